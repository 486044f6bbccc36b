// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a list of files: the façade of GUI and CLI over the pool. Keeps the results by
// file. Lives in the engine thread (GUI) or the main thread (CLI); other threads call it by queued
// invocation and get value snapshots by queued signals.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/pool/worker_exit.h"

#include <QObject>

#include <memory>
#include <vector>

namespace fanfold {

class BatchRun : public QObject {
    Q_OBJECT

public:
    explicit BatchRun(QObject* parent = nullptr);
    ~BatchRun() override;

    /// Workers for a run that is about to start with this request, whose files need not be known:
    /// so many start now. Legal when idle. They are not used if the request asks for other ones.
    void startAhead(const RunRequest& request, int workers);
    /// Legal when idle or finished; forgets the results of the run before.
    void start(RunRequest request);
    /// Legal when finished: these files again, with the same request but for these choices. The
    /// results of all other files stay, and how they are read when their details are asked for.
    /// Details that are still being read end as cancelled if the workers have to be other ones.
    void retry(std::vector<FileId> files, RetryChoices choices);
    void pause();
    void resume();
    void stop(StopMode mode);
    void setWorkerCount(int count); ///< which is kept: no more tuning
    /// The count follows the measured throughput from now on, beginning with the usable cores.
    void tuneWorkers();
    void endWorker(WorkerId worker, ByHand how); ///< see WorkerPool

    /// One file read again with its own budget, in front of the queue, also after the run (the pool
    /// stays warm); answered by detailReady with the same request id.
    void requestDetail(int requestId, FileId file, SeriesChoice series, int points);

    /// Ends the workers: those in work are stopped as with killNow. Answered by closed().
    void close();

    RunState state() const;
    const RunRequest& request() const;
    const std::vector<FileStatus>& files() const; ///< by FileId; engine thread only

Q_SIGNALS:
    void updated(std::shared_ptr<const fanfold::RunUpdate>
            update); ///< at most every 40 ms; a last one before finished
    void finished(std::shared_ptr<const fanfold::RunReport> report);
    void detailReady(int requestId, fanfold::FileStatus status);
    void closed(); ///< after close(): no worker process is left

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
