// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/column_collector.h"

#include "core/reduce/block_statistics.h"
#include "core/reduce/collected_rows.h"
#include "core/reduce/sentinel_watch.h"
#include "core/reduce/statistics.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

ColumnCollector::ColumnCollector(
    const std::vector<ColumnInfo>& columns, SeriesPlan plan, int pointsPerFile)
{
    m_rows.plan = std::move(plan);
    m_rows.pointsPerFile = std::max(pointsPerFile, 0);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (hasValues(columns[i].type))
            m_rows.numeric.push_back(static_cast<int>(i));
    m_block.resize(m_rows.numeric.size());
    m_rows.sentinels.resize(m_rows.numeric.size());
    if (m_rows.pointsPerFile == 0)
        return;
    const SeriesPlan& known = m_rows.plan;
    std::vector<int>& reduced = m_rows.reducedColumns;
    reduced = known.x == kRowNumber ? known.yWithRows : known.yWithX;
    const std::size_t fewest = std::max<std::size_t>(reduced.size(), 1);
    if (!known.xIsSettled)
        for (const int column : known.yWithRows)
            if (std::find(reduced.begin(), reduced.end(), column) == reduced.end())
                reduced.push_back(column);
    for (std::size_t i = 0; i < reduced.size(); ++i)
        m_reducers.emplace_back(static_cast<std::size_t>(m_rows.pointsPerFile) / fewest);
}

std::size_t ColumnCollector::numericIndex(int column) const
{
    const auto found = std::lower_bound(m_rows.numeric.begin(), m_rows.numeric.end(), column);
    return static_cast<std::size_t>(found - m_rows.numeric.begin());
}

void ColumnCollector::beginBlock(std::uint64_t number)
{
    m_blockNumber = number;
    for (SeriesReducer& reducer : m_reducers)
        reducer.beginBlock(number);
}

void ColumnCollector::addBatch(const RowBatch& batch)
{
    m_rows.rows += batch.rows();
    m_blockHasRows = m_blockHasRows || batch.rows() > 0;
    for (std::size_t i = 0; i < m_rows.numeric.size(); ++i) {
        const Moments moments = momentsOf(batch.column(i));
        merge(m_block[i], moments);
        watch(m_rows.sentinels[i], batch.column(i), moments);
    }
    if (m_rows.numeric.empty())
        return;
    const bool hasX = m_rows.plan.x != kRowNumber;
    const std::span<const double> x = batch.column(hasX ? numericIndex(m_rows.plan.x) : 0);
    if (hasX)
        follow(m_rows.course, x);
    const bool maskGaps = hasX && m_rows.plan.xIsSettled
        && std::any_of(x.begin(), x.end(), [](double value) { return value != value; });
    for (std::size_t i = 0; i < m_reducers.size(); ++i) {
        std::span<const double> y = batch.column(numericIndex(m_rows.reducedColumns[i]));
        if (maskGaps) {
            // a row without x cannot be drawn
            m_masked.assign(y.begin(), y.end());
            for (std::size_t row = 0; row < x.size(); ++row)
                if (x[row] != x[row])
                    m_masked[row] = NAN;
            y = m_masked;
        }
        m_reducers[i].add(x, y);
    }
}

void ColumnCollector::finishBlock()
{
    if (m_blockHasRows)
        appendBlock(m_rows.statistics, {m_blockNumber, 0, m_block});
    std::fill(m_block.begin(), m_block.end(), Moments{});
    m_blockHasRows = false;
}

CollectedRows ColumnCollector::take()
{
    for (const SeriesReducer& reducer : m_reducers)
        m_rows.reduced.push_back(reducer.series());
    return std::move(m_rows);
}

} // namespace fanfold
