// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a process end without ever blocking: end of input now, SIGTERM after 500 ms, SIGKILL 500 ms
// later (which ends stopped processes too); or SIGTERM now and so on.
#pragma once

#include <QObject>
#include <QTimer>

class QProcess;

namespace fanfold {

class ProcessReaper : public QObject {
    Q_OBJECT

public:
    /// Does nothing until begin(). process must outlive it; nothing happens once it has finished.
    explicit ProcessReaper(QProcess& process, QObject* parent = nullptr);

    /// Closes the process's input, so anything written before still arrives. Again: nothing.
    void begin();
    /// The same without the first step.
    void beginWithSignal();

private:
    void goOn();

    QProcess& m_process;
    QTimer m_patience;
    int m_step = 0;
};

} // namespace fanfold
