// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/column_collector.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

void ColumnCollector::Course::follow(std::span<const double> x)
{
    std::size_t notUp = 0;
    std::size_t notDown = 0;
    std::size_t down = 0;
    std::size_t missing = 0;
    const auto step = [&](double before, double after) {
        notUp += after > before ? 0U : 1U;
        notDown += after < before ? 0U : 1U;
        down += after < before ? 1U : 0U;
    };
    for (const double value : x)
        missing += value != value ? 1U : 0U;
    if (missing == 0 && !x.empty()) {
        if (started)
            step(last, x.front());
        for (std::size_t i = 1; i < x.size(); ++i)
            step(x[i - 1], x[i]);
        started = true;
        last = x.back();
    } else {
        for (const double value : x) {
            if (value != value)
                continue;
            if (started)
                step(last, value);
            started = true;
            last = value;
        }
    }
    rises = rises && notUp + missing == 0;
    falls = falls && notDown + missing == 0;
    neverFalls = neverFalls && down == 0;
}

ColumnCollector::ColumnCollector(
    const std::vector<ColumnInfo>& columns, SeriesPlan plan, std::size_t pointsPerFile)
    : m_plan(std::move(plan))
    , m_pointsPerFile(pointsPerFile)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (hasValues(columns[i].type))
            m_numeric.push_back(static_cast<int>(i));
    m_block.resize(m_numeric.size());
    m_total.resize(m_numeric.size());
    m_watches.resize(m_numeric.size());
    if (m_pointsPerFile == 0)
        return;
    m_reducedColumns = m_plan.x == kRowNumber ? m_plan.yWithRows : m_plan.yWithX;
    const std::size_t fewest = std::max<std::size_t>(m_reducedColumns.size(), 1);
    if (!m_plan.xIsSettled)
        for (const int column : m_plan.yWithRows)
            if (std::find(m_reducedColumns.begin(), m_reducedColumns.end(), column)
                == m_reducedColumns.end())
                m_reducedColumns.push_back(column);
    for (std::size_t i = 0; i < m_reducedColumns.size(); ++i)
        m_reducers.emplace_back(m_pointsPerFile / fewest);
}

std::size_t ColumnCollector::numericIndex(int column) const
{
    const auto found = std::lower_bound(m_numeric.begin(), m_numeric.end(), column);
    return static_cast<std::size_t>(found - m_numeric.begin());
}

void ColumnCollector::addBatch(const RowBatch& batch)
{
    m_rows += batch.rows();
    for (std::size_t i = 0; i < m_numeric.size(); ++i) {
        const Moments moments = momentsOf(batch.column(i));
        merge(m_block[i], moments);
        m_watches[i].see(batch.column(i), moments);
    }
    if (m_numeric.empty())
        return;
    const bool hasX = m_plan.x != kRowNumber;
    const std::span<const double> x = batch.column(hasX ? numericIndex(m_plan.x) : 0);
    if (hasX)
        m_course.follow(x);
    const bool maskGaps = hasX && m_plan.xIsSettled
        && std::any_of(x.begin(), x.end(), [](double value) { return value != value; });
    for (std::size_t i = 0; i < m_reducers.size(); ++i) {
        std::span<const double> y = batch.column(numericIndex(m_reducedColumns[i]));
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
    for (std::size_t i = 0; i < m_block.size(); ++i) {
        merge(m_total[i], m_block[i]);
        m_block[i] = Moments{};
    }
}

int ColumnCollector::xColumn() const
{
    return m_plan.xIsSettled || m_course.rises || m_course.falls ? m_plan.x : kRowNumber;
}

const std::vector<int>& ColumnCollector::yColumns() const
{
    return xColumn() == kRowNumber ? m_plan.yWithRows : m_plan.yWithX;
}

void ColumnCollector::describe(TableSummary& table) const
{
    table.rows = m_rows;
    table.xColumn = xColumn();
    table.yColumns = yColumns();
    table.summaries.clear();
    for (std::size_t i = 0; i < m_numeric.size(); ++i) {
        const Moments& total = m_total[i];
        ColumnSummary summary;
        summary.column = m_numeric[i];
        summary.count = total.count;
        summary.missing = m_rows - total.count;
        if (total.count > 0) {
            summary.min = total.min;
            summary.max = total.max;
        }
        summary.mean = total.meanOrNan();
        summary.std = total.standardDeviation();
        table.summaries.push_back(summary);
    }
}

std::optional<Sentinel> ColumnCollector::sentinel(std::size_t numericIndex) const
{
    return m_watches[numericIndex].found(m_total[numericIndex]);
}

Series ColumnCollector::seriesOf(int column, std::size_t points) const
{
    Series series;
    series.xColumn = xColumn();
    series.yColumn = column;
    series.xSorted = series.xColumn == kRowNumber || m_course.neverFalls;
    const auto reducer = std::find(m_reducedColumns.begin(), m_reducedColumns.end(), column);
    for (const ReducedPoint& point :
        m_reducers[static_cast<std::size_t>(reducer - m_reducedColumns.begin())].points(points)) {
        double x = series.xColumn == kRowNumber ? point.row : point.x;
        if (x != x) {
            if (series.x.empty())
                continue;
            x = series.x.back();
        }
        series.x.push_back(x);
        series.y.push_back(point.y);
    }
    return series;
}

Preview ColumnCollector::preview() const
{
    Preview preview;
    if (m_pointsPerFile == 0 || yColumns().empty())
        return preview;
    const std::size_t points = m_pointsPerFile / yColumns().size();
    for (const int column : yColumns())
        preview.series.push_back(seriesOf(column, points));
    return preview;
}

} // namespace fanfold
