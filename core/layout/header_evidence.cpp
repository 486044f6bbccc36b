// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/header_evidence.h"

#include "core/cells/number_parser.h"
#include "core/cells/record_splitter.h"

#include <algorithm>

namespace fanfold {

namespace {

using Lines = std::span<const std::string_view>;

enum class Rarity { blanks, commas, rareMarks };

// Words hold blanks, words and numbers hold commas; other marks are seldom anything but delimiters.
Rarity rarityOf(const CellRules& rules)
{
    if (rules.isBlanks())
        return Rarity::blanks;
    return rules.delimiter == ',' && rules.delimiterRest.empty() ? Rarity::commas
                                                                 : Rarity::rareMarks;
}

bool isName(const Cell& cell)
{
    const std::string_view text = trimmed(cell.text);
    const bool beginsWithDigit = !text.empty() && text.front() >= '0' && text.front() <= '9';
    return kindOf(text) == CellKind::text && !beginsWithDigit && !text.ends_with(':');
}

// Two or more, and perhaps a delimiter at the end.
bool areNames(std::span<const Cell> cells)
{
    if (cells.size() > 2 && !cells.back().quoted && trimmed(cells.back().text).empty())
        cells = cells.first(cells.size() - 1);
    return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), isName);
}

// "Rome, Italy": a comma amid a title, unless all commas have a blank behind them.
bool isEnumeration(std::string_view line, const CellRules& rules)
{
    return !rules.padsAfter && line.find(", ") != std::string_view::npos;
}

bool holdNumbers(Lines rows, const CellRules& rules)
{
    std::vector<Cell> cells;
    std::size_t numbers = 0;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, rules, cells);
        numbers += static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(),
            [](const Cell& cell) { return kindOf(cell.text) != CellKind::text; }));
    }
    return numbers >= rows.size();
}

} // namespace

std::optional<std::size_t> lineOfNames(Lines samples, const LineCut& cut)
{
    constexpr std::size_t kFewestRows = 2;
    const Rarity rarity = rarityOf(cut.rules);
    const auto first = std::find(cut.widths.begin(), cut.widths.end(), cut.cells);
    const auto names = static_cast<std::size_t>(first - cut.widths.begin());
    if (cut.cells < 2 || rarity == Rarity::blanks || names + kFewestRows >= samples.size())
        return std::nullopt;
    const std::string_view line = samples[names];
    const Lines rows = samples.subspan(names + 1);
    const auto even = static_cast<std::size_t>(std::count(first + 1, cut.widths.end(), cut.cells));
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, cut.rules, cells);
    if (even * 10 < rows.size() * 9 || !areNames(cells))
        return std::nullopt;
    if (rarity == Rarity::commas
        && (isEnumeration(line, cut.rules) || !holdNumbers(rows, cut.rules)))
        return std::nullopt;
    return names;
}

bool speakAgainst(std::size_t names, const LineCut& cut, const LineCut& other)
{
    return rarityOf(other.rules) < rarityOf(cut.rules) && other.cells > 1
        && other.widths[names] != other.cells;
}

} // namespace fanfold
