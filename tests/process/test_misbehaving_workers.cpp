// SPDX-License-Identifier: GPL-3.0-or-later
// The real WorkerPool over a real process that misbehaves: every job ends once, the other files are
// done, the worker is replaced, nothing is left behind.
#include "core/pool/worker_pool.h"
#include "tests/support/own_process.h"
#include "tests/support/pool_record.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace fanfold {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr std::uint64_t kBad = 5;

PoolOptions options(int workers, const QString& mode = {}, int retries = 1)
{
    PoolOptions options;
    options.program = FilePath(FANFOLD_MISBEHAVING_WORKER);
    options.workers = workers;
    options.limits.retries = retries;
    if (!mode.isEmpty())
        options.limits.launcher = {QStringLiteral(FANFOLD_MISBEHAVING_WORKER), mode};
    return options;
}

// Good ones, and number 5 of this name.
std::vector<JobSpec> jobs(std::uint64_t count, const std::string& bad)
{
    std::vector<JobSpec> jobs;
    for (std::uint64_t i = 0; i < count; ++i) {
        JobSpec job;
        job.id = JobId{i};
        job.path = FilePath(i == kBad ? bad : "good");
        jobs.push_back(job);
    }
    return jobs;
}

} // namespace

class MisbehavingWorkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_descriptors = openDescriptors();
    }
    void cleanup()
    {
        QTRY_COMPARE(childProcesses(), std::set<std::int64_t>());
        QTRY_COMPARE(openDescriptors(), m_descriptors);
    }

    void oneBadFileCostsNothingElse_data();
    void oneBadFileCostsNothingElse();
    void withoutRetriesItsReasonIsTold();
    void aFloodOfStderrHarmsNobody();
    void aWorkerThatHangsIsTimedOut_data();
    void aWorkerThatHangsIsTimedOut();
    void aWorkerThatEatsMemoryEndsAtItsLimit();
    void workersAreReplacedAfterTheirFiles();
    void terminateEndsWhateverItIs_data();
    void terminateEndsWhateverItIs();
    void badStartsGiveUp_data();
    void badStartsGiveUp();
    void aReplacedWorkerIsGoneAndTheJobGoesOn();
    void deletingABusyPoolLeavesNothing();
    void workersDieWithTheirParent();

private:
    std::set<int> m_descriptors;
};

void MisbehavingWorkersTest::oneBadFileCostsNothingElse_data()
{
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<std::string>("detail");
    QTest::addColumn<std::string>("lastExit");
    using namespace std::string_literals;
    QTest::newRow("segmentation fault") << "segfault"s
                                        << "SIGSEGV"s
                                        << "SIGSEGV"s;
    QTest::newRow("abort") << "abort"s
                           << "SIGABRT"s
                           << "SIGABRT"s;
    QTest::newRow("exit code") << "exit-3"s
                               << "3"s
                               << "exit 3"s;
    QTest::newRow("exit without goodbye") << "exit-0"s
                                          << "0"s
                                          << "exit 0"s;
    QTest::newRow("garbage") << "garbage"s
                             << "a frame of unknown type 111"s
                             << "protocol: a frame of unknown type 111"s;
    QTest::newRow("a frame above the cap") << "oversized-frame"s
                                           << "a frame of 2147483647 bytes"s
                                           << "protocol: a frame of 2147483647 bytes"s;
    QTest::newRow("surplus bytes in a frame") << "surplus-bytes"s
                                              << "surplus bytes"s
                                              << "protocol: surplus bytes"s;
    QTest::newRow("half a frame") << "half-frame"s
                                  << "0"s
                                  << "exit 0"s;
    QTest::newRow("the outcome of another job")
        << "wrong-job"s
        << "it ended a job that it had not begun"s
        << "protocol: it ended a job that it had not begun"s;
}

