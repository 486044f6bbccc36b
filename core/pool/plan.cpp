// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/plan.h"

#include <algorithm>
#include <limits>

namespace fanfold {

namespace {

constexpr std::size_t kMaxChunkJobs = 256;
constexpr std::uint64_t kMaxChunkBytes = 8 * 1024 * 1024;
/// Opening and closing a file takes about as long as reading this much.
constexpr std::uint64_t kBytesPerFile = 16 * 1024;
/// In less time nobody can be handed the next chunk.
constexpr std::chrono::nanoseconds kLeastChunk = std::chrono::milliseconds(1);
/// A chunk is at most this part of what each worker has still to expect, so chunks shrink.
constexpr std::size_t kChunksLeftPerWorker = 4;

} // namespace

std::vector<PlanStep> Plan::takeSteps()
{
    return std::exchange(m_steps, {});
}

void Plan::dispatch(PlanTime now)
{
    for (const WorkerId id : m_queue.takeTurned())
        touched(lane(id));
    if (!m_paused) {
        startWorkers(now);
        handOut(now);
        tryAlone(now);
    }
    balance();
    letGo();
    giveUpIfHopeless();
}

// Lanes that have used up fewer processes first: a job that killed one finds another.
void Plan::startWorkers(PlanTime now)
{
    if (m_startFailures >= kStartFailuresAllowed)
        return;
    for (const LaneIndex::Lanes* lanes : {&m_index.owed(), &m_index.startableDealt()})
        for (auto at = lanes->begin(); at != lanes->end();)
            start(lane(*at++), now); // which takes it out
    const LaneIndex::RankedLanes& startable = m_index.startable();
    for (auto at = startable.begin(); at != startable.end();) {
        if (m_queue.shared() <= m_index.waiting())
            return;
        Lane& absent = lane((at++)->second);
        if (m_queue.next(absent.id(), isAlone(absent) && m_count == 1))
            start(absent, now);
    }
    // Nobody but a lane that a job failed on.
    if (startable.empty() || m_index.waiting() > 0)
        return;
    Lane& first = lane(startable.begin()->second);
    if (isAlone(first) && m_queue.next(first.id(), true))
        start(first, now);
}

void Plan::start(Lane& lane, PlanTime now)
{
    m_starts[number(lane.id())].isOwed = false;
    m_starts[number(lane.id())].memoryMb = m_firstMemoryMb;
    m_steps.emplace_back(StartWorker{lane.id()});
    lane.starting(now);
    changed(lane);
}

void Plan::handOut(PlanTime now)
{
    // What is for all is taken by nearly all who are asked, what was dealt only by its lane.
    const auto offer = [&](const LaneIndex::Lanes& all, const LaneIndex::Lanes& dealt) {
        for (auto at = all.begin(); at != all.end() && m_queue.shared() > 0;)
            assignChunk(lane(*at++), now); // the assignment takes it out
        for (auto at = dealt.begin(); at != dealt.end();)
            assignChunk(lane(*at++), now);
    };
    offer(m_index.idle(), m_index.idleDealt());
    // The next largest is not to wait behind a job while a worker is just starting.
    if (m_split == Split::roundRobin || m_index.waiting() == 0)
        offer(m_index.roomy(), m_index.roomyDealt());
}

// As the files done lately went.
std::uint64_t Plan::leastChunkBytes() const
{
    if (m_nsPerByte <= 0)
        return 0;
    const double bytes = static_cast<double>(kLeastChunk.count()) / m_nsPerByte;
    return static_cast<std::uint64_t>(std::min(bytes, static_cast<double>(kMaxChunkBytes)));
}

void Plan::assignChunk(Lane& lane, PlanTime now)
{
    const auto workers = static_cast<std::size_t>(m_count);
    const std::size_t share = workers * kChunksLeftPerWorker;
    const std::uint64_t leastBytes = leastChunkBytes();
    std::size_t maxJobs = std::clamp<std::size_t>(
        std::max<std::size_t>(m_queue.size() / share, leastBytes / kBytesPerFile), 1,
        kMaxChunkJobs);
    std::uint64_t maxBytes
        = std::min(kMaxChunkBytes, std::max(m_queue.bytes() / share, leastBytes));
    std::vector<JobId> ids;
    std::shared_ptr<const JobSettings> settings;
    std::uint64_t bytes = 0;
    while (ids.size() < std::min(maxJobs, filesLeft(lane))) {
        const std::optional<JobId> id = m_queue.next(lane.id(), isAlone(lane));
        if (!id)
            break;
        Job& job = m_jobs.at(*id);
        if (ids.empty() && job.chunkSize > 0) {
            maxJobs = job.chunkSize;
            maxBytes = std::numeric_limits<std::uint64_t>::max();
        }
        const std::uint64_t cost = job.sizeBytes + kBytesPerFile;
        const bool goesAlone = job.urgent || job.attempts > 0;
        const bool tooMuch = bytes > maxBytes - std::min(maxBytes, cost);
        if (!ids.empty() && (goesAlone || job.settings != settings || tooMuch))
            break;
        m_queue.remove(*id);
        settings = job.settings;
        bytes += cost;
        ids.push_back(*id);
        if (goesAlone)
            break;
    }
    if (!ids.empty())
        assign(lane, std::move(ids), std::move(settings), now);
}

void Plan::assign(
    Lane& lane, std::vector<JobId> jobs, std::shared_ptr<const JobSettings> settings, PlanTime now)
{
    for (const JobId id : jobs) {
        Job& job = m_jobs.at(id);
        job.handedOut = true;
        job.worker = lane.id();
    }
    const bool areNew = settings != lane.settings();
    lane.assigned(jobs, settings, now);
    touched(lane);
    m_steps.emplace_back(
        AssignWork{lane.id(), areNew ? std::move(settings) : nullptr, std::move(jobs)});
}

// Work that waits behind a job in work goes to those who have none. Each time one more lane is
// asked for it: one that does not answer, being stopped or stuck, is not to keep us from the
// others'.
void Plan::balance()
{
    if (!m_paused && m_split == Split::dynamic && !m_index.queueing().empty()
        && m_index.idle().size() > m_queue.size())
        recall(lane(m_index.queueing().rbegin()->second));
}

void Plan::letGo()
{
    const bool everybody = m_closing && m_jobs.empty();
    const LaneIndex::Lanes& lanes = everybody ? m_index.live() : m_index.leaving();
    for (auto at = lanes.begin(); at != lanes.end();) {
        Lane& one = lane(*at++); // before it goes out
        if (one.hasJobs())
            recall(one);
        else
            leave(one);
    }
    if (everybody && m_index.present() == 0) {
        m_closing = false;
        m_steps.emplace_back(TellAllStopped{});
    }
}

void Plan::giveUpIfHopeless()
{
    if (m_startFailures < kStartFailuresAllowed || m_index.present() > 0)
        return;
    m_startFailures = 0;
    m_fruitlessDeaths = 0;
    for (Lane& lane : m_lanes) {
        m_starts[number(lane.id())] = {};
        touched(lane);
    }
    const Error error{ErrorCode::workerNotStarted, m_lastStartFailure, Stage::starting};
    endAll(error);
    m_steps.emplace_back(TellStartFailed{error});
    letGo();
}

QueuedJob Plan::queued(JobId id, const Job& job, QueuePlace place) const
{
    return {id, job.sizeBytes + kBytesPerFile, job.sequence, place};
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

void Plan::endAll(std::vector<std::pair<std::uint64_t, JobId>> bySequence, const Error& error)
{
    std::sort(bySequence.begin(), bySequence.end());
    for (const auto& [sequence, id] : bySequence) {
        m_queue.remove(id);
        m_alone.erase({sequence, id});
        endWith(id, error);
    }
}

void Plan::endAll(const Error& error)
{
    std::vector<std::pair<std::uint64_t, JobId>> all;
    all.reserve(m_jobs.size());
    for (const auto& [id, job] : m_jobs)
        all.emplace_back(job.sequence, id);
    endAll(std::move(all), error);
}

void Plan::recall(Lane& lane)
{
    if (lane.isRecalling())
        return;
    lane.recalling();
    touched(lane);
    m_steps.emplace_back(RecallWork{lane.id()});
}

void Plan::leave(Lane& lane)
{
    lane.stopping();
    m_steps.emplace_back(StopWorker{lane.id()});
    changed(lane);
}

void Plan::touched(const Lane& lane)
{
    const StartRecord& record = m_starts[number(lane.id())];
    LaneStanding standing;
    standing.isWanted = isWanted(lane);
    standing.isResting = record.isResting;
    standing.isSpent = lane.isUp() && filesLeft(lane) == 0;
    standing.isOwed = record.isOwed;
    standing.hasDealt = m_queue.hasDealt(lane.id());
    m_index.update(lane, standing);
    watch(lane);
}

void Plan::changed(const Lane& lane)
{
    touched(lane);
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

bool Plan::isAlone(const Lane& lane) const
{
    return m_index.live().size() == (lane.isLive() ? 1U : 0U);
}

} // namespace fanfold
