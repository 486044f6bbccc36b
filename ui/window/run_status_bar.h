// SPDX-License-Identifier: GPL-3.0-or-later
// The bottom line of the window: overall progress, files, bytes, rate, time left and speed-up of
// the run; the cores of this machine while there is none. Accessible name "Run status".
#pragma once

#include "core/base/cores.h"
#include "core/batch/run_status.h"

#include <QFrame>

class QLabel;

namespace fanfold {

class ThinBar;

class RunStatusBar : public QFrame {
    Q_OBJECT

public:
    explicit RunStatusBar(const CoreCount& cores, QWidget* parent = nullptr);

    void showReady(); ///< no folder is open
    void showScanning(std::uint64_t files);
    void showFiles(std::uint64_t files, std::uint64_t bytes); ///< before the first run
    void showRun(RunState state, const RunTotals& totals);

private:
    void setTexts(const QString& first, const QStringList& others, const QString& right);
    QString advice() const;

    CoreCount m_cores;
    ThinBar* m_bar;
    QLabel* m_first;
    QLabel* m_others[3];
    QLabel* m_right;
};

} // namespace fanfold
