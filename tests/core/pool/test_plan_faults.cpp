// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan makes of workers that die, do not start, or say what they cannot know.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <csignal>
#include <random>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

PoolOptions options(int workers, int retries = 1)
{
    PoolOptions options;
    options.workers = workers;
    options.limits.retries = retries;
    return options;
}

} // namespace

class PlanFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCrashCostsOnlyTheFileInWork();
    void aRetryGoesToAnotherWorker();
    void aLoneWorkerRetriesItself();
    void aSecondCrashQuarantines();
    void withoutRetriesACrashIsACrash_data();
    void withoutRetriesACrashIsACrash();
    void aCancelledJobIsNotRetried();
    void afterTheQueueWasCancelledNothingIsRetried();
    void threeFailedStartsGiveUp();
    void aFailedStartIsTriedAgainLater();
    void aWorkerWithoutHelloIsEnded();
    void workersThatDieBeforeTheirFirstJobGiveUp();
    void workersThatSpeakNonsenseBeforeTheirFirstJobGiveUp();
    void failingStartsDoNotStopWorkersThatWork();
    void impossibleMessagesEndTheWorker_data();
    void impossibleMessagesEndTheWorker();
    void everyJobEndsOnceWhateverDies_data();
    void everyJobEndsOnceWhateverDies();
};

void PlanFaultsTest::aCrashCostsOnlyTheFileInWork()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.stop(0, Crashed{SIGSEGV});
    QCOMPARE(crew.takeLog(), (Log{"start 0"}));
    QCOMPARE(crew.plan.worker(WorkerId{0}).lastExit, std::string("SIGSEGV"));
    crew.workToTheEnd();
    QCOMPARE(crew.ended[1].attempts, 2);
    QCOMPARE(crew.ended[2].attempts, 1);
    QCOMPARE(crew.ended[3].attempts, 1);
    QCOMPARE(crew.plan.worker(WorkerId{0}).starts, 2);
}

void PlanFaultsTest::aRetryGoesToAnotherWorker()
{
    FakeCrew crew(options(4));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stop(0, Crashed{SIGSEGV});
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
    QVERIFY(crew.ended[1].worker != WorkerId{0});
}

void PlanFaultsTest::aLoneWorkerRetriesItself()
{
    FakeCrew crew(options(1));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stop(0, Crashed{SIGSEGV});
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
}

void PlanFaultsTest::aSecondCrashQuarantines()
{
    FakeCrew crew(options(2));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stop(0, Crashed{SIGSEGV});
    crew.ready(1);
    crew.begin(1);
    crew.stop(1, Crashed{SIGABRT});
    QCOMPARE(
        crew.ended[1].outcome->error, Error(ErrorCode::quarantined, "SIGABRT", Stage::opening));
    QCOMPARE(crew.ended[1].attempts, 2);
    QCOMPARE(crew.timesIdle, 1);
    QCOMPARE(crew.lostAttempts.size(), std::size_t(1)); // the last one is told by the end
    QCOMPARE(crew.lostAttempts[0].job, JobId{1});
    QCOMPARE(crew.lostAttempts[0].worker, WorkerId{0});
    QCOMPARE(
        crew.lostAttempts[0].error, Error(ErrorCode::workerCrashed, "SIGSEGV", Stage::opening));
}

void PlanFaultsTest::withoutRetriesACrashIsACrash_data()
{
    QTest::addColumn<WorkerExit>("exit");
    QTest::addColumn<Error>("error");
    QTest::newRow("a signal") << WorkerExit(Crashed{SIGSEGV})
                              << Error{ErrorCode::workerCrashed, "SIGSEGV"};
    QTest::newRow("an exit code") << WorkerExit(ExitedWithCode{3})
                                  << Error{ErrorCode::workerExited, "3"};
    QTest::newRow("an exit without goodbye")
        << WorkerExit(ExitedCleanly{}) << Error{ErrorCode::workerExited, "0"};
    QTest::newRow("garbage") << WorkerExit(BrokeProtocol{"what"})
                             << Error{ErrorCode::workerProtocol, "what"};
    QTest::newRow("hanging up") << WorkerExit(HungUp{}) << Error{ErrorCode::workerHungUp, {}};
    QTest::newRow("too long") << WorkerExit(TimedOut{2.5})
                              << Error{ErrorCode::workerTimedOut, "2.5"};
    QTest::newRow("silence") << WorkerExit(FellSilent{2.5})
                             << Error{ErrorCode::workerSilent, "2.5"};
}

