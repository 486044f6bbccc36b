// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of a lane: its process, why the one before ended, and ways to end this one. It
// goes away by itself.
#pragma once

#include "core/batch/run_status.h"
#include "core/pool/worker_exit.h"

#include <QMenu>

namespace fanfold {

class LanesModel;

class LaneMenu : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

Q_SIGNALS:
    void endChosen(fanfold::WorkerId worker, fanfold::ByHand how);
};

LaneMenu* makeLaneMenu(const LanesModel& model, const LaneStatus& lane, QWidget* parent);

} // namespace fanfold
