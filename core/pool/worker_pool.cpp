// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/worker_pool.h"

#include "core/base/memory.h"
#include "core/pool/plan.h"
#include "core/pool/process_link.h"

#include <QTimer>

#include <chrono>
#include <unordered_map>

namespace fanfold {

namespace {

PlanTime steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

PoolOptions withFixedMemory(PoolOptions options, int usableMb)
{
    MemoryLimit& limit = options.limits.memoryLimit;
    options.aloneMemoryMb = aloneMemoryMb(limit, usableMb, options.workers);
    if (std::holds_alternative<SharedMemoryLimit>(limit))
        limit = FixedMemoryLimit{memoryLimitMb(limit, usableMb, options.workers)};
    return options;
}

LinkFactory processLinks(PoolOptions options)
{
    return
        [options = std::move(options)](WorkerId) { return std::make_unique<ProcessLink>(options); };
}

} // namespace

class WorkerPool::Private {
public:
    Private(WorkerPool* pool, const PoolOptions& options, LinkFactory makeLink)
        : plan(options)
        , q(pool)
        , m_makeLink(std::move(makeLink))
    {
        m_alarm.setSingleShot(true);
        m_alarm.setTimerType(Qt::PreciseTimer);
        connect(&m_alarm, &QTimer::timeout, q, [this] {
            plan.tick(steadyNow());
            carryOut();
        });
    }

    /// Carries the plan's steps out from the event loop, so that no wish is answered by a signal
    /// before it has returned.
    void carryOutSoon()
    {
        if (m_scheduled)
            return;
        m_scheduled = true;
        QMetaObject::invokeMethod(
            q, [this] { carryOut(); }, Qt::QueuedConnection);
    }

    void carryOut()
    {
        m_scheduled = false;
        if (m_carryingOut)
            return;
        m_carryingOut = true;
        for (auto steps = plan.takeSteps(); !steps.empty(); steps = plan.takeSteps())
            for (const PlanStep& step : steps)
                std::visit([this](const auto& alternative) { carryOut(alternative); }, step);
        m_carryingOut = false;
        setAlarm();
    }

    void shareMemory(int workers)
    {
        const MemoryLimit shared = SharedMemoryLimit();
        if (sharedMb > 0)
            plan.setMemory(
                memoryLimitMb(shared, sharedMb, workers), aloneMemoryMb(shared, sharedMb, workers));
    }

    Plan plan;
    int sharedMb = 0; ///< what all workers may use together; 0 = their memory is not shared
    std::unordered_map<JobId, JobSpec> specs; ///< of jobs that were submitted whole
    JobSource source; ///< of the others

private:
    JobSpec specOf(JobId job) const
    {
        const auto at = specs.find(job);
        return at == specs.end() ? source(job) : at->second;
    }

    WorkerLink& link(WorkerId worker)
    {
        while (m_links.size() <= number(worker))
            addLink();
        return *m_links[number(worker)];
    }

    void addLink()
    {
        const WorkerId id{static_cast<std::uint32_t>(m_links.size())};
        m_links.push_back(m_makeLink(id));
        WorkerLink* const added = m_links.back().get();
        connect(added, &WorkerLink::becameReady, q, [this, id](qint64 pid) {
            plan.workerReady(id, pid, steadyNow());
            carryOut();
        });
        connect(added, &WorkerLink::received, q, [this, id](const WorkerMessage& message) {
            plan.workerSent(id, message, steadyNow());
            carryOut();
        });
        connect(added, &WorkerLink::stopped, q, [this, id](const WorkerEnd& end) {
            plan.workerStopped(id, end, steadyNow());
            carryOutSoon(); // a link may not be started again from within its signal
        });
        connect(added, &WorkerLink::said, q,
            [this, id](const QString& line) { Q_EMIT q->workerSaid(id, line); });
    }

    void carryOut(const StartWorker& step) { link(step.worker).start(); }
    void carryOut(const AssignWork& step)
    {
        if (step.settings)
            link(step.worker).send(*step.settings);
        AssignJobs assign;
        for (const JobId job : step.jobs)
            assign.jobs.push_back(specOf(job));
        link(step.worker).send(assign);
    }
    void carryOut(const LimitMemory& step) { link(step.worker).limitMemory(step.megabytes); }
    void carryOut(const RecallWork& step) { link(step.worker).send(RecallJobs{}); }
    void carryOut(const CancelWork& step) { link(step.worker).send(CancelJob{step.job}); }
    void carryOut(const StopWorker& step) { link(step.worker).stop(); }
    void carryOut(const TerminateWorker& step) { link(step.worker).terminate(step.reason); }
    void carryOut(const KillWorker& step) { link(step.worker).kill(step.reason); }
    void carryOut(const TellBegan& step) { Q_EMIT q->jobBegan(step.job, step.worker); }
    void carryOut(const TellProgress& step) { Q_EMIT q->jobProgressed(step.progress, step.worker); }
    void carryOut(const TellLost& step)
    {
        Q_EMIT q->attemptLost(step.job, step.worker, step.error);
    }
    void carryOut(const TellFinished& step)
    {
        specs.erase(step.job.outcome->id);
        Q_EMIT q->jobFinished(step.job);
    }
    void carryOut(const TellWorkerChanged& step) { Q_EMIT q->workerChanged(step.worker); }
    void carryOut(const TellIdle&) { Q_EMIT q->becameIdle(); }
    void carryOut(const TellAllStopped&) { Q_EMIT q->allStopped(); }
    void carryOut(const TellStartFailed& step) { Q_EMIT q->startFailed(step.error); }
    void carryOut(const TellSetUpFailed& step) { Q_EMIT q->setUpFailed(step.error); }

