// SPDX-License-Identifier: GPL-3.0-or-later
// The workers and the queue. Owns the processes (through WorkerLinks) and the Plan; knows jobs, not
// files or runs. Lives in one thread, which must live as long as the process (see ProcessLink).
//
// Every submitted job ends with exactly one jobFinished(), whatever happens to its worker.
#pragma once

#include "core/base/file_path.h"
#include "core/pool/pool_options.h"
#include "core/pool/worker_status.h"
#include "core/protocol/messages.h"

#include <QObject>

#include <memory>
#include <vector>

namespace fanfold {

/// How a job ended. With an error of the worker itself (crashed, timed out ...) outcome->error says
/// so.
struct FinishedJob {
    std::shared_ptr<const JobOutcome> outcome; ///< never null; may be kept, whole or by aliasing
    WorkerId worker{}; ///< the last one that had it
    int attempts = 1;
};

class WorkerPool : public QObject {
    Q_OBJECT

public:
    explicit WorkerPool(PoolOptions options, QObject* parent = nullptr);
    ~WorkerPool() override; ///< kills what still runs

    /// Settings for the jobs submitted from now on.
    void setSettings(const JobSettings& settings);
    /// Queues jobs; their ids are given by the caller and unique. Workers start with the first
    /// ones.
    void submit(std::vector<JobSpec> jobs);
    /// In front of the queue.
    void submitFirst(JobSpec job);

    /// More start at once; fewer leave after their current job.
    void setWorkerCount(int count);

    void pause(); ///< no new job begins; what is prefetched is recalled
    void resume();
    void cancel(JobId job);
    void cancelQueued(); ///< every job not begun ends as cancelled; the others finish
    void terminate(); ///< every job ends as cancelled, all workers are gone within 1.2 s
    void close(); ///< workers leave when the queue is empty

    /// Ends the process of one lane; its job loses an attempt, a new process takes the lane.
    void replaceWorker(WorkerId worker);

    const std::vector<WorkerStatus>& workers() const;
    bool isIdle() const; ///< no job queued or in work

Q_SIGNALS:
    void jobBegan(fanfold::JobId job, fanfold::WorkerId worker);
    void jobProgressed(fanfold::JobProgress progress, fanfold::WorkerId worker);
    void jobFinished(const fanfold::FinishedJob& job);
    void workerChanged(fanfold::WorkerId worker); ///< see workers()
    void workerSaid(fanfold::WorkerId worker, const QString& line); ///< a line of its stderr
    void becameIdle(); ///< the last job has ended
    void allStopped(); ///< after terminate() or close(): no process is left
    /// Workers cannot be started (three failures in a row). All jobs have ended with
    /// workerNotStarted.
    void startFailed(const fanfold::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
