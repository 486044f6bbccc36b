// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan does with files that run out of memory.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <algorithm>
#include <csignal>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

PoolOptions memoryOptions(int workers, int retries = 1)
{
    PoolOptions limited;
    limited.workers = workers;
    limited.limits.retries = retries;
    limited.limits.memoryLimit = FixedMemoryLimit{500};
    limited.aloneMemoryMb = 2000;
    return limited;
}

// Job 1 runs out of memory on worker 0, while worker 1 has job 2 and job 3 waits.
void runOutOfMemory(FakeCrew& crew)
{
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    crew.begin(0);
    crew.begin(1);
    crew.finish(0, Error{ErrorCode::outOfMemory, "500"});
    crew.takeLog();
}

} // namespace

class PlanMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatNeedsMoreMemoryIsTriedAloneAtTheEnd();
    void whoHasHadItsFilesTriesNoneAlone();
    void aFileThatNeedsMoreThanAllMemoryFails();
    void withoutMoreMemoryThereIsNoSecondTry();
    void aFileToBeTriedAloneCanBeCancelled();
    void pauseTakesBackAFileThatWasToBeTriedAlone();
    void aNewLimitHoldsAtOnce();
    void aProcessThatTakesTheLaneIsToldTheNewLimit();
    void aWorkerThatDiesForWantOfMemoryIsOneOfThose_data();
    void aWorkerThatDiesForWantOfMemoryIsOneOfThose();
    void dyingForWantOfMemoryWithoutALimitIsACrash();
    void aFileThatCrashesAloneIsRetriedAlone();
    void nothingIsTriedAloneAfterTheQueueWasCancelled();
};

void PlanMemoryTest::aFileThatNeedsMoreMemoryIsTriedAloneAtTheEnd()
{
    FakeCrew crew(memoryOptions(2));
    runOutOfMemory(crew);
    crew.beginAndFinish(0);
    QCOMPARE(crew.takeLog(), (Log{"done 3"})); // job 2 is still in work
    crew.finish(1);
    QCOMPARE(crew.takeLog(), (Log{"done 2", "limit 0 to 2000", "assign 0: 1"}));
    QVERIFY(!crew.plan.isIdle());
    crew.begin(0);
    crew.finish(0);
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 500", "done 1", "idle"}));
    QCOMPARE(crew.ended[1].attempts, 2);
    QCOMPARE(crew.timesEnded[1], 1);
}

