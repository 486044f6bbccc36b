// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in, table out: writes a file of its own for each call.
#pragma once

#include "core/readers/record_pump.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <bit>
#include <string>

namespace fanfold {

class ReaderFixture {
public:
    ReadRequest request(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("table"));
        QFile::remove(path); // some file systems flush what replaces the bytes of a file
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the fixture cannot be written");
        ReadRequest request;
        request.path = FilePath::fromText(path);
        request.pointsPerFile = 1'000'000;
        return request;
    }

    Result<ReadOutcome> read(const QByteArray& bytes, const ReadOptions& options = {})
    {
        ReadRequest wanted = request(bytes);
        wanted.options = options;
        return readTable(wanted);
    }

    /// The table as CSV with plain line feeds; "error: ..." if it failed.
    QByteArray convert(const QByteArray& bytes, const ReadOptions& options = {})
    {
        ReadRequest wanted = request(bytes);
        wanted.options = options;
        const QString path = m_folder.filePath(QStringLiteral("converted"));
        QFile::remove(path);
        const int descriptor
            = ::open(QFile::encodeName(path).constData(), O_CREAT | O_TRUNC | O_RDWR, 0600);
        const Result<void> done = convertTable(wanted, descriptor);
        ::close(descriptor);
        if (!done)
            return "error: " + QByteArray::fromStdString(done.error().detail);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the converted table cannot be read");
        return file.readAll();
    }

    QTemporaryDir& folder() { return m_folder; }

private:
    QTemporaryDir m_folder;
};

/// One line that says what was found: ", . 1 | time[s] n | name t | 3 rows".
inline QByteArray shape(const Result<ReadOutcome>& outcome)
{
    if (!outcome)
        return "error: " + QByteArray::fromStdString(outcome.error().detail);
    const TableSummary& table = outcome->table;
    const QByteArray delimiter = table.dialect.delimiter == "\t" ? QByteArray("tab")
        : table.dialect.delimiter == " "                         ? QByteArray("blanks")
                                         : QByteArray::fromStdString(table.dialect.delimiter);
    QByteArray text = delimiter + ' ' + table.dialect.decimal + ' '
        + QByteArray::number(table.dialect.headerRows) + " |";
    for (const ColumnInfo& column : table.columns) {
        text += ' ' + QByteArray::fromStdString(column.name);
        if (!column.unit.empty())
            text += '[' + QByteArray::fromStdString(column.unit) + ']';
        text += column.type == ColumnType::number ? " n |"
            : column.type == ColumnType::time     ? " time |"
                                                  : " t |";
    }
    return text + ' ' + QByteArray::number(qulonglong(table.rows)) + " rows";
}

inline QByteArray warningText(const Result<ReadOutcome>& outcome)
{
    static constexpr const char* kNames[]
        = {"ragged", "badNumber", "unclosedQuote", "encoding", "nul", "footer", "duplicate",
            "ambiguous", "mixedEnds", "picture", "noRows", "badTime", "ambiguousDate", "otherOrder",
            "sentinel", "further", "leftOut", "factor", "rowsAbove", "unplaced"};
    QByteArray text;
    if (outcome)
        for (const Warning& warning : outcome->table.warnings)
            text += QByteArray(text.isEmpty() ? "" : " ")
                + kNames[static_cast<std::size_t>(warning.code)] + '@'
                + QByteArray::number(qlonglong(warning.line)) + 'x'
                + QByteArray::number(qulonglong(warning.times));
    return text;
}

inline bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace fanfold
