// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/row_judge.h"

#include "core/cells/number_parser.h"

namespace fanfold {

RowJudge::RowJudge(const TableLayout& layout)
    : m_layout(layout)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (hasValues(layout.columns[i].type))
            m_parsers.emplace_back(layout.columns[i], layout.numberStyle(i));
    m_numbers.resize(m_parsers.size());
    m_readings.resize(m_parsers.size());
}

RowVerdict RowJudge::judge(std::span<const Cell> cells, bool afterGap)
{
    const std::size_t columns = m_layout.columns.size();
    const bool oneMore = cells.size() == columns + 1 && trimmed(cells.back().text).empty();
    m_ragged = cells.size() != columns && !oneMore;
    m_bad = 0;
    m_firstBad = {};
    m_header = m_fitsAnother = false;
    std::size_t good = 0;
    std::size_t blank = 0;
    std::size_t number = 0;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string_view text = i < cells.size() ? cells[i].text : std::string_view{};
        if (!hasValues(m_layout.columns[i].type)) {
            blank += trimmed(text).empty() ? 1U : 0U;
            continue;
        }
        const CellReading reading = m_parsers[number].read(text, m_numbers[number]);
        m_readings[number] = reading;
        if (reading == CellReading::value)
            ++good;
        else if (reading == CellReading::missing)
            blank += trimmed(text).empty() ? 1U : 0U;
        else if (++m_bad == 1)
            m_firstBad = text;
        ++number;
    }
    m_holdsAValue = cells.size() > 1 && good > 0;
    m_header = !m_ragged && columns > 1 && number > 0 && m_bad == number;
    m_fitsAnother = m_ragged && cells.size() > 1 && m_bad == 0 && (good > 0 || number == 0);
    if (number == 0) {
        if (!m_ragged)
            return RowVerdict::sound;
        return cells.size() == 1 && afterGap ? RowVerdict::alien : RowVerdict::doubtful;
    }
    if (blank == columns) // some programs end a table with a row of delimiters alone
        return RowVerdict::alien;
    if (m_bad == 0 && good > 0)
        return RowVerdict::sound;
    const bool mayBeRemark = m_ragged || m_layout.rules.isFixedWidth; // "SQL> spool off"
    if (m_bad == 0)
        return mayBeRemark && afterGap ? RowVerdict::alien : RowVerdict::doubtful;
    const bool fullRow = !m_ragged && blank == 0 && columns > 1 && !m_layout.rules.isBlanks();
    const bool isRemark = afterGap && m_layout.rules.isBlanks(); // "8 rows selected."
    return (good == 0 && !fullRow) || m_ragged || isRemark ? RowVerdict::alien
                                                           : RowVerdict::doubtful;
}

} // namespace fanfold
