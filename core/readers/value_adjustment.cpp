// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/value_adjustment.h"

#include "core/readers/number_parser.h"

#include <cmath>

namespace fanfold {

ValueAdjustment::ValueAdjustment(const TableLayout& layout)
{
    double missing = 0;
    if (parseNumber(layout.dialect.missing, '.', missing))
        m_missing = missing;
}

void ValueAdjustment::apply(RowBatch& batch) const
{
    if (!m_missing)
        return;
    for (std::size_t i = 0; i < batch.columns(); ++i)
        for (double& value : batch.column(i))
            if (value == *m_missing)
                value = NAN;
}

} // namespace fanfold
