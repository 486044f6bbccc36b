// SPDX-License-Identifier: GPL-3.0-or-later
// Makes files that combine what text tables do: delimiters, quotes, line ends, preambles, headers,
// comments, ragged rows, footers. The same seed makes the same file.
#pragma once

#include "slow_reader.h"

#include <random>

namespace fanfold {

struct MadeFile {
    QByteArray bytes;
    qsizetype tableFrom = 0; ///< where header and rows stand in bytes
    qsizetype tableTo = 0;
    SlowDialect dialect;
    bool hasTrailingDelimiter = false;
    int headerRows = 0;
    std::vector<bool> isText; ///< by column
};

class FileMaker {
public:
    explicit FileMaker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    MadeFile make()
    {
        chooseDialect();
        const std::size_t columns = 2 + m_random() % 4;
        for (std::size_t i = 0; i < columns; ++i)
            m_file.isText.push_back(i > 0 && oneIn(3));
        addPreamble();
        m_file.tableFrom = m_file.bytes.size();
        addHeader();
        const auto rows = 6 + m_random() % 40;
        for (std::size_t row = 0; row < rows; ++row)
            addRow(row, rows);
        m_file.tableTo = m_file.bytes.size();
        addFooter();
        if (oneIn(4))
            m_file.bytes.chop(m_lineEnd.size());
        m_file.tableTo = std::min(m_file.tableTo, m_file.bytes.size());
        return m_file;
    }

private:
    bool oneIn(unsigned count) { return m_random() % count == 0; }

    QByteArray oneOf(std::initializer_list<const char*> texts)
    {
        return *(texts.begin() + m_random() % texts.size());
    }

    bool isBlanks() const { return m_file.dialect.delimiter == " "; }

    void chooseDialect()
    {
        SlowDialect& dialect = m_file.dialect;
        dialect.delimiter = oneOf({",", ";", "\t", "|", " ", "||", "::", "~|~"});
        m_between = dialect.delimiter;
        if (oneIn(4) && !isBlanks() && dialect.delimiter != "\t") {
            dialect.isPadded = true;
            m_between += ' ';
        }
        m_usesQuotes = !isBlanks() && !oneIn(3);
        dialect.quote = m_usesQuotes && oneIn(3) ? '\'' : '"';
        dialect.isEscaped = m_usesQuotes && oneIn(4);
        dialect.comment = oneIn(3) ? oneOf({"#", "%", "!"})[0] : '\0';
        m_lineEnd = oneOf({"\n", "\n", "\r\n", "\r"});
        m_file.hasTrailingDelimiter = !isBlanks() && !dialect.isPadded && oneIn(6);
        m_file.headerRows = static_cast<int>(m_random() % 3);
        m_decimal = dialect.delimiter != "," && oneIn(4) ? ',' : '.';
    }

    void addLine(const QByteArray& line) { m_file.bytes += line + m_lineEnd; }

    void addPreamble()
    {
        switch (m_random() % 6) {
        case 0:
            addLine("Operator: Ada");
            addLine("Sample name: quartz");
            addLine("");
            break;
        case 1:
            addLine("[Header]");
            addLine("Operator=Ada");
            addLine("[Data]");
            break;
        case 2:
            if (m_file.dialect.comment != 0)
                addLine(m_file.dialect.comment + QByteArray(" measured by Ada on a good day"));
            break;
        default:
            break;
        }
    }

    void addCells(const QByteArrayList& cells)
    {
        addLine((isBlanks() && oneIn(3) ? QByteArray("  ") : QByteArray()) + cells.join(m_between)
            + (m_file.hasTrailingDelimiter ? m_file.dialect.delimiter : QByteArray()));
    }

    void addHeader()
    {
        QByteArrayList names;
        QByteArrayList units;
        for (std::size_t i = 0; i < m_file.isText.size(); ++i) {
            names << (i == 0 ? QByteArray("time") : "signal" + QByteArray::number(i));
            units << (i == 0 ? "s" : "mV");
        }
        if (m_file.headerRows > 0)
            addCells(names);
        if (m_file.headerRows > 1)
            addCells(units);
    }

    void addRow(std::size_t row, std::size_t rows)
    {
        const bool isInside = row > 4 && row + 2 < rows;
        if (isInside && oneIn(15))
            addLine("");
        if (isInside && m_file.dialect.comment != 0 && oneIn(8))
            addLine(m_file.dialect.comment + QByteArray(" paused"));
        QByteArrayList cells;
        for (std::size_t i = 0; i < m_file.isText.size(); ++i)
            cells << (m_file.isText[i] ? text() : number(i > 0 && isInside));
        if (isInside && m_file.isText.size() > 2 && !m_file.hasTrailingDelimiter && oneIn(25))
            cells.removeLast();
        addCells(cells);
    }

    QByteArray number(bool mayMiss)
    {
        if (mayMiss && oneIn(15))
            return isBlanks() || oneIn(2) ? "NA" : "";
        const double value = static_cast<double>(m_random() % 2'000'000) / 1000 - 900;
        QByteArray text = oneIn(3) ? QByteArray::number(value, 'e', 4)
                                   : QByteArray::number(value, 'f', 1 + int(m_random() % 2));
        text.replace('.', m_decimal);
        return m_usesQuotes && oneIn(12) ? quoted(text) : text;
    }

    QByteArray text()
    {
        if (isBlanks())
            return "word" + QByteArray::number(m_random() % 100);
        QByteArray word = oneOf({"ada", "x1 y", "it is", "bob"});
        if (!m_usesQuotes)
            return word;
        switch (m_random() % 6) {
        case 0:
            return quoted(word + m_file.dialect.delimiter + " z");
        case 1:
            return quoted(word + "\nz");
        case 2:
            return quoted(word + m_file.dialect.quote + "z" + m_file.dialect.quote + "q");
        case 3:
            return word + m_file.dialect.quote + "z";
        default:
            return quoted(word);
        }
    }

    QByteArray quoted(QByteArray cell) const
    {
        const QByteArray quote(1, m_file.dialect.quote);
        if (m_lineEnd == "\r")
            cell.replace('\n', '\r');
        cell.replace(quote, (m_file.dialect.isEscaped ? QByteArray("\\") : quote) + quote);
        return quote + cell + quote;
    }

    void addFooter()
    {
        if (!oneIn(5))
            return;
        addLine("");
        addLine("end of measurement");
    }

    std::mt19937_64 m_random;
    MadeFile m_file;
    QByteArray m_between;
    QByteArray m_lineEnd;
    char m_decimal = '.';
    bool m_usesQuotes = false;
};

} // namespace fanfold
