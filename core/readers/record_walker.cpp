// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/record_walker.h"

#include "core/cells/box_drawing.h"
#include "core/cells/left_out_rows.h"
#include "core/cells/number_parser.h"
#include "core/header/head_lines.h"
#include "core/header/row_count.h"
#include "core/header/section_marks.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <cstring>

namespace fanfold {

namespace {

/// More rows than these behind the last sound one are no footer.
constexpr std::size_t kLongestFooter = 256;
/// Lines above the names that stand again on a new page.
constexpr std::size_t kLongestTitle = 8;

// Names and rules that stand again among the rows are no plain rows then.
bool holdsValues(const TableLayout& layout)
{
    return std::any_of(layout.columns.begin(), layout.columns.end(),
        [](const ColumnInfo& column) { return hasValues(column.type); });
}

} // namespace

RecordWalker::RecordWalker(const TableLayout& layout, WarningLog& warnings)
    : m_layout(layout)
    , m_warnings(warnings)
    , m_judge(layout)
    , m_sets(layout)
    , m_line(layout.dialect.firstDataLine)
    , m_mayBePlain(layout.rules.isOrdinary()
          && ((layout.pageHead.empty() && layout.nameLine.empty()) || holdsValues(layout)))
{
}

std::size_t RecordWalker::consume(std::string_view bytes, std::size_t limit, bool isLast)
{
    const char* const begin = bytes.data();
    const char* const end = begin + bytes.size();
    const std::int64_t firstLine = m_line;
    const char* p = begin;
    while (p < begin + limit) {
        if (m_held == 0 && m_mayBePlain && !hasEnded() && !m_sets.mayBegin()) {
            const char* const from = p;
            p = takePlainRows(p, begin + limit, end, isLast);
            keepPlainRows({from, static_cast<std::size_t>(p - from)});
        }
        if (p >= begin + limit)
            break;
        const char* const next = readCarefully(p, end, isLast);
        if (next == nullptr)
            break;
        p = next;
    }
    const auto used = static_cast<std::size_t>(p - begin);
    inspect(bytes.substr(0, used), firstLine);
    return used;
}

const char* RecordWalker::readCarefully(const char* p, const char* end, bool isLast)
{
    const CellRules& rules = m_layout.rules;
    const char* text = p;
    const auto isPadding = [&](char c) {
        return c == ' ' || c == '\f' || c == '\0' || (c == '\t' && rules.delimiter != '\t')
            || (c == '\r' && rules.lineEnd == '\n');
    };
    while (text < end && isPadding(*text))
        ++text;
    const bool isBlank = text == end || *text == rules.lineEnd;
    const void* const found = std::memchr(p, rules.lineEnd, static_cast<std::size_t>(end - p));
    // no record ends here: cells need not be made of a long line that is not whole
    if (found == nullptr && !isLast)
        return nullptr;
    const char* const lineEnd = found == nullptr ? end : static_cast<const char*>(found);
    const std::string_view line(text, static_cast<std::size_t>(lineEnd - text));
    const auto feed = std::string_view(p, static_cast<std::size_t>(text - p)).find('\f');
    m_beginsPage = m_beginsPage || feed != std::string_view::npos;
    const bool isHead = isOfPageHead(line) || (rules.isBox && isBoxRule(line));
    if (isBlank || isHead || rules.beginsComment({text, static_cast<std::size_t>(end - text)})) {
        if (isHead && !isRule(line))
            sawNames();
        ++m_line;
        m_afterGap = m_afterGap || isBlank || isHead;
        if (isBlank) {
            sawGap();
            m_sets.sawBlank(m_line - 1);
        } else if (!isHead) {
            m_sets.sawComment(line, m_line - 1);
        }
        return found == nullptr ? end : lineEnd + 1;
    }
    const RecordEnd record = splitRecord(p, end, isLast, rules, m_cells);
    if (record.next == nullptr)
        return nullptr;
    const bool leavesRowsOut = (rules.isBox || rules.hasEdge()) && standForRowsLeftOut(m_cells);
    if (hasEnded()) {
        m_next.follow(m_cells, m_line, m_sets.mayBegin());
        m_sets.sawRows(1);
    } else if (leavesRowsOut) {
        m_warnings.note(WarningCode::rowsLeftOut, m_line);
    } else {
        if (record.unclosedQuote)
            m_warnings.note(WarningCode::unclosedQuote, m_line);
        if (!m_layout.pageHead.empty() && countsRows(line))
            holdRowCount();
        else
            decide(record.unclosedQuote);
    }
    m_afterGap = false;
    m_line += std::max<std::ptrdiff_t>(std::count(p, record.next, rules.lineEnd), 1);
    return record.next;
}

// The last row's bytes are kept as they are: mostly nobody asks for its number.
void RecordWalker::keepPlainRows(std::string_view rows)
{
    if (rows.empty())
        return;
    const char lineEnd = m_layout.rules.lineEnd;
    if (!m_isFirstKnown)
        m_firstPlainRow = rows.substr(0, rows.find(lineEnd));
    m_isFirstKnown = true;
    if (rows.back() == lineEnd)
        rows.remove_suffix(1);
    m_lastPlainRow = rows.substr(rows.find_last_of(lineEnd) + 1);
}

void RecordWalker::keepRow()
{
    m_beginsPage = false;
    m_sets.sawRows(1);
    m_lastNumber = m_judge.numbers().empty() ? NAN : m_judge.numbers().front();
    m_lastPlainRow.clear();
    if (!m_isFirstKnown)
        m_firstNumber = m_lastNumber;
    m_isFirstKnown = true;
}

double RecordWalker::firstNumberIn(std::string_view row)
{
    std::vector<Cell> cells;
    splitRecord(row.data(), row.data() + row.size(), true, m_layout.rules, cells);
    m_judge.judge(cells, false);
    return m_judge.numbers().empty() ? NAN : m_judge.numbers().front();
}

bool RecordWalker::beginsDataSet()
{
    for (auto [row, number] :
        {std::pair(&m_firstPlainRow, &m_firstNumber), std::pair(&m_lastPlainRow, &m_lastNumber)}) {
        if (!row->empty())
            *number = firstNumberIn(*row);
        row->clear();
    }
    if (m_judge.judge(m_cells, m_afterGap) != RowVerdict::sound || m_judge.numbers().empty())
        return false;
    return m_sets.begins(m_firstNumber, m_lastNumber, m_judge.numbers().front());
}

void RecordWalker::decide(bool isUnclosed)
{
    if (m_sets.mayBegin() && beginsDataSet()) {
        m_firstHeldLine = m_held == 0 ? m_sets.firstLine() : m_firstHeldLine;
        m_next.sawDataSet();
        endTable();
        return;
    }
    RowVerdict verdict = m_judge.judge(m_cells, m_afterGap);
    if (verdict == RowVerdict::alien && isUnclosed && m_judge.holdsAValue())
        verdict = RowVerdict::doubtful; // the quote swallowed the rest of a row
    const std::string_view first = trimmed(m_cells.front().text);
    const bool lateComment = verdict == RowVerdict::alien && m_layout.commentsAreGuessed
        && (first.starts_with("//")
            || (!first.empty()
                && std::string_view("#%!*").find(first.front()) != std::string_view::npos));
    if (verdict == RowVerdict::alien && isSectionMark())
        sawGap();
    else if (lateComment)
        return;
    if (hasEnded())
        return;
    if (verdict == RowVerdict::sound)
        m_footerRuledOut = false;
    const bool mayBeNext = m_next.mayBegin(m_cells, verdict, m_judge);
    const bool hold = mayBeNext || verdict == RowVerdict::alien
        || (verdict == RowVerdict::doubtful && m_held > 0);
    if (!hold || m_footerRuledOut) {
        release();
        takeRow();
        keepRow();
        return;
    }
    if (m_held == 0)
        m_firstHeldLine = m_line;
    if (m_next.isBehindRowCount())
        m_firstBehindCount = std::min(m_firstBehindCount, m_line);
    if (hasEnded()) {
        endTable();
        return;
    }
    ++m_held;
    if (m_next.isBehindRowCount())
        return; // never to be released
    holdRow();
    m_footerRuledOut = m_held > kLongestFooter;
    if (m_footerRuledOut)
        release();
}

void RecordWalker::sawGap()
{
    m_next.sawGap();
    if (hasEnded() && m_held > 0)
        endTable();
}

// Behind a count of the rows they are another table's, otherwise the next page's; then what was
// held back is its title.
void RecordWalker::sawNames()
{
    if (hasEnded())
        return;
    if (m_next.isBehindRowCount()) {
        m_firstBehindCount = std::min(m_firstBehindCount, m_line);
        m_next.sawNames();
        endTable();
    } else if (m_held > 0 && m_held <= kLongestTitle) {
        dropHeldRows();
        m_held = 0;
        m_next.sawPage();
    }
}

void RecordWalker::holdRowCount()
{
    if (m_held == 0)
        m_firstHeldLine = m_line;
    ++m_held;
    ++m_heldCounts;
    m_footerRuledOut = false;
    m_next.sawRowCount();
}

void RecordWalker::endTable()
{
    m_next.begin(m_next.isBehindRowCount() ? m_firstBehindCount : m_firstHeldLine);
    m_held = 0;
}

bool RecordWalker::isOfPageHead(std::string_view line) const
{
    const std::vector<std::string>& head = m_layout.pageHead;
    return (!head.empty() && std::find(head.begin(), head.end(), trimmed(line)) != head.end())
        || (!m_layout.nameLine.empty() && (m_beginsPage || (!m_afterGap && m_held == 0))
            && trimmed(line) == m_layout.nameLine);
}

bool RecordWalker::isSectionMark() const
{
    const char* const from = m_cells.front().text.data();
    const std::string_view last = m_cells.back().text;
    const std::string_view line(from, static_cast<std::size_t>(last.data() + last.size() - from));
    return sectionMarkOf(line) != SectionMark::none;
}

void RecordWalker::release()
{
    if (m_held > 0)
        releaseHeldRows();
    m_held = 0;
}

void RecordWalker::finish()
{
    m_next.sawEnd();
    if (hasEnded() && m_held > 0)
        endTable();
    if (m_held > m_heldCounts) // a count of rows alone is nothing to warn of
        m_warnings.note(WarningCode::footer, m_firstHeldLine, {}, m_held);
    m_held = 0;
    m_next.report(m_warnings);
}

void RecordWalker::inspect(std::string_view used, std::int64_t firstLine)
{
    const std::size_t plain = textPrefix(used); // mostly all but the last few bytes
    const std::string_view rest = used.substr(plain);
    const auto lineOf = [&](std::size_t at) {
        const auto breaks = std::count(used.begin(),
            used.begin() + static_cast<std::ptrdiff_t>(plain + at), m_layout.rules.lineEnd);
        return firstLine + breaks;
    };
    if (const auto nul = rest.find('\0'); nul != std::string_view::npos)
        m_warnings.note(WarningCode::nulBytes, lineOf(nul), {},
            static_cast<std::uint64_t>(std::count(rest.begin(), rest.end(), '\0')));
    if (m_layout.dialect.encoding != "UTF-8")
        return;
    if (const auto bad = firstInvalidUtf8(rest); bad != std::string_view::npos)
        m_warnings.note(WarningCode::invalidEncoding, lineOf(bad), "no UTF-8",
            countUtf8(rest.substr(bad)).invalidBytes);
}

} // namespace fanfold
