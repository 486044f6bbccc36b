// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan makes of its owner's wishes; its decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <algorithm>
#include <utility>

namespace fanfold {

Plan::Plan(const PoolOptions& options)
    : m_retriesAllowed(options.limits.retries)
    , m_split(options.split)
    , m_silenceLimit(std::chrono::milliseconds(options.limits.silenceTimeoutMs))
    , m_replaceAfter(static_cast<std::size_t>(std::max(0, options.limits.replaceAfter)))
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

void Plan::addJob(JobSpec spec, bool urgent)
{
    const JobId id = spec.id;
    Q_ASSERT(!m_jobs.contains(id));
    Job job{std::move(spec), m_settings, m_submitted++};
    job.urgent = urgent;
    m_queue.add(queued(job, urgent ? QueuePlace::urgent : QueuePlace::normal));
    m_jobs.emplace(id, std::move(job));
}

void Plan::submit(std::vector<JobSpec> jobs, PlanTime now)
{
    m_closing = false;
    m_jobs.reserve(m_jobs.size() + jobs.size());
    for (JobSpec& job : jobs)
        addJob(std::move(job), false);
    dispatch(now);
}

void Plan::submitFirst(JobSpec job, PlanTime now)
{
    const JobId id = job.id;
    m_closing = false;
    addJob(std::move(job), true);
    dispatch(now);
    if (m_paused || m_jobs.at(id).handedOut || waitingLanes() > 0)
        return;
    // Nobody has room: the least laden worker hands back what it has not begun, and gets this.
    Lane* least = nullptr;
    for (Lane& lane : m_lanes)
        if (lane.isUp() && lane.unbegun() > 0 && !lane.isRecalling()
            && (!least || lane.unbegun() < least->unbegun()))
            least = &lane;
    if (least)
        recall(*least);
}

void Plan::setWorkerCount(int count, PlanTime now)
{
    m_count = std::max(1, count);
    while (m_lanes.size() < static_cast<std::size_t>(m_count)) {
        const WorkerId id{static_cast<std::uint32_t>(m_lanes.size())};
        m_lanes.emplace_back(id);
        m_starts.emplace_back();
        m_statuses.push_back(m_lanes.back().status());
    }
    m_queue.setLanes(m_count);
    dispatch(now);
}

void Plan::pause()
{
    m_paused = true;
    for (Lane& lane : m_lanes)
        if (lane.isUp() && lane.unbegun() > 0)
            recall(lane);
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
    if (m_queue.remove(id)) {
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
    }
    std::sort(free.begin(), free.end());
    for (const auto& [sequence, id] : free) {
        m_queue.remove(id);
        endWith(id, Error{ErrorCode::cancelled, {}});
    }
    for (Lane& lane : m_lanes)
        if (lane.isUp() && lane.unbegun() > 0)
            recall(lane);
    letGo();
}

void Plan::terminate()
{
    m_closing = true;
    for (Lane& lane : m_lanes)
        lane.forgetJobs();
    endAll(Error{ErrorCode::cancelled, {}});
    letGo();
}

void Plan::close()
{
    m_closing = true;
    letGo();
}

void Plan::replaceWorker(WorkerId worker, PlanTime now)
{
    if (number(worker) >= m_lanes.size() || !lane(worker).isLive())
        return;
    m_steps.emplace_back(KillWorker{worker, Killed{}});
    m_starts[number(worker)].wanted = isWanted(lane(worker));
    lane(worker).stopping();
    changed(lane(worker));
    dispatch(now);
}

} // namespace fanfold
