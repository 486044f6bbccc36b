// SPDX-License-Identifier: GPL-3.0-or-later
// The panel below the plots: tabs Workers, Problems, Timeline, Log (and Charts in a narrow window).
// It folds to its tab strip when the run has ended and unfolds when one starts, unless the person
// has folded it.
#pragma once

#include "core/batch/run_status.h"
#include "core/pool/worker_exit.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace fanfold {

class ChartsPanel;
class LanesModel;
class LogModel;
class PanelTabs;
class ProblemsModel;
class RowTable;
class TimelinePanel;

class BottomPanel : public QFrame {
    Q_OBJECT

public:
    BottomPanel(LanesModel& lanes, ProblemsModel& problems, LogModel& log, QAction* retryFailed,
        QWidget* parent = nullptr);

    ChartsPanel& charts() { return *m_charts; }
    TimelinePanel& timeline() { return *m_timeline; }
    void setNarrow(bool narrow); ///< the charts get a tab of their own
    void setRunState(RunState state);
    void showProblems();
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    int stripHeight() const;

Q_SIGNALS:
    void foldedChanged(bool folded);
    void problemActivated(fanfold::FileId file);
    void endWorkerChosen(fanfold::WorkerId worker, fanfold::ByHand how);

private:
    QWidget* makeStrip();
    QWidget* makeWorkersPage();
    QWidget* makeProblemsPage(QAction* retryFailed);
    QWidget* makeLogPage();
    void openLaneMenu(const QPoint& at);
    void copyLog();
    void showCounts();

    LanesModel& m_lanesModel;
    ProblemsModel& m_problemsModel;
    LogModel& m_logModel;
    PanelTabs* m_tabs = nullptr;
    QLabel* m_rest = nullptr;
    QToolButton* m_chevron = nullptr;
    QStackedWidget* m_stack;
    QWidget* m_workersPage = nullptr;
    QWidget* m_chartsPage = nullptr;
    QWidget* m_strip = nullptr;
    RowTable* m_lanes = nullptr;
    RowTable* m_problems = nullptr;
    RowTable* m_log = nullptr;
    ChartsPanel* m_charts = nullptr;
    TimelinePanel* m_timeline = nullptr;
    RunState m_state = RunState::idle;
    bool m_folded = false;
    bool m_foldedByPerson = false;
    bool m_narrow = false;
};

} // namespace fanfold
