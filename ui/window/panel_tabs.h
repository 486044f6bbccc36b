// SPDX-License-Identifier: GPL-3.0-or-later
// A strip of text tabs, each with a count after its word if there is something to count.
#pragma once

#include "ui/look/icons.h"

#include <QTabBar>

#include <optional>

namespace fanfold {

class PanelTabs : public QTabBar {
    Q_OBJECT

public:
    explicit PanelTabs(QWidget* parent = nullptr);
    /// count < 0 = none shown. With a problem the failed icon stands before the count.
    void setCount(int tab, int count, bool isProblem = false);
};

} // namespace fanfold
