// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/head_dialect.h"

#include "core/data/table_summary.h"
#include "core/layout/ruled_columns.h"
#include "core/layout/sample_places.h"
#include "core/layout/table_blocks.h"

#include <algorithm>

namespace fanfold {

namespace {

using Lines = std::span<const HeadLine>;
using Content = std::span<const std::size_t>;

constexpr double kScoreWithNumbers = 1.5; ///< tables of texts alone stay below

// A preamble may be longer than the table in a short file: then the later lines decide alone.
std::optional<DialectGuess> guessFromAllLines(
    Lines lines, Content content, const CellRules& rules, const FixedDialect& fixed)
{
    const std::size_t count = content.size();
    for (const std::size_t from : {std::size_t{0}, count - count / 2, count - count / 4}) {
        const std::vector<std::string_view> samples = sampleLines(lines, content, from);
        if (samples.empty() || (from > 0 && samples.size() < 3))
            break;
        const auto found = guessDialect(samples, rules, fixed);
        if (found && (from == 0 || found->score > kScoreWithNumbers))
            return found;
    }
    return std::nullopt;
}

// A rule that draws the columns is stronger than the marks between the cells. But numbers that
// blanks part as well are read quicker by them, and rows that leave a column blank may not keep to
// the rule.
std::optional<RuledColumns> columnsByRule(
    Lines lines, const FixedDialect& fixed, const std::optional<DialectGuess>& byMarks)
{
    constexpr double kNumbers = 0.9;
    if (fixed.delimiter && *fixed.delimiter != kFixedWidth)
        return std::nullopt;
    std::optional<RuledColumns> ruled = ruledColumns(lines);
    const bool isCutByBlanks = ruled && byMarks && byMarks->rules.isBlanks()
        && byMarks->cells == ruled->places.size() + 1 && byMarks->evenLines == 1
        && (byMarks->numbers >= kNumbers || !ruled->isFilled);
    return isCutByBlanks ? std::nullopt : ruled;
}

} // namespace

std::vector<std::string_view> sampleLines(Lines lines, Content content, std::size_t firstContent)
{
    std::vector<std::string_view> samples;
    samples.reserve(kSampleLines);
    for (const std::size_t place : samplePlaces(content.size() - firstContent))
        samples.push_back(lines[content[firstContent + place]].text);
    return samples;
}

std::vector<std::string_view> allLines(Lines lines, Content content, std::size_t firstContent)
{
    std::vector<std::string_view> texts;
    for (const std::size_t index : content.subspan(firstContent))
        texts.push_back(lines[index].text);
    return texts;
}

// Where several tables follow each other, the first one decides, however short it is.
std::optional<DialectGuess> guessHeadDialect(Lines lines, std::vector<std::size_t>& content,
    const CellRules& rules, const FixedDialect& fixed)
{
    content.resize(linesOfListing(lines, content));
    std::optional<DialectGuess> all = guessFromAllLines(lines, content, rules, fixed);
    if (std::optional<RuledColumns> ruled = columnsByRule(lines, fixed, all)) {
        std::erase_if(content, [&](std::size_t line) { return line < ruled->firstLine; });
        return guessAtPlaces(sampleLines(lines, content), rules, std::move(ruled->places), fixed);
    }
    std::optional<TableBlock> first = firstTable(lines, content, rules, fixed, all);
    if (!first || (all && !first->endsTable && cutAlike(*all, first->guess)))
        return all;
    content.resize(first->end);
    return std::move(first->guess);
}

} // namespace fanfold
