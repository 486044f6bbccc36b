// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan does with workers that take too long, or say nothing.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <csignal>
#include <random>

namespace fanfold {

using namespace std::chrono_literals;

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

PoolOptions options(int workers, TimeLimit timeLimit, int silenceTimeoutMs = 0, int retries = 1)
{
    PoolOptions options;
    options.workers = workers;
    options.limits.retries = retries;
    options.limits.timeLimit = timeLimit;
    options.limits.silenceTimeoutMs = silenceTimeoutMs;
    return options;
}

// Lane 0 works on job 1; the others are not started yet.
void beginFirst(FakeCrew& crew, const std::vector<std::uint64_t>& sizes)
{
    crew.submit(1, sizes);
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
}

} // namespace

class PlanLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatTakesTooLongIsTimedOut();
    void progressDoesNotBuyTime();
    void silenceEndsAWorker();
    void everyFrameBreaksTheSilence();
    void theEarlierLimitCounts();
    void withoutLimitsNothingIsDue();
    void aLaterFileHasItsOwnTime();
    void chunkMatesAreNotCharged();
    void aRetryGoesToAnotherWorker();
    void theMedianOfFinishedFilesLimitsTheOthers();
    void aFileThatHangsFromTheBeginningIsFoundLater();
    void filesThatAllHangFromTheBeginningAreEndedSomeTime();
    void aReportWithoutNewsIsNoSignOfLife();
    void anOutcomeThatCrossesTheEndIsNotASecondOne();
    void aCancelledFileThatHangsIsCancelled();
    void aWorkerThatNeverBeginsItsWorkIsEnded();
    void workersThatNeverBeginGiveUp();
    void anIdleWorkerMayBeSilent();
    void ourOwnDelayIsNoFaultOfTheirs();
    void everyFileEndsOnceWhateverHangs_data();
    void everyFileEndsOnceWhateverHangs();
};

void PlanLimitsTest::aFileThatTakesTooLongIsTimedOut()
{
    FakeCrew crew(options(1, FixedTimeLimit{2500ms}));
    beginFirst(crew, {kMb});
    crew.report(0, Stage::reading, 1234);
    crew.pass(2499ms);
    QCOMPARE(crew.takeLog(), Log{});
    crew.pass(1ms);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: a file took longer than 2.5 s"}));
    crew.stop(0, TimedOut{2.5});
    QCOMPARE(crew.takeLog(), (Log{"start 0"}));
    crew.ready(0);
    crew.begin(0);
    crew.report(0, Stage::reading, 77);
    crew.passToDeadline();
    crew.stop(0, TimedOut{2.5});
    QCOMPARE(crew.ended[1].outcome->error,
        Error(ErrorCode::workerTimedOut, "2.5", Stage::reading, ErrorWhere{-1, 77}));
    QCOMPARE(crew.ended[1].attempts, 2);
    QCOMPARE(crew.timesIdle, 1);
}

void PlanLimitsTest::progressDoesNotBuyTime()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}, 600));
    beginFirst(crew, {kMb});
    crew.pass(500ms);
    crew.report(0, Stage::reading, 1);
    crew.pass(499ms);
    crew.report(0, Stage::reading, 2);
    QCOMPARE(crew.takeLog(), Log{});
    crew.pass(1ms);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: a file took longer than 1 s"}));
}

void PlanLimitsTest::silenceEndsAWorker()
{
    FakeCrew crew(options(1, NoTimeLimit(), 60'000, 0));
    beginFirst(crew, {kMb});
    QVERIFY(crew.plan.deadline() == crew.now + 60s);
    crew.passToDeadline();
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 60 s"}));
    crew.stop(0, FellSilent{60});
    QCOMPARE(crew.ended[1].outcome->error, Error(ErrorCode::workerSilent, "60", Stage::opening));
}

void PlanLimitsTest::everyFrameBreaksTheSilence()
{
    FakeCrew crew(options(1, NoTimeLimit(), 1000));
    beginFirst(crew, {2 * kMb, kMb});
    for (std::uint64_t i = 0; i < 10; ++i) {
        crew.pass(999ms);
        crew.report(0, Stage::reading, i);
    }
    crew.finish(0);
    crew.pass(999ms);
    crew.begin(0);
    crew.pass(999ms);
    for (const std::string& line : crew.takeLog())
        QVERIFY2(!line.starts_with("kill"), line.c_str());
    crew.pass(1ms);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 1 s"}));
}

void PlanLimitsTest::theEarlierLimitCounts()
{
    FakeCrew crew(options(1, FixedTimeLimit{5s}, 2000));
    beginFirst(crew, {kMb});
    QVERIFY(crew.plan.deadline() == crew.now + 2s);
    crew.pass(1900ms);
    crew.report(0, Stage::reading, 1);
    crew.pass(1900ms);
    crew.report(0, Stage::reading, 2);
    QVERIFY(crew.plan.deadline() == crew.now + 1200ms);
}

void PlanLimitsTest::withoutLimitsNothingIsDue()
{
    FakeCrew crew(options(1, NoTimeLimit()));
    beginFirst(crew, {kMb});
    QVERIFY(!crew.plan.deadline());
    crew.pass(24h * 365);
    QCOMPARE(crew.takeLog(), Log{});
}

void PlanLimitsTest::aLaterFileHasItsOwnTime()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}));
    beginFirst(crew, {3 * kMb, 2 * kMb, kMb});
    for (int i = 0; i < 2; ++i) {
        crew.pass(900ms);
        crew.finish(0);
        crew.begin(0);
    }
    crew.pass(900ms);
    crew.finish(0);
    QCOMPARE(crew.ended.size(), std::size_t{3});
    QVERIFY(!crew.ended[3].outcome->error);
    QCOMPARE(crew.plan.worker(WorkerId{0}).starts, 1);
}

