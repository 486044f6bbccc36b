// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/run_plan.h"
#include "app/cli/stop_signals.h"
#include "core/base/cores.h"
#include "core/export/result_files.h"
#include "core/run/batch_run.h"
#include "core/run/wording.h"

#include <QCoreApplication>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace fanfold {

namespace {

struct Found {
    std::shared_ptr<const FileList> files; ///< in natural order
    ScanReport report;
};

Found findFiles(const ScanRequest& request)
{
    FileList files;
    const CancelToken cancel;
    ScanReport report = scanFiles(request, cancel, [&](std::vector<FoundFile>&& batch) {
        std::move(batch.begin(), batch.end(), std::back_inserter(files));
        if (StopSignals::wasAsked())
            cancel.cancel();
    });
    std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) {
        const int byKey = a.sortKey.compare(b.sortKey);
        return byKey != 0 ? byKey < 0 : a.relative < b.relative;
    });
    return {std::make_shared<const FileList>(std::move(files)), std::move(report)};
}

std::string scanSentence(const ScanProblem& problem)
{
    const std::string path = shownLine(problem.path.bytes());
    switch (problem.error.code) {
    case ErrorCode::fileMissing:
        return path + ": no such file or folder";
    case ErrorCode::notRegularFile:
        return path + ": neither a file nor a folder";
    default:
        return path + ": cannot be looked into: " + problem.error.detail;
    }
}

int nothingToRead(const ScanRequest& request, const ScanReport& report)
{
    if (report.problems.empty()) {
        const bool isFiltered = !request.include.empty() || !request.exclude.empty();
        complain(std::string("nothing to read: no files ")
            + (isFiltered ? "that pass the filters " : "") + "in "
            + shownLine(request.roots.front().bytes())
            + (request.roots.size() > 1 ? " and the other paths" : "")
            + (request.recursive ? "" : " (sub-folders are read with --recursive)"));
    }
    return kUsage;
}

// A folder that cannot be written to, or that holds a result, stops us before the run.
int prepareOutput(const RunPlan& plan)
{
    if (holdsResult(plan.output) && !plan.overwrite) {
        complain(shownLine(plan.output.bytes())
            + " holds a result already: choose another --output, or add --overwrite");
        return kUsage;
    }
    const auto prepared = prepareOutputFolder(plan.output);
    if (prepared)
        return kAllDone;
    complain(sentence(prepared.error()).toStdString());
    return kUsage;
}

bool writeResults(
    const RunPlan& plan, const BatchRun& run, const RunReport& report, const CoreCount& cores)
{
    const FileList& files = *run.request().files;
    const std::pair<const char*, std::string> outputs[] = {
        {"files.csv", filesCsv(files, run.files())},
        {"summary.csv", summaryCsv(files, run.files())},
        {"run.json", runJson(report, cores)},
    };
    bool allWritten = true;
    for (const auto& [name, bytes] : outputs) {
        const auto written = writeWhole(plan.output.joined(name), bytes, plan.overwrite);
        if (!written)
            complain(sentence(written.error()).toStdString());
        allWritten = allWritten && written;
    }
    return allWritten;
}

bool barIsWanted()
{
    const char* terminal = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
}

int doRun(
    const RunPlan& plan, const CoreCount& cores, const StopSignals& signals, bool scanWasClean)
{
    const auto printer = RunPrinter::create(plan.style, barIsWanted());
    BatchRun run;
    bool allDone = scanWasClean;
    QObject::connect(
        &run, &BatchRun::updated, &run, [&](const std::shared_ptr<const RunUpdate>& update) {
            printer->updated(*plan.request.files, *update);
        });
    QObject::connect(
        &run, &BatchRun::finished, &run, [&](const std::shared_ptr<const RunReport>& report) {
            const auto done = report->totals.states[static_cast<std::size_t>(FileState::done)];
            allDone = allDone && done == report->totals.files;
            if (!plan.output.isEmpty())
                allDone = writeResults(plan, run, *report, cores) && allDone;
            printer->ended(*plan.request.files, *report, plan.output.bytes());
            run.close();
        });
    QObject::connect(
        &run, &BatchRun::closed, QCoreApplication::instance(), &QCoreApplication::quit);
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
    const Found found = findFiles(plan->scan);
    for (const ScanProblem& problem : found.report.problems)
        complain(scanSentence(problem));
    if (StopSignals::wasAsked())
        return kInterrupted;
    if (found.files->empty())
        return nothingToRead(plan->scan, found.report);
    if (!plan->output.isEmpty())
        if (const int code = prepareOutput(*plan); code != kAllDone)
            return code;
    plan->request.files = found.files;
    return doRun(*plan, cores, signals, found.report.problems.empty());
}

} // namespace fanfold
