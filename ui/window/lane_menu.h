// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of a lane; it goes away by itself.
#pragma once

#include "core/run/run_status.h"

#include <QMenu>

namespace fanfold {

class LanesModel;

class LaneMenu : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

Q_SIGNALS:
    void replaceChosen(fanfold::WorkerId worker);
};

LaneMenu* makeLaneMenu(const LanesModel& model, const LaneStatus& lane, QWidget* parent);

} // namespace fanfold
