// SPDX-License-Identifier: GPL-3.0-or-later
// Short forms of dates may as well be something else: 2010-11 a season, 1.2.13 a version. Tells
// from a column's cells together. Qt-free.
#pragma once

#include <span>
#include <string_view>

namespace fanfold {

/// cells: of a column, most of them dates in such a form. Months: not each year is followed by the
/// next one's last digits, and no cell is something else. Days: their days and months change, and
/// more often than their years.
bool speakForDates(std::span<const std::string_view> cells);

} // namespace fanfold
