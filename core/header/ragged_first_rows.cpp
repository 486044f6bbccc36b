// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/ragged_first_rows.h"

#include "core/cells/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

// Of another width, but with numbers where the table has them.
bool isRaggedRow(const HeadLine& line, const TableShape& shape)
{
    if (line.kind != LineKind::content)
        return false;
    std::vector<Cell> cells;
    splitRecord(line.text.data(), line.text.data() + line.text.size(), true, shape.rules, cells);
    if (cells.size() < 2 || cells.size() == shape.cells)
        return false;
    bool hasNumber = false;
    for (std::size_t i = 0; i < std::min(cells.size(), shape.cells); ++i) {
        const CellKind kind = shape.numeric[i] ? kindOf(cells[i].text) : CellKind::missing;
        if (kind == CellKind::text)
            return false;
        hasNumber |= kind != CellKind::missing;
    }
    return hasNumber;
}

} // namespace

std::size_t firstDataWithRagged(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape)
{
    std::size_t first = firstData;
    while (!shape.rules.isBlanks() && first > 0 && isRaggedRow(lines[first - 1], shape))
        --first;
    if (first == firstData || findHeader(lines, firstData, shape).rows > 0)
        return firstData;
    const Header header = findHeader(lines, first, shape);
    const bool isInComment = header.firstLine == first;
    const bool isRightAbove = header.firstLine + static_cast<std::size_t>(header.rows) == first;
    return header.rows > 0 && (isInComment || isRightAbove) ? first : firstData;
}

} // namespace fanfold
