// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pool_record.h"

#include <algorithm>

namespace fanfold {

PoolRecord::PoolRecord(const WorkerPool& pool)
{
    connect(&pool, &WorkerPool::jobFinished, this, [this](const FinishedJob& job) {
        finished[job.outcome->id] = job;
        ++timesFinished[job.outcome->id];
    });
    connect(&pool, &WorkerPool::jobBegan, this,
        [this](JobId job, WorkerId worker) { began.emplace_back(job, worker); });
    connect(&pool, &WorkerPool::jobProgressed, this,
        [this](const JobProgress& report) { progress.push_back(report); });
    connect(&pool, &WorkerPool::attemptLost, this,
        [this](JobId, WorkerId, const Error& error) { lost.push_back(error); });
    connect(&pool, &WorkerPool::startFailed, this,
        [this](const Error& error) { startFailures.push_back(error); });
    connect(&pool, &WorkerPool::setUpFailed, this,
        [this](const Error& error) { setUpFailures.push_back(error); });
    connect(&pool, &WorkerPool::workerSaid, this,
        [this](WorkerId, const QString& line) { said.append(line); });
    connect(&pool, &WorkerPool::becameIdle, this, [this] { ++timesIdle; });
    connect(&pool, &WorkerPool::allStopped, this, [this] { ++timesStopped; });
}

bool PoolRecord::hasBegun(std::uint64_t id) const
{
    return std::any_of(began.begin(), began.end(),
        [id](const auto& beginning) { return beginning.first == JobId{id}; });
}

std::size_t PoolRecord::count(ErrorCode code) const
{
    return static_cast<std::size_t>(
        std::count_if(finished.begin(), finished.end(), [code](const auto& entry) {
            const std::optional<Error>& error = entry.second.outcome->error;
            return error && error->code == code;
        }));
}

std::size_t PoolRecord::done() const
{
    return static_cast<std::size_t>(std::count_if(finished.begin(), finished.end(),
        [](const auto& entry) { return !entry.second.outcome->error; }));
}

bool PoolRecord::eachEndedOnce() const
{
    return std::all_of(timesFinished.begin(), timesFinished.end(),
        [](const auto& entry) { return entry.second == 1; });
}

} // namespace fanfold
