// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan makes of the facts it is told; its decisions are in plan.cpp.
#include "core/pool/loss_error.h"
#include "core/pool/plan.h"

#include <algorithm>

namespace fanfold {

void Plan::workerReady(WorkerId worker, std::int64_t pid, PlanTime now)
{
    Lane& lane = this->lane(worker);
    if (!lane.isStarting())
        return;
    lane.ready(pid);
    limitMemory(lane, m_memoryMb);
    changed(lane);
    dispatch(now);
}

void Plan::workerSent(WorkerId worker, const WorkerMessage& message, PlanTime now)
{
    Lane& lane = this->lane(worker);
    if (!lane.isUp())
        return;
    std::visit([&](const auto& alternative) { hear(lane, alternative, now); }, message);
}

void Plan::hear(Lane& lane, const JobBegan& message, PlanTime now)
{
    lane.heard(now);
    if (!lane.began(message.id, now)) {
        breakOff(lane, "it began a job that it does not have");
        return;
    }
    ++m_jobs.at(message.id).attempts;
    m_startFailures = 0;
    m_fruitlessDeaths = 0;
    m_starts[number(lane.id())].failures = 0;
    m_steps.emplace_back(TellBegan{lane.id(), message.id});
    changed(lane);
}

// A report that says nothing new is no sign of life.
void Plan::hear(Lane& lane, const JobProgress& message, PlanTime now)
{
    const WorkerStatus& before = lane.status();
    const bool isNews = message.stage != before.stage || message.bytesDone > before.jobBytesDone;
    // A report of a job whose outcome crossed it is late, not wrong.
    if (!lane.progressed(message))
        return;
    if (isNews)
        lane.heard(now);
    m_steps.emplace_back(TellProgress{lane.id(), message});
    changed(lane);
    balance();
}

void Plan::hear(Lane& lane, const JobOutcomes& message, PlanTime now)
{
    lane.heard(now);
    for (const auto& outcome : message.outcomes) {
        if (!takeOutcome(lane, outcome, now)) {
            breakOff(lane, "it ended a job that it had not begun");
            return;
        }
    }
    changed(lane);
    if (lane.hasRoom() || m_jobs.empty() || isWorkForOne())
        dispatch(now);
}

bool Plan::takeOutcome(Lane& lane, const std::shared_ptr<const JobOutcome>& outcome, PlanTime now)
{
    const auto at = m_jobs.find(outcome->id);
    if (at == m_jobs.end())
        return false;
    const bool begun = lane.current() == outcome->id;
    if ((!begun && !at->second.cancelWanted)
        || !lane.ended(outcome->id, outcome->cost, at->second.sizeBytes))
        return false;
    if (!outcome->error) {
        const std::uint64_t bytes = queued(at->first, at->second, QueuePlace::normal).bytes;
        m_allowance.done(bytes, now - lane.beganAt());
        learnSpeed(bytes, outcome->cost);
    }
    endOfTryAlone(lane);
    endOrTryAlone(outcome->id, outcome);
    return true;
}

// The last dozen of files counts most.
void Plan::learnSpeed(std::uint64_t bytes, const JobCost& cost)
{
    constexpr double kWeight = 1.0 / 16;
    const double nsPerByte
        = static_cast<double>(cost.wallNs) / static_cast<double>(std::max<std::uint64_t>(bytes, 1));
    m_nsPerByte = m_nsPerByte <= 0 ? nsPerByte : m_nsPerByte + (nsPerByte - m_nsPerByte) * kWeight;
}

void Plan::hear(Lane& lane, const JobsRecalled& message, PlanTime now)
{
    lane.heard(now);
    if (!lane.recalled(message.ids)) {
        breakOff(lane, "it handed back jobs that it does not have");
        return;
    }
    touched(lane);
    for (const JobId id : message.ids)
        giveBack(id);
    if (!lane.hasJobs())
        endOfTryAlone(lane);
    dispatch(now);
}

void Plan::hear(Lane& lane, const Hello&, PlanTime)
{
    breakOff(lane, "a second hello");
}

void Plan::workerStopped(WorkerId worker, const WorkerEnd& end, PlanTime now)
{
    const WorkerExit& exit = end.exit;
    Lane& lane = this->lane(worker);
    const bool unasked = !lane.isStopping();
    const bool wasStarting = lane.isStarting();
    const bool brought = lane.hasBegun() || (!wasStarting && !lane.hasJobs());
    const bool leftClean = std::holds_alternative<ExitedCleanly>(exit);
    std::string told = exitText(exit);
    if (unasked && leftClean)
        told = "exit 0";
    else if (leftClean && filesLeft(lane) == 0)
        told = "replaced after " + std::to_string(m_replaceAfter)
            + (m_replaceAfter == 1 ? " file" : " files");
    const Lane::Left left = lane.stopped(told, now);
    endOfTryAlone(lane);
    const bool itsOwnFault = unasked || std::holds_alternative<BrokeProtocol>(end.exit);
    if (itsOwnFault && !brought) {
        m_lastStartFailure = startFailureText(end);
        if (std::holds_alternative<Crashed>(end.exit))
            countFruitlessDeath(now);
        else
            countStartFailure(lane, now);
    }
    changed(lane);
    for (const JobId id : left.unbegun)
        giveBack(id);
    if (left.lost)
        loseAttempt(worker, *left.lost, end);
    dispatch(now);
}

void Plan::loseAttempt(WorkerId worker, const Lane::Lost& lost, const WorkerEnd& end)
{
    const JobId id = lost.job;
    Job& job = m_jobs.at(id);
    job.handedOut = false;
    const bool isByHand = std::holds_alternative<Killed>(end.exit);
    job.endedByHand += isByHand ? 1 : 0;
    const int losses = job.attempts - job.endedByHand;
    const bool mayRetry = losses <= m_retriesAllowed;
    const int memoryMb = m_starts[number(worker)].memoryMb;
    if (job.cancelWanted || (job.notAgain && mayRetry)) {
        endWith(id, Error{ErrorCode::cancelled, {}});
    } else if (memoryMb > 0 && ranOutOfMemory(end)) {
        JobOutcome outcome;
        outcome.id = id;
        outcome.error = lossError(lost, end, losses);
        outcome.error->code = ErrorCode::outOfMemory;
        outcome.error->detail = std::to_string(memoryMb);
        endOrTryAlone(id, std::make_shared<const JobOutcome>(std::move(outcome)));
    } else if (mayRetry) {
        m_steps.emplace_back(TellLost{worker, id, lossError(lost, end, losses)});
        if (job.alone)
            m_alone.emplace(job.sequence, id);
        else if (isByHand)
            m_queue.add(queued(id, job, placeToReturn(job)));
        else
            m_queue.addRetry(queued(id, job, QueuePlace::normal), worker);
    } else {
        Error error = lossError(lost, end, losses);
        if (m_retriesAllowed > 0 && !ranOutOfTime(end.exit))
            error.code = ErrorCode::quarantined;
        endWith(id, error);
    }
}

void Plan::giveBack(JobId id)
{
    Job& job = m_jobs.at(id);
    job.handedOut = false;
    if (job.cancelWanted)
        endWith(id, Error{ErrorCode::cancelled, {}});
    else if (job.alone)
        m_alone.emplace(job.sequence, id);
    else
        m_queue.add(queued(id, job, placeToReturn(job)));
}

// Whoever ends a worker by hand may mean its file: the others are not to wait for that once more.
QueuePlace Plan::placeToReturn(const Job& job)
{
    if (job.endedByHand > 0)
        return QueuePlace::last;
    return job.urgent ? QueuePlace::urgent : QueuePlace::returned;
}

void Plan::countStartFailure(const Lane& lane, PlanTime now)
{
    constexpr PlanTime kFirstPause = std::chrono::milliseconds(50);
    constexpr int kDoublings = 6;
    StartRecord& record = m_starts[number(lane.id())];
    record.notBefore = now + kFirstPause * (1 << std::min(record.failures, kDoublings));
    record.isResting = true;
    ++record.failures;
    ++m_startFailures;
}

// A signal may come from outside, so it is no failure to start and costs no pause; but workers that
// get nowhere for a while are not started for ever. The while counts, not their number alone: on a
// machine that is short of time, those who are shot at may die in a row before they begin a file.
void Plan::countFruitlessDeath(PlanTime now)
{
    if (m_fruitlessDeaths++ == 0)
        m_fruitlessSince = now;
    if (m_fruitlessDeaths >= kFruitlessDeathsAllowed && now - m_fruitlessSince >= kFruitlessFor)
        m_startFailures = kStartFailuresAllowed;
}

void Plan::breakOff(Lane& lane, const std::string& what)
{
    m_steps.emplace_back(KillWorker{lane.id(), BrokeProtocol{what}});
    lane.stopping();
    changed(lane);
}

} // namespace fanfold
