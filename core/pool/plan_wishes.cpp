// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan makes of its owner's wishes; its decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace fanfold {

Plan::Plan(const PoolOptions& options)
    : m_retriesAllowed(options.limits.retries)
    , m_split(options.split)
    , m_silenceLimit(std::chrono::milliseconds(options.limits.silenceTimeoutMs))
    , m_replaceAfter(static_cast<std::size_t>(std::max(0, options.limits.replaceAfter)))
    , m_firstMemoryMb(fixedMegabytes(options.limits.memoryLimit))
    , m_memoryMb(m_firstMemoryMb)
    , m_aloneMemoryMb(options.aloneMemoryMb)
    , m_allowance(options.limits.timeLimit)
    , m_queue(options.split, options.workers)
    , m_settings(std::make_shared<const JobSettings>())
{
    setWorkerCount(options.workers, {});
}

void Plan::setSettings(const JobSettings& settings)
{
    if (settings != *m_settings)
        m_settings = std::make_shared<const JobSettings>(settings);
}

void Plan::addJob(PlannedJob planned, bool urgent, int chunkSize)
{
    Q_ASSERT(!m_jobs.contains(planned.id));
    Job job{planned.sizeBytes, m_submitted++, m_settings};
    job.urgent = urgent;
    job.chunkSize = static_cast<std::uint16_t>(
        std::clamp<int>(chunkSize, 0, std::numeric_limits<std::uint16_t>::max()));
    m_queue.add(queued(planned.id, job, urgent ? QueuePlace::urgent : QueuePlace::normal));
    m_jobs.emplace(planned.id, std::move(job));
}

void Plan::submit(const std::vector<PlannedJob>& jobs, int chunkSize, PlanTime now)
{
    m_closing = false;
    m_jobs.reserve(m_jobs.size() + jobs.size());
    m_queue.reserve(m_queue.size() + jobs.size());
    for (const PlannedJob& job : jobs)
        addJob(job, false, chunkSize);
    dispatch(now);
}

void Plan::submitFirst(PlannedJob job, PlanTime now)
{
    m_closing = false;
    addJob(job, true, 0);
    dispatch(now);
    if (m_paused || m_jobs.at(job.id).handedOut || m_index.waiting() > 0)
        return;
    // Nobody has room: the least laden worker hands back what it has not begun, and gets this.
    if (!m_index.laden().empty())
        recall(lane(m_index.laden().begin()->second));
}

void Plan::startAhead(int workers, PlanTime now)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::clamp(workers, 0, m_count)); ++i) {
        m_starts[i].isOwed = m_starts[i].isOwed || m_lanes[i].isAbsent();
        touched(m_lanes[i]);
    }
    m_closing = false;
    dispatch(now);
}

void Plan::setWorkerCount(int count, PlanTime now)
{
    const auto before = static_cast<std::size_t>(std::exchange(m_count, std::max(1, count)));
    const auto after = static_cast<std::size_t>(m_count);
    while (m_lanes.size() < after) {
        m_lanes.emplace_back(WorkerId{static_cast<std::uint32_t>(m_lanes.size())});
        m_starts.emplace_back();
        m_lookedAt.emplace_back();
    }
    for (std::size_t i = std::min(before, after); i < std::max(before, after); ++i)
        touched(m_lanes[i]);
    m_queue.setLanes(m_count);
    dispatch(now);
}

void Plan::pause()
{
    m_paused = true;
    recallAll();
}

// What has not begun.
void Plan::recallAll()
{
    const LaneIndex::RankedLanes& laden = m_index.laden();
    while (!laden.empty())
        recall(lane(laden.begin()->second)); // which takes it out
}

void Plan::resume(PlanTime now)
{
    m_paused = false;
    dispatch(now);
}

void Plan::cancel(JobId id)
{
    const auto at = m_jobs.find(id);
    if (at == m_jobs.end())
        return;
    if (!at->second.handedOut) {
        m_queue.remove(id);
        m_alone.erase({at->second.sequence, id});
        endWith(id, Error{ErrorCode::cancelled, {}});
        letGo();
    } else if (!at->second.cancelWanted) {
        at->second.cancelWanted = true;
        m_steps.emplace_back(CancelWork{at->second.worker, id});
    }
}

void Plan::cancelQueued()
{
    std::vector<std::pair<std::uint64_t, JobId>> free;
    for (auto& [id, job] : m_jobs) {
        if (!job.handedOut)
            free.emplace_back(job.sequence, id);
        else if (lane(job.worker).current() != id)
            job.cancelWanted = true;
        else
            job.notAgain = true;
    }
    endAll(std::move(free), Error{ErrorCode::cancelled, {}});
    recallAll();
    letGo();
}

void Plan::terminate()
{
    m_closing = true;
    m_aloneOn.reset();
    for (Lane& lane : m_lanes) {
        lane.forgetJobs();
        touched(lane);
    }
    endAll(Error{ErrorCode::cancelled, {}});
    letGo();
}

void Plan::close()
{
    m_closing = true;
    letGo();
}

void Plan::endWorker(WorkerId worker, ByHand how, PlanTime now)
{
    if (number(worker) >= m_lanes.size() || !lane(worker).isLive())
        return;
    if (how == ByHand::terminated)
        m_steps.emplace_back(TerminateWorker{worker, Killed{how}});
    else
        m_steps.emplace_back(KillWorker{worker, Killed{how}});
    if (how == ByHand::replaced)
        m_starts[number(worker)].isOwed = true;
    lane(worker).stopping();
    changed(lane(worker));
    dispatch(now);
}

} // namespace fanfold
