// SPDX-License-Identifier: GPL-3.0-or-later
// The real WorkerPool over a real process that misbehaves: every job ends once, the other files are
// done, the worker is replaced, nothing is left behind, and what happened is told.
#include "core/base/peak_memory.h"
#include "core/wording/wording.h"
#include "tests/process/misbehaving_pool.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace fanfold {

class MisbehavingWorkersTest : public LeavesNothingBehind {
    Q_OBJECT

private Q_SLOTS:
    void oneBadFileCostsNothingElse_data();
    void oneBadFileCostsNothingElse();
    void withoutRetriesItsReasonIsTold();
    void aResultSentTwiceCountsOnce();
    void aStrayPrintHarmsNobody();
    void aFloodOfStderrHarmsNobody();
    void aLargeFloodCostsNoMemoryAndStarvesNobody();
    void aSignalFromOutsideCostsOneAttempt_data();
    void aSignalFromOutsideCostsOneAttempt();
    void aWorkerThatHangsIsTimedOut_data();
    void aWorkerThatHangsIsTimedOut();
    void aWorkerThatEatsMemoryEndsAtItsLimit();
    void aFileThatNeedsMoreThanItsShareIsTriedAlone_data();
    void aFileThatNeedsMoreThanItsShareIsTriedAlone();
};

void MisbehavingWorkersTest::oneBadFileCostsNothingElse_data()
{
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<QString>("sentence"); // a regular expression
    QTest::addColumn<std::string>("lastExit");
    const auto row
        = [](const char* name, const char* mode, const char* sentence, const char* lastExit) {
              QTest::newRow(name) << std::string(mode) << QString::fromUtf8(sentence)
                                  << std::string(lastExit);
          };
    row("segmentation fault", "segfault",
        R"(The worker crashed on this file \(SIGSEGV\) while opening it, after \S+ s\.)",
        "SIGSEGV");
    row("abort", "abort",
        R"(The worker crashed on this file \(SIGABRT\) while opening it, after \S+ s\.)",
        "SIGABRT");
    row("killed by itself", "kills-itself",
        R"(The worker on this file was killed \(SIGKILL\) while opening it, after \S+ s\. It was somebody, or the system because memory ran short\.)",
        "SIGKILL");
    row("exit code", "exit-3",
        R"(The worker ended on this file without an answer \(exit code 3\) while opening it, )"
        R"(after \S+ s\.)",
        "exit 3");
    row("exit without goodbye", "exit-0",
        R"(The worker ended on this file without an answer \(exit code 0\) while opening it, )"
        R"(after \S+ s\.)",
        "exit 0");
    row("garbage", "garbage",
        R"(The worker gave an answer that makes no sense \(a frame of unknown type 111\) while )"
        R"(opening it, after \S+ s, using \S+ MB\.)",
        "protocol: a frame of unknown type 111");
    row("garbage, and speaks of other things then", "garbage-and-goes-on",
        R"(The worker gave an answer that makes no sense \(a frame of unknown type 111\) while )"
        R"(opening it, after \S+ s, using \S+ MB\.)",
        "protocol: a frame of unknown type 111");
    row("a frame above the cap", "oversized-frame",
        R"(The worker gave an answer that makes no sense \(a frame of 2147483647 bytes\) while )"
        R"(opening it, after \S+ s, using \S+ MB\.)",
        "protocol: a frame of 2147483647 bytes");
    row("surplus bytes in a frame", "surplus-bytes",
        R"(The worker gave an answer that makes no sense \(surplus bytes\) while opening it, )"
        R"(after \S+ s, using \S+ MB\.)",
        "protocol: surplus bytes");
    row("half a frame", "half-frame",
        R"(The worker ended on this file without an answer \(exit code 0\) while opening it, )"
        R"(after \S+ s\.)",
        "exit 0");
    row("the outcome of another job", "wrong-job",
        R"(The worker gave an answer that makes no sense \(it ended a job that it had not begun\) )"
        R"(while opening it, after \S+ s, using \S+ MB\.)",
        "protocol: it ended a job that it had not begun");
    row("closes its output and lives on", "closes-stdout",
        R"(The worker closed its line to this program on this file and was ended while opening )"
        R"(it, after \S+ s, using \S+ MB\.)",
        "closed its output");
    row("has grown, and says why it ends", "grows-and-aborts",
        R"(The worker crashed on this file \(SIGABRT\) while reading, at byte 4096 of 100000000, )"
        R"(after \S+ s, using 1\d\d MB\.)",
        "SIGABRT");
    row("speaks before it ends", "last-words",
        R"(The worker crashed on this file \(SIGABRT\) while opening it, after \S+ s\. It said: )"
        R"(\x{201c}two \| three \\xff \| four\x{201d}\.)",
        "SIGABRT");
}

void MisbehavingWorkersTest::oneBadFileCostsNothingElse()
{
    QFETCH(std::string, mode);
    QFETCH(QString, sentence);
    QFETCH(std::string, lastExit);
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs(40, mode));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.finished.size(), std::size_t{40});
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{39});
    const Error error = record.job(kBad).outcome->error.value();
    QCOMPARE(error.code, ErrorCode::quarantined);
    const QString said = fanfold::sentence(error);
    const QRegularExpression expected(QRegularExpression::anchoredPattern(
        QStringLiteral("Set aside after 2 attempts\\. ") + sentence));
    QVERIFY2(expected.match(said).hasMatch(), qPrintable(said));
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

