// SPDX-License-Identifier: GPL-3.0-or-later
// Looks whether the last run over the open folder was interrupted (crashed, killed, stopped),
// without holding up the window.
#pragma once

#include "core/batch/run_request.h"
#include "core/runlog/resume.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace fanfold {

struct InterruptedRun {
    std::shared_ptr<const FileList> files; ///< that were asked for
    std::shared_ptr<const ResumedRun> resumed;
    RunLogOutput log; ///< to append to
    ReadOptions read; ///< these two: as the run had them, and goes on with them
    SeriesChoice series;
};

/// Nothing if there is no log, if its run came to its end, or if nothing was done. Blocks.
std::optional<InterruptedRun> interruptedRun(
    RunLogOutput log, std::shared_ptr<const FileList> files);

class InterruptedRunSearch : public QObject {
    Q_OBJECT

public:
    explicit InterruptedRunSearch(QObject* parent = nullptr);
    ~InterruptedRunSearch() override; ///< waits for what is under way

    /// What an earlier start() has not answered yet is dropped.
    void start(const std::vector<FilePath>& roots, std::shared_ptr<const FileList> files);
    void cancel() { ++m_id; }

Q_SIGNALS:
    void found(const fanfold::InterruptedRun& run);

private:
    QThreadPool m_threads;
    int m_id = 0;
};

} // namespace fanfold
