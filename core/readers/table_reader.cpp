// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_reader.h"

#include "core/readers/row_reader.h"
#include "core/readers/table_source.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fanfold {

namespace {

// A column that the head takes for numbers or times but in which more than a quarter of the cells
// are none holds text.
bool demoteColumns(std::vector<ColumnInfo>& columns, const TableSummary& table,
    const std::vector<std::uint64_t>& badCells)
{
    bool any = false;
    for (std::size_t i = 0; i < table.summaries.size(); ++i) {
        if (badCells[i] * 3 <= table.summaries[i].count)
            continue;
        ColumnInfo& column = columns[static_cast<std::size_t>(table.summaries[i].column)];
        column.type = ColumnType::text;
        column.timeStyle = TimeStyle::none;
        column.zoned = false;
        any = true;
    }
    return any;
}

std::string shownNumber(double value)
{
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, value);
    return {text, written.ptr};
}

// Not left out: only a person knows whether -999 is a measurement.
void noteSentinels(const ColumnCollector& collector, const TableSummary& table,
    const TableLayout& layout, WarningLog& log)
{
    std::string columns;
    std::uint64_t times = 0;
    for (std::size_t i = 0; i < table.summaries.size(); ++i) {
        const auto found = collector.sentinel(i);
        if (!found)
            continue;
        const ColumnInfo& column
            = layout.columns[static_cast<std::size_t>(table.summaries[i].column)];
        columns += (columns.empty() ? "" : ", ") + column.name + ": " + shownNumber(found->value)
            + " x " + std::to_string(found->times);
        times += found->times;
    }
    if (times > 0)
        log.note(WarningCode::likelyMissing, -1, columns, times);
}

std::vector<int> columnsWithoutValues(const TableSummary& table)
{
    std::vector<int> empty;
    for (const ColumnSummary& summary : table.summaries)
        if (summary.count == 0)
            empty.push_back(summary.column);
    return empty;
}

bool contains(const std::vector<int>& columns, int column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// Reads all rows once. Nothing if columns had to be demoted, or x proved to have no value: then it
// must be done again.
Result<std::optional<ReadOutcome>> readRows(TableSource& source, TableLayout& layout,
    std::vector<int>& notX, const ReadRequest& request, const ReadSizes& sizes)
{
    Result<SeriesPlan> plan = planSeries(layout.columns, request.series, request.maxSeries, notX);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const int likelyX = plan->x;
    ColumnCollector collector(layout.columns, std::move(*plan),
        static_cast<std::size_t>(std::max(request.pointsPerFile, 0)));
    WarningLog warnings(layout.warnings);
    RowReader rows(layout, collector, warnings);
    Result<void> done = pumpRecords(source.window(), rows, request, source.fileBytes(), sizes);
    if (!done)
        return tl::unexpected<Error>(done.error());
    rows.finish();
    source.noteWarnings(warnings);
    ReadOutcome outcome;
    outcome.table.reader = "text";
    outcome.table.compression = source.compression();
    outcome.table.dialect = layout.dialect;
    collector.describe(outcome.table);
    if (demoteColumns(layout.columns, outcome.table, rows.badCells()))
        return std::optional<ReadOutcome>();
    if (request.series.x.empty() && outcome.table.rows > 0 && !contains(notX, likelyX)) {
        const std::vector<int> empty = columnsWithoutValues(outcome.table);
        if (contains(empty, likelyX)) {
            notX = empty;
            return std::optional<ReadOutcome>();
        }
    }
    if (outcome.table.rows == 0)
        warnings.note(WarningCode::noRows, -1);
    noteSentinels(collector, outcome.table, layout, warnings);
    outcome.table.columns = layout.columns;
    outcome.table.metadata = layout.metadata;
    outcome.table.warnings = warnings.warnings();
    outcome.preview = collector.preview();
    return std::optional<ReadOutcome>(std::move(outcome));
}

} // namespace

Result<ReadOutcome> readTable(const ReadRequest& request)
{
    return readTableInSizes(request, {});
}

Result<ReadOutcome> readTableInSizes(const ReadRequest& request, const ReadSizes& sizes)
{
    auto source = TableSource::open(request, sizes);
    if (!source)
        return tl::unexpected<Error>(source.error());
    TableLayout layout = (*source)->layout();
    std::vector<int> notX;
    ReadRequest again = request;
    again.progress = nullptr; // a second pass has nothing left to report
    for (const ReadRequest* pass = &request;; pass = &again) {
        auto outcome = readRows(**source, layout, notX, *pass, sizes);
        if (!outcome)
            return tl::unexpected<Error>(outcome.error());
        if (*outcome) {
            if (request.progress)
                request.progress(Stage::reading, (*source)->fileBytes(), (*source)->fileBytes());
            return std::move(**outcome);
        }
        if (Result<void> rewound = (*source)->rewind(); !rewound)
            return tl::unexpected<Error>(rewound.error());
    }
}

} // namespace fanfold
