// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the rows that stream by: statistics per numeric column, whether x rises or falls,
// reduced points of the columns that may be plotted.
#pragma once

#include "core/readers/row_batch.h"
#include "core/readers/sentinel_watch.h"
#include "core/readers/series_plan.h"
#include "core/reduce/series_reducer.h"
#include "core/reduce/statistics.h"

#include <cstdint>
#include <vector>

namespace fanfold {

class ColumnCollector {
public:
    /// pointsPerFile: budget for all series together, 0 = none.
    ColumnCollector(
        const std::vector<ColumnInfo>& columns, SeriesPlan plan, std::size_t pointsPerFile);

    std::size_t numericColumns() const { return m_numeric.size(); }
    std::uint64_t rows() const { return m_rows; }

    void addBatch(const RowBatch& batch);
    /// Statistics so far become one block of the file.
    void finishBlock();

    /// Fills in rows, summaries, xColumn and yColumns.
    void describe(TableSummary& table) const;
    Preview preview() const;
    /// A suspicious number of the numeric column with this index among them.
    std::optional<Sentinel> sentinel(std::size_t numericIndex) const;

private:
    /// How x goes, over all rows so far.
    struct Course {
        bool rises = true;
        bool falls = true;
        bool neverFalls = true;
        bool started = false;
        double last = 0;
        void follow(std::span<const double> x);
    };

    const std::vector<int>& yColumns() const;
    int xColumn() const;
    std::size_t numericIndex(int column) const;
    Series seriesOf(int column, std::size_t points) const;

    std::vector<int> m_numeric; ///< column index of each numeric column
    SeriesPlan m_plan;
    std::size_t m_pointsPerFile;
    std::vector<int> m_reducedColumns;
    std::vector<SeriesReducer> m_reducers; ///< one per reduced column
    std::vector<Moments> m_block;
    std::vector<Moments> m_total;
    std::vector<SentinelWatch> m_watches; ///< by numeric column
    std::vector<double> m_masked;
    Course m_course;
    std::uint64_t m_rows = 0;
};

} // namespace fanfold
