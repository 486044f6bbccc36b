// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/lane.h"

#include <algorithm>
#include <utility>

namespace fanfold {

bool Lane::isAbsent() const
{
    return m_status.state == WorkerState::idle || m_status.state == WorkerState::stopped;
}

bool Lane::isUp() const
{
    return m_status.state == WorkerState::ready || m_status.state == WorkerState::busy;
}

void Lane::starting(PlanTime now)
{
    m_status.state = WorkerState::starting;
    m_status.stage = Stage::starting;
    m_status.peakBytes = 0;
    ++m_status.starts;
    m_startedAt = now;
    m_hasBegun = false;
    m_ended = 0;
    m_settings.reset();
    m_given.clear();
}

void Lane::ready(std::int64_t pid)
{
    m_status.state = WorkerState::ready;
    m_status.stage = Stage::none;
    m_status.pid = pid;
}

void Lane::stopping()
{
    m_status.state = WorkerState::stopping;
}

Lane::Left Lane::stopped(const std::string& lastExit, PlanTime now)
{
    Left left;
    if (m_current)
        left.lost = Lost{*m_current, m_status.stage, m_status.jobBytesDone, m_status.jobBytesTotal,
            now - m_beganAt, m_status.peakBytes};
    for (const JobId job : m_jobs)
        if (job != m_current)
            left.unbegun.push_back(job);
    if (m_current)
        m_status.busyNs += (now - m_beganAt).count();
    forgetJobs();
    m_status.state = WorkerState::stopped;
    m_status.pid = 0;
    m_status.lastExit = lastExit;
    return left;
}

void Lane::postpone(PlanTime by)
{
    m_startedAt += by;
    m_beganAt += by;
    m_heardAt += by;
}

void Lane::assigned(
    const std::vector<JobId>& jobs, std::shared_ptr<const JobSettings> settings, PlanTime now)
{
    if (m_jobs.empty())
        heard(now);
    m_jobs.insert(m_jobs.end(), jobs.begin(), jobs.end());
    m_lastChunk = jobs.size();
    if (settings != m_settings)
        m_given.push_back(settings);
    m_settings = std::move(settings);
}

std::shared_ptr<const JobSettings> Lane::given(std::uint32_t n) const
{
    return n > 0 && n <= m_given.size() ? m_given[n - 1] : nullptr;
}

void Lane::drop(const std::set<JobId>& jobs)
{
    std::erase_if(m_jobs, [&jobs](JobId job) { return jobs.contains(job); });
}

bool Lane::began(JobId job, PlanTime now)
{
    if (m_current || std::find(m_jobs.begin(), m_jobs.end(), job) == m_jobs.end())
        return false;
    m_current = job;
    m_beganAt = now;
    m_hasBegun = true;
    m_status.state = WorkerState::busy;
    m_status.job = job;
    m_status.stage = Stage::opening;
    return true;
}

bool Lane::progressed(const JobProgress& progress)
{
    if (m_current != progress.id)
        return false;
    m_status.stage = progress.stage;
    m_status.jobBytesDone = progress.bytesDone;
    m_status.jobBytesTotal = progress.bytesTotal;
    m_status.peakBytes = std::max(m_status.peakBytes, progress.peakBytes);
    return true;
}

bool Lane::ended(JobId job, const JobCost& cost, std::uint64_t bytes)
{
    const auto at = std::find(m_jobs.begin(), m_jobs.end(), job);
    if (at == m_jobs.end())
        return false;
    m_jobs.erase(at);
    ++m_ended;
    if (m_current != job)
        return true;
    clearWork();
    m_status.state = WorkerState::ready;
    m_status.peakBytes = std::max(m_status.peakBytes, cost.peakBytes);
    ++m_status.jobsDone;
    m_status.bytesDone += bytes;
    m_status.busyNs += cost.wallNs;
    m_status.cpuNs += cost.cpuNs;
    return true;
}

bool Lane::recalled(const std::vector<JobId>& jobs)
{
    if (!std::exchange(m_recalling, false))
        return false;
    // They are the last ones it has, in order.
    auto keep = m_jobs.end();
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        if (keep == m_jobs.begin() || *--keep != *job || *job == m_current)
            return false;
    }
    m_jobs.erase(keep, m_jobs.end());
    return true;
}

void Lane::forgetJobs()
{
    m_jobs.clear();
    m_lastChunk = 0;
    m_recalling = false;
    clearWork();
}

void Lane::clearWork()
{
    m_current.reset();
    m_status.job = {};
    m_status.stage = Stage::none;
    m_status.jobBytesDone = 0;
    m_status.jobBytesTotal = 0;
}

} // namespace fanfold
