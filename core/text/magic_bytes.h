// SPDX-License-Identifier: GPL-3.0-or-later
// Tells other kinds of files by their first bytes, for people: "a PNG image". Qt-free.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

/// What the file's first bytes give away for certain (magic numbers, mostly control characters, how
/// a document of another kind begins); empty if it may be a text table.
std::string certainLookAlike(std::string_view head);

} // namespace fanfold
