// SPDX-License-Identifier: GPL-3.0-or-later
// A WorkerPool over real fanfold-worker processes and real files.
#include "core/base/memory.h"
#include "core/pool/worker_pool.h"
#include "tests/support/pool_record.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fanfold {

namespace {

constexpr int kPatienceMs = 20'000;

PoolOptions options(int workers, Split split = Split::dynamic)
{
    PoolOptions options;
    options.program = FilePath(FANFOLD_BIN_DIR "/fanfold-worker");
    options.workers = workers;
    options.split = split;
    return options;
}

std::string content(const FilePath& path)
{
    std::ostringstream text;
    text << std::ifstream(path.bytes(), std::ios::binary).rdbuf();
    return text.str();
}

std::vector<JobSpec> smallFiles(const TemporaryFolder& folder, std::uint64_t count)
{
    std::vector<JobSpec> jobs;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::string table = "x,y\n";
        for (std::uint64_t row = 0; row <= i % 7; ++row)
            table += std::to_string(row) + ',' + std::to_string(row * row) + '\n';
        JobSpec job;
        job.id = JobId{i};
        job.path = folder.write("f" + std::to_string(i) + ".csv", table);
        job.sizeBytes = table.size();
        jobs.push_back(job);
    }
    return jobs;
}

} // namespace

class RealWorkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyFileIsReadOnce_data();
    void everyFileIsReadOnce();
    void aMissingFileFailsAloneWithItsReason();
    void closeLetsWorkersLeave();
    void terminateEndsEverythingInTime();
    void aTableIsConvertedToAFile();
    void anExistingOutputIsNotReplacedUnlessAskedTo();
    void aTableIsConvertedIntoAnInheritedDescriptor();
    void aWorkerThatDoesNotDrawSaysSoOnce();
    void aMissingProgramEndsEveryJob();
    void everyWorkerHasItsShareOfTheMemory_data();
    void everyWorkerHasItsShareOfTheMemory();
};

void RealWorkersTest::everyFileIsReadOnce_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("files");
    QTest::addColumn<Split>("split");
    QTest::newRow("one file, one worker") << 1 << 1 << Split::dynamic;
    QTest::newRow("fewer files than workers") << 4 << 2 << Split::dynamic;
    QTest::newRow("many small files, dynamic") << 3 << 700 << Split::dynamic;
    QTest::newRow("many small files, round-robin") << 3 << 700 << Split::roundRobin;
}

void RealWorkersTest::everyFileIsReadOnce()
{
    QFETCH(int, workers);
    QFETCH(int, files);
    QFETCH(Split, split);
    const TemporaryFolder folder;
    WorkerPool pool(options(workers, split));
    const PoolRecord record(pool);
    pool.submit(smallFiles(folder, static_cast<std::uint64_t>(files)));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), static_cast<std::size_t>(files));
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.began.size(), static_cast<std::size_t>(files));
    for (const auto& [id, job] : record.finished) {
        QCOMPARE(job.attempts, 1);
        QCOMPARE(job.outcome->table.rows, number(id) % 7 + 1);
        QVERIFY(job.outcome->cost.wallNs > 0);
    }
    std::uint64_t done = 0;
    for (const WorkerStatus& worker : pool.workers())
        done += worker.jobsDone;
    QCOMPARE(done, static_cast<std::uint64_t>(files));
}

void RealWorkersTest::aMissingFileFailsAloneWithItsReason()
{
    const TemporaryFolder folder;
    std::vector<JobSpec> jobs = smallFiles(folder, 20);
    jobs[7].path = folder.file("gone.csv");
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs);
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{19});
    QCOMPARE(record.job(7).outcome->error->code, ErrorCode::fileMissing);
}

void RealWorkersTest::everyWorkerHasItsShareOfTheMemory_data()
{
    QTest::addColumn<MemoryLimit>("limit");
    QTest::addColumn<int>("leastMb");
    QTest::addColumn<int>("mostMb");
    const int half = std::max(usableMemoryMb() / 2, kLeastShareMb);
    QTest::newRow("no limit") << MemoryLimit(NoMemoryLimit()) << 0 << 0;
    QTest::newRow("a fixed one") << MemoryLimit(FixedMemoryLimit{300}) << 300 << 300;
    QTest::newRow("half of what is usable, two workers") // others take and give meanwhile
        << MemoryLimit(SharedMemoryLimit()) << std::max(half / 2, kLeastShareMb) << half * 2;
}

void RealWorkersTest::everyWorkerHasItsShareOfTheMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer reserves terabytes");
#endif
    QFETCH(MemoryLimit, limit);
    QFETCH(int, leastMb);
    QFETCH(int, mostMb);
    const TemporaryFolder folder;
    PoolOptions limited = options(2);
    limited.limits.memoryLimit = limit;
    WorkerPool pool(limited);
    const PoolRecord record(pool);
    pool.submit(smallFiles(folder, 50));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{50});
    for (const WorkerStatus& worker : pool.workers()) {
        if (worker.pid == 0)
            continue; // the files were done before it was needed
        rlimit now{};
        QCOMPARE(prlimit(static_cast<pid_t>(worker.pid), RLIMIT_AS, nullptr, &now), 0);
        const bool unlimited = now.rlim_cur == RLIM_INFINITY;
        QCOMPARE(unlimited, mostMb == 0);
        const rlim_t megabytes = unlimited ? 0 : now.rlim_cur / 1024 / 1024;
        QVERIFY(megabytes >= static_cast<rlim_t>(leastMb));
        QVERIFY(megabytes <= static_cast<rlim_t>(mostMb));
    }
}