void PlanLimitsTest::chunkMatesAreNotCharged()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}, 0, 0));
    beginFirst(crew, std::vector<std::uint64_t>(40, 10));
    const std::size_t chunk = crew.jobsOf(0).size();
    QVERIFY(chunk > 2);
    crew.finish(0);
    crew.begin(0);
    const std::uint64_t bad = crew.jobsOf(0).front();
    crew.passToDeadline();
    crew.stop(0, TimedOut{1});
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{40});
    for (const auto& [id, job] : crew.ended) {
        QCOMPARE(crew.timesEnded[id], 1);
        QCOMPARE(job.attempts, 1);
        QCOMPARE(job.outcome->error.has_value(), id == bad);
    }
    QCOMPARE(crew.ended[bad].outcome->error->code, ErrorCode::workerTimedOut);
}

void PlanLimitsTest::aRetryGoesToAnotherWorker()
{
    FakeCrew crew(options(4, FixedTimeLimit{1s}));
    beginFirst(crew, {kMb});
    crew.passToDeadline();
    crew.stop(0, TimedOut{1});
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
    QCOMPARE(crew.ended[1].attempts, 2);
    QVERIFY(crew.ended[1].worker != WorkerId{0});
}

void PlanLimitsTest::theMedianOfFinishedFilesLimitsTheOthers()
{
    FakeCrew crew(options(1, RelativeTimeLimit{3, 10s}));
    beginFirst(crew, {kMb, kMb, kMb, kMb});
    crew.pass(100s); // nothing is known yet
    crew.finish(0);
    crew.begin(0);
    crew.pass(4s);
    crew.finish(0);
    crew.begin(0);
    crew.takeLog();
    crew.pass(10s);
    crew.pass(1s);
    QCOMPARE(crew.takeLog(), Log{});
    crew.pass(1s);
    QCOMPARE(crew.takeLog().back(), std::string("kill 0: a file took longer than 12 s"));
}

void PlanLimitsTest::aFileThatHangsFromTheBeginningIsFoundLater()
{
    FakeCrew crew(options(2, RelativeTimeLimit{3, 10s}));
    beginFirst(crew, {kMb, kMb, kMb});
    crew.ready(1);
    crew.takeLog();
    for (int i = 0; i < 60; ++i)
        crew.pass(1s);
    QCOMPARE(crew.takeLog(), Log{});
    crew.beginAndFinish(1);
    crew.pass(1s);
    QCOMPARE(crew.takeLog().back(), std::string("kill 0: a file took longer than 10 s"));
}

// They report progress, so no silence ends them, and no other file is ever done.
void PlanLimitsTest::filesThatAllHangFromTheBeginningAreEndedSomeTime()
{
    FakeCrew crew(options(1, RelativeTimeLimit{20, 30s}, 60'000));
    beginFirst(crew, {kMb});
    for (int second = 1; second <= 3602; ++second) {
        QCOMPARE(crew.takeLog(), Log{});
        crew.report(0, Stage::reading, static_cast<std::uint64_t>(second));
        crew.pass(1s);
    }
    QCOMPARE(crew.takeLog(), (Log{"kill 0: a file took longer than 3602 s"}));
}

void PlanLimitsTest::aReportWithoutNewsIsNoSignOfLife()
{
    FakeCrew crew(options(1, NoTimeLimit(), 1000));
    beginFirst(crew, {kMb});
    crew.report(0, Stage::reading, 4096);
    crew.pass(999ms);
    crew.report(0, Stage::reading, 4096);
    QCOMPARE(crew.takeLog(), Log{});
    crew.pass(1ms);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 1 s"}));
}

void PlanLimitsTest::anOutcomeThatCrossesTheEndIsNotASecondOne()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}, 0, 0));
    beginFirst(crew, {2 * kMb, kMb});
    crew.passToDeadline();
    crew.finish(0);
    QVERIFY(crew.ended.empty());
    crew.stop(0, TimedOut{1});
    crew.workToTheEnd();
    QCOMPARE(crew.timesEnded[1], 1);
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::workerTimedOut);
    QCOMPARE(crew.timesEnded[2], 1);
    QVERIFY(!crew.ended[2].outcome->error);
}

