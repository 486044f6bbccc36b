// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_crew.h"

#include <utility>

namespace fanfold {

namespace {

std::string text(WorkerId worker)
{
    return std::to_string(number(worker));
}

std::string stateWord(const JobOutcome& outcome)
{
    if (!outcome.error)
        return "done";
    switch (outcome.error->code) {
    case ErrorCode::cancelled:
        return "cancelled";
    case ErrorCode::workerCrashed:
        return "crashed";
    case ErrorCode::workerTimedOut:
    case ErrorCode::workerSilent:
        return "timed out";
    case ErrorCode::quarantined:
        return "quarantined";
    case ErrorCode::workerNotStarted:
        return "not started";
    case ErrorCode::setUpFailed:
        return "not set up";
    default:
        return "failed";
    }
}

} // namespace

FakeCrew::FakeCrew(const PoolOptions& options)
    : plan(options)
{
}

void FakeCrew::carryOut()
{
    for (const PlanStep& step : plan.takeSteps())
        std::visit([this](const auto& alternative) { take(alternative); }, step);
}

std::vector<std::string> FakeCrew::takeLog()
{
    carryOut();
    return std::exchange(m_log, {});
}

void FakeCrew::take(const StartWorker& step)
{
    Worker& worker = m_workers[number(step.worker)];
    Q_ASSERT(!worker.present && worker.jobs.empty());
    worker.present = true;
    worker.starting = true;
    m_log.push_back("start " + text(step.worker));
}

void FakeCrew::take(const AssignWork& step)
{
    std::string line = "assign " + text(step.worker) + ':';
    Worker& worker = m_workers[number(step.worker)];
    for (const JobId job : step.jobs) {
        worker.jobs.push_back(job);
        line += ' ' + std::to_string(number(job));
    }
    m_log.push_back(line + (step.settings ? " with settings" : ""));
}

void FakeCrew::take(const LimitMemory& step)
{
    m_log.push_back("limit " + text(step.worker) + " to " + std::to_string(step.megabytes));
}

void FakeCrew::take(const RecallWork& step)
{
    m_workers[number(step.worker)].recalled = true;
    m_log.push_back("recall " + text(step.worker));
}

void FakeCrew::take(const CancelWork& step)
{
    m_log.push_back("cancel " + std::to_string(number(step.job)) + " on " + text(step.worker));
}

void FakeCrew::take(const StopWorker& step)
{
    m_workers[number(step.worker)].stopping = true;
    m_log.push_back("stop " + text(step.worker));
}

void FakeCrew::take(const TerminateWorker& step)
{
    m_workers[number(step.worker)].stopping = true;
    m_log.push_back("terminate " + text(step.worker) + ": " + exitText(step.reason));
}

void FakeCrew::take(const KillWorker& step)
{
    m_workers[number(step.worker)].stopping = true;
    m_log.push_back("kill " + text(step.worker) + ": " + exitText(step.reason));
}

void FakeCrew::take(const TellFinished& step)
{
    const std::uint64_t id = number(step.job.outcome->id);
    ++timesEnded[id];
    ended[id] = step.job;
    m_log.push_back(stateWord(*step.job.outcome) + ' ' + std::to_string(id));
}

void FakeCrew::take(const TellIdle&)
{
    ++timesIdle;
    m_log.emplace_back("idle");
}

void FakeCrew::take(const TellAllStopped&)
{
    ++timesStopped;
    m_log.emplace_back("all stopped");
}

void FakeCrew::take(const TellSetUpFailed& step)
{
    m_log.push_back("set-up failed: " + step.error.detail);
}

void FakeCrew::take(const TellStartFailed& step)
{
    startFailures.push_back(step.error);
    m_log.push_back("start failed: " + step.error.detail);
}

void FakeCrew::say(unsigned w, const WorkerMessage& message)
{
    plan.workerSent(WorkerId{w}, message, now);
    carryOut();
}

void FakeCrew::ready(unsigned w)
{
    m_workers[w].starting = false;
    plan.workerReady(WorkerId{w}, 1000 + w, now);
    carryOut();
}

void FakeCrew::begin(unsigned w)
{
    Worker& worker = m_workers[w];
    Q_ASSERT(!worker.current && !worker.jobs.empty());
    worker.current = worker.jobs.front();
    say(w, JobBegan{*worker.current});
}

void FakeCrew::report(unsigned w, Stage stage, std::uint64_t bytesDone)
{
    const Worker& worker = m_workers[w];
    Q_ASSERT(worker.current);
    say(w, JobProgress{*worker.current, stage, bytesDone, m_sizes[*worker.current]});
}

void FakeCrew::finish(unsigned w, std::optional<Error> error)
{
    Worker& worker = m_workers[w];
    Q_ASSERT(worker.current);
    JobOutcome outcome;
    outcome.id = *worker.current;
    outcome.error = std::move(error);
    outcome.cost.wallNs = timeOfFile.count();
    worker.current.reset();
    worker.jobs.pop_front();
    say(w, JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
}

void FakeCrew::beginAndFinish(unsigned w)
{
    begin(w);
    finish(w);
}

void FakeCrew::answerRecall(unsigned w)
{
    Worker& worker = m_workers[w];
    worker.recalled = false;
    std::vector<JobId> ids;
    for (const JobId job : worker.jobs)
        if (job != worker.current)
            ids.push_back(job);
    worker.jobs.resize(worker.current ? 1 : 0);
    say(w, JobsRecalled{ids});
}

void FakeCrew::refuse(unsigned w, std::uint32_t settings)
{
    Worker& worker = m_workers[w];
    worker.jobs.resize(worker.current ? 1 : 0);
    say(w, SettingsRefused{settings, Error{ErrorCode::setUpFailed, "no ink"}});
}

void FakeCrew::answerCancel(unsigned w, std::uint64_t id)
{
    Worker& worker = m_workers[w];
    if (worker.current == JobId{id})
        worker.current.reset();
    std::erase(worker.jobs, JobId{id});
    JobOutcome outcome;
    outcome.id = JobId{id};
    outcome.error = Error{ErrorCode::cancelled, {}};
    say(w, JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
}

void FakeCrew::stop(unsigned w, const WorkerExit& exit)
{
    stopSaying(w, {exit, {}, 0});
}

void FakeCrew::stopSaying(unsigned w, const WorkerEnd& end)
{
    m_workers[w] = {};
    plan.workerStopped(WorkerId{w}, end, now);
    carryOut();
}

void FakeCrew::pass(PlanTime time)
{
    now += time;
    plan.tick(now);
    carryOut();
}

void FakeCrew::passToDeadline()
{
    const std::optional<PlanTime> deadline = plan.deadline();
    Q_ASSERT(deadline);
    pass(*deadline - now);
}

bool FakeCrew::hasProcess(unsigned w) const
{
    const auto worker = m_workers.find(w);
    return worker != m_workers.end() && worker->second.present;
}

std::vector<std::uint64_t> FakeCrew::jobsOf(unsigned w) const
{
    std::vector<std::uint64_t> ids;
    if (const auto worker = m_workers.find(w); worker != m_workers.end())
        for (const JobId job : worker->second.jobs)
            ids.push_back(number(job));
    return ids;
}

bool FakeCrew::doSomething(unsigned w)
{
    const Worker& worker = m_workers[w];
    if (worker.stopping)
        stop(w, ExitedCleanly{});
    else if (worker.starting)
        ready(w);
    else if (worker.recalled)
        answerRecall(w);
    else if (worker.current)
        finish(w);
    else if (!worker.jobs.empty())
        begin(w);
    else
        return false;
    return true;
}

void FakeCrew::workABit(unsigned choice)
{
    if (!m_workers.empty())
        doSomething(choice % static_cast<unsigned>(m_workers.size()));
}

void FakeCrew::workToTheEnd()
{
    carryOut();
    for (bool busy = true; busy;) {
        busy = false;
        for (unsigned w = 0; w < m_workers.size(); ++w)
            busy = doSomething(w) || busy;
    }
}

void FakeCrew::submit(std::uint64_t first, const std::vector<std::uint64_t>& sizes, int chunkSize)
{
    std::vector<PlannedJob> jobs;
    for (const std::uint64_t size : sizes) {
        jobs.push_back({JobId{first++}, size});
        m_sizes[jobs.back().id] = size;
    }
    plan.submit(jobs, chunkSize, now);
}

} // namespace fanfold
