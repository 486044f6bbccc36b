// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/row_names.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 64; ///< rows

} // namespace

bool beginsWithRowNames(
    const std::vector<HeaderCell>& names, std::span<const HeadLine> rows, const TableShape& shape)
{
    if (shape.cells < 2 || names.size() + 1 != shape.cells || shape.filled != shape.cells)
        return false;
    if (names.front().text.empty()) // stands above them already
        return false;
    std::vector<Cell> cells;
    std::size_t seen = 0;
    bool isQuoted = true;
    bool isIndex = true;
    double last = 0;
    for (std::size_t i = 0; i < rows.size() && seen < kLooksAt; ++i) {
        const std::string_view text = rows[i].text;
        if (rows[i].kind != LineKind::content)
            continue;
        splitRecord(text.data(), text.data() + text.size(), true, shape.rules, cells);
        if (cells.size() != shape.cells || trimmed(cells.front().text).empty())
            return false;
        isQuoted = isQuoted && cells.front().quoted;
        double value = 0;
        isIndex = isIndex && parseNumber(cells.front().text, '.', value)
            && (seen == 0 ? value == 0 || value == 1 : value == last + 1);
        last = value;
        ++seen;
    }
    if (seen < 2 || (shape.numeric.front() && !isIndex))
        return false;
    // quoted numbers are names; else a last column of notes may lack its name as well
    return (isIndex && isQuoted) || shape.numeric.back() || !soundsLikeColumn(names.front().name);
}

} // namespace fanfold