void MisbehavingWorkersTest::oneBadFileCostsNothingElse()
{
    QFETCH(std::string, mode);
    QFETCH(std::string, detail);
    QFETCH(std::string, lastExit);
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs(40, mode));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.finished.size(), std::size_t{40});
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{39});
    QCOMPARE(
        record.job(kBad).outcome->error, Error(ErrorCode::quarantined, detail, Stage::opening));
    QCOMPARE(record.job(kBad).attempts, 2);
    for (const auto& [id, job] : record.finished)
        QVERIFY(number(id) == kBad || job.attempts == 1);
    int starts = 0;
    bool told = false;
    for (const WorkerStatus& worker : pool.workers()) {
        starts += worker.starts;
        told = told || worker.lastExit == lastExit;
    }
    QVERIFY(starts >= 3);
    QVERIFY(told);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::withoutRetriesItsReasonIsTold()
{
    WorkerPool pool(options(2, {}, 0));
    const PoolRecord record(pool);
    pool.submit(jobs(10, "segfault"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.job(kBad).outcome->error,
        Error(ErrorCode::workerCrashed, "SIGSEGV", Stage::opening));
    QCOMPARE(record.job(kBad).attempts, 1);
    QCOMPARE(record.done(), std::size_t{9});
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::aFloodOfStderrHarmsNobody()
{
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs(10, "flood-stderr"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{10});
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QCOMPARE(record.said.size(), 50'000);
    QVERIFY(record.said.last().startsWith(QStringLiteral("line 49999 of")));
}

void MisbehavingWorkersTest::aWorkerThatHangsIsTimedOut_data()
{
    QTest::addColumn<std::string>("job");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("timeLimitMs");
    QTest::addColumn<int>("silenceMs");
    QTest::addColumn<Error>("error");
    using namespace std::string_literals;
    const Error tooLong{ErrorCode::workerTimedOut, "0.3", Stage::opening};
    const Error silent{ErrorCode::workerSilent, "0.3", Stage::opening};
    const QString meek;
    const QString defiant = QStringLiteral("ignores-sigterm");
    QTest::newRow("busy for ever") << "busy"s << meek << 300 << 0 << tooLong;
    QTest::newRow("busy for ever, ignoring SIGTERM") << "busy"s << defiant << 300 << 0 << tooLong;
    QTest::newRow("busy for ever, so silent") << "busy"s << meek << 0 << 300 << silent;
    QTest::newRow("silent for ever") << "silent"s << meek << 0 << 300 << silent;
    QTest::newRow("stopped by a signal, no time left") << "stopped"s << meek << 300 << 0 << tooLong;
    QTest::newRow("stopped by a signal, so silent") << "stopped"s << meek << 0 << 300 << silent;
    QTest::newRow("progress without end")
        << "reports-for-ever"s << meek << 300 << 0
        << Error{ErrorCode::workerTimedOut, "0.3", Stage::reading, ErrorWhere{-1, 4096}};
    QTest::newRow("progress without news")
        << "reports-for-ever"s << meek << 0 << 300
        << Error{ErrorCode::workerSilent, "0.3", Stage::reading, ErrorWhere{-1, 4096}};
}

void MisbehavingWorkersTest::aWorkerThatHangsIsTimedOut()
{
    QFETCH(std::string, job);
    QFETCH(QString, mode);
    QFETCH(int, timeLimitMs);
    QFETCH(int, silenceMs);
    QFETCH(Error, error);
    PoolOptions impatient = options(2, mode);
    impatient.limits.timeLimit = NoTimeLimit();
    if (timeLimitMs > 0)
        impatient.limits.timeLimit = FixedTimeLimit{std::chrono::milliseconds(timeLimitMs)};
    impatient.limits.silenceTimeoutMs = silenceMs;
    WorkerPool pool(impatient);
    const PoolRecord record(pool);
    pool.submit(jobs(40, job));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.finished.size(), std::size_t{40});
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{39});
    QCOMPARE(record.job(kBad).outcome->error, error);
    for (const auto& [id, one] : record.finished)
        QCOMPARE(one.attempts, number(id) == kBad ? 2 : 1);
    std::vector<WorkerId> tried;
    for (const auto& [id, worker] : record.began)
        if (number(id) == kBad)
            tried.push_back(worker);
    QCOMPARE(tried.size(), std::size_t{2});
    QVERIFY(tried[0] != tried[1]);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::aWorkerThatEatsMemoryEndsAtItsLimit()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer reserves terabytes");
#endif
    PoolOptions limited = options(2);
    limited.limits.memoryLimit = FixedMemoryLimit{256};
    WorkerPool pool(limited);
    const PoolRecord record(pool);
    pool.submit(jobs(20, "eats-memory"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{19});
    QCOMPARE(
        record.job(kBad).outcome->error, Error(ErrorCode::quarantined, "SIGABRT", Stage::opening));
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::workersAreReplacedAfterTheirFiles()
{
    PoolOptions replacing = options(2);
    replacing.limits.replaceAfter = 3;
    WorkerPool pool(replacing);
    const PoolRecord record(pool);
    pool.submit(jobs(30, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{30});
    QVERIFY(record.eachEndedOnce());
    int starts = 0;
    for (const WorkerStatus& worker : pool.workers())
        starts += worker.starts;
    QVERIFY2(starts >= 10, qPrintable(QString::number(starts)));
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::terminateEndsWhateverItIs_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::string>("job");
    QTest::newRow("silent in a job") << QString() << std::string("silent");
    QTest::newRow("silent, and ignores SIGTERM")
        << QStringLiteral("ignores-sigterm") << std::string("silent");
    QTest::newRow("stopped by a signal") << QString() << std::string("stopped");
    QTest::newRow("never said hello") << QStringLiteral("never-hello") << std::string("good");
}

void MisbehavingWorkersTest::terminateEndsWhateverItIs()
{
    QFETCH(QString, mode);
    QFETCH(std::string, job);
    WorkerPool pool(options(2, mode));
    const PoolRecord record(pool);
    pool.submit(jobs(20, job));
    if (job == "good")
        QTRY_COMPARE_WITH_TIMEOUT(childProcesses().size(), std::size_t{2}, kPatienceMs);
    else
        QTRY_VERIFY_WITH_TIMEOUT(record.hasBegun(kBad), kPatienceMs);
    QElapsedTimer timer;
    timer.start();
    pool.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(record.finished.size(), std::size_t{20});
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.job(kBad).outcome->error->code, ErrorCode::cancelled);
}

void MisbehavingWorkersTest::badStartsGiveUp_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::string>("detail");
    QTest::newRow("exits before its hello, saying why")
        << QStringLiteral("exit-before-hello") << std::string("exit 127: cannot find my library");
    QTest::newRow("speaks another version")
        << QStringLiteral("other-version") << std::string("protocol: it speaks version 99");
}

void MisbehavingWorkersTest::badStartsGiveUp()
{
    QFETCH(QString, mode);
    QFETCH(std::string, detail);
    WorkerPool pool(options(1, mode));
    const PoolRecord record(pool);
    pool.submit(jobs(3, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QVERIFY2(
        record.startFailures[0].detail.starts_with(detail), record.startFailures[0].detail.c_str());
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{3});
    QCOMPARE(pool.workers()[0].starts, 3);
}

void MisbehavingWorkersTest::aReplacedWorkerIsGoneAndTheJobGoesOn()
{
    WorkerPool pool(options(1));
    const PoolRecord record(pool);
    pool.submit(jobs(6, "silent"));
    QTRY_COMPARE_WITH_TIMEOUT(record.done(), std::size_t{5}, kPatienceMs);
    const std::int64_t first = pool.workers()[0].pid;
    QVERIFY(isAlive(first));
    pool.replaceWorker(WorkerId{0});
    QTRY_COMPARE_WITH_TIMEOUT(record.began.size(), std::size_t{7}, kPatienceMs);
    QVERIFY(!isAlive(first));
    QVERIFY(pool.workers()[0].pid != first);
    pool.replaceWorker(WorkerId{0});
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(
        record.job(kBad).outcome->error, Error(ErrorCode::quarantined, "SIGKILL", Stage::opening));
    pool.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::deletingABusyPoolLeavesNothing()
{
    auto pool = std::make_unique<WorkerPool>(options(2));
    const PoolRecord record(*pool);
    pool->submit(jobs(6, "silent"));
    QTRY_COMPARE_WITH_TIMEOUT(record.done(), std::size_t{5}, kPatienceMs);
    pool.reset();
}

void MisbehavingWorkersTest::workersDieWithTheirParent()
{
    QProcess parent;
    parent.start(QStringLiteral(FANFOLD_POOL_PARENT),
        {QStringLiteral(FANFOLD_MISBEHAVING_WORKER), QStringLiteral("ignores-sigterm")});
    QStringList pids;
    QTRY_COMPARE_WITH_TIMEOUT(
        (pids += QString::fromLatin1(parent.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            .size(),
        2, kPatienceMs);
    for (const QString& pid : pids)
        QVERIFY(isAlive(pid.toLongLong()));
    ::kill(static_cast<pid_t>(parent.processId()), SIGKILL);
    const auto anyAlive = [&] {
        return std::any_of(
            pids.begin(), pids.end(), [](const QString& pid) { return isAlive(pid.toLongLong()); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(!anyAlive(), 1000);
    QTRY_COMPARE(parent.state(), QProcess::NotRunning);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::MisbehavingWorkersTest)
#include "test_misbehaving_workers.moc"
