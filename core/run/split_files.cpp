// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/split_files.h"

#include "core/reduce/merge_partials.h"
#include "core/run/run_jobs.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::uint64_t kRangesPerWorker = 4;

std::uint64_t ceilDivided(std::uint64_t a, std::uint64_t b)
{
    return a / b + (a % b > 0 ? 1 : 0);
}

// A reader may be wrong about a range that begins amid a quoted cell; a file that is missing or not
// readable is found so again.
bool isSaidByReader(ErrorCode code)
{
    switch (code) {
    case ErrorCode::fileMissing:
    case ErrorCode::fileUnreadable:
    case ErrorCode::notRegularFile:
    case ErrorCode::readFailed:
    case ErrorCode::fileEmpty:
    case ErrorCode::notATable:
    case ErrorCode::badOverride:
    case ErrorCode::badRequest:
        return true;
    default:
        return false;
    }
}

// As of the file: the worker knew its range only.
Error inFile(Error error, const FileRange& range, std::uint64_t fileBytes)
{
    if (error.where.byte >= 0)
        error.where.byte += static_cast<std::int64_t>(range.from);
    if (error.loss && error.loss->bytesTotal > 0) {
        WorkerLoss loss = *error.loss;
        loss.bytesTotal = fileBytes;
        error.loss = std::make_shared<const WorkerLoss>(std::move(loss));
    }
    return error;
}

FileStatus failedStatus(Error error)
{
    FileStatus status;
    status.state = endState(error.code);
    status.error = std::move(error);
    return status;
}

FileStatus doneStatus(const std::shared_ptr<const ReadOutcome>& outcome)
{
    FileStatus status;
    status.state = FileState::done;
    status.progress = 1;
    status.table = {outcome, &outcome->table};
    if (!outcome->preview.series.empty())
        status.preview = {outcome, &outcome->preview};
    return status;
}

} // namespace

SplitRule splitRule(const RunRequest& request, std::uint64_t allBytes, int workers)
{
    return {request.split == Split::dynamic ? request.splitAbove : 0, workers, allBytes};
}

std::vector<FileRange> rangesOf(std::uint64_t sizeBytes, const SplitRule& rule)
{
    if (rule.above == 0 || rule.workers < 2 || sizeBytes <= rule.above)
        return {};
    const std::uint64_t share
        = ceilDivided(rule.allBytes, static_cast<std::uint64_t>(rule.workers) * kRangesPerWorker);
    if (sizeBytes <= share)
        return {};
    const std::uint64_t wanted = ceilDivided(sizeBytes, std::max(share, rule.above / 2));
    const std::uint64_t length
        = ceilDivided(ceilDivided(sizeBytes, wanted), kFileBlockBytes) * kFileBlockBytes;
    std::vector<FileRange> ranges;
    for (std::uint64_t from = 0; from < sizeBytes; from += length)
        ranges.push_back({from, std::min(from + length, sizeBytes)});
    if (ranges.size() < 2)
        ranges.clear();
    return ranges;
}

void SplitFiles::add(
    FileId file, JobId whole, JobId firstPart, const std::vector<FileRange>& ranges)
{
    File& added = m_files[file];
    added.whole = whole;
    added.firstPart = number(firstPart);
    added.open = ranges.size();
    m_openParts += ranges.size();
    m_openFiles += 1;
    for (const FileRange& range : ranges) {
        m_parts.emplace(JobId{added.firstPart + added.parts.size()}, FilePart{file, range});
        added.parts.push_back({.range = range, .outcome = {}});
    }
}

std::optional<FilePart> SplitFiles::partOf(JobId job) const
{
    const auto found = m_parts.find(job);
    return found == m_parts.end() ? std::nullopt : std::optional(found->second);
}

bool SplitFiles::isWanted(FileId file) const
{
    const auto found = m_files.find(file);
    return found != m_files.end() && !found->second.isGivenUp;
}

SplitFiles::Part& SplitFiles::part(JobId job)
{
    File& file = m_files.at(m_parts.at(job).file);
    return file.parts[number(job) - file.firstPart];
}

int SplitFiles::began(JobId job)
{
    return ++part(job).attempts;
}

float SplitFiles::progressed(JobId job, std::uint64_t bytesDone)
{
    part(job).bytesDone = bytesDone;
    const File& file = m_files.at(m_parts.at(job).file);
    std::uint64_t done = 0;
    for (const Part& one : file.parts)
        done += one.bytesDone;
    return static_cast<float>(
        static_cast<double>(done) / static_cast<double>(file.parts.back().range.to));
}

AfterPart SplitFiles::ended(const FinishedJob& job, double seconds)
{
    const JobId id = job.outcome->id;
    Part& ended = part(id);
    File& file = m_files.at(m_parts.at(id).file);
    ended.hasEnded = true;
    ended.attempts = job.attempts;
    ended.outcome = job.outcome;
    ended.bytesDone = job.outcome->part ? ended.range.to - ended.range.from : 0;
    file.seconds += seconds;
    --file.open;
    --m_openParts;
    AfterPart after;
    if (file.open == 0) {
        --m_openFiles;
        after = conclude(file);
        after.status.worker = job.worker;
    } else if (!job.outcome->part && !file.isGivenUp) {
        for (std::size_t i = 0; i < file.parts.size(); ++i)
            if (!file.parts[i].hasEnded)
                after.superfluous.push_back(JobId{file.firstPart + i});
    }
    file.isGivenUp = file.isGivenUp || !job.outcome->part;
    return after;
}

// A lost worker says more than the ranges that were cancelled because of it.
AfterPart SplitFiles::conclude(File& file) const
{
    AfterPart after;
    after.step = AfterPart::Step::end;
    std::vector<std::shared_ptr<const PartialOutcome>> found;
    int attempts = 0;
    bool isCancelled = false;
    bool isWholeWanted = false;
    std::optional<Error> loss;
    for (Part& part : file.parts) {
        attempts = std::max(attempts, part.attempts);
        const std::shared_ptr<const JobOutcome> outcome = std::move(part.outcome);
        if (outcome->part) {
            found.push_back(outcome->part);
            continue;
        }
        const Error error = outcome->error.value_or(Error{ErrorCode::badRequest, "no range"});
        if (error.code == ErrorCode::cancelled)
            isCancelled = true;
        else if (isSaidByReader(error.code))
            isWholeWanted = true;
        else if (!loss)
            loss = inFile(error, part.range, file.parts.back().range.to);
    }
    if (loss) {
        after.status = failedStatus(*loss);
    } else if (isWholeWanted) {
        after.step = AfterPart::Step::readWhole;
    } else if (isCancelled) {
        after.status = failedStatus(Error{ErrorCode::cancelled, {}});
    } else if (Result<ReadOutcome> merged = mergePartials(found)) {
        after.found = std::make_shared<const ReadOutcome>(std::move(*merged));
        after.status = doneStatus(after.found);
    } else {
        after.step = AfterPart::Step::readWhole;
    }
    after.status.attempts = attempts;
    after.status.seconds = file.seconds;
    return after;
}

double SplitFiles::seconds(FileId file) const
{
    const auto found = m_files.find(file);
    return found == m_files.end() ? 0 : found->second.seconds;
}

} // namespace fanfold
