// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/odd_first_rows.h"

#include "core/cells/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

enum class Oddness {
    none,
    ragged,
    wordFirst,
    brokenFirst, ///< begins like the number or time that it should be
};

bool beginsLikeANumber(std::string_view word)
{
    constexpr std::string_view kBegins = "0123456789+-.";
    return !word.empty() && kBegins.find(word.front()) != std::string_view::npos;
}

Oddness oddnessOf(const HeadLine& line, const TableShape& shape)
{
    if (line.kind != LineKind::content)
        return Oddness::none;
    std::vector<Cell> cells;
    splitRecord(line.text.data(), line.text.data() + line.text.size(), true, shape.rules, cells);
    if (cells.size() < 2)
        return Oddness::none;
    bool hasWordFirst = false;
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < std::min(cells.size(), shape.cells); ++i) {
        const CellKind kind = shape.numeric[i] ? kindOf(cells[i].text) : CellKind::missing;
        hasWordFirst |= kind == CellKind::text && i == 0;
        if (kind == CellKind::text && i > 0)
            return Oddness::none;
        numbers += kind != CellKind::text && kind != CellKind::missing ? 1U : 0U;
    }
    const bool isRagged = cells.size() != shape.cells;
    if (!hasWordFirst)
        return isRagged && numbers > 0 ? Oddness::ragged : Oddness::none;
    if (isRagged || numbers == 0)
        return Oddness::none;
    if (beginsLikeANumber(trimmed(cells.front().text)))
        return Oddness::brokenFirst;
    // "Gain,5" is a key and its value; "Gain,5,6" below names is none
    return numbers > 1 ? Oddness::wordFirst : Oddness::none;
}

} // namespace

std::size_t firstDataWithOddRows(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape)
{
    if (shape.rules.isBlanks()) // titles are rows of words between blanks
        return firstData;
    std::size_t first = firstData;
    bool hasWordFirst = false;
    for (; first > 0; --first) {
        const Oddness oddness = oddnessOf(lines[first - 1], shape);
        if (oddness == Oddness::none || (oddness == Oddness::wordFirst && hasWordFirst))
            break;
        hasWordFirst |= oddness == Oddness::wordFirst;
    }
    if (first == firstData || findHeader(lines, firstData, shape).rows > 0)
        return firstData;
    const Header header = findHeader(lines, first, shape);
    const bool isInComment = header.firstLine == first;
    const bool isRightAbove = header.firstLine + static_cast<std::size_t>(header.rows) == first;
    return header.rows > 0 && (isInComment || isRightAbove) ? first : firstData;
}

} // namespace fanfold
