// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a date and a time of day below one name, "DateTime T1" above "2024-03-05 10:00 20.5".
// Qt-free.
#pragma once

#include "core/header/header_finder.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fanfold {

/// names: one fewer than the table has columns. rows: lines from the first data line on. The column
/// of times of day that follows one of dates, if its name would not speak of time.
std::optional<std::size_t> unnamedClock(
    const std::vector<std::string>& names, std::span<const HeadLine> rows, const TableShape& shape);

} // namespace fanfold
