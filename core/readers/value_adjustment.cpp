// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/value_adjustment.h"

#include "core/cells/number_parser.h"

#include <cmath>

namespace fanfold {

ValueAdjustment::ValueAdjustment(const TableLayout& layout)
{
    double missing = 0;
    if (parseNumber(layout.dialect.missing, '.', missing))
        m_missing = missing;
    std::size_t index = 0;
    for (const ColumnInfo& column : layout.columns) {
        if (column.timeStyle == TimeStyle::epochMilliseconds)
            m_milliseconds.push_back(index);
        index += hasValues(column.type) ? 1U : 0U;
    }
}

void ValueAdjustment::apply(RowBatch& batch) const
{
    if (m_missing)
        for (std::size_t i = 0; i < batch.columns(); ++i)
            for (double& value : batch.column(i))
                if (value == *m_missing)
                    value = NAN;
    constexpr double kPerSecond = 1000;
    for (const std::size_t i : m_milliseconds)
        for (double& value : batch.column(i))
            value /= kPerSecond;
}

} // namespace fanfold
