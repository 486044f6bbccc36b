// SPDX-License-Identifier: GPL-3.0-or-later
// The slow, obvious reference: reads a table whose dialect is known, one character after another.
// Shares no code with core/readers.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace fanfold {

struct SlowDialect {
    QByteArray delimiter = ","; ///< " " = runs of blanks
    bool isPadded = false; ///< blanks around cells are no part of them
    char quote = '"'; ///< 0 = none
    bool isEscaped = false; ///< quotes in cells by a backslash, else doubled
    char comment = 0; ///< lines that begin with it are left out; 0 = none
};

using SlowTable = std::vector<QByteArrayList>;

class SlowReader {
public:
    SlowReader(QByteArray text, SlowDialect dialect)
        : m_text(std::move(text))
        , m_dialect(std::move(dialect))
    {
    }

    SlowTable read()
    {
        SlowTable table;
        while (m_at < m_text.size()) {
            if (skipsLine())
                continue;
            table.push_back(m_dialect.delimiter == " " ? blankRecord() : record());
        }
        return table;
    }

private:
    bool endsLine() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void passLineEnd()
    {
        if (m_text.mid(m_at, 2) == "\r\n")
            ++m_at;
        ++m_at;
    }

    // Blank lines and comments.
    bool skipsLine()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r')
            ++end;
        const QByteArray line = m_text.mid(m_at, end - m_at).trimmed();
        if (!line.isEmpty() && (m_dialect.comment == 0 || line[0] != m_dialect.comment))
            return false;
        m_at = end;
        if (m_at < m_text.size())
            passLineEnd();
        return true;
    }

    QByteArrayList blankRecord()
    {
        QByteArrayList cells;
        QByteArray cell;
        for (; m_at < m_text.size() && !endsLine(); ++m_at) {
            if (m_text[m_at] != ' ' && m_text[m_at] != '\t') {
                cell += m_text[m_at];
            } else if (!cell.isEmpty()) {
                cells << cell;
                cell.clear();
            }
        }
        if (!cell.isEmpty())
            cells << cell;
        if (m_at < m_text.size())
            passLineEnd();
        return cells;
    }

    QByteArrayList record()
    {
        QByteArrayList cells;
        for (;;) {
            cells << cell();
            if (m_at >= m_text.size())
                return cells;
            if (endsLine()) {
                passLineEnd();
                return cells;
            }
            m_at += m_dialect.delimiter.size();
        }
    }

    QByteArray cell()
    {
        if (m_dialect.isPadded)
            while (m_at < m_text.size() && m_text[m_at] == ' ')
                ++m_at;
        const bool isQuoted
            = m_dialect.quote != 0 && m_at < m_text.size() && m_text[m_at] == m_dialect.quote;
        QByteArray text = isQuoted ? quotedText() : QByteArray();
        QByteArray rest;
        while (m_at < m_text.size() && !endsLine()
            && m_text.mid(m_at, m_dialect.delimiter.size()) != m_dialect.delimiter)
            rest += m_text[m_at++];
        return isQuoted ? text : m_dialect.isPadded ? rest.trimmed() : rest;
    }

    QByteArray quotedText()
    {
        QByteArray text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
            if (m_dialect.isEscaped && m_text[m_at] == '\\'
                && (next == m_dialect.quote || next == '\\')) {
                text += next;
                ++m_at;
            } else if (m_text[m_at] != m_dialect.quote) {
                text += m_text[m_at];
            } else if (next == m_dialect.quote) {
                text += next;
                ++m_at;
            } else {
                ++m_at;
                break;
            }
        }
        return text;
    }

    QByteArray m_text;
    SlowDialect m_dialect;
    qsizetype m_at = 0;
};

} // namespace fanfold
