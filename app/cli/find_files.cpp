// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/find_files.h"

#include "app/cli/console.h"
#include "app/cli/stop_signals.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fanfold {

namespace {

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

} // namespace

std::vector<OptionSpec> scanSpecs()
{
    return {
        {"--recursive", {}, "the files of sub-folders too"},
        {"--include", "GLOB", "only files whose name matches; may be repeated", true},
        {"--exclude", "GLOB", "no files whose name matches; may be repeated", true},
    };
}

Result<ScanRequest> scanRequest(const Arguments& arguments)
{
    ScanRequest scan;
    if (arguments.operands().empty())
        return failure(ErrorCode::badRequest, "no PATH given");
    for (const std::string& path : arguments.operands()) {
        if (path.empty())
            return failure(ErrorCode::badRequest, "an empty PATH");
        scan.roots.push_back(FilePath(path));
    }
    scan.recursive = arguments.has("--recursive");
    scan.include = arguments.values("--include");
    scan.exclude = arguments.values("--exclude");
    return scan;
}

FoundFiles findFiles(const ScanRequest& request, const std::function<void(std::size_t)>& onFound)
{
    FileList files;
    const ScanReport report
        = scanFiles(request, StopSignals::token(), [&](std::vector<FoundFile>&& batch) {
              std::move(batch.begin(), batch.end(), std::back_inserter(files));
              if (onFound)
                  onFound(files.size());
          });
    std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) {
        const int byKey = a.sortKey.compare(b.sortKey);
        return byKey != 0 ? byKey < 0 : a.relative < b.relative;
    });
    for (const ScanProblem& problem : report.problems)
        complain(scanSentence(problem));
    return {std::make_shared<const FileList>(std::move(files)), report.problems.empty()};
}

int nothingToRead(const ScanRequest& request, const FoundFiles& found)
{
    if (found.isComplete) {
        const bool isFiltered = !request.include.empty() || !request.exclude.empty();
        complain(std::string("nothing to read: no files ")
            + (isFiltered ? "that pass the filters " : "") + "in "
            + shownLine(request.roots.front().bytes())
            + (request.roots.size() > 1 ? " and the other paths" : "")
            + (request.recursive ? "" : " (sub-folders are read with --recursive)"));
    }
    return kUsage;
}

} // namespace fanfold
