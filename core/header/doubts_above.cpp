// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/doubts_above.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/header/header_words.h"
#include "core/header/names_above.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr std::uint64_t kFewestRows = 2;
constexpr std::size_t kFewestNames = 2;
constexpr std::size_t kLongestName = 24;
constexpr std::size_t kLooksAt = 64; ///< rows

bool isNumber(std::string_view text)
{
    const CellKind kind = kindOf(text);
    return kind != CellKind::text && kind != CellKind::missing && kind != CellKind::time;
}

bool isRowOfNumbers(std::string_view line, const CellRules& rules)
{
    const std::vector<std::string> cells = headerCells(line, rules);
    return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.empty() || isNumber(cell);
    });
}

bool isLikeAName(const std::string& word)
{
    const bool hasMark = word.find_first_of("0123456789_[(") != std::string::npos;
    return hasMark || soundsLikeColumn(word);
}

// Short words alone, no key and its value; between blanks none of them is a title's.
bool mayBeNames(const std::vector<std::string>& words, bool arePartedByBlanks)
{
    const auto isShortWord = [](const std::string& word) {
        return kindOf(word) == CellKind::text && word.size() <= kLongestName && !word.ends_with(':')
            && word.find('=') == std::string::npos;
    };
    if (words.size() < kFewestNames || !std::all_of(words.begin(), words.end(), isShortWord))
        return false;
    return !arePartedByBlanks || std::all_of(words.begin(), words.end(), isLikeAName);
}

// The line right above the rows, if it holds names of too many or too few columns.
std::optional<std::size_t> unusedNames(std::span<const HeadLine> above, const TableShape& shape)
{
    std::size_t at = above.size();
    while (at > 0 && above[at - 1].kind == LineKind::ruler)
        --at;
    if (at == 0 || above[at - 1].kind != LineKind::content || shape.cells < 2)
        return std::nullopt;
    const auto wordsOf = [&](std::size_t line) {
        std::vector<std::string> words = shape.rules.isFixedWidth
            ? headerWords(above[line].text, shape.cells)
            : headerCells(above[line].text, shape.rules);
        return words.size() > 1 ? words : wordsFarApart(above[line].text);
    };
    const std::vector<std::string> words = wordsOf(at - 1);
    const bool endsAPreamble = at > 1 && above[at - 2].kind == LineKind::content
        && wordsOf(at - 2).size() == words.size();
    // a title has as many words as it likes, most of all above two columns
    const bool isTitle = shape.cells < 3
        && (shape.rules.isBlanks() || headerCells(above[at - 1].text, shape.rules).size() == 1);
    const bool isMany = words.size() * 2 >= shape.cells && words.size() != shape.cells;
    return isMany && !isTitle && !endsAPreamble && mayBeNames(words, shape.rules.isBlanks())
        ? std::optional(at - 1)
        : std::nullopt;
}

// The rows are parted by two blanks and more, the names only here and there: "Sample ID   Conc".
bool mayHoldNamesOfTwoWords(
    std::string_view line, std::span<const HeadLine> rows, const TableShape& shape)
{
    if (!shape.rules.isBlanks() || shape.rules.isFixedWidth)
        return false;
    const std::size_t apart = wordsFarApart(line).size();
    if (apart < kFewestNames || apart >= shape.cells
        || headerCells(line, shape.rules).size() != shape.cells
        || AlignedColumns(rows, shape).namesIn(line))
        return false;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < rows.size() && seen < kLooksAt; ++i) {
        if (rows[i].kind != LineKind::content)
            continue;
        if (wordsFarApart(rows[i].text).size() != shape.cells)
            return false;
        ++seen;
    }
    return seen > 0;
}

Warning unplacedNames(const HeadLine& line)
{
    return {WarningCode::unplacedNames, line.number, 1, toUtf8(trimmed(line.text))};
}

} // namespace

std::vector<Warning> doubtsAbove(std::span<const HeadLine> lines, std::size_t firstData,
    const Header& header, const TableShape& shape)
{
    std::vector<Warning> doubts;
    const bool isNamed = header.rows > 0;
    const std::size_t end = isNamed ? std::min(header.linesAbove, firstData) : firstData;
    Warning rows{WarningCode::rowsAbove, -1, 0, {}};
    for (const HeadLine& line : lines.first(end))
        if (line.kind == LineKind::content && isRowOfNumbers(line.text, shape.rules)
            && rows.times++ == 0)
            rows.line = line.number;
    if (rows.times >= kFewestRows)
        doubts.push_back(std::move(rows));
    if (!isNamed) {
        if (const std::optional<std::size_t> line = unusedNames(lines.first(firstData), shape))
            doubts.push_back(unplacedNames(lines[*line]));
    } else if (header.rows == 1 && header.firstLine < firstData
        && mayHoldNamesOfTwoWords(lines[header.firstLine].text, lines.subspan(firstData), shape)) {
        doubts.push_back(unplacedNames(lines[header.firstLine]));
    }
    return doubts;
}

} // namespace fanfold
