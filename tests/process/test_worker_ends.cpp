// SPDX-License-Identifier: GPL-3.0-or-later
// Real workers that are ended: replaced, with their pool, with their parent.
#include "tests/process/misbehaving_pool.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <csignal>

namespace fanfold {

class WorkerEndsTest : public LeavesNothingBehind {
    Q_OBJECT

private Q_SLOTS:
    void workersAreReplacedAfterTheirFiles();
    void terminateEndsWhateverItIs_data();
    void terminateEndsWhateverItIs();
    void aWorkerEndedByHandIsGoneAndTheJobGoesOn_data();
    void aWorkerEndedByHandIsGoneAndTheJobGoesOn();
    void deletingABusyPoolLeavesNothing();
    void whatALauncherHasStartedEndsWithIt_data();
    void whatALauncherHasStartedEndsWithIt();
    void workersDieWithTheirParent();
};

void WorkerEndsTest::workersAreReplacedAfterTheirFiles()
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

void WorkerEndsTest::terminateEndsWhateverItIs_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::string>("job");
    QTest::newRow("silent in a job") << QString() << std::string("silent");
    QTest::newRow("silent, and ignores SIGTERM")
        << QStringLiteral("ignores-sigterm") << std::string("silent");
    QTest::newRow("stopped by a signal") << QString() << std::string("stopped");
    QTest::newRow("never said hello") << QStringLiteral("never-hello") << std::string("good");
}

void WorkerEndsTest::terminateEndsWhateverItIs()
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
    QVERIFY2(timer.elapsed() < 1200, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(record.finished.size(), std::size_t{20});
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.job(kBad).outcome->error->code, ErrorCode::cancelled);
}

void WorkerEndsTest::aWorkerEndedByHandIsGoneAndTheJobGoesOn_data()
{
    QTest::addColumn<ByHand>("how");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::string>("reason");
    using namespace std::string_literals;
    const QString meek;
    const QString defiant = QStringLiteral("ignores-sigterm");
    QTest::newRow("replaced") << ByHand::replaced << meek << "replaced"s;
    QTest::newRow("terminated") << ByHand::terminated << meek << "terminated"s;
    QTest::newRow("terminated, and ignores SIGTERM")
        << ByHand::terminated << defiant << "terminated"s;
    QTest::newRow("killed") << ByHand::killed << defiant << "killed"s;
}

void WorkerEndsTest::aWorkerEndedByHandIsGoneAndTheJobGoesOn()
{
    QFETCH(ByHand, how);
    QFETCH(QString, mode);
    QFETCH(std::string, reason);
    WorkerPool pool(options(1, mode));
    const PoolRecord record(pool);
    pool.submit(jobs(6, "silent"));
    QTRY_COMPARE_WITH_TIMEOUT(record.done(), std::size_t{5}, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(record.hasBegun(kBad), kPatienceMs);
    const std::int64_t first = pool.workers()[0].pid;
    QVERIFY(isAlive(first));
    pool.endWorker(WorkerId{0}, how);
    QTRY_COMPARE_WITH_TIMEOUT(record.began.size(), std::size_t{7}, kPatienceMs);
    QVERIFY(!isAlive(first));
    QVERIFY(pool.workers()[0].pid != first);
    pool.endWorker(WorkerId{0}, how);
    QTRY_COMPARE_WITH_TIMEOUT(record.began.size(), std::size_t{8}, kPatienceMs);
    QCOMPARE(record.lost.size(), std::size_t{2});
    for (const Error& error : record.lost) {
        QCOMPARE(error, Error(ErrorCode::workerEndedByHand, reason, Stage::opening));
        QVERIFY(error.loss->peakBytes > 0);
    }
    QCOMPARE(record.timesIdle, 0);
    pool.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QCOMPARE(record.job(kBad).outcome->error->code, ErrorCode::cancelled);
}

void WorkerEndsTest::deletingABusyPoolLeavesNothing()
{
    auto pool = std::make_unique<WorkerPool>(options(2));
    const PoolRecord record(*pool);
    pool->submit(jobs(6, "silent"));
    QTRY_COMPARE_WITH_TIMEOUT(record.done(), std::size_t{5}, kPatienceMs);
    pool.reset();
}

void WorkerEndsTest::whatALauncherHasStartedEndsWithIt_data()
{
    QTest::addColumn<QString>("end");
    for (const char* end : {"close", "terminate", "kill", "delete"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void WorkerEndsTest::whatALauncherHasStartedEndsWithIt()
{
    QFETCH(QString, end);
    PoolOptions launched = options(1);
    launched.limits.launcher = {QStringLiteral("sh"), QStringLiteral("-c"),
        QStringLiteral("sleep 1000 & echo $! >&2; exec \"$0\"")};
    auto pool = std::make_unique<WorkerPool>(launched);
    const PoolRecord record(*pool);
    const bool isBusy = end != QLatin1String("close");
    pool->submit(jobs(6, isBusy ? "silent" : "good"));
    QTRY_VERIFY_WITH_TIMEOUT(record.hasBegun(kBad) && !record.said.isEmpty(), kPatienceMs);
    const std::int64_t sleeper = record.said.first().toLongLong();
    QVERIFY(isAlive(sleeper));
    if (end == QLatin1String("delete")) {
        pool.reset();
    } else if (end == QLatin1String("close")) {
        pool->close();
    } else if (end == QLatin1String("kill")) {
        pool->killWorker(WorkerId{0});
    } else {
        pool->terminate();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(sleeper), kPatienceMs);
}

void WorkerEndsTest::workersDieWithTheirParent()
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
    QTRY_VERIFY_WITH_TIMEOUT(!anyAlive(), kPatienceMs); // they would go on for ever
    QTRY_COMPARE(parent.state(), QProcess::NotRunning);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::WorkerEndsTest)
#include "test_worker_ends.moc"
