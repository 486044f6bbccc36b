// SPDX-License-Identifier: GPL-3.0-or-later
// What a run tells its log.
#include "core/run/batch_run_private.h"

#include <chrono>

namespace fanfold {

namespace {

std::int64_t nowMs()
{
    const auto since1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since1970).count();
}

} // namespace

void BatchRun::Private::openRunLog()
{
    runLog.reset();
    logProblem.reset();
    isLogProblemTold = false;
    if (!request.log)
        return;
    runLog = std::make_unique<RunLogWriter>(*request.log);
    QObject::connect(
        runLog.get(), &RunLogWriter::failed, q, [this](const Error& error) { logProblem = error; });
    QObject::connect(runLog.get(), &RunLogWriter::written, q, [this] { end(); });
}

void BatchRun::Private::logBegin(const ReadOptions& read, bool isRetry)
{
    if (!runLog)
        return;
    loggedRead = read;
    RunBegin begin;
    begin.roots = request.log->roots;
    begin.settings = runSettingsOf(request);
    begin.settings.read = read;
    begin.workers = request.workers;
    begin.files = request.files->size();
    begin.startedMs = nowMs();
    begin.isRetry = isRetry;
    runLog->append(std::move(begin));
}

// What nobody has tried to read, or not to its end, says nothing of the file.
void BatchRun::Private::logEnded(FileId file)
{
    const FileStatus& status = results.status(file);
    if (!runLog || status.attempts == 0 || status.state == FileState::cancelled)
        return;
    if (const ReadOptions& read = readOptionsOf(request, file); read != loggedRead)
        logBegin(read, true);
    const FoundFile& found = (*request.files)[number(file)];
    runLog->append(FileRecord{found.path, found.sizeBytes, found.modifiedNs, found.relative,
        pictures.empty() ? FilePath() : pictures[number(file)], status});
}

void BatchRun::Private::logEnd()
{
    RunTotals totals;
    results.count(totals);
    const bool isWhole = totals.states[static_cast<std::size_t>(FileState::cancelled)] == 0;
    runLog->append(RunEnd{!isWhole});
}

} // namespace fanfold
