// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/plan.h"

#include <algorithm>
#include <limits>

namespace fanfold {

namespace {

constexpr int kStartFailuresAllowed = 3;
constexpr std::size_t kMaxChunkJobs = 256;
constexpr std::uint64_t kMaxChunkBytes = 8 * 1024 * 1024;
/// Opening and closing a file takes about as long as reading this much.
constexpr std::uint64_t kBytesPerFile = 16 * 1024;
/// A chunk is at most this part of what each worker has still to expect, so chunks shrink.
constexpr std::size_t kChunksLeftPerWorker = 4;

} // namespace

std::vector<PlanStep> Plan::takeSteps()
{
    return std::exchange(m_steps, {});
}

void Plan::dispatch(PlanTime now)
{
    if (!m_paused) {
        startWorkers(now);
        handOut(now);
        balance();
    }
    letGo();
    giveUpIfHopeless();
}

bool Plan::mayStart(const Lane& lane, PlanTime now) const
{
    return lane.isAbsent() && isWanted(lane) && m_startFailures < kStartFailuresAllowed
        && m_starts[number(lane.id())].notBefore <= now;
}

void Plan::startWorkers(PlanTime now)
{
    std::vector<Lane*> absent;
    for (Lane& lane : m_lanes) {
        if (!mayStart(lane, now))
            continue;
        if (m_starts[number(lane.id())].wanted)
            start(lane, now);
        else
            absent.push_back(&lane);
    }
    if (absent.empty())
        return;
    // Lanes that have used up fewer processes first: a job that killed one finds another.
    std::stable_sort(absent.begin(), absent.end(),
        [](const Lane* a, const Lane* b) { return a->status().starts < b->status().starts; });
    std::size_t waiting = waitingLanes();
    for (Lane* const lane : absent) {
        if (m_queue.size() <= waiting && m_split == Split::dynamic)
            return;
        if (m_queue.next(lane->id(), isAlone(*lane) && m_count == 1)) {
            start(*lane, now);
            ++waiting;
        }
    }
    if (waiting == 0 && isAlone(*absent.front()) && m_queue.next(absent.front()->id(), true))
        start(*absent.front(), now);
}

void Plan::start(Lane& lane, PlanTime now)
{
    m_starts[number(lane.id())].wanted = false;
    m_steps.emplace_back(StartWorker{lane.id()});
    lane.starting(now);
    changed(lane);
}

void Plan::handOut(PlanTime now)
{
    if (m_queue.isEmpty())
        return;
    for (Lane& lane : m_lanes)
        if (isWanted(lane) && !lane.hasJobs() && lane.hasRoom())
            assignChunk(lane, now);
    // The next largest is not to wait behind a job while a worker is just starting.
    if (m_split == Split::dynamic && waitingLanes() > 0)
        return;
    for (Lane& lane : m_lanes)
        if (isWanted(lane) && lane.hasJobs() && lane.hasRoom())
            assignChunk(lane, now);
}

void Plan::assignChunk(Lane& lane, PlanTime now)
{
    const auto workers = static_cast<std::size_t>(m_count);
    const std::size_t share = workers * kChunksLeftPerWorker;
    const std::size_t maxJobs = std::min(
        std::clamp<std::size_t>(m_queue.size() / share, 1, kMaxChunkJobs), filesLeft(lane));
    const std::uint64_t maxBytes = std::min(kMaxChunkBytes, m_queue.bytes() / share);
    AssignWork step{lane.id(), nullptr, {}};
    std::vector<JobId> ids;
    std::shared_ptr<const JobSettings> settings;
    std::uint64_t bytes = 0;
    while (ids.size() < maxJobs) {
        const std::optional<JobId> id = m_queue.next(lane.id(), isAlone(lane));
        if (!id)
            break;
        Job& job = m_jobs.at(*id);
        const std::uint64_t cost = job.spec.sizeBytes + kBytesPerFile;
        const bool goesAlone = job.urgent || job.attempts > 0;
        if (!ids.empty() && (goesAlone || job.settings != settings || bytes + cost > maxBytes))
            break;
        m_queue.remove(*id);
        job.handedOut = true;
        job.worker = lane.id();
        settings = job.settings;
        bytes += cost;
        ids.push_back(*id);
        step.jobs.jobs.push_back(job.spec);
        if (goesAlone)
            break;
    }
    if (ids.empty())
        return;
    if (settings != lane.settings())
        step.settings = settings;
    lane.assigned(ids, std::move(settings), now);
    m_steps.emplace_back(std::move(step));
}

void Plan::balance()
{
    if (m_split != Split::dynamic)
        return;
    std::size_t hungry = 0;
    for (const Lane& lane : m_lanes) {
        if (lane.isRecalling())
            return;
        hungry += lane.isUp() && isWanted(lane) && !lane.hasJobs() ? 1 : 0;
    }
    if (hungry <= m_queue.size())
        return;
    // Work that waits behind a job in work goes to those who have none.
    Lane* fullest = nullptr;
    for (Lane& lane : m_lanes)
        if (lane.isUp() && lane.current() && lane.unbegun() > 0
            && (!fullest || lane.unbegun() > fullest->unbegun()))
            fullest = &lane;
    if (fullest)
        recall(*fullest);
}

void Plan::letGo()
{
    const bool everybody = m_closing && m_jobs.empty();
    bool anyProcess = false;
    for (Lane& lane : m_lanes) {
        const bool isSpent = lane.isUp() && filesLeft(lane) == 0 && !lane.hasJobs();
        if (lane.isLive() && (everybody || isSpent || !isWanted(lane))) {
            if (!lane.hasJobs())
                leave(lane);
            else if (lane.unbegun() > 0)
                recall(lane);
        }
        anyProcess = anyProcess || !lane.isAbsent();
    }
    if (everybody && !anyProcess) {
        m_closing = false;
        m_steps.emplace_back(TellAllStopped{});
    }
}

void Plan::giveUpIfHopeless()
{
    if (m_startFailures < kStartFailuresAllowed
        || std::any_of(m_lanes.begin(), m_lanes.end(), [](const Lane& l) { return !l.isAbsent(); }))
        return;
    m_startFailures = 0;
    for (StartRecord& record : m_starts)
        record = {};
    const Error error{ErrorCode::workerNotStarted, m_lastStartFailure, Stage::starting};
    endAll(error);
    m_steps.emplace_back(TellStartFailed{error});
    letGo();
}

QueuedJob Plan::queued(const Job& job, QueuePlace place) const
{
    return {job.spec.id, job.spec.sizeBytes + kBytesPerFile, job.sequence, place};
}

void Plan::end(JobId id, std::shared_ptr<const JobOutcome> outcome)
{
    const auto at = m_jobs.find(id);
    const Job& job = at->second;
    m_steps.emplace_back(TellFinished{{std::move(outcome), job.worker, job.attempts}});
    m_jobs.erase(at);
    if (m_jobs.empty())
        m_steps.emplace_back(TellIdle{});
}

void Plan::endWith(JobId id, const Error& error)
{
    JobOutcome outcome;
    outcome.id = id;
    outcome.error = error;
    end(id, std::make_shared<const JobOutcome>(std::move(outcome)));
}

void Plan::endAll(const Error& error)
{
    std::vector<std::pair<std::uint64_t, JobId>> all;
    all.reserve(m_jobs.size());
    for (const auto& [id, job] : m_jobs)
        all.emplace_back(job.sequence, id);
    std::sort(all.begin(), all.end());
    for (const auto& [sequence, id] : all) {
        m_queue.remove(id);
        endWith(id, error);
    }
}

void Plan::recall(Lane& lane)
{
    if (lane.isRecalling())
        return;
    lane.recalling();
    m_steps.emplace_back(RecallWork{lane.id()});
}

void Plan::leave(Lane& lane)
{
    lane.stopping();
    m_steps.emplace_back(StopWorker{lane.id()});
    changed(lane);
}

void Plan::changed(const Lane& lane)
{
    m_statuses[number(lane.id())] = lane.status();
    m_steps.emplace_back(TellWorkerChanged{lane.id()});
}

bool Plan::isWanted(const Lane& lane) const
{
    return number(lane.id()) < static_cast<std::uint32_t>(m_count);
}

std::size_t Plan::filesLeft(const Lane& lane) const
{
    if (m_replaceAfter == 0)
        return std::numeric_limits<std::size_t>::max();
    return m_replaceAfter - std::min(m_replaceAfter, lane.filesTaken());
}

std::size_t Plan::waitingLanes() const
{
    return static_cast<std::size_t>(std::count_if(m_lanes.begin(), m_lanes.end(),
        [this](const Lane& l) { return l.isLive() && isWanted(l) && !l.hasJobs(); }));
}

bool Plan::isAlone(const Lane& lane) const
{
    return std::none_of(m_lanes.begin(), m_lanes.end(),
        [&](const Lane& other) { return other.id() != lane.id() && other.isLive(); });
}

} // namespace fanfold
