// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/table_blocks.h"

#include "core/cells/number_parser.h"
#include "core/header/column_pattern.h"
#include "core/header/section_marks.h"
#include "core/layout/number_style.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kMostBlocks = 16; ///< what comes later is no preamble any more
constexpr std::size_t kFewestLines = 3;
constexpr std::size_t kLooksAt = 32; ///< lines of a block

ColumnPattern patternOf(std::span<const std::string_view> block, const DialectGuess& guess)
{
    const NumberStyleHints hints{guess.cells, guess.decimal, {}};
    const NumberStyle style = mayHoldGroups(block, guess.rules, hints)
        ? guessNumberStyle(block, guess.rules, hints).style
        : NumberStyle{guess.decimal};
    ColumnPattern pattern(guess.rules, style, guess.cells);
    pattern.learnRoughly(block);
    return pattern;
}

// guess: cuts all lines of the block into as many cells. Names and units may stand above the rows.
bool isTable(std::span<const std::string_view> block, const DialectGuess& guess)
{
    ColumnPattern pattern = patternOf(block, guess);
    const std::vector<bool>& numeric = pattern.numeric();
    const auto isRow = [&](std::string_view line) { return pattern.isDataLine(line); };
    const auto first = std::find_if(block.begin(), block.end(), isRow);
    const auto numbers = std::count(numeric.begin(), numeric.end(), true);
    if (!pattern.anyNumbers() || !(numeric.front() || (numbers > 1 && first != block.begin())))
        return false;
    return first - block.begin() <= 2 && block.end() - first >= 2
        && std::all_of(first, block.end(), isRow);
}

// Whether a line names the columns of the block anew: words throughout where it has numbers.
bool isNamedAnew(
    std::string_view line, std::span<const std::string_view> block, const DialectGuess& guess)
{
    ColumnPattern pattern = patternOf(block, guess);
    const std::vector<bool> numeric = pattern.numeric();
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, guess.rules, cells);
    if (cells.size() != guess.cells)
        return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (numeric[i] && (isMissing(cells[i].text) || pattern.isNumber(cells[i].text)))
            return false;
    return true;
}

bool partsBlocks(const HeadLine& line)
{
    return line.kind == LineKind::blank || line.kind == LineKind::section;
}

bool cutsEvenly(std::span<const std::string_view> block, const DialectGuess& guess)
{
    if (guess.cells < 2 || guess.rules.isFixedWidth)
        return false;
    std::vector<Cell> cells;
    return std::all_of(block.begin(), block.end(), [&](std::string_view line) {
        splitRecord(line.data(), line.data() + line.size(), true, guess.rules, cells);
        return cells.size() == guess.cells;
    });
}

} // namespace

std::vector<std::size_t> tableLines(std::span<const HeadLine> lines)
{
    std::vector<std::size_t> content;
    content.reserve(lines.size());
    bool isMarked = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const HeadLine& line = lines[i];
        if (line.kind == LineKind::content)
            content.push_back(i);
        if (line.kind != LineKind::section || isMarked
            || sectionMarkOf(line.text) != SectionMark::table)
            continue;
        const auto next = std::find_if(
            lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(), [](const auto& after) {
                return after.kind == LineKind::content || after.kind == LineKind::section;
            });
        isMarked = next != lines.end() && next->kind == LineKind::content;
        if (isMarked)
            content.clear();
    }
    return content;
}

std::optional<TableBlock> firstTable(std::span<const HeadLine> lines,
    std::span<const std::size_t> content, const CellRules& rules, const FixedDialect& fixed,
    const std::optional<DialectGuess>& wholeGuess)
{
    if (std::none_of(lines.begin(), lines.end(), partsBlocks))
        return std::nullopt;
    std::size_t begin = 0;
    for (std::size_t blocks = 0; blocks < kMostBlocks && begin < content.size(); ++blocks) {
        std::vector<std::string_view> texts;
        std::size_t end = begin;
        do {
            if (texts.size() < kLooksAt)
                texts.push_back(lines[content[end]].text);
            ++end;
        } while (end < content.size()
            && std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(content[end - 1]),
                lines.begin() + static_cast<std::ptrdiff_t>(content[end]), partsBlocks));
        if (begin == 0 && end == content.size())
            return std::nullopt; // nothing to choose from
        begin = end;
        if (texts.size() < kFewestLines)
            continue;
        std::optional<DialectGuess> guess = guessDialect(texts, rules, fixed);
        if (!guess || guess->cells < 2 || guess->evenLines < 1 || !isTable(texts, *guess))
            continue;
        const bool isExplained
            = wholeGuess && cutsEvenly(texts, *wholeGuess) && isTable(texts, *wholeGuess);
        const bool endsHere = end < content.size()
            && isNamedAnew(lines[content[end]].text, texts, isExplained ? *wholeGuess : *guess);
        if (isExplained && !endsHere)
            return std::nullopt;
        return TableBlock{end, isExplained ? *wholeGuess : *guess, endsHere};
    }
    return std::nullopt;
}

} // namespace fanfold
