// SPDX-License-Identifier: GPL-3.0-or-later
// Which folders and files are open: asks for them, scans them, keeps the list of recent folders.
#pragma once

#include "core/batch/run_status.h"
#include "ui/models/recent_folders_model.h"
#include "ui/window/folder_scan.h"

#include <QObject>

#include <vector>

class QMenu;

namespace fanfold {

class FolderOpener : public QObject {
    Q_OBJECT

public:
    explicit FolderOpener(QWidget* window);

    const std::vector<FilePath>& roots() const { return m_roots; }
    QString shownRoots() const; ///< "raman / si_2023"; of several the first one and how many more
    bool isScanning() const { return m_scan.isScanning(); }
    const std::vector<RecentFolder>& recents() const { return m_recents; }

    void setIncludeSubfolders(bool include) { m_recursive = include; }
    void open(std::vector<FilePath> paths);
    void rescan();
    void cancelScan() { m_scan.cancel(); }
    void chooseFolder(); ///< the desktop's file chooser, which does not hold up the window
    void chooseFiles();
    /// What the last run of the open folder came to.
    void rememberRun(const RunTotals& totals);
    void fillRecentMenu(QMenu& menu);

Q_SIGNALS:
    void chosen(
        const std::vector<fanfold::FilePath>& paths); ///< to be opened, if that is possible now
    void opened(); ///< see roots(); the files follow
    void filesGrew(std::shared_ptr<const fanfold::FileList> files);
    void filesListed(
        std::shared_ptr<const fanfold::FileList> files, const fanfold::ScanReport& report);
    void recentsChanged();

private:
    QWidget* m_window;
    FolderScan m_scan;
    std::vector<FilePath> m_roots;
    std::vector<RecentFolder> m_recents;
    bool m_recursive = true;
};

/// The folder of sample data, installed or in the source tree; empty = there is none.
FilePath samplesFolder();

} // namespace fanfold
