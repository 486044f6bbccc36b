// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of selected files; it goes away by itself.
#pragma once

#include "core/base/file_path.h"
#include "core/base/ids.h"

#include <QMenu>

#include <vector>

namespace fanfold {

class FilesModel;

class FileMenu : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

Q_SIGNALS:
    void showChosen();
    void retryChosen();
};

FileMenu* makeFileMenu(const FilesModel& model, const std::vector<FileId>& files, QWidget* parent);

/// Opens a folder in the desktop's file manager.
void openInDesktop(const FilePath& folder);

} // namespace fanfold
