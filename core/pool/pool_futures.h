// SPDX-License-Identifier: GPL-3.0-or-later
// A WorkerPool in the style of Python's multiprocessing.Pool: jobs go in, QFutures come back. See
// README.md of this room for what corresponds to what. It is a way of asking, not another pool:
// whoever owns the pool may use it directly at the same time. Lives in the pool's thread; the
// futures may be read in any.
//
// A job always gives a result, FinishedJob::outcome->error says whether it is one of failure. After
// QFuture::cancel() there are no further results; the future is finished when none of its jobs is
// in work any more.
#pragma once

#include "core/pool/worker_pool.h"

#include <QFuture>
#include <QObject>

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace fanfold {

enum class ResultOrder : std::uint8_t {
    asCompleted, ///< each result is reported as soon as it is there: imap_unordered
    inOrder, ///< after those of all jobs before it: imap
};

class PoolFutures : public QObject {
    Q_OBJECT

public:
    /// The ids of its jobs begin here. Those of other users of the pool (BatchRun counts from 1)
    /// must be below; one PoolFutures for a pool.
    static constexpr std::uint64_t kFirstJob = std::uint64_t{1} << 63;

    /// Goes with the pool, unless it is deleted before; its open futures are cancelled then.
    explicit PoolFutures(WorkerPool& pool);
    ~PoolFutures() override;

    /// apply_async: the future has one result. The job's id is chosen here.
    QFuture<FinishedJob> applyAsync(JobSpec job);
    /// map_async: result i is that of job i, in either order; the order is that of resultReadyAt().
    /// Progress counts ended jobs. chunkSize jobs go to a worker at a time; 0 = as many as seem
    /// good.
    QFuture<FinishedJob> mapAsync(
        std::vector<JobSpec> jobs, int chunkSize = 0, ResultOrder order = ResultOrder::asCompleted);

    /// join: finished when no process is left, which WorkerPool::close() or terminate() bring
    /// about; at once if none has been started. Never blocks.
    QFuture<void> join();

private:
    struct Call;
    void finish(const FinishedJob& job);
    void cancelJobs(std::uint64_t first);

    WorkerPool& m_pool;
    std::uint64_t m_nextJob = kFirstJob;
    std::map<std::uint64_t, std::unique_ptr<Call>> m_calls; ///< by their first job's id
};

} // namespace fanfold