void PlanMemoryTest::whoHasHadItsFilesTriesNoneAlone()
{
    PoolOptions options = memoryOptions(1);
    options.limits.replaceAfter = 1;
    FakeCrew crew(options);
    crew.submit(1, {9 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.finish(0, Error{ErrorCode::outOfMemory, "500"});
    QCOMPARE(crew.takeLog(), (Log{"stop 0"}));
    crew.stop(0, ExitedCleanly{});
    crew.ready(0);
    QCOMPARE(crew.takeLog(), (Log{"start 0", "limit 0 to 2000", "assign 0: 1 with settings"}));
}

void PlanMemoryTest::aFileThatNeedsMoreThanAllMemoryFails()
{
    FakeCrew crew(memoryOptions(2));
    runOutOfMemory(crew);
    crew.beginAndFinish(0);
    crew.finish(1);
    crew.begin(0);
    crew.finish(0, Error{ErrorCode::outOfMemory, "2000"});
    QCOMPARE(crew.ended[1].outcome->error, Error(ErrorCode::outOfMemory, "2000"));
    QCOMPARE(crew.ended[1].attempts, 2);
    QCOMPARE(crew.timesIdle, 1);
}

void PlanMemoryTest::withoutMoreMemoryThereIsNoSecondTry()
{
    PoolOptions limited = memoryOptions(2);
    limited.aloneMemoryMb = 500;
    PoolOptions unlimited = memoryOptions(2);
    unlimited.limits.memoryLimit = NoMemoryLimit();
    unlimited.aloneMemoryMb = 0;
    for (const PoolOptions& one : {limited, memoryOptions(2, 0), unlimited}) {
        FakeCrew crew(one);
        runOutOfMemory(crew);
        QCOMPARE(crew.ended[1].outcome->error, Error(ErrorCode::outOfMemory, "500"));
        crew.workToTheEnd();
        QCOMPARE(crew.ended.size(), std::size_t{3});
    }
}

void PlanMemoryTest::aFileToBeTriedAloneCanBeCancelled()
{
    FakeCrew crew(memoryOptions(2));
    runOutOfMemory(crew);
    crew.plan.cancel(JobId{1});
    crew.workToTheEnd();
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::cancelled);
    QCOMPARE(crew.ended.size(), std::size_t{3});
    QCOMPARE(crew.timesIdle, 1);
}

void PlanMemoryTest::pauseTakesBackAFileThatWasToBeTriedAlone()
{
    FakeCrew crew(memoryOptions(2));
    runOutOfMemory(crew);
    crew.beginAndFinish(0);
    crew.finish(1);
    crew.takeLog();
    crew.plan.pause();
    crew.carryOut();
    crew.answerRecall(0);
    QCOMPARE(crew.takeLog(), (Log{"recall 0", "limit 0 to 500"}));
    crew.plan.resume(crew.now);
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 2000", "assign 0: 1"}));
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
}

void PlanMemoryTest::aNewLimitHoldsAtOnce()
{
    FakeCrew crew(memoryOptions(3));
    runOutOfMemory(crew);
    crew.plan.setMemory(250, 1000);
    crew.carryOut();
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 250", "limit 1 to 250"}));
    crew.ready(2); // its process began with the first limit
    QCOMPARE(crew.takeLog(), (Log{"limit 2 to 250"}));
    crew.beginAndFinish(0);
    crew.finish(1);
    QCOMPARE(crew.takeLog(), (Log{"done 3", "done 2", "limit 0 to 1000", "assign 0: 1"}));
    crew.begin(0);
    crew.plan.setMemory(200, 800);
    crew.carryOut();
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 800", "limit 1 to 200", "limit 2 to 200"}));
    crew.finish(0);
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 200", "done 1", "idle"}));
}

void PlanMemoryTest::aProcessThatTakesTheLaneIsToldTheNewLimit()
{
    FakeCrew crew(memoryOptions(1));
    crew.submit(1, {1});
    crew.carryOut();
    crew.ready(0);
    crew.plan.setMemory(250, 2000);
    crew.carryOut();
    crew.begin(0);
    crew.stop(0, Crashed{11});
    crew.takeLog();
    crew.ready(0);
    QCOMPARE(crew.takeLog(), (Log{"limit 0 to 250", "assign 0: 1 with settings"}));
}

void PlanMemoryTest::aWorkerThatDiesForWantOfMemoryIsOneOfThose_data()
{
    QTest::addColumn<WorkerExit>("exit");
    QTest::addColumn<std::string>("words");
    QTest::addColumn<bool>("isWantOfMemory");
    using namespace std::string_literals;
    const WorkerExit aborted = Crashed{SIGABRT};
    QTest::newRow("an exception that nobody catches")
        << aborted << "terminate called\n  what():  std::bad_alloc"s << true;
    QTest::newRow("a library that gives up")
        << WorkerExit(ExitedWithCode{1}) << "zlib: Out of memory"s << true;
    QTest::newRow("the system's text") << aborted << "mmap: Cannot allocate memory"s << true;
    QTest::newRow("another reason") << aborted << "Assertion failed"s << false;
    QTest::newRow("no reason") << WorkerExit(Crashed{SIGSEGV}) << ""s << false;
    QTest::newRow("we ended it") << WorkerExit(TimedOut{1}) << "std::bad_alloc"s << false;
}

void PlanMemoryTest::aWorkerThatDiesForWantOfMemoryIsOneOfThose()
{
    QFETCH(WorkerExit, exit);
    QFETCH(std::string, words);
    QFETCH(bool, isWantOfMemory);
    FakeCrew crew(memoryOptions(1));
    crew.submit(1, {1});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stopSaying(0, {exit, words, 0});
    crew.ready(0);
    const Log log = crew.takeLog();
    QCOMPARE(std::count(log.begin(), log.end(), "limit 0 to 2000"),
        std::ptrdiff_t{isWantOfMemory ? 1 : 0});
    crew.begin(0);
    crew.stopSaying(0, {exit, words, 0});
    const Error error = crew.ended[1].outcome->error.value();
    QCOMPARE(error.code == ErrorCode::outOfMemory, isWantOfMemory);
    QCOMPARE(error.detail == "2000", isWantOfMemory);
    QCOMPARE(error.loss->lastWords, words);
    QCOMPARE(crew.ended[1].attempts, 2);
}

void PlanMemoryTest::dyingForWantOfMemoryWithoutALimitIsACrash()
{
    PoolOptions unlimited = memoryOptions(1, 0);
    unlimited.limits.memoryLimit = NoMemoryLimit();
    FakeCrew crew(unlimited);
    crew.submit(1, {1});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stopSaying(0, {Crashed{SIGABRT}, "std::bad_alloc", 0});
    QCOMPARE(
        crew.ended[1].outcome->error, Error(ErrorCode::workerCrashed, "SIGABRT", Stage::opening));
}

void PlanMemoryTest::aFileThatCrashesAloneIsRetriedAlone()
{
    FakeCrew crew(memoryOptions(1, 2));
    crew.submit(1, {1});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.finish(0, Error{ErrorCode::outOfMemory, "500"});
    crew.begin(0);
    crew.takeLog();
    crew.stop(0, Crashed{SIGSEGV});
    crew.ready(0);
    QCOMPARE(crew.takeLog(), (Log{"start 0", "limit 0 to 2000", "assign 0: 1 with settings"}));
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
    QCOMPARE(crew.ended[1].attempts, 3);
}

void PlanMemoryTest::nothingIsTriedAloneAfterTheQueueWasCancelled()
{
    FakeCrew crew(memoryOptions(1));
    crew.submit(1, {1});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.plan.cancelQueued();
    crew.takeLog();
    crew.finish(0, Error{ErrorCode::outOfMemory, "500"});
    QCOMPARE(crew.takeLog(), (Log{"cancelled 1", "idle"}));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanMemoryTest)
#include "test_plan_memory.moc"
