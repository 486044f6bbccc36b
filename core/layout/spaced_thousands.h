// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned tables parted by blanks whose thousands are parted by a blank as well, "8 917 205": they
// are read as several columns. Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <span>
#include <string>
#include <string_view>

namespace fanfold {

/// Which reading was taken and why another is possible, if in each line of so many cells one blank
/// stands before the same cells, which have three digits, and several before all others. Empty if
/// there is no doubt.
std::string doubtAboutBlanks(
    std::span<const std::string_view> samples, const CellRules& rules, std::size_t cells);

} // namespace fanfold
