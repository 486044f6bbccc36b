// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/row_reader.h"
#include "core/readers/series_plan.h"
#include "core/readers/table_reader.h"
#include "core/readers/table_source.h"

#include <algorithm>

namespace fanfold {

namespace {

// To the first record that begins at offset or behind, if a line end is a record's end: whether it
// is, shows when the part before ends there, too.
Result<void> moveToRecord(TableSource& source, std::uint64_t offset, const CancelToken& cancel)
{
    FileWindow& window = source.window();
    const char lineEnd = source.layout().rules.lineEnd;
    if (Result<void> moved = source.seek(offset - 1); !moved)
        return moved;
    for (;;) {
        const std::size_t found = window.bytes().find(lineEnd);
        if (found != std::string_view::npos) {
            window.consume(found + 1);
            return {};
        }
        window.consume(window.bytes().size());
        if (window.atEnd())
            return {};
        if (cancel.isCancelled())
            return failure(ErrorCode::cancelled, {}, Stage::reading);
        if (Result<void> filled = window.fill(); !filled)
            return filled;
    }
}

// Counts the bytes of the range alone.
ReadProgress progressIn(const FileRange& range, const ReadProgress& progress)
{
    if (!progress)
        return {};
    return [range, &progress](Stage stage, std::uint64_t offset, std::uint64_t) {
        progress(
            stage, std::clamp(offset, range.from, range.to) - range.from, range.to - range.from);
    };
}

} // namespace

Result<PartialOutcome> readRange(const ReadRequest& request, const FileRange& range)
{
    return readRangeInSizes(request, range, {});
}

Result<PartialOutcome> readRangeInSizes(
    const ReadRequest& request, const FileRange& range, const ReadSizes& sizes)
{
    if (range.from >= range.to)
        return failure(ErrorCode::badRequest, "an empty range");
    ReadRequest ranged = request;
    ranged.progress = progressIn(range, request.progress);
    auto source = TableSource::open(ranged, sizes);
    if (!source)
        return tl::unexpected<Error>(source.error());
    if (!(*source)->isPlain())
        return failure(
            ErrorCode::badRequest, "a range of a file that has to be unpacked or decoded");
    const std::uint64_t fileBytes = (*source)->fileBytes();
    const bool isLast = range.to >= fileBytes;
    if (range.from % sizes.blockBytes != 0 || (!isLast && range.to % sizes.blockBytes != 0))
        return failure(ErrorCode::badRequest, "a range that is not on block ends");
    TableLayout layout = (*source)->layout();
    PartialOutcome part;
    part.range = range;
    part.dataOffset = layout.dataOffset;
    part.table.reader = "text";
    part.table.dialect = layout.dialect;
    part.table.columns = layout.columns;
    part.table.metadata = layout.metadata;
    FileWindow& window = (*source)->window();
    if (range.from > layout.dataOffset) {
        if (Result<void> moved = moveToRecord(**source, range.from, request.cancel); !moved)
            return tl::unexpected<Error>(moved.error());
        layout.dialect.firstDataLine = 0; // counted on from the part before
        layout.warnings.clear();
    }
    part.beginOffset = window.offset();
    Result<SeriesPlan> plan = planSeries(layout.columns, request.series, request.maxSeries);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    ColumnCollector collector(layout.columns, std::move(*plan), request.pointsPerFile);
    WarningLog warnings(layout.warnings);
    RowReader rows(layout, collector, warnings);
    const Result<void> done
        = pumpRecords(window, rows, ranged, fileBytes, sizes, isLast ? kWholeFile : range.to);
    if (!done)
        return tl::unexpected<Error>(done.error());
    part.endsSettled = rows.isSettled();
    if (isLast) {
        rows.finish();
        (*source)->noteWarnings(warnings, rows.nextLine());
    }
    if (rows.hasEnded() && range.from > layout.dataOffset)
        return failure(ErrorCode::badRequest, "another table begins in the range");
    part.endOffset = window.offset();
    if (ranged.progress)
        ranged.progress(Stage::reading, range.to, fileBytes);
    part.lines = rows.nextLine() - layout.dialect.firstDataLine;
    part.badCells = rows.badCells();
    part.table.warnings = warnings.warnings();
    part.collected = collector.take();
    return part;
}

} // namespace fanfold
