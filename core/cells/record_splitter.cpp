// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/record_splitter.h"

#include "core/cells/box_record.h"
#include "core/cells/grid_record.h"

#include <algorithm>
#include <cstring>

namespace fanfold {

namespace {

const char* find(const char* from, const char* to, char wanted)
{
    if (from >= to)
        return to;
    const void* found = std::memchr(from, wanted, static_cast<std::size_t>(to - from));
    return found == nullptr ? to : static_cast<const char*>(found);
}

class Splitter {
public:
    Splitter(const char* end, bool isLast, const CellRules& rules, std::vector<Cell>& cells)
        : m_end(end)
        , m_isLast(isLast)
        , m_rules(rules)
        , m_frame(rules.isFramed() ? rules.frame : ' ')
        , m_cells(cells)
    {
    }

    RecordEnd run(const char* p)
    {
        m_cells.clear();
        RecordEnd result;
        result.next = m_rules.isBlanks() ? blankRecord(p)
            : m_rules.isBox              ? boxRecord(p)
                                         : delimitedRecord(p);
        if (result.next != nullptr && !m_rules.places.empty() && m_rules.hasEdge()
            && m_cells.size() > m_rules.places.size() + 2)
            splitAtCrossings({p, static_cast<std::size_t>(result.next - p)}, m_rules, m_cells);
        result.unclosedQuote = m_unclosed && result.next != nullptr;
        return result;
    }

private:
    bool isLineEnd(const char* p) const
    {
        return *p == m_rules.lineEnd
            || (*p == '\r' && m_rules.lineEnd == '\n' && p + 1 < m_end && p[1] == '\n');
    }

    bool isPadding(char c) const { return c == ' ' || (c == '\t' && m_rules.delimiter != '\t'); }

    const char* skipPadding(const char* p) const
    {
        while (p < m_end && isPadding(*p))
            ++p;
        return p;
    }

    bool isEscaped(const char* text, const char* p) const
    {
        std::size_t marks = 0;
        while (p > text && p[-1] == m_rules.escape) {
            --p;
            ++marks;
        }
        return marks % 2 == 1;
    }

    // Position of the closing quote of a cell whose text starts at p; m_end if it never closes,
    // nullptr if that cannot be said yet.
    const char* closingQuote(const char* p, const char* limit) const
    {
        const char* const text = p;
        for (;;) {
            p = find(p, limit, m_rules.quote);
            if (p == limit)
                return limit == m_end && !m_isLast ? nullptr : m_end;
            if (m_rules.escape != 0 && isEscaped(text, p)) {
                ++p;
                continue;
            }
            if (p + 1 == m_end)
                return m_isLast ? p : nullptr;
            if (p[1] != m_rules.quote)
                return p;
            p += 2;
        }
    }

    void addPlain(const char* from, const char* to)
    {
        m_cells.push_back({{from, static_cast<std::size_t>(to - from)}, false});
    }

    // The cell at p as plain text, and where it ends: at a delimiter or line end.
    const char* plainCell(const char* p, const char* scanFrom)
    {
        const char* to = scanFrom;
        const char delimiter = m_rules.delimiter;
        const char lineEnd = m_rules.lineEnd;
        while (
            to < m_end && *to != lineEnd && (*to != delimiter || !m_rules.isDelimiterAt(to, m_end)))
            ++to;
        const char* textEnd = to;
        const bool endsLine = to == m_end || *to == m_rules.lineEnd;
        if (m_rules.lineEnd == '\n' && textEnd > p && textEnd[-1] == '\r' && endsLine)
            --textEnd;
        if (m_rules.padsAfter && (m_rules.padsBefore || !m_cells.empty()))
            p = std::min(skipPadding(p), textEnd);
        while (m_rules.padsBefore && textEnd > p && isPadding(textEnd[-1]))
            --textEnd;
        addPlain(p, textEnd);
        return to;
    }

    const char* delimitedRecord(const char* p)
    {
        if (m_rules.hasEdge())
            p = behindEdge(p);
        for (;;) {
            const char* text = skipPadding(p);
            const char* cellEnd = nullptr;
            if (m_rules.quote != 0 && text < m_end && *text == m_rules.quote) {
                cellEnd = quotedCell(p, text + 1);
                if (cellEnd == nullptr)
                    return nullptr;
            } else {
                cellEnd = plainCell(p, text);
            }
            if (cellEnd == m_end)
                return m_isLast ? m_end : nullptr;
            if (m_rules.isDelimiterAt(cellEnd, m_end)) {
                p = cellEnd + 1 + m_rules.delimiterRest.size();
                continue;
            }
            return find(cellEnd, m_end, m_rules.lineEnd) + 1;
        }
    }

    // A delimiter that ends the line as well is the only one, and no edge.
    const char* behindEdge(const char* p) const
    {
        const char* const edge = skipPadding(p);
        if (edge == m_end || *edge != m_rules.edge)
            return p;
        const char* const next = skipPadding(edge + 1);
        return next == m_end || isLineEnd(next) ? p : edge + 1;
    }

