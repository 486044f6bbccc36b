// SPDX-License-Identifier: GPL-3.0-or-later
// A worker's stderr, cut into lines; the last 64 KiB are kept to be quoted.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace fanfold {

class StderrLines {
public:
    /// The lines that these bytes complete, for showing. A line above 4 KiB is cut there.
    QStringList feed(const QByteArray& bytes);
    /// What is left without a line end; it is forgotten then.
    QStringList finish();

    const QByteArray& tail() const { return m_tail; }
    /// The last line that is not blank; "" if there is none.
    QString lastLine() const;

private:
    QByteArray m_unfinished;
    QByteArray m_tail;
};

} // namespace fanfold
