// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/next_tables.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <string>

namespace fanfold {

namespace {

constexpr std::size_t kLinesNamed = 8;
constexpr std::size_t kSurelyRows = 32; ///< of another width, below each other
constexpr std::size_t kRowsToGap = 3;
constexpr std::size_t kRowsToEnd = 2; ///< or below names of their own

bool holdsNumber(std::span<const Cell> cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) {
        const CellKind kind = kindOf(cell.text);
        return kind != CellKind::text && kind != CellKind::missing;
    });
}

} // namespace

void NextTables::forget()
{
    m_gap = m_names = false;
    m_width = m_rows = m_otherNames = 0;
}

void NextTables::sawGap()
{
    m_gap = true;
    if (m_begun)
        return;
    m_begun = m_rows >= kRowsToGap;
    if (!m_begun)
        m_rows = m_otherNames = 0;
}

void NextTables::sawEnd()
{
    m_begun = m_begun || m_rows >= kRowsToEnd;
}

bool NextTables::mayBegin(std::span<const Cell> cells, RowVerdict verdict, const RowJudge& judge)
{
    if (m_counted) {
        m_begun = verdict == RowVerdict::sound && holdsNumber(cells);
        return true;
    }
    if (!m_gap)
        return false;
    if (judge.fitsAnotherTable()) {
        m_rows = cells.size() == m_width ? m_rows + 1 : 1;
        m_width = cells.size();
        m_begun = m_rows >= (m_otherNames == m_width ? kRowsToEnd : kSurelyRows);
        return true;
    }
    if (verdict == RowVerdict::alien && m_rows == 0 && cells.size() > 1 && !holdsNumber(cells))
        m_otherNames = cells.size();
    if (judge.looksLikeHeader()) {
        m_names = true;
        return true;
    }
    if (verdict == RowVerdict::sound) {
        m_begun = m_names;
        if (!m_begun)
            forget();
        return m_begun;
    }
    return false;
}

void NextTables::begin(std::int64_t firstHeldLine)
{
    m_lines = {firstHeldLine};
}

// A further table begins behind a gap if it has another width, or a row without any number.
void NextTables::follow(std::span<const Cell> cells, std::int64_t line, bool mayBeDataSet)
{
    const bool isNext = m_isDataSet && mayBeDataSet && holdsNumber(cells);
    if ((m_gap || isNext) && cells.size() > 1 && m_width > 0
        && (isNext || cells.size() != m_width || !holdsNumber(cells))) {
        if (m_lines.size() < kLinesNamed)
            m_lines.push_back(line);
        ++m_found;
    }
    if (cells.size() > 1) {
        m_gap = false;
        m_width = cells.size();
    }
}

void NextTables::report(WarningLog& warnings) const
{
    if (!m_begun)
        return;
    std::string lines;
    for (std::size_t i = 1; i < m_lines.size(); ++i)
        lines += (i > 1 ? ", " : "") + std::to_string(m_lines[i]);
    warnings.note(WarningCode::furtherTables, m_lines.front(), lines, m_found);
}

} // namespace fanfold
