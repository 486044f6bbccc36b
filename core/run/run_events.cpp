// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/batch_run_private.h"

namespace fanfold {

namespace {

constexpr std::size_t kLogLinesPerUpdate = 2'000;

} // namespace

std::optional<FileId> BatchRun::Private::fileOf(JobId job) const
{
    const std::uint64_t position = number(job) - firstJob;
    if (number(job) >= firstJob && position < passFiles.size())
        return passFiles[position];
    if (const auto part = splitFiles.partOf(job))
        return part->file;
    const auto detail = details.find(number(job));
    return detail == details.end() ? std::nullopt : std::optional(detail->second.file);
}

void BatchRun::Private::onBegan(JobId job, WorkerId worker)
{
    const auto file = fileOf(job);
    if (!file)
        return;
    const double now = nowS();
    lanes.began(worker, *file, now);
    if (details.count(number(job)) > 0)
        return;
    const bool isPart = splitFiles.partOf(job).has_value();
    const int attempt = isPart ? splitFiles.began(job) : results.status(*file).attempts + 1;
    if (!isPart || results.status(*file).state != FileState::running)
        results.began(*file, worker);
    timeline.began(worker, *file, attempt, clock.elapsed(now));
}

void BatchRun::Private::onProgressed(const JobProgress& progress, WorkerId worker)
{
    const auto file = fileOf(progress.id);
    if (!file || details.count(number(progress.id)) > 0)
        return;
    lanes.progressed(worker, progress.bytesDone);
    if (splitFiles.partOf(progress.id))
        results.progressed(*file, splitFiles.progressed(progress.id, progress.bytesDone));
    else if (progress.bytesTotal > 0)
        results.progressed(*file,
            static_cast<float>(static_cast<double>(progress.bytesDone)
                / static_cast<double>(progress.bytesTotal)));
}

void BatchRun::Private::onAttemptLost(JobId job, WorkerId worker, const Error& error)
{
    const auto file = fileOf(job);
    if (!file)
        return;
    const double now = nowS();
    lanes.lost(worker, now);
    if (details.count(number(job)) > 0)
        return;
    timeline.lost(worker, *file, error.code, clock.elapsed(now));
    if (!splitFiles.partOf(job))
        results.lostAttempt(*file);
}

void BatchRun::Private::onFinished(const FinishedJob& job)
{
    const JobId id = job.outcome->id;
    const auto detail = details.find(number(id));
    if (detail != details.end()) {
        const Detail ended = detail->second;
        details.erase(detail);
        onDetailFinished(ended, job);
        return;
    }
    if (const auto part = splitFiles.partOf(id)) {
        onPartFinished(*part, job);
        return;
    }
    const auto file = fileOf(id);
    if (!file)
        return;
    if (isToBeFinished(*file, job)) {
        submitWhole(*file);
        return;
    }
    FileStatus status = endStatus(job);
    const bool wasReadBefore = toDraw.contains(*file);
    if (job.attempts > 0) {
        const double read = status.table ? 1 : double{results.status(*file).progress};
        const double bytes
            = wasReadBefore ? 0 : read * static_cast<double>(results.sizeBytes(*file));
        status.seconds = endAttempt(job, *file, static_cast<std::uint64_t>(bytes), true);
    }
    if (wasReadBefore) {
        status.seconds += splitFiles.seconds(*file);
        toDraw.erase(*file);
    }
    endFile(*file, std::move(status));
}

double BatchRun::Private::endAttempt(
    const FinishedJob& job, FileId file, std::uint64_t bytes, bool endsFile)
{
    const double now = nowS();
    const auto& error = job.outcome->error;
    const FileState end = error ? endState(error->code) : FileState::done;
    const double seconds = static_cast<double>(job.outcome->cost.wallNs) * 1e-9;
    std::optional<ErrorCode> why;
    if (error)
        why = error->loss ? error->loss->cause : error->code;
    timeline.ended(job.worker, file, end, seconds, clock.elapsed(now), why);
    if (end == FileState::cancelled) {
        lanes.rested(job.worker);
        return seconds;
    }
    if (endsFile)
        lanes.endedFile(job.worker);
    return lanes.ended(job.worker, job.outcome->cost, bytes, now);
}

void BatchRun::Private::endFile(FileId file, FileStatus status)
{
    const WorkerId worker = status.worker;
    results.ended(file, std::move(status));
    logEnded(file);
    log({clock.elapsed(nowS()), false, worker, file, {}});
    --open;
    endWhenDone();
}

void BatchRun::Private::onDetailFinished(const Detail& detail, const FinishedJob& job)
{
    lanes.rested(job.worker);
    stayWarm();
    Q_EMIT q->detailReady(detail.requestId, endStatus(job));
}

void BatchRun::Private::cancelDetail(const Detail& detail)
{
    FileStatus status;
    status.state = FileState::cancelled;
    status.error.code = ErrorCode::cancelled;
    Q_EMIT q->detailReady(detail.requestId, status);
}

void BatchRun::Private::onWorkerChanged(WorkerId worker)
{
    const WorkerState now = pool->worker(worker).state;
    if (now == WorkerState::busy)
        return;
    const double elapsed = clock.elapsed(nowS());
    lanes.rested(worker);
    timeline.rested(worker, elapsed);
    if (now == WorkerState::stopping || now == WorkerState::stopped)
        timeline.processEnded(worker, elapsed);
}

void BatchRun::Private::onStartFailed(const Error& error)
{
    report.startError = error;
    report.workersStarted = false;
}

void BatchRun::Private::log(LogEntry entry)
{
    if (!entry.isWorkerOutput || newLog.size() < kLogLinesPerUpdate)
        newLog.push_back(std::move(entry));
}

} // namespace fanfold
