// SPDX-License-Identifier: GPL-3.0-or-later
// The left panel: how many files of which folders, filter, chips and the file table.
#pragma once

#include "core/base/ids.h"

#include <QFrame>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;

namespace fanfold {

class ChipBar;
class ElidedLabel;
class FilesModel;
class RowTable;

class FilesPanel : public QFrame {
    Q_OBJECT

public:
    FilesPanel(FilesModel& model, QAction* rescan, QWidget* parent = nullptr);

    void setRoots(const QString& text, const QString& toolTip);
    void setNarrow(bool narrow); ///< without Time
    void focusFilter();
    void focusTable();
    void select(FileId file); ///< as if it had been clicked; brought into sight
    void showNotDone(); ///< only the files that are not done
    std::vector<FileId> selected() const; ///< in the order of the rows

Q_SIGNALS:
    /// In the order of the rows; the current file is the one the File view is about.
    void selectionChanged(
        const std::vector<fanfold::FileId>& files, std::optional<fanfold::FileId> current);
    void fileActivated(fanfold::FileId file);
    void retryClicked(const std::vector<fanfold::FileId>& files);

private:
    QWidget* makeHead(QAction* rescan);
    void openMenu(const QPoint& at);
    void followSelection();
    void showCount();

    FilesModel& m_model;
    QLabel* m_count = nullptr;
    ElidedLabel* m_roots = nullptr;
    QLineEdit* m_filter;
    ChipBar* m_chips;
    RowTable* m_table;
};

} // namespace fanfold
