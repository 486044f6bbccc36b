// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the cells of one column as the layout has settled it: numbers, or times in one style. Built
// once per column. Qt-free.
#pragma once

#include "core/cells/grouped_number.h"
#include "core/data/table_summary.h"

#include <cstdint>
#include <string_view>

namespace fanfold {

enum class CellReading : std::uint8_t {
    value,
    missing, ///< empty, or a mark of missing values or of overflow
    badNumber,
    badTime,
    otherDateOrder, ///< a date only with day and month exchanged
};

constexpr bool isFault(CellReading reading)
{
    return reading >= CellReading::badNumber;
}

class ValueParser {
public:
    /// column: of numbers or times.
    ValueParser(const ColumnInfo& column, const NumberStyle& style);

    /// value: the number or the time (epochs as written), NaN if there is none.
    CellReading read(std::string_view cell, double& value) const;

private:
    NumberStyle m_style;
    TimeStyle m_times = TimeStyle::none; ///< none = numbers
};

/// Written as a date or clock time, not as a number.
constexpr bool isWrittenTime(TimeStyle style)
{
    return style != TimeStyle::none && style != TimeStyle::epochSeconds
        && style != TimeStyle::epochMilliseconds;
}

} // namespace fanfold