void PlanFaultsTest::withoutRetriesACrashIsACrash()
{
    QFETCH(WorkerExit, exit);
    QFETCH(Error, error);
    error.stage = Stage::opening;
    FakeCrew crew(options(1, 0));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.stop(0, exit);
    QCOMPARE(crew.ended[1].outcome->error, error);
}

void PlanFaultsTest::aCancelledJobIsNotRetried()
{
    FakeCrew crew(options(1));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.plan.cancel(JobId{1});
    crew.stop(0, Crashed{SIGSEGV});
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::cancelled);
}

void PlanFaultsTest::afterTheQueueWasCancelledNothingIsRetried()
{
    FakeCrew crew(options(2));
    crew.submit(1, {kMb, kMb});
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    crew.begin(0);
    crew.begin(1);
    crew.plan.cancelQueued();
    crew.takeLog();
    crew.stop(0, Crashed{SIGSEGV});
    QCOMPARE(crew.takeLog(), (Log{"cancelled 1"}));
    crew.finish(1);
    QCOMPARE(crew.takeLog(), (Log{"done 2", "idle"}));
    crew.submit(3, {kMb}); // is a new wish
    crew.carryOut();
    crew.begin(1);
    crew.stop(1, Crashed{SIGSEGV});
    crew.workToTheEnd();
    QVERIFY(!crew.ended[3].outcome->error);
    QCOMPARE(crew.ended[3].attempts, 2);
}

void PlanFaultsTest::threeFailedStartsGiveUp()
{
    FakeCrew crew(options(3));
    crew.submit(1, {1, 2, 3});
    crew.takeLog();
    for (unsigned w = 0; w < 3; ++w)
        crew.stop(w, StartFailed{"no such program"});
    QCOMPARE(crew.takeLog(),
        (Log{"not started 1", "not started 2", "not started 3", "idle",
            "start failed: no such program"}));
    QCOMPARE(crew.ended[1].outcome->error,
        Error(ErrorCode::workerNotStarted, "no such program", Stage::starting));
    crew.submit(4, {1});
    crew.workToTheEnd();
    QVERIFY(!crew.ended[4].outcome->error);
}

void PlanFaultsTest::aFailedStartIsTriedAgainLater()
{
    FakeCrew crew(options(1));
    crew.submit(1, {1});
    crew.takeLog();
    crew.stop(0, StartFailed{"too many processes"});
    QCOMPARE(crew.takeLog(), Log{});
    QVERIFY(crew.plan.deadline() > crew.now);
    crew.pass(*crew.plan.deadline() - crew.now);
    QCOMPARE(crew.takeLog(), (Log{"start 0"}));
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
}

void PlanFaultsTest::aWorkerWithoutHelloIsEnded()
{
    FakeCrew crew(options(1));
    crew.submit(1, {1});
    crew.takeLog();
    crew.pass(std::chrono::seconds(9));
    QCOMPARE(crew.takeLog(), Log{});
    crew.pass(std::chrono::seconds(1));
    QCOMPARE(crew.takeLog(), (Log{"kill 0: no answer for 10 s"}));
    crew.stop(0, FellSilent{10});
    crew.pass(std::chrono::seconds(1));
    QCOMPARE(crew.takeLog(), (Log{"start 0"}));
}

void PlanFaultsTest::workersThatDieBeforeTheirFirstJobGiveUp()
{
    FakeCrew crew(options(1));
    crew.submit(1, {1});
    crew.carryOut();
    for (int i = 0; i < 100; ++i) {
        crew.ready(0);
        crew.stop(0, Crashed{SIGILL});
        QVERIFY(crew.hasProcess(0)); // at once: the signal may have come from outside
    }
    crew.pass(std::chrono::seconds(5));
    crew.stop(0, Crashed{SIGILL});
    QCOMPARE(crew.startFailures.size(), std::size_t{1});
    QCOMPARE(crew.ended[1].outcome->error->detail, std::string("SIGILL"));
    QCOMPARE(crew.ended[1].attempts, 0);
}

