// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/find_files.h"
#include "app/cli/progress_bar.h"
#include "app/cli/result_writer.h"
#include "app/cli/run_plan.h"
#include "app/cli/run_resume.h"
#include "app/cli/stop_signals.h"
#include "core/base/cores.h"
#include "core/export/folder_lock.h"
#include "core/export/result_files.h"
#include "core/export/timeline_csv.h"
#include "core/run/batch_run.h"
#include "core/runlog/run_log_reader.h"
#include "core/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace fanfold {

namespace {

int anotherRunIsWriting(const RunPlan& plan)
{
    complain("another run is writing to " + shownLine(plan.output.bytes())
        + " right now: wait for its end, or choose another --output");
    return kUsage;
}

// A folder that cannot be written to, or that holds a result, stops us before the run.
int prepareOutput(RunPlan& plan, FolderLock& lock)
{
    if (lock.take(plan.output) == FolderLock::State::heldByAnother
        || isBeingWritten(plan.request.log->file))
        return anotherRunIsWriting(plan);
    if (plan.resume) {
        if (const int code = prepareResume(plan); code != kAllDone)
            return code;
    } else if (holdsResult(plan.output) && !plan.overwrite) {
        complain(shownLine(plan.output.bytes())
            + (holdsInterruptedRun(plan.output)
                    ? " holds a run that was interrupted: go on with it by --resume, or choose "
                      "another --output, or add --overwrite"
                    : " holds a result already: choose another --output, or add --overwrite"));
        return kUsage;
    }
    const auto prepared = prepareOutputFolder(plan.output);
    if (!prepared) {
        complain(sentence(prepared.error()).toStdString());
        return kUsage;
    }
    if (lock.take(plan.output) == FolderLock::State::heldByAnother)
        return anotherRunIsWriting(plan); // which made the folder a moment ago
    // Beside the log of a run that is killed they would pass for its results.
    if (plan.overwrite)
        removeResults(plan.output);
    return kAllDone;
}

std::vector<ResultWriter::Output> resultsOf(
    const RunPlan& plan, const BatchRun& run, const RunReport& report, const CoreCount& cores)
{
    const FileList& files = *run.request().files;
    return {
        {plan.output.joined("files.csv"), [&] { return filesCsv(files, run.files()); }},
        {plan.output.joined("summary.csv"), [&] { return summaryCsv(files, run.files()); }},
        {plan.output.joined("run.json"), [&] { return runJson(report, cores); }},
        {plan.output.joined("timeline.csv"), [&] { return timelineCsv(files, *report.timeline); }},
    };
}

// Said once: what keeps one of the four from being written keeps the others too.
void complainAboutResults(const RunPlan& plan, const RunReport& report, const Error& problem)
{
    complain(sentence(problem).toStdString()
        + (report.logProblem
                ? std::string(" What is done is not kept: run it again with another --output.")
                : " What is done is kept in " + shownLine(plan.request.log->file.bytes())
                    + ": the same run with --resume writes it."));
}

int doRun(BatchRun& run, const RunPlan& plan, const CoreCount& cores, const StopSignals& signals,
    bool scanWasClean)
{
    const auto printer = RunPrinter::create(plan.style, barIsWanted());
    std::shared_ptr<const RunReport> report;
    ResultWriter writer;
    bool allDone = scanWasClean;
    bool isClosed = false;
    bool isConcluded = false;
    const auto quitWhenDone = [&] {
        if (isClosed && isConcluded)
            QCoreApplication::quit();
    };
    const auto conclude = [&](const FilePath& writtenTo) {
        printer->ended(*plan.request.files, *report, writtenTo.bytes());
        isConcluded = true;
        quitWhenDone();
    };
    QObject::connect(
        &run, &BatchRun::updated, &run, [&](const std::shared_ptr<const RunUpdate>& update) {
            printer->updated(*plan.request.files, *update);
        });
    QObject::connect(
        &run, &BatchRun::finished, &run, [&](const std::shared_ptr<const RunReport>& told) {
            report = told;
            const auto done = report->totals.states[static_cast<std::size_t>(FileState::done)];
            allDone = allDone && done == report->totals.files;
            run.close(); // the workers end while the results are written
            if (plan.output.isEmpty())
                conclude({});
            else
                writer.begin(resultsOf(plan, run, *report, cores), plan.overwrite || plan.resume);
        });
    QObject::connect(
        &writer, &ResultWriter::written, &run, [&](const std::optional<Error>& problem) {
            if (problem)
                complainAboutResults(plan, *report, *problem);
            allDone = allDone && !problem;
            conclude(problem ? FilePath() : plan.output);
        });
    QObject::connect(&run, &BatchRun::closed, &run, [&] {
        isClosed = true;
        quitWhenDone();
    });
    QObject::connect(&signals, &StopSignals::asked, &run, [&run] { run.stop(StopMode::killNow); });

    std::uint64_t bytes = 0;
    for (const FoundFile& file : *plan.request.files)
        bytes += file.sizeBytes;
    printer->began(plan.request, bytes, cores);
    run.start(plan.request);
    QCoreApplication::exec();
    if (StopSignals::wasAsked())
        return kInterrupted;
    return allDone ? kAllDone : kSomeNotDone;
}

} // namespace

int runCommand(const Arguments& arguments)
{
    const CoreCount cores = countCores();
    auto plan = makeRunPlan(arguments, cores);
    if (!plan)
        return usageError("run", plan.error());
    const StopSignals signals;
    BatchRun run;
    bool areStarted = false;
    const FoundFiles found = findFiles(plan->scan, [&](std::size_t files) {
        if (std::exchange(areStarted, true))
            return;
        const auto workers = static_cast<std::size_t>(plan->request.workers);
        run.startAhead(plan->request, static_cast<int>(std::min(files, workers)));
    });
    if (StopSignals::wasAsked())
        return kInterrupted;
    if (found.files->empty())
        return nothingToRead(plan->scan, found);
    plan->request.files = found.files;
    FolderLock lock; // until the results are there
    if (!plan->output.isEmpty())
        if (const int code = prepareOutput(*plan, lock); code != kAllDone)
            return code;
    return doRun(run, *plan, cores, signals, found.isComplete);
}

} // namespace fanfold
