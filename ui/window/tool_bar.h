// SPDX-License-Identifier: GPL-3.0-or-later
// The one row of controls on top of the window. Its buttons say what the run can do now; those that
// cannot be used say why.
#pragma once

#include "core/base/cores.h"
#include "core/batch/run_status.h"
#include "core/pool/pool_options.h"

#include <QFrame>

class QActionGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace fanfold {

struct WindowActions;

/// What the buttons depend on.
struct WorkState {
    RunState run = RunState::idle;
    bool hasFiles = false;
    bool scanning = false;
    bool exporting = false;
    bool calibrating = false;
    friend bool operator==(const WorkState&, const WorkState&) = default;
};

class ToolBar : public QFrame {
    Q_OBJECT

public:
    ToolBar(const WindowActions& actions, const CoreCount& cores, QWidget* parent = nullptr);

    void setWorkState(const WorkState& state);
    void setNarrow(bool narrow); ///< Split and Calibrate stand in the menu only

    int workers() const; ///< the usable cores while they are tuned
    void setWorkers(int workers); ///< 0 = tuned
    bool tunesWorkers() const; ///< the count shall follow the throughput
    void showTunedWorkers(int workers); ///< what came of it so far
    Split split() const;
    void setSplit(Split split);

    QMenu* openMenu() const { return m_openMenu; }
    QMenu* exportMenu() const { return m_exportMenu; }
    QMenu* mainMenu() const { return m_mainMenu; }
    QToolButton* readingButton() const { return m_reading; }
    QToolButton* calibrateButton() const { return m_calibrate; }
    QWidget* workersField() const; ///< what belongs to the count may hang below it
    QToolButton* exportButton() const { return m_export; }

Q_SIGNALS:
    void startClicked();
    void pauseClicked(); ///< or resume
    void stopClicked();
    void workersChanged(int workers);
    void splitChanged(fanfold::Split split);

private:
    void addRunButtons(QHBoxLayout& row, const WindowActions& actions);
    void addChoices(QHBoxLayout& row, const CoreCount& cores);
    void addSplit(QHBoxLayout& row);
    void addMenus(QHBoxLayout& row);
    void styleStart(bool primary);
    void stylePause(bool primary, bool resumes);

    QMenu* m_openMenu;
    QMenu* m_exportMenu;
    QMenu* m_mainMenu;
    QToolButton* m_open = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QToolButton* m_stop = nullptr;
    QSpinBox* m_workers = nullptr;
    int m_usableCores = 1;
    QToolButton* m_calibrate = nullptr;
    QWidget* m_splitGroup = nullptr;
    QToolButton* m_split = nullptr;
    QActionGroup* m_splitChoice = nullptr;
    QMenu* m_splitMenu = nullptr;
    QToolButton* m_reading = nullptr;
    QToolButton* m_export = nullptr;
};

} // namespace fanfold