    // p: the cell's start, text: behind its opening quote.
    const char* quotedCell(const char* p, const char* text)
    {
        const auto left = static_cast<std::size_t>(m_end - text);
        const char* const close = closingQuote(text, text + std::min(left, kMaxQuotedBytes));
        if (close == nullptr)
            return nullptr;
        if (close == m_end) {
            m_unclosed = true;
            return plainCell(p, text);
        }
        const char* const after = skipPadding(close + 1);
        if (after == m_end && !m_isLast)
            return nullptr;
        if (after == m_end || m_rules.isDelimiterAt(after, m_end) || isLineEnd(after)) {
            m_cells.push_back({{text, static_cast<std::size_t>(close - text)}, true});
            return after;
        }
        if (*after == '\r' && after + 1 == m_end && !m_isLast)
            return nullptr;
        if (!m_isLast && static_cast<std::size_t>(m_end - after) <= m_rules.delimiterRest.size())
            return nullptr;
        // text stands behind the next quote, and it is of another line: it closes nothing
        if (find(text, close, m_rules.lineEnd) != close) {
            m_unclosed = true;
            return plainCell(p, text);
        }
        return plainCell(p, close + 1);
    }

    const char* boxRecord(const char* p)
    {
        const char* const lineEnd = find(p, m_end, m_rules.lineEnd);
        if (lineEnd == m_end && !m_isLast)
            return nullptr;
        splitBoxLine({p, static_cast<std::size_t>(lineEnd - p)}, m_rules.hasEdge(), m_cells);
        return lineEnd == m_end ? m_end : lineEnd + 1;
    }

    const char* blankRecord(const char* p)
    {
        const char* lineEnd = find(p, m_end, m_rules.lineEnd);
        if (lineEnd == m_end && !m_isLast)
            return nullptr;
        if (m_rules.isFixedWidth) {
            cutAtPlaces(p, lineEnd);
        } else {
            cutAtBlanks(p, lineEnd);
            if (!m_rules.places.empty() && m_cells.size() != m_rules.places.size() + 1)
                cutWhereNeighboursTouch(p, lineEnd);
        }
        return lineEnd == m_end ? m_end : lineEnd + 1;
    }

    bool isBlank(char c) const { return c == ' ' || c == '\t' || c == '\r' || c == m_frame; }

    void cutAtBlanks(const char* p, const char* lineEnd)
    {
        for (;;) {
            while (p < lineEnd && isBlank(*p))
                ++p;
            if (p == lineEnd)
                return;
            if (!m_cells.empty()
                && m_rules.beginsComment({p, static_cast<std::size_t>(lineEnd - p)}))
                return;
            if (m_cells.size() == m_rules.cellsBeforeRemark && !m_cells.empty()
                && (*p == '#' || *p == '!'))
                return;
            if (m_rules.quote != 0 && *p == m_rules.quote) {
                const char* const close = find(p + 1, lineEnd, m_rules.quote);
                if (close < lineEnd && (close + 1 == lineEnd || isBlank(close[1]))) {
                    m_cells.push_back({{p + 1, static_cast<std::size_t>(close - p - 1)}, true});
                    p = close + 1;
                    continue;
                }
            }
            const char* from = p;
            while (p < lineEnd && !isBlank(*p))
                ++p;
            addPlain(from, p);
        }
    }

    void cutAtPlaces(const char* p, const char* lineEnd)
    {
        std::size_t place = 0;
        const char* at = p;
        const auto add = [&](const char* from, const char* to) {
            while (from < to && isBlank(*from))
                ++from;
            while (to > from && isBlank(to[-1]))
                --to;
            addPlain(from, to);
        };
        for (const std::size_t wanted : m_rules.places) {
            const char* const from = at;
            // a character of several bytes takes one place
            for (; at < lineEnd && (place < wanted || isContinuation(*at)); ++at)
                place += isContinuation(*at) ? 0 : 1;
            add(from, at);
        }
        add(at, lineEnd);
    }

    static bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

    // A row whose cells fill their columns has no blank between them, one without a value has
    // nothing there. The line is left as it is unless each column then holds one word at most and
    // the last one holds one.
    void cutWhereNeighboursTouch(const char* p, const char* lineEnd)
    {
        m_byBlanks.swap(m_cells);
        m_cells.clear();
        cutAtPlaces(p, lineEnd);
        const bool fits = !m_cells.back().text.empty()
            && std::all_of(m_cells.begin(), m_cells.end(), [](const Cell& cell) {
                   return cell.text.find_first_of(" \t") == std::string_view::npos;
               });
        if (!fits)
            m_cells.swap(m_byBlanks);
    }

    const char* m_end;
    bool m_isLast;
    const CellRules& m_rules;
    const char m_frame; ///< as good as a blank
    std::vector<Cell>& m_cells;
    std::vector<Cell> m_byBlanks;
    bool m_unclosed = false;
};

} // namespace

std::string Cell::content(const CellRules& rules) const
{
    std::string result(text);
    if (!quoted)
        return result;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const char c = result[i];
        const bool more = i + 1 < result.size();
        const bool isDoubled = c == rules.quote && more && result[i + 1] == rules.quote;
        const bool isEscape = rules.escape != 0 && c == rules.escape && more
            && (result[i + 1] == rules.quote || result[i + 1] == rules.escape);
        if (isDoubled || isEscape)
            ++i;
        result[kept++] = result[i];
    }
    result.resize(kept);
    return result;
}

RecordEnd splitRecord(const char* begin, const char* end, bool isLast, const CellRules& rules,
    std::vector<Cell>& cells)
{
    return Splitter(end, isLast, rules, cells).run(begin);
}

} // namespace fanfold
