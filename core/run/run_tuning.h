// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a WorkerTuner with what a run and the system say. Lives in the run's thread.
#pragma once

#include "core/batch/run_status.h"
#include "core/pool/worker_tuner.h"

#include <unordered_map>
#include <vector>

namespace fanfold {

/// Files, and ranges of those that are read in ranges.
struct JobCounts {
    std::uint64_t ended = 0; ///< never falls
    std::uint64_t left = 0;
};

class RunTuning {
public:
    RunTuning(int usableCores, std::uint64_t jobs);

    /// The count from now on. coreWaitS = of ended files, a sum that never falls.
    int sample(const RunTotals& totals, const JobCounts& jobs,
        const std::vector<WorkerStatus>& workers, double coreWaitS);
    void forget() { m_tuner.forget(); } ///< see WorkerTuner
    int count() const { return m_tuner.count(); }

private:
    double cpuSeconds(const std::vector<WorkerStatus>& workers);

    WorkerTuner m_tuner;
    double m_memoryMb; ///< that was free when the run began
    double m_cpuS = 0;
    std::unordered_map<std::int64_t, double> m_cpuOfProcess; ///< by pid, when last looked at
};

} // namespace fanfold