void PlanLimitsTest::aCancelledFileThatHangsIsCancelled()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}));
    beginFirst(crew, {kMb});
    crew.plan.cancel(JobId{1});
    crew.passToDeadline();
    crew.stop(0, TimedOut{1});
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::cancelled);
}

void PlanLimitsTest::aWorkerThatNeverBeginsItsWorkIsEnded()
{
    FakeCrew crew(options(1, NoTimeLimit(), 1000));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.takeLog();
    crew.passToDeadline();
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 1 s"}));
    crew.stop(0, FellSilent{1});
    crew.passToDeadline();
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
    QCOMPARE(crew.ended[1].attempts, 1);
}

void PlanLimitsTest::workersThatNeverBeginGiveUp()
{
    FakeCrew crew(options(1, NoTimeLimit(), 1000));
    crew.submit(1, {kMb});
    crew.carryOut();
    for (int i = 0; i < 3; ++i) {
        crew.ready(0);
        crew.passToDeadline();
        crew.stop(0, FellSilent{1});
        if (i < 2)
            crew.passToDeadline();
    }
    QCOMPARE(crew.startFailures.size(), std::size_t{1});
    QCOMPARE(crew.startFailures[0].detail, std::string("it never began its first file"));
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::workerNotStarted);
}

void PlanLimitsTest::anIdleWorkerMayBeSilent()
{
    FakeCrew crew(options(1, FixedTimeLimit{1s}, 1000));
    beginFirst(crew, {kMb});
    crew.finish(0);
    QVERIFY(!crew.plan.deadline());
    crew.pass(1h);
    crew.submit(2, {kMb});
    crew.carryOut();
    QVERIFY(crew.plan.deadline() == crew.now + 1s);
    crew.workToTheEnd();
    QVERIFY(!crew.ended[2].outcome->error);
    QCOMPARE(crew.plan.worker(WorkerId{0}).starts, 1);
}

void PlanLimitsTest::ourOwnDelayIsNoFaultOfTheirs()
{
    FakeCrew crew(options(2, FixedTimeLimit{5s}, 2000));
    beginFirst(crew, {kMb, kMb});
    crew.ready(1);
    crew.begin(1);
    crew.takeLog();
    crew.pass(10min); // as after Ctrl+Z and fg
    QCOMPARE(crew.takeLog(), Log{});
    QVERIFY(crew.plan.deadline() == crew.now + 1s);
    crew.passToDeadline();
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 2 s", "kill 1: no answer for 2 s"}));
}

void PlanLimitsTest::everyFileEndsOnceWhateverHangs_data()
{
    QTest::addColumn<Split>("split");
    QTest::addColumn<int>("replaceAfter");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 20; ++seed) {
        QTest::addRow("dynamic, seed %u", seed) << Split::dynamic << 0 << seed;
        QTest::addRow("round-robin, seed %u", seed) << Split::roundRobin << 0 << seed;
        QTest::addRow("replaced after 3, seed %u", seed) << Split::dynamic << 3 << seed;
    }
}

// Workers do something now and then, so some take too long; those that are ended say so late.
void PlanLimitsTest::everyFileEndsOnceWhateverHangs()
{
    QFETCH(Split, split);
    QFETCH(int, replaceAfter);
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    PoolOptions hanging = options(4, FixedTimeLimit{100ms}, 500);
    hanging.split = split;
    hanging.limits.replaceAfter = replaceAfter;
    FakeCrew crew(hanging);
    std::vector<std::uint64_t> sizes(200);
    for (std::uint64_t& size : sizes)
        size = random() % (3 * kMb);
    crew.submit(0, sizes);
    crew.carryOut();
    for (int i = 0; i < 20'000 && !crew.plan.isIdle(); ++i) {
        crew.workABit(static_cast<unsigned>(random()));
        crew.pass(std::chrono::milliseconds(random() % 20));
    }
    crew.workToTheEnd();
    QVERIFY(crew.plan.isIdle());
    QVERIFY(crew.startFailures.empty());
    QCOMPARE(crew.timesEnded.size(), sizes.size());
    int timedOut = 0;
    for (const auto& [id, job] : crew.ended) {
        QCOMPARE(crew.timesEnded[id], 1);
        QVERIFY(job.attempts == 1 || job.attempts == 2);
        timedOut += job.outcome->error ? 1 : 0;
    }
    QVERIFY(timedOut < 200);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanLimitsTest)
#include "test_plan_limits.moc"
