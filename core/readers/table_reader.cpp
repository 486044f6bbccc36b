// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_reader.h"

#include "core/readers/row_reader.h"
#include "core/readers/series_plan.h"
#include "core/readers/table_source.h"
#include "core/reduce/collected_rows.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

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

// Reads all rows once. Nothing if columns proved to be text, or x to have no value: then it must be
// done again.
Result<std::optional<ReadOutcome>> readRows(TableSource& source, TableLayout& layout,
    std::vector<int>& notX, const ReadRequest& request, const ReadSizes& sizes)
{
    Result<SeriesPlan> plan = planSeries(layout.columns, request.series, request.maxSeries, notX);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const int likelyX = plan->x;
    ColumnCollector collector(layout.columns, std::move(*plan), request.pointsPerFile);
    WarningLog warnings(layout.warnings);
    RowReader rows(layout, collector, warnings);
    Result<void> done = pumpRecords(source.window(), rows, request, source.fileBytes(), sizes);
    if (!done)
        return tl::unexpected<Error>(done.error());
    rows.finish();
    source.noteWarnings(warnings, rows.nextLine());
    const CollectedRows collected = collector.take();
    ReadOutcome outcome;
    outcome.table.reader = "text";
    outcome.table.compression = source.compression();
    outcome.table.dialect = layout.dialect;
    outcome.table.columns = layout.columns;
    describe(collected, outcome.table);
    if (const auto texts = textColumns(outcome.table, rows.badCells()); !texts.empty()) {
        for (const int index : texts) {
            ColumnInfo& column = layout.columns[static_cast<std::size_t>(index)];
            column.type = ColumnType::text;
            column.timeStyle = TimeStyle::none;
            column.zoned = false;
        }
        return std::optional<ReadOutcome>();
    }
    if (isXEmpty(collected, outcome.table) && !contains(notX, likelyX)) {
        notX = columnsWithoutValues(outcome.table);
        return std::optional<ReadOutcome>();
    }
    outcome.table.metadata = layout.metadata;
    outcome.table.warnings = warnings.warnings();
    concludeWarnings(collected, outcome.table);
    outcome.preview = previewOf(collected);
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