void RealWorkersTest::closeLetsWorkersLeave()
{
    const TemporaryFolder folder;
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(smallFiles(folder, 50));
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{50});
    for (const WorkerStatus& worker : pool.workers()) {
        QCOMPARE(worker.state, WorkerState::stopped);
        QCOMPARE(worker.lastExit, std::string());
    }
}

void RealWorkersTest::terminateEndsEverythingInTime()
{
    const TemporaryFolder folder;
    std::vector<JobSpec> jobs = smallFiles(folder, 300);
    // A pipe without a writer: opening it never returns.
    jobs[0].path = folder.file("pipe");
    QCOMPARE(mkfifo(jobs[0].path.c_str(), 0600), 0);
    WorkerPool pool(options(1));
    const PoolRecord record(pool);
    pool.submit(jobs);
    QTRY_VERIFY_WITH_TIMEOUT(!record.began.empty(), kPatienceMs);
    QElapsedTimer timer;
    timer.start();
    pool.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(record.finished.size(), std::size_t{300});
    QVERIFY(record.eachEndedOnce());
    QVERIFY(pool.isIdle());
}

void RealWorkersTest::aTableIsConvertedToAFile()
{
    const TemporaryFolder folder;
    JobSpec job;
    job.kind = JobKind::convert;
    job.path = folder.write("in.csv", "a,b\n1,2\n");
    job.output = folder.file("new/folder/out.csv");
    WorkerPool pool(options(1));
    const PoolRecord record(pool);
    pool.submit({job});
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{1});
    QVERIFY(content(job.output).starts_with("a,b"));
    const auto files = std::filesystem::directory_iterator(job.output.parent().bytes());
    QCOMPARE(std::distance(begin(files), end(files)), 1);
}

void RealWorkersTest::anExistingOutputIsNotReplacedUnlessAskedTo()
{
    const TemporaryFolder folder;
    JobSpec job;
    job.id = JobId{1};
    job.kind = JobKind::convert;
    job.path = folder.write("in.csv", "a,b\n1,2\n");
    job.output = folder.write("out.csv", "mine");
    WorkerPool pool(options(1));
    const PoolRecord record(pool);
    pool.submit({job});
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.job(1).outcome->error->code, ErrorCode::outputExists);
    QCOMPARE(content(job.output), std::string("mine"));
    job.id = JobId{2};
    job.overwrite = true;
    pool.submit({job});
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 2, kPatienceMs);
    QVERIFY(!record.job(2).outcome->error);
    QVERIFY(content(job.output).starts_with("a,b"));
}

void RealWorkersTest::aTableIsConvertedIntoAnInheritedDescriptor()
{
    const TemporaryFolder folder;
    const FilePath target = folder.file("out");
    JobSpec job;
    job.kind = JobKind::convert;
    job.path = folder.write("in.csv", "a,b\n1,2\n");
    PoolOptions withDescriptor = options(1);
    withDescriptor.inheritedDescriptor = open(target.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    WorkerPool pool(withDescriptor);
    const PoolRecord record(pool);
    pool.submit({job});
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    close(withDescriptor.inheritedDescriptor);
    QCOMPARE(record.done(), std::size_t{1});
    QVERIFY(content(target).starts_with("a,b"));
}

void RealWorkersTest::aWorkerThatDoesNotDrawSaysSoOnce()
{
    const TemporaryFolder folder;
    std::vector<JobSpec> jobs = smallFiles(folder, 300);
    for (JobSpec& job : jobs)
        job.output = folder.file("plot.png");
    JobSettings settings;
    settings.picture = PictureSpec();
    WorkerPool pool(options(1));
    const PoolRecord record(pool);
    pool.setSettings(settings);
    pool.submit(jobs);
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.setUpFailures.size(), std::size_t{1});
    QCOMPARE(record.setUpFailures[0].detail, std::string("this worker does not draw"));
    QCOMPARE(record.count(ErrorCode::setUpFailed), std::size_t{300});
    QVERIFY(record.began.empty());
    pool.setSettings(JobSettings());
    jobs.resize(1);
    jobs[0].id = JobId{1'000};
    pool.submit(jobs);
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 2, kPatienceMs);
    QVERIFY(!record.job(1'000).outcome->error);
}

void RealWorkersTest::aMissingProgramEndsEveryJob()
{
    const TemporaryFolder folder;
    PoolOptions wrong = options(4);
    wrong.program = folder.file("no-such-program");
    WorkerPool pool(wrong);
    const PoolRecord record(pool);
    pool.submit(smallFiles(folder, 10));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QCOMPARE(record.startFailures[0].code, ErrorCode::workerNotStarted);
    QVERIFY(!record.startFailures[0].detail.empty());
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{10});
    QVERIFY(record.eachEndedOnce());
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::RealWorkersTest)
#include "test_real_workers.moc"
