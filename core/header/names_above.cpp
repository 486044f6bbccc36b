// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/names_above.h"

#include "core/cells/number_parser.h"
#include "core/header/header_words.h"
#include "core/header/unnamed_clock.h"

#include <algorithm>

namespace fanfold {

std::vector<std::string> headerCells(std::string_view line, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    std::vector<std::string> texts;
    texts.reserve(cells.size());
    for (const Cell& cell : cells)
        texts.emplace_back(trimmed(cell.content(rules)));
    while (!texts.empty() && texts.back().empty())
        texts.pop_back();
    return texts;
}

NamesAbove::NamesAbove(std::span<const HeadLine> rows, const TableShape& shape)
    : m_rows(rows)
    , m_shape(shape)
    , m_areWords(shape.rules.isBlanks() && !shape.rules.isFixedWidth && shape.cells > 0)
{
    if (m_areWords)
        m_aligned.emplace(rows, shape);
}

std::vector<std::string> NamesAbove::in(std::string_view line) const
{
    const bool areWords = m_areWords && line.find('"') == std::string_view::npos;
    std::vector<std::string> names
        = areWords ? headerWords(line, m_shape.cells) : headerCells(line, m_shape.rules);
    if (areWords)
        if (std::optional<std::vector<std::string>> aligned = m_aligned->namesIn(line); aligned
            && (names.size() != m_shape.cells || aligned->back().empty()
                || aligned->front().empty()))
            return std::move(*aligned);
    if (const std::optional<std::size_t> clock = unnamedClock(names, m_rows, m_shape))
        names.insert(names.begin() + static_cast<std::ptrdiff_t>(*clock), std::string());
    return names;
}

bool NamesAbove::arePlaced(std::string_view line) const
{
    return (m_shape.rules.isBlanks() && wordsFarApart(line).size() == m_shape.cells)
        || (m_aligned && m_aligned->namesIn(line));
}

} // namespace fanfold
