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

bool follows(const PartialOutcome& next, const PartialOutcome& before)
{
    return before.endsSettled && next.range.from == before.range.to
        && next.range.from > next.dataOffset // else both began with the first row
        && next.beginOffset == before.endOffset && haveSameTable(next, before);
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

std::optional<ReadOutcome> mergePartials(std::span<const PartialOutcome> parts)
{
    if (parts.empty() || parts.front().range.from != 0)
        return std::nullopt;
    const PartialOutcome& first = parts.front();
    CollectedRows rows = first.collected;
    std::vector<std::uint64_t> badCells = first.badCells;
    ReadOutcome outcome;
    outcome.table = first.table;
    std::int64_t nextLine = first.table.dialect.firstDataLine + first.lines;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const PartialOutcome& part = parts[i];
        if (!follows(part, parts[i - 1]))
            return std::nullopt;
        append(rows, part.collected);
        appendWarnings(outcome.table.warnings, part.table.warnings, nextLine);
        nextLine += part.lines;
        std::transform(
            badCells.begin(), badCells.end(), part.badCells.begin(), badCells.begin(), std::plus());
    }
    describe(rows, outcome.table);
    if (!textColumns(outcome.table, badCells).empty() || isXEmpty(rows, outcome.table))
        return std::nullopt;
    if (rows.rows == 0)
        appendWarnings(outcome.table.warnings, {{WarningCode::noRows, -1, 1, {}}}, 0);
    if (const auto likely = likelyMissing(rows, outcome.table.columns))
        appendWarnings(outcome.table.warnings, {*likely}, 0);
    outcome.preview = previewOf(rows);
    return outcome;
}

} // namespace fanfold
