// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/option_values.h"
#include "app/cli/pool_jobs.h"
#include "core/export/result_files.h"
#include "core/scan/root_names.h"
#include "core/wording/wording.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

namespace fanfold {

namespace {

int usage(std::string text)
{
    return usageError("convert", {ErrorCode::badRequest, std::move(text), {}, {}});
}

// Cut where the file system takes no longer names, between characters if the bytes are UTF-8.
std::string convertedName(std::string name)
{
    constexpr std::string_view kEnd = "_converted.csv";
    constexpr std::size_t kLongestName = 255;
    std::size_t length = std::min(name.size(), kLongestName - kEnd.size());
    while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80)
        --length;
    name.resize(length);
    return name.append(kEnd);
}

std::vector<JobSpec> convertJobs(const std::vector<std::string>& files)
{
    std::vector<JobSpec> jobs;
    for (const std::string& file : files) {
        JobSpec job;
        job.kind = JobKind::convert;
        job.path = FilePath(file);
        struct stat info;
        if (stat(file.c_str(), &info) == 0)
            job.sizeBytes = static_cast<std::uint64_t>(info.st_size);
        jobs.push_back(std::move(job));
    }
    return jobs;
}

int doConvert(PoolJobs work)
{
    const std::vector<JobSpec> jobs = work.jobs;
    int code = kAllDone;
    const bool cameToItsEnd = doJobs(std::move(work), [&](const FinishedJob& job) {
        if (!job.outcome->error)
            return;
        complainAbout(jobs[number(job.outcome->id)].path.bytes(), *job.outcome->error);
        code = kSomeNotDone;
    });
    return cameToItsEnd ? code : static_cast<int>(kInterrupted);
}

// The worker writes to a copy of our stdout, which it inherits.
int convertToStdout(PoolJobs work)
{
    const int descriptor = dup(STDOUT_FILENO);
    if (descriptor < 0) {
        complain("stdout is closed");
        return kSomeNotDone;
    }
    work.options.workers = 1;
    work.options.limits.retries = 0; // what is written cannot be taken back
    work.options.limits.timeLimit = NoTimeLimit(); // who reads it may take their time
    work.options.limits.silenceTimeoutMs = 0;
    work.options.inheritedDescriptor = descriptor;
    const int code = doConvert(std::move(work));
    close(descriptor);
    return code;
}

int convertToFolder(PoolJobs work, const FilePath& folder, bool overwrite)
{
    const auto prepared = prepareOutputFolder(folder);
    if (!prepared) {
        complain(sentence(prepared.error()).toStdString());
        return kUsage;
    }
    std::vector<FilePath> files;
    for (const JobSpec& job : work.jobs)
        files.push_back(job.path);
    const std::vector<std::string> names = rootNames(files);
    for (std::size_t i = 0; i < work.jobs.size(); ++i) {
        work.jobs[i].output = folder.joined(convertedName(names[i]));
        work.jobs[i].overwrite = overwrite;
    }
    return doConvert(std::move(work));
}

} // namespace

CommandSpec convertSpec()
{
    CommandSpec spec;
    spec.name = "convert";
    spec.operands = "FILE...";
    spec.summary = "Writes tables as CSV (RFC 4180, UTF-8).";
    spec.options = {
        {"--output-dir", "DIR", "write DIR/NAME_converted.csv for each FILE, not stdout"},
        {"--overwrite", {}, "replace converted files that DIR holds already"},
        workersSpec(),
    };
    for (OptionSpec& option : readOptionSpecs())
        spec.options.push_back(std::move(option));
    spec.details
        = "One FILE goes to stdout; more of them need --output-dir. One header row if the\n"
          "file has a header; comments and what stands before and after the table are\n"
          "dropped; every cell is the file's own text.\n"
          "\n"
          "Exit code: 0 all converted, 1 some not (one line each on stderr), 2 wrong usage.\n";
    return spec;
}

int convertCommand(const Arguments& arguments)
{
    const std::vector<std::string>& files = arguments.operands();
    const auto read = readOptions(arguments);
    if (!read)
        return usageError("convert", read.error());
    const auto workers = workerCount(arguments, countCores());
    if (!workers)
        return usageError("convert", workers.error());
    if (files.empty() || std::count(files.begin(), files.end(), std::string()) > 0)
        return usage("no FILE given");
    const auto folder = arguments.value("--output-dir");
    if (!folder && files.size() > 1)
        return usage("more than one FILE needs --output-dir");
    if (!folder && arguments.has("--overwrite"))
        return usage("--overwrite needs --output-dir");
    if (folder && folder->empty())
        return usage("--output-dir must not be empty");
    PoolJobs work;
    work.options.program = programFolder().joined("fanfold-worker");
    work.options.workers = std::min(*workers, static_cast<int>(files.size()));
    work.settings.read = *read;
    work.jobs = convertJobs(files);
    return folder
        ? convertToFolder(std::move(work), FilePath(*folder), arguments.has("--overwrite"))
        : convertToStdout(std::move(work));
}

} // namespace fanfold
