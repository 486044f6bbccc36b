// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/collected_rows.h"

#include "core/reduce/block_statistics.h"
#include "core/reduce/sentinel_watch.h"
#include "core/reduce/series_reducer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace fanfold {

namespace {

void begin(XCourse& course, double value)
{
    if (!course.started)
        course.first = value;
    course.started = true;
}

int xColumnOf(const CollectedRows& rows)
{
    const bool isX = rows.plan.xIsSettled || rows.course.rises || rows.course.falls;
    return isX ? rows.plan.x : kRowNumber;
}

const std::vector<int>& yColumnsOf(const CollectedRows& rows)
{
    return xColumnOf(rows) == kRowNumber ? rows.plan.yWithRows : rows.plan.yWithX;
}

Series seriesOf(const CollectedRows& rows, int column, std::size_t points)
{
    Series series;
    series.xColumn = xColumnOf(rows);
    series.yColumn = column;
    series.xSorted = series.xColumn == kRowNumber || rows.course.neverFalls;
    const auto found = std::find(rows.reducedColumns.begin(), rows.reducedColumns.end(), column);
    const auto index = static_cast<std::size_t>(found - rows.reducedColumns.begin());
    if (index >= rows.reduced.size())
        return series;
    for (const ReducedPoint& point : SeriesReducer(rows.reduced[index]).points(points)) {
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

std::string shownNumber(double value)
{
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, value);
    return {text, written.ptr};
}

// Suggests the numbers that may mean "missing", which only a person can tell from measurements.
std::optional<Warning> likelyMissing(
    const CollectedRows& rows, const std::vector<ColumnInfo>& columns)
{
    Warning warning{WarningCode::likelyMissing, -1, 0, {}};
    const std::vector<Moments> totals = totalOf(rows.statistics, rows.numeric.size());
    for (std::size_t i = 0; i < std::min(totals.size(), rows.sentinels.size()); ++i) {
        const auto found = sentinelOf(rows.sentinels[i], totals[i]);
        if (!found)
            continue;
        warning.detail += (warning.detail.empty() ? "" : ", ")
            + columns[static_cast<std::size_t>(rows.numeric[i])].name + ": "
            + shownNumber(found->value) + " x " + std::to_string(found->times);
        warning.times += found->times;
    }
    return warning.times > 0 ? std::optional(warning) : std::nullopt;
}

} // namespace

void follow(XCourse& course, std::span<const double> x)
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
        if (course.started)
            step(course.last, x.front());
        for (std::size_t i = 1; i < x.size(); ++i)
            step(x[i - 1], x[i]);
        begin(course, x.front());
        course.last = x.back();
    } else {
        for (const double value : x) {
            if (value != value)
                continue;
            if (course.started)
                step(course.last, value);
            begin(course, value);
            course.last = value;
        }
    }
    course.rises = course.rises && notUp + missing == 0;
    course.falls = course.falls && notDown + missing == 0;
    course.neverFalls = course.neverFalls && down == 0;
}

void append(CollectedRows& rows, const CollectedRows& later)
{
    const XCourse& next = later.course;
    XCourse& course = rows.course;
    const bool isStep = course.started && next.started;
    course.rises = course.rises && next.rises && (!isStep || next.first > course.last);
    course.falls = course.falls && next.falls && (!isStep || next.first < course.last);
    course.neverFalls
        = course.neverFalls && next.neverFalls && (!isStep || !(next.first < course.last));
    if (next.started) {
        begin(course, next.first);
        course.last = next.last;
    }
    for (const BlockMoments& block : later.statistics)
        appendBlock(rows.statistics, block);
    for (std::size_t i = 0; i < std::min(rows.sentinels.size(), later.sentinels.size()); ++i)
        append(rows.sentinels[i], later.sentinels[i]);
    for (std::size_t i = 0; i < std::min(rows.reduced.size(), later.reduced.size()); ++i) {
        SeriesReducer reducer(std::move(rows.reduced[i]));
        reducer.append(later.reduced[i]);
        rows.reduced[i] = reducer.series();
    }
    rows.rows += later.rows;
}

void describe(const CollectedRows& rows, TableSummary& table)
{
    table.rows = rows.rows;
    table.xColumn = xColumnOf(rows);
    table.yColumns = yColumnsOf(rows);
    table.summaries.clear();
    const std::vector<Moments> totals = totalOf(rows.statistics, rows.numeric.size());
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const Moments& total = totals[i];
        ColumnSummary summary;
        summary.column = rows.numeric[i];
        summary.count = total.count;
        summary.missing = rows.rows - total.count;
        if (total.count > 0) {
            summary.min = total.min;
            summary.max = total.max;
        }
        summary.mean = total.meanOrNan();
        summary.std = total.standardDeviation();
        table.summaries.push_back(summary);
    }
}

std::vector<int> textColumns(const TableSummary& table, const std::vector<std::uint64_t>& badCells)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < std::min(table.summaries.size(), badCells.size()); ++i) {
        const ColumnSummary& summary = table.summaries[i];
        const ColumnInfo& column = table.columns[static_cast<std::size_t>(summary.column)];
        const std::uint64_t bearable = column.type == ColumnType::time ? 1 : 3;
        if (badCells[i] * bearable > summary.count)
            columns.push_back(summary.column);
    }
    return columns;
}

bool isXEmpty(const CollectedRows& rows, const TableSummary& table)
{
    if (rows.plan.xIsChosen || rows.rows == 0)
        return false;
    return std::any_of(
        table.summaries.begin(), table.summaries.end(), [&](const ColumnSummary& summary) {
            return summary.column == rows.plan.x && summary.count == 0;
        });
}

Preview previewOf(const CollectedRows& rows)
{
    Preview preview;
    const std::vector<int>& columns = yColumnsOf(rows);
    if (rows.pointsPerFile <= 0 || columns.empty())
        return preview;
    const std::size_t points = static_cast<std::size_t>(rows.pointsPerFile) / columns.size();
    for (const int column : columns)
        preview.series.push_back(seriesOf(rows, column, points));
    return preview;
}

void concludeWarnings(const CollectedRows& rows, TableSummary& table)
{
    const auto placeOf
        = [](const Warning& warning) { return std::pair(warning.line, warning.code); };
    std::stable_sort(table.warnings.begin(), table.warnings.end(),
        [&](const Warning& a, const Warning& b) { return placeOf(a) < placeOf(b); });
    if (table.rows == 0)
        table.warnings.push_back({WarningCode::noRows, -1, 1, {}});
    if (const auto likely = likelyMissing(rows, table.columns))
        table.warnings.push_back(*likely);
}

} // namespace fanfold
