// SPDX-License-Identifier: GPL-3.0-or-later
// Tells headings that stand above several columns each. Qt-free.
#pragma once

#include <span>
#include <string>

namespace fanfold {

/// above: the row above the names, blanks at its end left out; it is shorter than names. True if
/// names are there twice, and no longer are when each follows the heading above it or before that:
/// "in,,out," above "x,y,x,y".
bool areHeadings(std::span<const std::string> above, std::span<const std::string> names);

} // namespace fanfold
