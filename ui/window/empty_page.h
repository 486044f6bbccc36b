// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no folder is open: the drop area, and the folders opened before.
#pragma once

#include "ui/models/recent_folders_model.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace fanfold {

class InlineBar;

class EmptyPage : public QFrame {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);
    void setRecentFolders(std::vector<RecentFolder> folders);
    void hold(InlineBar* bar); ///< takes it in above the drop area

Q_SIGNALS:
    void openClicked();
    void samplesClicked();
    void recentChosen(const fanfold::FilePath& folder);

private:
    QWidget* makeDropArea();
    void fitRecents();

    RecentFoldersModel m_recents;
    QWidget* m_recentTable;
    QVBoxLayout* m_barPlace;
};

} // namespace fanfold
