// SPDX-License-Identifier: GPL-3.0-or-later
// Settles how a column writes its times, once, from the cells of the file's head (the first 64
// KiB): is the day first, the month or a short year, do numbers count from 1970? Cells further down
// that contradict are counted as bad, never read in another way. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"
#include "core/data/table_summary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

struct TimeColumn {
    TimeStyle style = TimeStyle::none; ///< none = it holds no times after all
    bool zoned = false; ///< its times name their zone
    bool orderIsOpen = false; ///< no cell tells day, month and year apart
    /// Which order of day, month and year was taken and why, where no cell tells; empty = no doubt.
    std::string doubt;
};

/// cells: in file order, most of them times. Where no cell tells day, month and year apart, the
/// order is taken in which the times lie closer together, else the day first.
TimeColumn settleTimes(std::string_view name, std::span<const std::string_view> cells);

/// Numbers that count seconds or milliseconds since 1970, if all of them lie between 1985 and 2100;
/// none = they do not. unit: of the column, empty = not known.
TimeStyle epochStyle(std::string_view unit, std::span<const std::string_view> cells);

/// A column of times, or one of numbers whose name says that they may count from 1970.
bool mayHoldTimes(const std::vector<ColumnInfo>& columns);

struct TableLines {
    const CellRules& rules;
    std::size_t cells = 0; ///< lines of another width are left out
    std::span<const std::string_view> samples;
    std::span<const std::string_view> all; ///< of the head: asked where the samples leave doubts
};

/// Types and time styles of all columns; returns what is doubtful, empty = nothing.
std::string settleTimeColumns(std::vector<ColumnInfo>& columns, const TableLines& lines);

} // namespace fanfold