void PlanFaultsTest::workersThatSpeakNonsenseBeforeTheirFirstJobGiveUp()
{
    FakeCrew crew(options(1));
    crew.submit(1, {1});
    crew.carryOut();
    for (int i = 0; i < 3; ++i) {
        crew.pass(std::chrono::seconds(5));
        crew.ready(0);
        crew.plan.workerSent(WorkerId{0}, JobBegan{JobId{99}}, crew.now);
        crew.carryOut();
        crew.stop(0, BrokeProtocol{"nonsense"});
    }
    QCOMPARE(crew.startFailures.size(), std::size_t{1});
    QCOMPARE(crew.timesEnded[1], 1);
    QCOMPARE(crew.ended[1].attempts, 0);
}

void PlanFaultsTest::failingStartsDoNotStopWorkersThatWork()
{
    FakeCrew crew(options(2));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    for (int i = 0; i < 3; ++i) {
        crew.stop(1, StartFailed{"too many processes"});
        crew.pass(std::chrono::seconds(5));
    }
    QVERIFY(crew.startFailures.empty());
    crew.finish(0);
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{3});
    QVERIFY(!crew.ended[3].outcome->error);
}

void PlanFaultsTest::impossibleMessagesEndTheWorker_data()
{
    QTest::addColumn<WorkerMessage>("message");
    const auto outcomeOf = [](std::uint64_t id) {
        JobOutcome outcome;
        outcome.id = JobId{id};
        return WorkerMessage(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
    };
    QTest::newRow("begins a job that nobody knows") << WorkerMessage(JobBegan{JobId{99}});
    QTest::newRow("begins a second job") << WorkerMessage(JobBegan{JobId{2}});
    QTest::newRow("ends a job that nobody knows") << outcomeOf(99);
    QTest::newRow("ends a job that it has not begun") << outcomeOf(2);
    QTest::newRow("ends a job of the queue") << outcomeOf(3);
    QTest::newRow("hands back what nobody recalled") << WorkerMessage(JobsRecalled{{JobId{2}}});
    QTest::newRow("says hello again") << WorkerMessage(Hello{});
}

void PlanFaultsTest::impossibleMessagesEndTheWorker()
{
    QFETCH(WorkerMessage, message);
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.workerSent(WorkerId{0}, message, crew.now);
    const Log log = crew.takeLog();
    QCOMPARE(log.size(), std::size_t{1});
    QVERIFY(log[0].starts_with("kill 0: protocol: "));
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{3});
    QCOMPARE(crew.ended[1].attempts, 2);
}

void PlanFaultsTest::everyJobEndsOnceWhateverDies_data()
{
    QTest::addColumn<Split>("split");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 20; ++seed) {
        QTest::addRow("dynamic, seed %u", seed) << Split::dynamic << seed;
        QTest::addRow("round-robin, seed %u", seed) << Split::roundRobin << seed;
    }
}

void PlanFaultsTest::everyJobEndsOnceWhateverDies()
{
    QFETCH(Split, split);
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    PoolOptions faulty = options(4);
    faulty.limits.memoryLimit = FixedMemoryLimit{500};
    faulty.aloneMemoryMb = 2000;
    faulty.split = split;
    FakeCrew crew(faulty);
    std::vector<std::uint64_t> sizes(300);
    for (std::uint64_t& size : sizes)
        size = random() % (3 * kMb);
    crew.submit(0, sizes);
    crew.carryOut();
    for (int i = 0; i < 5000 && !crew.plan.isIdle(); ++i) {
        const unsigned w = static_cast<unsigned>(random() % 4);
        if (random() % 20 == 0 && crew.hasProcess(w))
            crew.stop(w, Crashed{SIGSEGV});
        else if (random() % 20 == 0 && crew.isInWork(w))
            crew.finish(w, Error{ErrorCode::outOfMemory, "500"});
        else
            crew.workABit(w);
        crew.pass(std::chrono::milliseconds(10));
    }
    crew.workToTheEnd();
    QVERIFY(crew.startFailures.empty());
    QCOMPARE(crew.timesEnded.size(), sizes.size());
    for (const auto& [id, job] : crew.ended) {
        QCOMPARE(crew.timesEnded[id], 1);
        QVERIFY(job.attempts >= 1 && job.attempts <= 3); // a retry, and a try alone
        QVERIFY(!job.outcome->error || job.outcome->error->code == ErrorCode::quarantined
            || job.outcome->error->code == ErrorCode::outOfMemory);
    }
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanFaultsTest)
#include "test_plan_faults.moc"
