// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a run costs the process that leads it, without its workers: CPU time for each of very
// many small files, memory for each worker that rests.
#include "core/base/cores.h"
#include "core/export/result_files.h"
#include "core/pool/worker_pool.h"
#include "core/run/batch_run.h"
#include "core/scan/file_scan.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

using namespace fanfold;

namespace {

/// Of all threads of this process.
double cpuSeconds()
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Tells the CPU time since it was last asked, in microseconds for each of so many files.
class FileCost {
public:
    explicit FileCost(std::size_t files)
        : m_files(static_cast<double>(files))
    {
    }
    double take()
    {
        const double before = std::exchange(m_at, cpuSeconds());
        return 1e6 * (m_at - before) / m_files;
    }

private:
    double m_files;
    double m_at = cpuSeconds();
};

void fill(const TemporaryFolder& folder, std::size_t files)
{
    constexpr std::size_t kFilesOfOneName = 50'000; // some file systems allow no more links
    std::string table = "t,v\n";
    for (int row = 0; row < 20; ++row)
        table += std::to_string(row) + ',' + std::to_string(row * 7 % 97) + '\n';
    FilePath first;
    for (std::size_t i = 0; i < files; ++i) {
        const std::string name = "f" + std::to_string(i) + ".csv";
        if (i % kFilesOfOneName == 0)
            first = folder.write(name, table);
        else
            std::filesystem::create_hard_link(first.bytes(), folder.file(name).bytes());
    }
}

std::shared_ptr<const FileList> found(const TemporaryFolder& folder)
{
    FileList files;
    ScanRequest scan;
    scan.roots = {folder.path()};
    scanFiles(scan, {}, [&files](std::vector<FoundFile>&& batch) {
        std::move(batch.begin(), batch.end(), std::back_inserter(files));
    });
    std::sort(files.begin(), files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    return std::make_shared<const FileList>(std::move(files));
}

void printCostOfFiles(std::size_t count)
{
    const TemporaryFolder folder;
    fill(folder, count);
    FileCost cost(count);
    RunRequest request;
    request.files = found(folder);
    request.workers = countCores().usable;
    request.binFolder = FilePath(FANFOLD_BIN_DIR);
    const double scan = cost.take();
    BatchRun run;
    QObject::connect(&run, &BatchRun::finished, &run, [] { QCoreApplication::exit(); });
    run.start(request);
    QCoreApplication::exec();
    const double work = cost.take();
    const std::size_t bytes = filesCsv(*request.files, run.files()).size()
        + summaryCsv(*request.files, run.files()).size();
    const double result = cost.take();
    std::printf("%7zu small files: scan %5.1f us, run %5.1f us, result files %5.1f us each"
                " (%zu bytes)\n",
        count, scan, work, result, bytes / count);
}

/// In MB, of a process: "Rss:", or "Pss:" in which what it shares counts by its part.
double memoryOf(const std::string& process, const std::string& kind)
{
    std::ifstream rollup("/proc/" + process + "/smaps_rollup");
    for (std::string word; rollup >> word;)
        if (word == kind && rollup >> word)
            return std::stod(word) / 1024;
    return 0;
}

struct CrewMemory {
    double parentMb = 0;
    double workersMb = 0; ///< all together
};

/// Of so many workers, each of which has read one file.
CrewMemory memoryWith(int workers, const TemporaryFolder& folder)
{
    PoolOptions options;
    options.program = FilePath(FANFOLD_BIN_DIR).joined("fanfold-worker");
    options.workers = workers;
    options.limits.memoryLimit = NoMemoryLimit();
    WorkerPool pool(options);
    std::vector<JobSpec> jobs(static_cast<std::size_t>(workers));
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i].id = JobId{i + 1};
        jobs[i].path = folder.file("f" + std::to_string(i) + ".csv");
    }
    const auto endWhenAllRest = [&pool] {
        const auto all = pool.workers();
        if (std::all_of(all.begin(), all.end(),
                [](const WorkerStatus& one) { return one.state == WorkerState::ready; }))
            QCoreApplication::exit();
    };
    QObject::connect(&pool, &WorkerPool::workerChanged, &pool, endWhenAllRest);
    if (workers > 0) {
        pool.submit(std::move(jobs), 1);
        QCoreApplication::exec();
    }
    CrewMemory memory;
    memory.parentMb = memoryOf("self", "Rss:");
    for (const WorkerStatus& worker : pool.workers())
        memory.workersMb += memoryOf(std::to_string(worker.pid), "Pss:");
    QObject::disconnect(&pool, nullptr, &pool, nullptr);
    QObject::connect(&pool, &WorkerPool::allStopped, &pool, [] { QCoreApplication::exit(); });
    pool.terminate();
    QCoreApplication::exec();
    return memory;
}

void printCostOfWorkers()
{
    constexpr int kMost = 200;
    const TemporaryFolder folder;
    fill(folder, kMost);
    std::printf("\nresting workers\n      0: parent %6.2f MB (RSS)\n", memoryOf("self", "Rss:"));
    const double withOne = memoryWith(1, folder).parentMb;
    std::printf("      1: parent %6.2f MB\n", withOne);
    for (const int workers : {50, 100, kMost}) {
        const CrewMemory memory = memoryWith(workers, folder);
        std::printf("%7d: parent %6.2f MB, %5.1f kB for each more; they themselves %5.2f MB each"
                    " (PSS)\n",
            workers, memory.parentMb, 1024 * (memory.parentMb - withOne) / (workers - 1),
            memory.workersMb / workers);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    printCostOfWorkers();
    for (const std::size_t files : {10'000U, 100'000U})
        printCostOfFiles(files);
}
