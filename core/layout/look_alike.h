// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a text that is no table looks like, for people: "source code", "prose". Qt-free.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

/// For a text in which no table was found.
std::string likelyLookAlike(std::string_view head);

} // namespace fanfold
