// SPDX-License-Identifier: GPL-3.0-or-later
// A worker's stderr, cut into lines; the last 64 KiB are kept to be quoted.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>

namespace fanfold {

class StderrLines {
public:
    /// The lines that these bytes complete, for showing. A line above 4 KiB is cut there.
    QStringList feed(const QByteArray& bytes);
    /// What is left without a line end; it is forgotten then.
    QStringList finish();

    const QByteArray& tail() const { return m_tail; }
    /// Bytes fed so far.
    std::int64_t size() const { return m_size; }
    /// What was said last, but nothing before that size: at most 3 lines that are not blank, with
    /// line breaks between, and 500 characters. UTF-8; empty = nothing.
    std::string lastWords(std::int64_t sinceSize) const;

private:
    QByteArray m_unfinished;
    QByteArray m_tail;
    std::int64_t m_size = 0;
};

} // namespace fanfold