void MisbehavingWorkersTest::aResultSentTwiceCountsOnce()
{
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs(40, "done-twice"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{40});
    QVERIFY(record.eachEndedOnce());
    QVERIFY(record.job(kBad).outcome->table.rows == 1);
    const auto anyBroke = [&pool] {
        const std::vector<WorkerStatus> workers = pool.workers();
        return std::any_of(workers.begin(), workers.end(), [](const WorkerStatus& worker) {
            return worker.lastExit == "protocol: it ended a job that it had not begun";
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(anyBroke(), kPatienceMs);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::aStrayPrintHarmsNobody()
{
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    pool.submit(jobs(10, "prints-to-stdout"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.done(), std::size_t{10});
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
    QCOMPARE(record.said, QStringList{QStringLiteral("a stray line")});
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

void MisbehavingWorkersTest::aLargeFloodCostsNoMemoryAndStarvesNobody()
{
    [[maybe_unused]] constexpr std::int64_t kBounded = 48'000'000;
    constexpr int kLines = 1'700'000; // 100 MB
    PoolOptions patient = options(2);
    patient.limits.timeLimit = NoTimeLimit();
    patient.limits.silenceTimeoutMs = 0;
    WorkerPool pool(patient);
    const PoolRecord record(pool);
    disconnect(&pool, &WorkerPool::workerSaid, &record, nullptr); // which would keep it all
    int lines = 0;
    connect(&pool, &WorkerPool::workerSaid, this, [&] { ++lines; });
    [[maybe_unused]] const std::int64_t before = peakMemory(getpid());
    pool.submit(jobs(400, "floods-for-ever"), 1);
    // All but this one and another that its worker has already.
    QTRY_VERIFY_WITH_TIMEOUT(record.done() >= 398, 3 * kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(lines >= kLines, 3 * kPatienceMs);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    const std::int64_t grown = peakMemory(getpid()) - before;
    QVERIFY2(grown < kBounded, qPrintable(QString::number(grown)));
#endif
    pool.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::aSignalFromOutsideCostsOneAttempt_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<Error>("error");
    QTest::newRow("SIGKILL") << SIGKILL
                             << Error{ErrorCode::workerCrashed, "SIGKILL", Stage::opening};
    QTest::newRow("SIGTERM") << SIGTERM
                             << Error{ErrorCode::workerCrashed, "SIGTERM", Stage::opening};
    QTest::newRow("SIGSTOP, which makes it silent")
        << SIGSTOP << Error{ErrorCode::workerTimedOut, "1", Stage::opening};
}

void MisbehavingWorkersTest::aSignalFromOutsideCostsOneAttempt()
{
    QFETCH(int, signal);
    QFETCH(Error, error);
    PoolOptions impatient = options(2, {}, 0);
    impatient.limits.timeLimit = FixedTimeLimit{std::chrono::seconds(1)};
    WorkerPool pool(impatient);
    const PoolRecord record(pool);
    pool.submit(jobs(40, "silent"));
    QTRY_VERIFY_WITH_TIMEOUT(record.hasBegun(kBad), kPatienceMs);
    for (const WorkerStatus& worker : pool.workers())
        if (worker.job == JobId{kBad} && worker.state == WorkerState::busy)
            ::kill(static_cast<pid_t>(worker.pid), signal);
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{39});
    QCOMPARE(record.job(kBad).outcome->error, error);
    QCOMPARE(record.job(kBad).attempts, 1);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
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
    QVERIFY(record.job(kBad).outcome->error->loss->peakBytes > 0);
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
    // Tried alone, it had what both may use.
    QCOMPARE(record.job(kBad).outcome->error, Error(ErrorCode::outOfMemory, "512", Stage::opening));
    QCOMPARE(record.job(kBad).attempts, 2);
    QVERIFY(
        record.job(kBad).outcome->error->loss->lastWords.find("bad_alloc") != std::string::npos);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void MisbehavingWorkersTest::aFileThatNeedsMoreThanItsShareIsTriedAlone_data()
{
    QTest::addColumn<int>("share");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("it has enough") << 1'000 << 1 << true;
    QTest::newRow("two shares are enough") << 500 << 2 << true;
    QTest::newRow("even two shares are too little") << 250 << 2 << false;
}

void MisbehavingWorkersTest::aFileThatNeedsMoreThanItsShareIsTriedAlone()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer reserves terabytes");
#endif
    QFETCH(int, share);
    QFETCH(int, attempts);
    QFETCH(bool, isDone);
    PoolOptions limited = options(2);
    limited.limits.memoryLimit = FixedMemoryLimit{share};
    WorkerPool pool(limited);
    const PoolRecord record(pool);
    pool.submit(jobs(20, "needs-600-mb"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.done(), std::size_t{19} + (isDone ? 1 : 0));
    QCOMPARE(record.job(kBad).attempts, attempts);
    if (!isDone)
        QCOMPARE(record.job(kBad).outcome->error->code, ErrorCode::outOfMemory);
    QCOMPARE(pool.workers()[0].starts + pool.workers()[1].starts, 2); // nobody died of it
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::MisbehavingWorkersTest)
#include "test_misbehaving_workers.moc"
