// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the rows that stream by: statistics per numeric column, whether x rises or falls,
// reduced points of the columns that may be plotted.
#pragma once

#include "core/data/partial_outcome.h"
#include "core/readers/row_batch.h"
#include "core/reduce/series_reducer.h"

#include <cstdint>
#include <vector>

namespace fanfold {

class ColumnCollector {
public:
    /// pointsPerFile: budget for all series together, 0 = none.
    ColumnCollector(const std::vector<ColumnInfo>& columns, SeriesPlan plan, int pointsPerFile);

    std::size_t numericColumns() const { return m_rows.numeric.size(); }

    /// The batches that follow, until finishBlock(), are rows of this block of the file.
    void beginBlock(std::uint64_t number);
    void addBatch(const RowBatch& batch);
    void finishBlock();

    /// All blocks so far; to be called once.
    CollectedRows take();

private:
    std::size_t numericIndex(int column) const;

    CollectedRows m_rows; ///< but for the series
    std::vector<SeriesReducer> m_reducers; ///< one per reduced column
    std::uint64_t m_blockNumber = 0;
    std::vector<Moments> m_block;
    bool m_blockHasRows = false;
    std::vector<double> m_masked;
};

} // namespace fanfold
