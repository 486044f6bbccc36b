// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/value_parser.h"

#include "core/cells/number_parser.h"
#include "core/cells/time_parser.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fanfold {

namespace {

CellReading faultOf(std::string_view cell, TimeStyle style)
{
    double value = 0;
    constexpr std::array kOrders{
        TimeStyle::dayFirst, TimeStyle::monthFirst, TimeStyle::shortYearFirst};
    const auto reads = [&](TimeStyle order) { return parseTime(cell, order, value); };
    const bool other = std::find(kOrders.begin(), kOrders.end(), style) != kOrders.end()
        && std::any_of(kOrders.begin(), kOrders.end(), reads);
    return other ? CellReading::otherDateOrder : CellReading::badTime;
}

} // namespace

ValueParser::ValueParser(const ColumnInfo& column, const NumberStyle& style)
    : m_style(style)
    , m_times(isWrittenTime(column.timeStyle) ? column.timeStyle : TimeStyle::none)
{
}

CellReading ValueParser::read(std::string_view cell, double& value) const
{
    if (m_times == TimeStyle::none ? parseNumber(cell, m_style, value)
                                   : parseTime(cell, m_times, value))
        return CellReading::value;
    value = NAN;
    if (isMissing(cell) || isOverflow(cell))
        return CellReading::missing;
    return m_times == TimeStyle::none ? CellReading::badNumber : faultOf(cell, m_times);
}

} // namespace fanfold
