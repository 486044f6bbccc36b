// SPDX-License-Identifier: GPL-3.0-or-later
// What a person should know of the lines above a table: rows of numbers that are not in it, and
// names that may be those of other columns. Qt-free.
#pragma once

#include "core/data/table_summary.h"
#include "core/header/header_finder.h"

#include <span>
#include <vector>

namespace fanfold {

/// lines: all; firstData: index of the first data row, or behind the last line. header: as found.
/// A single row of numbers is taken for a size or a setting.
std::vector<Warning> doubtsAbove(std::span<const HeadLine> lines, std::size_t firstData,
    const Header& header, const TableShape& shape);

} // namespace fanfold