    void setAlarm()
    {
        const std::optional<PlanTime> deadline = plan.deadline();
        if (!deadline) {
            m_alarm.stop();
            return;
        }
        // One that comes too early finds nothing to do, which costs less than to set it each time.
        if (m_alarm.isActive() && m_alarmAt <= *deadline)
            return;
        m_alarmAt = *deadline;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - steadyNow());
        m_alarm.start(std::max(left, std::chrono::milliseconds(0)));
    }

    WorkerPool* const q;
    LinkFactory m_makeLink;
    std::vector<std::unique_ptr<WorkerLink>> m_links; ///< by lane
    QTimer m_alarm;
    PlanTime m_alarmAt{};
    bool m_scheduled = false;
    bool m_carryingOut = false;
};

WorkerPool::WorkerPool(PoolOptions options, QObject* parent)
    : QObject(parent)
{
    const bool isShared = std::holds_alternative<SharedMemoryLimit>(options.limits.memoryLimit);
    const int usableMb = usableMemoryMb();
    options = withFixedMemory(std::move(options), usableMb);
    d = std::make_unique<Private>(this, options, processLinks(options));
    d->sharedMb = isShared ? usableMb : 0;
}

WorkerPool::WorkerPool(PoolOptions options, LinkFactory makeLink, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options, std::move(makeLink)))
{
}

WorkerPool::~WorkerPool() = default;

void WorkerPool::setSettings(const JobSettings& settings)
{
    d->plan.setSettings(settings);
}

void WorkerPool::submit(std::vector<JobSpec> jobs, int chunkSize)
{
    std::vector<PlannedJob> planned;
    planned.reserve(jobs.size());
    for (JobSpec& job : jobs) {
        planned.push_back({job.id, job.sizeBytes});
        d->specs.emplace(job.id, std::move(job));
    }
    d->plan.submit(planned, chunkSize, steadyNow());
    d->carryOutSoon();
}

void WorkerPool::submit(const std::vector<PlannedJob>& jobs, JobSource source)
{
    d->source = std::move(source);
    d->plan.submit(jobs, 0, steadyNow());
    d->carryOutSoon();
}

void WorkerPool::submitFirst(JobSpec job)
{
    const PlannedJob planned{job.id, job.sizeBytes};
    d->specs.emplace(job.id, std::move(job));
    d->plan.submitFirst(planned, steadyNow());
    d->carryOutSoon();
}

void WorkerPool::startAhead(int workers)
{
    d->plan.startAhead(workers, steadyNow());
    d->carryOut();
}

void WorkerPool::setWorkerCount(int count)
{
    d->shareMemory(count);
    d->plan.setWorkerCount(count, steadyNow());
    d->carryOutSoon();
}

void WorkerPool::pause()
{
    d->plan.pause();
    d->carryOutSoon();
}

void WorkerPool::resume()
{
    d->plan.resume(steadyNow());
    d->carryOutSoon();
}

void WorkerPool::cancel(JobId job)
{
    d->plan.cancel(job);
    d->carryOutSoon();
}

void WorkerPool::cancelQueued()
{
    d->plan.cancelQueued();
    d->carryOutSoon();
}

void WorkerPool::terminate()
{
    d->plan.terminate();
    d->carryOutSoon();
}

void WorkerPool::close()
{
    d->plan.close();
    d->carryOutSoon();
}

void WorkerPool::endWorker(WorkerId worker, ByHand how)
{
    d->plan.endWorker(worker, how, steadyNow());
    d->carryOutSoon();
}

std::vector<WorkerStatus> WorkerPool::workers() const
{
    std::vector<WorkerStatus> workers;
    for (std::uint32_t lane = 0; lane < d->plan.lanes(); ++lane)
        workers.push_back(d->plan.worker(WorkerId{lane}));
    return workers;
}

const WorkerStatus& WorkerPool::worker(WorkerId id) const
{
    return d->plan.worker(id);
}

bool WorkerPool::isIdle() const
{
    return d->plan.isIdle();
}

} // namespace fanfold
