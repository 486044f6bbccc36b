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
    /// Its accessible name is "... tab": the plain word is that of what it shows.
    void addWord(const QString& word);
    /// count < 0 = none shown. With a problem the failed icon stands before the count.
    void setCount(int tab, int count, bool isProblem = false);
};

} // namespace fanfold
