// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the selection of the file table into the plots, and clicks on curves back. Fetches a
// finer curve for the file in view when the one at hand is too coarse.
#pragma once

#include "core/data/series.h"
#include "core/run/run_status.h"

#include <QObject>

#include <optional>
#include <vector>

namespace fanfold {

class FilesPanel;
class PlotsPanel;
class RunPresenter;

class FileFocus : public QObject {
    Q_OBJECT

public:
    FileFocus(
        RunPresenter& presenter, FilesPanel& files, PlotsPanel& plots, QObject* parent = nullptr);

    std::optional<FileId> current() const { return m_current; }

Q_SIGNALS:
    void currentChanged(); ///< or the files are others

private:
    void follow(const std::vector<FileId>& files, std::optional<FileId> current);
    void startOver();
    void refresh();
    void colourRows(const std::vector<FileId>& files);
    void fetchFiner();
    void fetch(const SeriesChoice& choice);
    void takeDetail(int requestId, const FileStatus& status);

    RunPresenter& m_presenter;
    FilesPanel& m_files;
    PlotsPanel& m_plots;
    std::optional<FileId> m_current;
    int m_request = 0; ///< the latest detail asked for
    bool m_finerAsked = false; ///< for the file in view
};

} // namespace fanfold
