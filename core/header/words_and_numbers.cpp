// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/words_and_numbers.h"

#include "core/cells/number_parser.h"
#include "core/cells/record_splitter.h"
#include "core/header/column_names.h"
#include "core/header/no_value.h"

#include <algorithm>
#include <string>

namespace fanfold {

namespace {

constexpr std::size_t kFewestRows = 2;

bool isWord(std::string_view cell)
{
    return kindOf(cell) == CellKind::text && !isNoValue(trimmed(cell));
}

// A single letter may be a name as well as a group's.
bool isColumnName(std::string_view cell)
{
    return trimmed(cell).size() > 1 && isWord(cell) && soundsLikeColumn(cell);
}

// Whole or with a decimal dot, without a sign.
bool isPlainNumber(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos
        && kindOf(text) != CellKind::text;
}

bool rise(std::span<const Cell> cells)
{
    double last = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        double value = 0;
        if (!isPlainNumber(cells[i].text) || !parseNumber(cells[i].text, '.', value)
            || (i > 0 && value <= last))
            return false;
        last = value;
    }
    return true;
}

// A word of the header stands below itself, or a name of something measured begins a row, as in a
// table that lies on its side.
bool speaksAgainst(std::span<const Cell> row, std::span<const std::string> words)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (trimmed(row[i].text) == words[i])
            return true;
    return isColumnName(row.front().text);
}

} // namespace

bool areWordsAndNumbers(std::string_view line, std::span<const std::string_view> rows,
    const CellRules& rules, const std::vector<bool>& numeric)
{
    if (rules.isBlanks())
        return false;
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    if (cells.size() != numeric.size())
        return false;
    const auto firstNumber = std::find_if_not(
        cells.begin(), cells.end(), [](const Cell& cell) { return isWord(cell.text); });
    const auto named = static_cast<std::size_t>(firstNumber - cells.begin());
    const std::size_t numbers = cells.size() - named;
    if (named == 0 || numbers < 2 || !rise(std::span(cells).subspan(named))
        || !std::all_of(numeric.begin() + static_cast<std::ptrdiff_t>(named), numeric.end(),
            [](bool isNumeric) { return isNumeric; }))
        return false;
    const bool isAboveNumbers = std::find(numeric.begin(), numeric.end(), true) - numeric.begin()
        < firstNumber - cells.begin();
    const bool isName = isColumnName(cells.front().text);
    if (!(named > 1 && (isAboveNumbers || isName)) && !(isName && numbers > 2))
        return false;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < named; ++i)
        words.emplace_back(trimmed(cells[i].text));
    std::size_t below = 0;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, rules, cells);
        if (cells.size() != numeric.size())
            continue;
        if (speaksAgainst(cells, words))
            return false;
        ++below;
    }
    return below >= kFewestRows;
}

} // namespace fanfold
