// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/batch_run.h"

#include "core/batch/picture_paths.h"
#include "core/run/batch_run_private.h"

namespace fanfold {

BatchRun::BatchRun(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<std::shared_ptr<const RunUpdate>>();
    qRegisterMetaType<std::shared_ptr<const RunReport>>();
    qRegisterMetaType<FileStatus>();
}

BatchRun::~BatchRun() = default;

void BatchRun::startAhead(const RunRequest& request, int workers)
{
    if (d->state != RunState::idle)
        return;
    d->dropPool();
    d->request = request;
    d->ensurePool();
    d->pool->startAhead(workers);
}

void BatchRun::start(RunRequest request)
{
    if (d->isActive())
        return;
    const bool isAhead = d->state == RunState::idle && d->pool;
    if (!isAhead || poolOptions(request) != poolOptions(d->request))
        d->dropPool();
    d->request = std::move(request);
    d->results.reset(d->request.files);
    d->lanes = LaneBook();
    d->timeline = RunTimeline();
    d->timelineToldAt = d->parentS = 0;
    d->clock = RunClock();
    d->newLog.clear();
    d->openRunLog();
    d->pictures.clear();
    if (d->request.pictures) {
        d->pictures = picturePaths(*d->request.pictures, *d->request.files);
        makeParentFolders(d->pictures);
    }
    d->begin(d->takeKept(), false);
}

void BatchRun::retry(std::vector<FileId> files, RetryChoices choices)
{
    if (d->state != RunState::finished)
        return;
    const PoolOptions before = poolOptions(d->request);
    d->request.workers = choices.workers;
    d->request.tuneWorkers = choices.tuneWorkers;
    d->request.split = choices.split;
    d->request.limits = std::move(choices.limits);
    if (choices.read)
        d->readFromNowOn(files, std::move(*choices.read));
    if (poolOptions(d->request) != before)
        d->dropPool();
    for (const FileId file : files)
        d->results.requeue(file);
    d->begin(files, true);
}

void BatchRun::pause()
{
    if (d->state != RunState::running || !d->pool)
        return;
    d->state = RunState::paused;
    d->forgetRates();
    d->pool->pause();
}

void BatchRun::resume()
{
    if (d->state != RunState::paused)
        return;
    d->state = RunState::running;
    d->forgetRates();
    d->clock.start(nowS());
    d->pool->resume();
}

void BatchRun::stop(StopMode mode)
{
    if (!d->isActive() || !d->pool || d->isEnding)
        return;
    d->state = RunState::stopping;
    d->report.stopped = true;
    d->clock.start(nowS());
    d->stopMode = mode;
    if (mode == StopMode::finishCurrent) {
        d->pool->cancelQueued();
        d->pool->resume(); // the ranges of a file in work that are left
    } else {
        d->pool->terminate();
    }
}

void BatchRun::setWorkerCount(int count)
{
    d->request.tuneWorkers = false;
    d->tuning.reset();
    d->useWorkers(count);
}

void BatchRun::tuneWorkers()
{
    d->request.tuneWorkers = true;
    if (!d->isActive())
        return;
    d->beginTuning(d->jobCounts().left);
    d->useWorkers(d->tuning->count());
}

void BatchRun::endWorker(WorkerId worker, ByHand how)
{
    if (d->pool)
        d->pool->endWorker(worker, how);
}

void BatchRun::requestDetail(int requestId, FileId file, SeriesChoice series, int points)
{
    if (d->state == RunState::idle || number(file) >= d->results.all().size())
        return;
    d->ensurePool();
    const JobId id{d->nextJob++};
    d->details.emplace(number(id), Detail{requestId, file});
    d->warmTimer->stop();
    d->pool->setSettings(detailSettings(d->request, file, std::move(series), points));
    d->pool->submitFirst(fileJob(d->request, file, id, FilePath()));
}

void BatchRun::close()
{
    stop(StopMode::killNow);
    d->warmTimer->stop();
    if (!d->pool) {
        QMetaObject::invokeMethod(this, &BatchRun::closed, Qt::QueuedConnection);
        return;
    }
    d->isClosing = true;
    d->pool->terminate();
}

RunState BatchRun::state() const
{
    return d->state;
}

const RunRequest& BatchRun::request() const
{
    return d->request;
}

const std::vector<FileStatus>& BatchRun::files() const
{
    return d->results.all();
}

} // namespace fanfold
