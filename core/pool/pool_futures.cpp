// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/pool_futures.h"

#include <QFutureWatcher>
#include <QPromise>

#include <algorithm>
#include <utility>

namespace fanfold {

/// What one future is about.
struct PoolFutures::Call {
    QPromise<FinishedJob> promise;
    QFutureWatcher<FinishedJob> watcher; ///< hears of its cancelling
    int jobs = 0;
    int ended = 0;
    ResultOrder order = ResultOrder::asCompleted;
    int nextInOrder = 0;
    std::map<int, FinishedJob> held; ///< by place: those before them have not ended

    void report(int place, const FinishedJob& job)
    {
        if (order == ResultOrder::asCompleted) {
            promise.addResult(job, place);
        } else {
            held.emplace(place, job);
            for (auto at = held.begin(); at != held.end() && at->first == nextInOrder;
                 at = held.erase(at))
                promise.addResult(std::move(at->second), nextInOrder++);
        }
        promise.setProgressValue(++ended);
    }
};

PoolFutures::PoolFutures(WorkerPool& pool)
    : QObject(&pool)
    , m_pool(pool)
{
    connect(&pool, &WorkerPool::jobFinished, this, &PoolFutures::finish);
}

PoolFutures::~PoolFutures() = default;

QFuture<FinishedJob> PoolFutures::applyAsync(JobSpec job)
{
    std::vector<JobSpec> jobs;
    jobs.push_back(std::move(job));
    return mapAsync(std::move(jobs));
}

QFuture<FinishedJob> PoolFutures::mapAsync(
    std::vector<JobSpec> jobs, int chunkSize, ResultOrder order)
{
    auto call = std::make_unique<Call>();
    call->jobs = static_cast<int>(jobs.size());
    call->order = order;
    call->promise.start();
    call->promise.setProgressRange(0, call->jobs);
    QFuture<FinishedJob> future = call->promise.future();
    if (jobs.empty()) {
        call->promise.finish();
        return future;
    }
    const std::uint64_t first = m_nextJob;
    for (JobSpec& job : jobs)
        job.id = JobId{m_nextJob++};
    connect(
        &call->watcher, &QFutureWatcherBase::canceled, this, [this, first] { cancelJobs(first); });
    call->watcher.setFuture(future);
    m_calls.emplace(first, std::move(call));
    m_pool.submit(std::move(jobs), chunkSize);
    return future;
}

QFuture<void> PoolFutures::join()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const auto isGone = [](const WorkerStatus& worker) {
        return worker.state == WorkerState::idle || worker.state == WorkerState::stopped;
    };
    const auto& workers = m_pool.workers();
    if (m_pool.isIdle() && std::all_of(workers.begin(), workers.end(), isGone))
        promise->finish();
    else
        connect(
            &m_pool, &WorkerPool::allStopped, this, [promise] { promise->finish(); },
            Qt::SingleShotConnection);
    return promise->future();
}

void PoolFutures::finish(const FinishedJob& job)
{
    const std::uint64_t id = number(job.outcome->id);
    auto at = m_calls.upper_bound(id);
    if (at == m_calls.begin())
        return; // another user's
    Call& call = *(--at)->second;
    call.report(static_cast<int>(id - at->first), job);
    if (call.ended < call.jobs)
        return;
    // Its continuations may ask for more, so it is out of the books before it ends.
    const std::unique_ptr<Call> ended = std::move(at->second);
    m_calls.erase(at);
    ended->promise.finish();
}

void PoolFutures::cancelJobs(std::uint64_t first)
{
    const auto at = m_calls.find(first);
    if (at == m_calls.end())
        return;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(at->second->jobs); ++i)
        m_pool.cancel(JobId{first + i});
}

} // namespace fanfold
