// SPDX-License-Identifier: GPL-3.0-or-later
// The workers and the queue. Owns the processes (through WorkerLinks) and the Plan; knows jobs, not
// files or runs. Lives in one thread, which must live as long as the process (see ProcessLink).
//
// Every submitted job ends with exactly one jobFinished(), whatever happens to its worker. Signals
// come from the event loop, never before the call that caused them has returned. Delete a pool with
// deleteLater() from within its own signals.
#pragma once

#include "core/pool/finished_job.h"
#include "core/pool/planned_job.h"
#include "core/pool/pool_options.h"
#include "core/pool/worker_exit.h"
#include "core/pool/worker_status.h"
#include "core/protocol/messages.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace fanfold {

class WorkerLink;
/// What a job is to do. A pure function of its id, for as long as the job has not ended.
using JobSource = std::function<JobSpec(JobId)>;
/// Makes the line to one lane's processes.
using LinkFactory = std::function<std::unique_ptr<WorkerLink>(WorkerId)>;

class WorkerPool : public QObject {
    Q_OBJECT

public:
    explicit WorkerPool(PoolOptions options, QObject* parent = nullptr);
    /// With links of another kind than processes.
    WorkerPool(PoolOptions options, LinkFactory makeLink, QObject* parent = nullptr);
    ~WorkerPool() override; ///< kills what still runs

    /// Settings for the jobs submitted from now on.
    void setSettings(const JobSettings& settings);
    /// Queues jobs; their ids are given by the caller and unique. Workers start with the first
    /// ones. chunkSize: how many are handed to a worker at a time; 0 = as many as seem good.
    void submit(std::vector<JobSpec> jobs, int chunkSize = 0);
    /// The same for very many: what is to be done is asked for when a worker gets the job, and
    /// again when it is retried.
    void submit(const std::vector<PlannedJob>& jobs, JobSource source);
    /// In front of the queue.
    void submitFirst(JobSpec job);
    /// So many start now, for jobs that are about to come.
    void startAhead(int workers);

    /// More start at once; fewer leave after their current job. A shared limit of memory is shared
    /// anew, at once.
    void setWorkerCount(int count);

    void pause(); ///< no new job begins; what is prefetched is recalled
    void resume();
    void cancel(JobId job);
    void cancelQueued(); ///< every job not begun ends as cancelled; the others finish
    void terminate(); ///< every job ends as cancelled, all workers are gone within 1.2 s
    void close(); ///< workers leave when the queue is empty

    /// Ends the process of one lane, which may have a job: that is done again, behind all others,
    /// and has not lost an attempt. A new process takes the lane, at once if it is replaced, else
    /// when there is work for it.
    void endWorker(WorkerId worker, ByHand how);
    void replaceWorker(WorkerId worker) { endWorker(worker, ByHand::replaced); }
    void terminateWorker(WorkerId worker) { endWorker(worker, ByHand::terminated); }
    void killWorker(WorkerId worker) { endWorker(worker, ByHand::killed); }

    std::vector<WorkerStatus> workers() const; ///< by lane
    const WorkerStatus& worker(WorkerId id) const;
    bool isIdle() const; ///< no job queued or in work

Q_SIGNALS:
    void jobBegan(fanfold::JobId job, fanfold::WorkerId worker);
    void jobProgressed(fanfold::JobProgress progress, fanfold::WorkerId worker);
    /// This attempt at the job came to nothing, and it is tried again: its worker was lost, or it
    /// needed more memory than its share. jobFinished() tells of the last attempt.
    void attemptLost(fanfold::JobId job, fanfold::WorkerId worker, const fanfold::Error& error);
    void jobFinished(const fanfold::FinishedJob& job);
    void workerChanged(fanfold::WorkerId worker); ///< see worker()
    void workerSaid(fanfold::WorkerId worker, const QString& line); ///< a line of its stderr
    void becameIdle(); ///< the last job has ended
    void allStopped(); ///< after terminate() or close(): no process is left
    /// Workers cannot be started (three failures in a row). All jobs have ended with
    /// workerNotStarted.
    void startFailed(const fanfold::Error& error);
    /// Workers refuse the settings of some jobs, all of which end with this error. Once for each
    /// setSettings().
    void setUpFailed(const fanfold::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
