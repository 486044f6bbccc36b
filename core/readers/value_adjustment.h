// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to do to the numbers of a batch once they have been read: the number that the file
// declares to mean "missing" becomes NaN, milliseconds since 1970 become seconds. Qt-free.
#pragma once

#include "core/header/table_layout.h"
#include "core/readers/row_batch.h"

#include <optional>
#include <vector>

namespace fanfold {

class ValueAdjustment {
public:
    explicit ValueAdjustment(const TableLayout& layout);

    void apply(RowBatch& batch) const;

private:
    std::optional<double> m_missing;
    std::vector<std::size_t> m_milliseconds; ///< columns of the batch
};

} // namespace fanfold
