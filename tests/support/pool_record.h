// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers what a pool has said.
#pragma once

#include "core/pool/worker_pool.h"

#include <QStringList>

#include <map>
#include <vector>

namespace fanfold {

class PoolRecord : public QObject {
    Q_OBJECT

public:
    explicit PoolRecord(const WorkerPool& pool);

    std::map<JobId, FinishedJob> finished;
    std::map<JobId, int> timesFinished;
    std::vector<std::pair<JobId, WorkerId>> began;
    std::vector<JobProgress> progress;
    std::vector<Error> lost; ///< attempts that are made again
    std::vector<Error> startFailures;
    std::vector<Error> setUpFailures;
    QStringList said;
    int timesIdle = 0;
    int timesStopped = 0;

    bool hasBegun(std::uint64_t id) const;
    const FinishedJob& job(std::uint64_t id) const { return finished.at(JobId{id}); }
    std::size_t count(ErrorCode code) const;
    std::size_t done() const; ///< ended without an error
    bool eachEndedOnce() const;
};

} // namespace fanfold
