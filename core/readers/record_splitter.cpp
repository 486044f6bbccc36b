// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/record_splitter.h"

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
        , m_cells(cells)
    {
    }

    RecordEnd run(const char* p)
    {
        m_cells.clear();
        RecordEnd result;
        result.next = m_rules.isBlanks() ? blankRecord(p) : delimitedRecord(p);
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

    // Position of the closing quote of a cell whose text starts at p; m_end if it never closes,
    // nullptr if that cannot be said yet.
    const char* closingQuote(const char* p, const char* limit) const
    {
        for (;;) {
            p = find(p, limit, m_rules.quote);
            if (p == limit)
                return limit == m_end && !m_isLast ? nullptr : m_end;
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
        while (to < m_end && *to != m_rules.delimiter && *to != m_rules.lineEnd)
            ++to;
        const char* textEnd = to;
        if (m_rules.lineEnd == '\n' && textEnd > p && textEnd[-1] == '\r'
            && (to == m_end || *to == '\n'))
            --textEnd;
        addPlain(p, textEnd);
        return to;
    }

    const char* delimitedRecord(const char* p)
    {
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
            if (*cellEnd == m_rules.delimiter) {
                p = cellEnd + 1;
                continue;
            }
            return find(cellEnd, m_end, m_rules.lineEnd) + 1;
        }
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
        if (after == m_end || *after == m_rules.delimiter || isLineEnd(after)) {
            m_cells.push_back({{text, static_cast<std::size_t>(close - text)}, true});
            return after;
        }
        if (*after == '\r' && after + 1 == m_end && !m_isLast)
            return nullptr;
        return plainCell(p, close + 1);
    }

    const char* blankRecord(const char* p)
    {
        const char* lineEnd = find(p, m_end, m_rules.lineEnd);
        if (lineEnd == m_end && !m_isLast)
            return nullptr;
        const char* const next = lineEnd == m_end ? m_end : lineEnd + 1;
        const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
        for (;;) {
            while (p < lineEnd && isBlank(*p))
                ++p;
            if (p == lineEnd)
                return next;
            if (!m_cells.empty()
                && m_rules.beginsComment({p, static_cast<std::size_t>(lineEnd - p)}))
                return next;
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

    const char* m_end;
    bool m_isLast;
    const CellRules& m_rules;
    std::vector<Cell>& m_cells;
    bool m_unclosed = false;
};

} // namespace

bool CellRules::beginsComment(std::string_view text) const
{
    if (!commentPrefix.empty())
        return text.starts_with(commentPrefix);
    return !text.empty() && commentMarks.find(text.front()) != std::string::npos;
}

std::string Cell::content() const
{
    std::string result(text);
    if (!quoted)
        return result;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[kept++] = result[i];
        if (result[i] == '"' && i + 1 < result.size() && result[i + 1] == '"')
            ++i;
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
