// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_tuning.h"

#include "core/base/memory.h"
#include "core/base/process_cpu.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr double kBytesPerFile = 16'384; ///< opening a file is work too

} // namespace

RunTuning::RunTuning(int usableCores, std::uint64_t jobs)
    : m_tuner(usableCores, jobs)
    , m_memoryMb(std::max(1, usableMemoryMb()))
{
}

int RunTuning::sample(const RunTotals& totals, const JobCounts& jobs,
    const std::vector<WorkerStatus>& workers, double coreWaitS)
{
    TunerSample sample;
    sample.atS = totals.elapsedS;
    sample.work = totals.bytesRead + kBytesPerFile * static_cast<double>(totals.filesEnded);
    sample.jobsEnded = jobs.ended;
    sample.jobsLeft = jobs.left;
    sample.cpuS = cpuSeconds(workers);
    sample.coreWaitS = coreWaitS;
    sample.memoryFree = std::min(1.0, usableMemoryMb() / m_memoryMb);
    sample.memoryStall = memoryStall();
    return m_tuner.feed(sample);
}

// Processes come and go; what each has used since it was last looked at is added up.
double RunTuning::cpuSeconds(const std::vector<WorkerStatus>& workers)
{
    std::unordered_map<std::int64_t, double> now;
    for (const WorkerStatus& worker : workers) {
        const auto seconds = worker.pid > 0 ? processCpuSeconds(worker.pid) : std::nullopt;
        if (!seconds)
            continue;
        now[worker.pid] = *seconds;
        const auto before = m_cpuOfProcess.find(worker.pid);
        m_cpuS += std::max(0.0, *seconds - (before == m_cpuOfProcess.end() ? 0 : before->second));
    }
    m_cpuOfProcess = std::move(now);
    return m_cpuS;
}

} // namespace fanfold
