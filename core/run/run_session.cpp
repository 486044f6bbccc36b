// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/batch_run_private.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

namespace fanfold {

namespace {

constexpr auto kUpdateEvery = std::chrono::milliseconds(40);
constexpr auto kWarmFor = std::chrono::seconds(60);
constexpr auto kTuneEvery = std::chrono::milliseconds(500);
constexpr double kTimelineEveryS = 0.25;

} // namespace

double nowS()
{
    using Seconds = std::chrono::duration<double>;
    return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double threadCpuS()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

BatchRun::Private::Private(BatchRun* run)
    : q(run)
    , updateTimer(new QTimer(run))
    , warmTimer(new QTimer(run))
    , tuneTimer(new QTimer(run))
{
    updateTimer->setInterval(kUpdateEvery);
    QObject::connect(updateTimer, &QTimer::timeout, q, [this] { update(); });
    warmTimer->setInterval(kWarmFor);
    warmTimer->setSingleShot(true);
    QObject::connect(warmTimer, &QTimer::timeout, q, [this] {
        if (pool)
            pool->close();
    });
    tuneTimer->setInterval(kTuneEvery);
    QObject::connect(tuneTimer, &QTimer::timeout, q, [this] { tune(); });
}

std::vector<FileId> BatchRun::Private::takeKept()
{
    std::vector<FileId> left;
    for (std::size_t i = 0; i < request.files->size(); ++i) {
        const FileId file{static_cast<std::uint32_t>(i)};
        if (request.resumed && request.resumed->kept[i].state == FileState::done)
            results.ended(file, request.resumed->kept[i]);
        else
            left.push_back(file);
    }
    if (request.resumed && !request.resumed->readOtherwise.empty())
        request.readOtherwise = request.resumed->readOtherwise;
    RunTotals kept;
    results.count(kept);
    keptBytes = kept.bytesDone;
    keptShare = results.workDone();
    return left;
}

void BatchRun::Private::begin(const std::vector<FileId>& files, bool isRetry)
{
    state = RunState::running;
    isEnding = false;
    report = RunReport();
    timeLeft = TimeLeft();
    bytesRate = filesRate = RateMeter(kRateWindowS);
    clock.start(nowS());
    parentStartS = threadCpuS();
    warmTimer->stop();
    updateTimer->start();
    logBegin(request.read, isRetry);

    firstJob = nextJob;
    passFiles = files;
    open = files.size();
    splitFiles = SplitFiles();
    toDraw.clear();
    stopMode.reset();
    const auto jobs = planJobs(request.tuneWorkers ? usableCores : request.workers);
    tuning.reset();
    if (request.tuneWorkers) {
        beginTuning(jobs.size());
        useWorkers(tuning->count());
    }
    report.startWorkers = request.workers;
    if (!jobs.empty()) {
        ensurePool();
        pool->resume(); // the pass before may have been stopped while it paused
        submit(jobs);
    }
    update();
    endWhenDone();
}

void BatchRun::Private::ensurePool()
{
    isClosing = false;
    if (pool)
        return;
    pool = std::make_unique<WorkerPool>(poolOptions(request));
    WorkerPool* from = pool.get();
    QObject::connect(from, &WorkerPool::jobBegan, q,
        [this](JobId job, WorkerId worker) { onBegan(job, worker); });
    QObject::connect(from, &WorkerPool::jobProgressed, q,
        [this](const JobProgress& progress, WorkerId worker) { onProgressed(progress, worker); });
    QObject::connect(
        from, &WorkerPool::attemptLost, q, [this](JobId job, WorkerId worker, const Error& error) {
            onAttemptLost(job, worker, error);
        });
    QObject::connect(
        from, &WorkerPool::jobFinished, q, [this](const FinishedJob& job) { onFinished(job); });
    QObject::connect(
        from, &WorkerPool::workerChanged, q, [this](WorkerId worker) { onWorkerChanged(worker); });
    QObject::connect(
        from, &WorkerPool::workerSaid, q, [this](WorkerId worker, const QString& line) {
            log({clock.elapsed(nowS()), true, worker, FileId{}, line});
        });
    QObject::connect(
        from, &WorkerPool::startFailed, q, [this](const Error& error) { onStartFailed(error); });
    QObject::connect(from, &WorkerPool::setUpFailed, q,
        [this](const Error& error) { report.setUpError = error; });
    QObject::connect(from, &WorkerPool::allStopped, q, [this] {
        if (std::exchange(isClosing, false))
            Q_EMIT q->closed();
    });
}

// The old pool may be the one whose signal we are in, so it is left to the event loop.
void BatchRun::Private::dropPool()
{
    if (!pool)
        return;
    QObject::disconnect(pool.get(), nullptr, q, nullptr);
    pool->setParent(q);
    pool->terminate();
    pool.release()->deleteLater();
    lanes.restAll();
    for (const auto& [job, detail] : std::exchange(details, {}))
        cancelDetail(detail);
}

void BatchRun::Private::stayWarm()
{
    if (!isActive() && details.empty())
        warmTimer->start();
}

void BatchRun::Private::beginTuning(std::size_t jobs)
{
    tuning.emplace(usableCores, jobs);
    tuneTimer->start();
}

void BatchRun::Private::tune()
{
    if (!tuning || !pool || state != RunState::running) {
        if (tuning)
            tuning->forget();
        return;
    }
    const int count
        = tuning->sample(totals(nowS()), jobCounts(), pool->workers(), lanes.coreWaitSeconds());
    if (count != request.workers)
        useWorkers(count);
}

void BatchRun::Private::useWorkers(int count)
{
    request.workers = count;
    if (pool)
        pool->setWorkerCount(count);
}

void BatchRun::Private::update()
{
    const double now = nowS();
    if (state == RunState::paused && !lanes.anyBusy())
        clock.hold(now);
    const double elapsed = clock.elapsed(now);
    lanes.sample(now);
    auto next = std::make_shared<RunUpdate>();
    RunTotals counts;
    results.count(counts);
    bytesRate.sample(now, counts.bytesRead);
    filesRate.sample(now, static_cast<double>(counts.filesEnded));
    if (keptShare < 1)
        timeLeft.update(elapsed, (results.workDone() - keptShare) / (1 - keptShare));
    next->state = state;
    next->workers = request.workers;
    next->files = results.takeChanged();
    next->totals = totals(now);
    next->log = std::exchange(newLog, {});
    if (state == RunState::finished || now - timelineToldAt >= kTimelineEveryS) {
        timelineToldAt = now;
        next->timeline = std::make_shared<const RunTimeline>(timeline);
    }
    if (logProblem && !std::exchange(isLogProblemTold, true))
        next->logProblem = logProblem;
    if (pool)
        for (const WorkerStatus& worker : pool->workers())
            next->lanes.push_back(lanes.status(worker, elapsed, now));
    Q_EMIT q->updated(std::move(next));
}

RunTotals BatchRun::Private::totals(double now) const
{
    RunTotals totals;
    results.count(totals);
    totals.elapsedS = clock.elapsed(now);
    totals.serialSeconds = lanes.serialSeconds();
    if (state == RunState::finished) {
        const double elapsed = std::max(totals.elapsedS, 1e-9);
        totals.bytesPerSecond = std::max(0.0, totals.bytesRead - keptBytes) / elapsed;
        totals.filesPerSecond = static_cast<double>(totals.filesEnded - filesKept()) / elapsed;
        totals.secondsLeft = 0;
    } else {
        totals.bytesPerSecond = bytesRate.rate();
        totals.filesPerSecond = filesRate.rate();
        totals.secondsLeft = timeLeft.seconds();
    }
    if (totals.elapsedS > 0) {
        totals.speedUp = totals.serialSeconds / totals.elapsedS;
        totals.efficiency = totals.speedUp / std::max(1, std::min(request.workers, usableCores));
    }
    return totals;
}

std::uint64_t BatchRun::Private::filesKept() const
{
    return request.resumed ? request.resumed->filesKept : 0;
}

void BatchRun::Private::forgetRates()
{
    bytesRate.clear();
    filesRate.clear();
}

// The end is told from the event loop: whoever hears of it may start the next run.
void BatchRun::Private::endWhenDone()
{
    if (!isActive() || open > 0 || isEnding)
        return;
    isEnding = true;
    clock.hold(nowS());
    if (runLog)
        logEnd();
    else
        QMetaObject::invokeMethod(
            q, [this] { end(); }, Qt::QueuedConnection);
}

void BatchRun::Private::end()
{
    state = RunState::finished;
    updateTimer->stop();
    tuneTimer->stop();
    timeline.finish();
    parentS += threadCpuS() - parentStartS;
    update();
    report.totals = totals(nowS());
    report.advice = advice();
    report.timeline = std::make_shared<const RunTimeline>(timeline);
    report.workers = request.workers;
    report.tuned = request.tuneWorkers;
    report.filesKept = filesKept();
    report.logProblem = logProblem;
    report.perWorker = lanes.reports(pool ? pool->workers().size() : 0);
    stayWarm();
    Q_EMIT q->finished(std::make_shared<const RunReport>(report));
}

Advice BatchRun::Private::advice() const
{
    AdviceInput input;
    input.elapsedS = clock.elapsed(nowS());
    input.workers = request.workers;
    input.usableCores = usableCores;
    input.isDealtInTurn = request.split == Split::roundRobin;
    input.files = unitsEnded();
    input.computedS = lanes.computedSeconds();
    input.coreWaitS = lanes.coreWaitSeconds();
    input.parentS = parentS;
    measure(timeline, input);
    return advise(input);
}

} // namespace fanfold
