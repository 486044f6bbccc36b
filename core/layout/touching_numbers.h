// SPDX-License-Identifier: GPL-3.0-or-later
// Fortran writes numbers that fill their places without a blank between them: "1.234-0.567".
// Qt-free.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// Where the columns end whose numbers are parted by a sign alone in some lines; for
/// CellRules::places. Empty unless most lines hold as many numbers with a decimal point, which end
/// and have their points at the same places; or if they may be ranges, as "1.5-2.5".
std::vector<std::size_t> placesOfTouchingNumbers(std::span<const std::string_view> samples);

/// Whether one number ends before this place of the line and another begins there with its sign.
bool numbersTouchAt(std::string_view line, std::size_t place);

} // namespace fanfold
