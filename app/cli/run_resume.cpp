// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_resume.h"

#include "app/cli/console.h"
#include "core/export/result_files.h"
#include "core/runlog/resume.h"
#include "core/wording/wording.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace fanfold {

namespace {

// Another selection from the same folders goes on; a run over other folders is another run.
bool isOverSameRoots(const RunLogContent& log, const std::vector<FilePath>& roots)
{
    return std::any_of(log.runs.begin(), log.runs.end(), [&roots](const RunBegin& run) {
        return std::any_of(roots.begin(), roots.end(), [&run](const FilePath& root) {
            return std::find(run.roots.begin(), run.roots.end(), absolutePath(root))
                != run.roots.end();
        });
    });
}

std::string logProblem(const RunPlan& plan, const Error& error)
{
    if (error.code == ErrorCode::fileMissing)
        return shownLine(plan.output.bytes())
            + " holds no run to go on with (there is no run.log): leave --resume away";
    return shownLine(plan.request.log->file.bytes()) + ": " + sentence(error).toStdString();
}

} // namespace

bool holdsInterruptedRun(const FilePath& output)
{
    const Result<RunLogContent> log = readRunLog(output.joined("run.log"));
    return log && (!log->end || !holdsWholeResult(output));
}

namespace {

/// Files that are done in the log, but that nobody asks for now.
std::size_t filesLeftOut(const RunLogContent& log, const FileList& files)
{
    std::unordered_set<std::string> asked;
    for (const FoundFile& file : files)
        asked.insert(absolutePath(file.path).bytes());
    std::unordered_set<std::string_view> leftOut;
    for (const LoggedFile& file : log.files)
        if (file.record.status.state == FileState::done
            && !asked.contains(file.record.path.bytes()))
            leftOut.insert(file.record.path.bytes());
    return leftOut.size();
}

} // namespace

int prepareResume(RunPlan& plan)
{
    const Result<RunLogContent> log = readRunLog(plan.request.log->file);
    if (!log) {
        complain(logProblem(plan, log.error()));
        return kUsage;
    }
    if (!log->runs.empty() && !isOverSameRoots(*log, plan.scan.roots)) {
        const std::vector<FilePath>& roots = log->runs.front().roots;
        complain(shownLine(plan.output.bytes()) + " holds another run, over "
            + (roots.empty() ? std::string("nothing") : shownLine(roots.front().bytes()))
            + (roots.size() > 1 ? " and more" : "")
            + ": give the paths of that run, or another --output");
        return kUsage;
    }
    if (log->droppedBytes > 0)
        complain(shownLine(plan.request.log->file.bytes()) + ": the last "
            + std::to_string(log->droppedBytes)
            + " bytes are torn or damaged and are left out; the files that they told of are read "
              "again");
    if (const std::size_t files = filesLeftOut(*log, *plan.request.files); files > 0)
        complain("done before, but not among the files asked for now: " + std::to_string(files)
            + (files == 1 ? " file" : " files")
            + "; the tables will be without them, the log keeps them");
    plan.request.log->keptBytes = log->wholeBytes;
    plan.request.log->asRead = log->asRead;
    plan.request.resumed = std::make_shared<const ResumedRun>(resumedRun(*log, plan.request));
    return kAllDone;
}

} // namespace fanfold
