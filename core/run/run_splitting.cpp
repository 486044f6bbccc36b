// SPDX-License-Identifier: GPL-3.0-or-later
// What a run does with files that are read in ranges.
#include "core/run/batch_run_private.h"

#include <algorithm>

namespace fanfold {

std::uint64_t BatchRun::Private::unitsEnded() const
{
    RunTotals totals;
    results.count(totals);
    const SplitRule rule = splitRule(request, totals.bytes, std::max(cutFor, usableCores));
    std::uint64_t units = 0;
    for (std::size_t i = 0; i < results.all().size(); ++i) {
        const FileState end = results.all()[i].state;
        if (isFinal(end) && end != FileState::cancelled)
            units += std::max<std::size_t>(1, rangesOf((*request.files)[i].sizeBytes, rule).size());
    }
    return units;
}

// Every file has the id of its place, also one that is read in ranges, whose ids come behind: it
// may have to be read as a whole, or drawn.
std::vector<PlannedJob> BatchRun::Private::planJobs(int workers)
{
    cutFor = workers;
    std::uint64_t bytes = 0;
    for (const FileId file : passFiles)
        bytes += results.sizeBytes(file);
    const SplitRule rule = splitRule(request, bytes, workers);
    std::vector<PlannedJob> jobs;
    jobs.reserve(passFiles.size());
    struct Large {
        FileId file{};
        JobId whole{};
        std::vector<FileRange> ranges;
    };
    std::vector<Large> large;
    for (const FileId file : passFiles) {
        const JobId whole{nextJob++};
        auto ranges = rangesOf(results.sizeBytes(file), rule);
        if (ranges.empty())
            jobs.push_back({whole, results.sizeBytes(file)});
        else
            large.push_back({file, whole, std::move(ranges)});
    }
    for (const auto& [file, whole, ranges] : large) {
        splitFiles.add(file, whole, JobId{nextJob}, ranges);
        for (const FileRange& range : ranges)
            jobs.push_back({JobId{nextJob++}, range.to - range.from});
    }
    return jobs;
}

void BatchRun::Private::submit(const std::vector<PlannedJob>& jobs)
{
    std::vector<std::pair<const ReadOptions*, std::vector<PlannedJob>>> ways;
    for (const PlannedJob& job : jobs) {
        const ReadOptions& read = readOptionsOf(request, fileOf(job.id).value());
        auto way = std::find_if(ways.begin(), ways.end(),
            [&read](const auto& one) { return one.first == &read || *one.first == read; });
        if (way == ways.end())
            way = ways.insert(ways.end(), {&read, {}});
        way->second.push_back(job);
    }
    for (const auto& [read, some] : ways) {
        pool->setSettings(runSettings(request, *read));
        pool->submit(some, jobSource());
    }
}

void BatchRun::Private::useSettingsOf(FileId file)
{
    pool->setSettings(runSettings(request, readOptionsOf(request, file)));
}

void BatchRun::Private::readFromNowOn(const std::vector<FileId>& files, ReadOptions read)
{
    auto& otherwise = request.readOtherwise;
    if (otherwise.empty() && read == request.read)
        return;
    otherwise.resize(request.files->size());
    const auto before = std::make_shared<const ReadOptions>(std::move(request.read));
    for (auto& one : otherwise)
        if (!one)
            one = before;
    for (const FileId file : files)
        otherwise[number(file)].reset();
    request.read = std::move(read);
}

JobCounts BatchRun::Private::jobCounts() const
{
    RunTotals totals;
    results.count(totals);
    const std::size_t partsEnded = splitFiles.parts().size() - splitFiles.openParts();
    return {totals.filesEnded + partsEnded, open - splitFiles.openFiles() + splitFiles.openParts()};
}

JobSource BatchRun::Private::jobSource() const
{
    // By value: the pool may outlive this pass.
    return [request = request, files = passFiles, pictures = pictures, first = firstJob,
               parts = splitFiles.parts()](JobId job) {
        if (const auto part = parts.find(job); part != parts.end())
            return rangeJob(request, part->second.file, job, part->second.range);
        const FileId file = files[number(job) - first];
        return fileJob(request, file, job, pictures.empty() ? FilePath() : pictures[number(file)]);
    };
}

void BatchRun::Private::onPartFinished(const FilePart& part, const FinishedJob& job)
{
    if (isToBeFinished(part.file, job) && splitFiles.isWanted(part.file)) {
        useSettingsOf(part.file);
        pool->submit({rangeJob(request, part.file, job.outcome->id, part.range)});
        return;
    }
    const bool isLost = job.outcome->cost.wallNs <= 0;
    const std::uint64_t bytes = isLost ? 0 : part.range.to - part.range.from;
    const double seconds = job.attempts > 0 ? endAttempt(job, part.file, bytes, false) : 0;
    AfterPart after = splitFiles.ended(job, seconds);
    for (const JobId id : after.superfluous)
        pool->cancel(id);
    if (after.step == AfterPart::Step::wait)
        return;
    const bool isWhole = after.step == AfterPart::Step::end
        && (pictures.empty() || after.status.state != FileState::done);
    if (isWhole) {
        lanes.endedFile(job.worker);
        endFile(part.file, std::move(after.status));
    } else if (stopMode == StopMode::killNow) {
        after.status.state = FileState::cancelled;
        after.status.error = Error{ErrorCode::cancelled, {}};
        endFile(part.file, std::move(after.status));
    } else {
        if (after.found)
            toDraw[part.file] = after.found;
        submitWhole(part.file);
    }
}

void BatchRun::Private::submitWhole(FileId file)
{
    useSettingsOf(file);
    JobSpec job = fileJob(request, file, splitFiles.whole(file),
        pictures.empty() ? FilePath() : pictures[number(file)]);
    const auto found = toDraw.find(file);
    if (found == toDraw.end()) {
        pool->submit({std::move(job)});
        return;
    }
    job.found = found->second;
    job.sizeBytes = 0; // nothing is to be read
    pool->submitFirst(std::move(job));
}

// Whoever stops after the files in work wants all of such a file, also what nobody has begun.
bool BatchRun::Private::isToBeFinished(FileId file, const FinishedJob& job) const
{
    return stopMode == StopMode::finishCurrent && job.attempts == 0 && splitFiles.isSplit(file)
        && job.outcome->error && job.outcome->error->code == ErrorCode::cancelled
        && results.status(file).state == FileState::running;
}

} // namespace fanfold
