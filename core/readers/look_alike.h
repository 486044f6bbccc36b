// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a file that is no table looks like, for people: "a PNG image", "prose". Qt-free.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

/// What the file's first bytes give away for certain (magic numbers, mostly control characters, how
/// a document of another kind begins); empty if it may be a text table.
std::string certainLookAlike(std::string_view head);

/// For a text in which no table was found: "source code", "prose" ...
std::string likelyLookAlike(std::string_view head);

} // namespace fanfold
