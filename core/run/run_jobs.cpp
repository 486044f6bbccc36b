// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_jobs.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kPointsOfAllFiles = 20'000'000;
constexpr std::size_t kFewestPoints = 200;
constexpr std::size_t kMostPoints = 16'000;
constexpr int kMostSeries = 8;
constexpr std::size_t kFilesWithAllSeries = 2'500;

} // namespace

PoolOptions poolOptions(const RunRequest& request)
{
    PoolOptions options;
    options.program
        = request.binFolder.joined(request.pictures ? "fanfold-plotter" : "fanfold-worker");
    options.workers = request.workers;
    options.split = request.split;
    options.limits = request.limits;
    return options;
}

const ReadOptions& readOptionsOf(const RunRequest& request, FileId file)
{
    const bool isListed = number(file) < request.readOtherwise.size();
    const ReadOptions* const other = isListed ? request.readOtherwise[number(file)].get() : nullptr;
    return other ? *other : request.read;
}

JobSettings runSettings(const RunRequest& request, const ReadOptions& read)
{
    JobSettings settings;
    settings.read = read;
    settings.series = request.series;
    const std::size_t files = std::max<std::size_t>(1, request.files->size());
    if (request.wantPreviews)
        settings.pointsPerFile
            = static_cast<int>(std::clamp(kPointsOfAllFiles / files, kFewestPoints, kMostPoints));
    settings.maxSeries = request.pictures || files <= kFilesWithAllSeries ? kMostSeries : 1;
    if (request.pictures)
        settings.picture = request.pictures->spec;
    return settings;
}

JobSettings detailSettings(const RunRequest& request, FileId file, SeriesChoice series, int points)
{
    JobSettings settings;
    settings.read = readOptionsOf(request, file);
    settings.series = std::move(series);
    settings.maxSeries = kMostSeries;
    settings.pointsPerFile = points;
    return settings;
}

JobSpec fileJob(const RunRequest& request, FileId file, JobId id, const FilePath& output)
{
    const FoundFile& found = (*request.files)[number(file)];
    JobSpec job;
    job.id = id;
    job.path = found.path;
    job.sizeBytes = found.sizeBytes;
    if (!output.isEmpty()) {
        job.title = shownInOneLine(shownBytes(found.relative)).toStdString();
        job.output = output;
        job.overwrite = request.pictures->overwrite;
    }
    return job;
}

JobSpec rangeJob(const RunRequest& request, FileId file, JobId id, const FileRange& range)
{
    JobSpec job = fileJob(request, file, id, FilePath());
    job.range = range;
    job.sizeBytes = range.to - range.from;
    return job;
}

FileStatus endStatus(const FinishedJob& job)
{
    FileStatus status;
    status.worker = job.worker;
    status.attempts = job.attempts;
    status.seconds = static_cast<double>(job.outcome->cost.wallNs) * 1e-9;
    if (job.outcome->error) {
        status.state = endState(job.outcome->error->code);
        status.error = *job.outcome->error;
        if (job.outcome->hasTable())
            status.table = {job.outcome, &job.outcome->table};
        return status;
    }
    status.state = FileState::done;
    status.progress = 1;
    // They live in the outcome, which lives as long as one of them.
    status.table = {job.outcome, &job.outcome->table};
    if (!job.outcome->preview.series.empty())
        status.preview = {job.outcome, &job.outcome->preview};
    return status;
}

} // namespace fanfold
