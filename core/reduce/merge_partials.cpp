// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/merge_partials.h"

#include "core/reduce/collected_rows.h"

#include <algorithm>
#include <functional>

namespace fanfold {

namespace {

bool haveSameTable(const PartialOutcome& a, const PartialOutcome& b)
{
    return a.dataOffset == b.dataOffset && a.table.dialect == b.table.dialect
        && a.table.columns == b.table.columns && a.collected.plan == b.collected.plan
        && a.collected.pointsPerFile == b.collected.pointsPerFile
        && a.collected.numeric == b.collected.numeric
        && a.collected.reducedColumns == b.collected.reducedColumns
        && a.collected.reduced.size() == b.collected.reduced.size()
        && a.badCells.size() == b.badCells.size();
}

// Why the two cannot be joined; null = they can.
const char* seamFault(const PartialOutcome& before, const PartialOutcome& next)
{
    if (next.range.from != before.range.to)
        return "a range is missing";
    if (next.range.from <= next.dataOffset)
        return "a range ends before the table begins";
    if (!haveSameTable(next, before))
        return "two ranges do not have the same table";
    if (next.beginOffset != before.endOffset)
        return "a record reaches over the end of a range";
    if (!before.endsSettled)
        return "a range ends amid lines that may belong together";
    return nullptr;
}

tl::unexpected<Error> wholeOnly(const char* why)
{
    return failure(ErrorCode::badRequest, why, Stage::reading);
}

// line: of the part's first record.
void appendWarnings(
    std::vector<Warning>& all, const std::vector<Warning>& warnings, std::int64_t line)
{
    for (Warning warning : warnings) {
        if (warning.line >= 0)
            warning.line += line;
        const auto known = std::find_if(
            all.begin(), all.end(), [&](const Warning& one) { return one.code == warning.code; });
        if (known == all.end())
            all.push_back(std::move(warning));
        else
            known->times += warning.times;
    }
}

} // namespace

Result<ReadOutcome> mergePartials(std::span<const std::shared_ptr<const PartialOutcome>> parts)
{
    if (parts.empty() || parts.front()->range.from != 0)
        return wholeOnly("a range is missing");
    const PartialOutcome& first = *parts.front();
    CollectedRows rows = first.collected;
    std::vector<std::uint64_t> badCells = first.badCells;
    ReadOutcome outcome;
    outcome.table = first.table;
    std::int64_t nextLine = first.table.dialect.firstDataLine + first.lines;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const PartialOutcome& part = *parts[i];
        if (const char* const fault = seamFault(*parts[i - 1], part))
            return wholeOnly(fault);
        append(rows, part.collected);
        appendWarnings(outcome.table.warnings, part.table.warnings, nextLine);
        nextLine += part.lines;
        std::transform(
            badCells.begin(), badCells.end(), part.badCells.begin(), badCells.begin(), std::plus());
    }
    describe(rows, outcome.table);
    if (!textColumns(outcome.table, badCells).empty())
        return wholeOnly("a column of numbers proved to be text");
    if (isXEmpty(rows, outcome.table))
        return wholeOnly("the likely x column has no value");
    concludeWarnings(rows, outcome.table);
    outcome.preview = previewOf(rows);
    return outcome;
}

} // namespace fanfold
