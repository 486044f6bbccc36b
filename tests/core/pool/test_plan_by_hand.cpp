// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan makes of a person who ends a worker.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <csignal>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

} // namespace

class PlanByHandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileOfAReplacedWorkerIsDoneAgain();
    void aFileIsNotSetAsideForWhatAPersonEnds_data();
    void aFileIsNotSetAsideForWhatAPersonEnds();
    void itIsDoneAgainBehindAllOthers_data();
    void itIsDoneAgainBehindAllOthers();
    void afterTheQueueWasCancelledItIsNotDoneAgain();
    void anIdleWorkerIsReplacedToo();
    void aWorkerEndedByHandComesBackForWorkOnly_data();
    void aWorkerEndedByHandComesBackForWorkOnly();
};

void PlanByHandTest::theFileOfAReplacedWorkerIsDoneAgain()
{
    FakeCrew crew{PoolOptions()};
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.endWorker(WorkerId{0}, ByHand::replaced, crew.now);
    crew.plan.endWorker(WorkerId{7}, ByHand::replaced, crew.now);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: a request to replace it"}));
    crew.stop(0, Killed{});
    crew.workToTheEnd();
    QCOMPARE(crew.ended[1].attempts, 2);
    QVERIFY(!crew.ended[1].outcome->error);
}

void PlanByHandTest::aFileIsNotSetAsideForWhatAPersonEnds_data()
{
    QTest::addColumn<int>("retries");
    QTest::addColumn<ErrorCode>("end");
    QTest::newRow("no retries") << 0 << ErrorCode::workerCrashed;
    QTest::newRow("one") << 1 << ErrorCode::quarantined;
    QTest::newRow("two") << 2 << ErrorCode::quarantined;
}

// Only crashes count, whenever they come.
void PlanByHandTest::aFileIsNotSetAsideForWhatAPersonEnds()
{
    QFETCH(int, retries);
    QFETCH(ErrorCode, end);
    PoolOptions options;
    options.limits.retries = retries;
    FakeCrew crew(options);
    crew.submit(1, {kMb});
    for (int crashes = 0; crashes <= retries; ++crashes) {
        crew.carryOut();
        for (int i = 0; i < 3; ++i) {
            crew.ready(0);
            crew.begin(0);
            crew.plan.endWorker(WorkerId{0}, ByHand::killed, crew.now);
            crew.carryOut();
            QVERIFY(crew.ended.empty());
            crew.stop(0, Killed{ByHand::killed});
            QCOMPARE(crew.lostAttempts.back().error,
                Error(ErrorCode::workerEndedByHand, "killed", Stage::opening));
        }
        QVERIFY(crew.ended.empty());
        crew.ready(0);
        crew.begin(0);
        crew.stop(0, Crashed{SIGSEGV});
    }
    const Error error = crew.ended[1].outcome->error.value();
    QCOMPARE(error, Error(end, "SIGSEGV", Stage::opening));
    QCOMPARE(error.loss->attempts, retries + 1);
    QCOMPARE(crew.ended[1].attempts, 4 * (retries + 1));
}

void PlanByHandTest::itIsDoneAgainBehindAllOthers_data()
{
    QTest::addColumn<Split>("split");
    QTest::newRow("dynamic") << Split::dynamic;
    QTest::newRow("round-robin") << Split::roundRobin;
}

void PlanByHandTest::itIsDoneAgainBehindAllOthers()
{
    QFETCH(Split, split);
    PoolOptions options;
    options.split = split;
    FakeCrew crew(options);
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb, 6 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.plan.endWorker(WorkerId{0}, ByHand::replaced, crew.now);
    crew.stop(0, Killed{});
    crew.ready(0);
    crew.beginAndFinish(0);
    crew.beginAndFinish(0);
    crew.begin(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{4, 1}));
    crew.plan.pause(); // it is handed back, and others come
    crew.carryOut();
    crew.answerRecall(0);
    crew.submit(5, {kMb});
    crew.plan.resume(crew.now);
    crew.carryOut();
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{4, 5}));
    crew.workToTheEnd();
    QCOMPARE(crew.takeLog().end()[-2], std::string("done 1"));
}

void PlanByHandTest::afterTheQueueWasCancelledItIsNotDoneAgain()
{
    FakeCrew crew{PoolOptions()};
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.plan.cancelQueued();
    crew.plan.endWorker(WorkerId{0}, ByHand::killed, crew.now);
    crew.stop(0, Killed{ByHand::killed});
    QCOMPARE(crew.ended[1].outcome->error->code, ErrorCode::cancelled);
}

void PlanByHandTest::anIdleWorkerIsReplacedToo()
{
    FakeCrew crew{PoolOptions()};
    crew.submit(1, {kMb});
    crew.workToTheEnd();
    crew.takeLog();
    crew.plan.endWorker(WorkerId{0}, ByHand::replaced, crew.now);
    crew.carryOut();
    crew.stop(0, Killed{});
    QCOMPARE(crew.takeLog(), (Log{"kill 0: a request to replace it", "start 0"}));
}

void PlanByHandTest::aWorkerEndedByHandComesBackForWorkOnly_data()
{
    QTest::addColumn<ByHand>("how");
    QTest::addColumn<std::string>("step");
    using namespace std::string_literals;
    QTest::newRow("terminated") << ByHand::terminated << "terminate 0: a request to terminate it"s;
    QTest::newRow("killed") << ByHand::killed << "kill 0: a request to kill it"s;
}

void PlanByHandTest::aWorkerEndedByHandComesBackForWorkOnly()
{
    QFETCH(ByHand, how);
    QFETCH(std::string, step);
    FakeCrew crew{PoolOptions()};
    crew.submit(1, {kMb});
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.endWorker(WorkerId{0}, how, crew.now);
    QCOMPARE(crew.takeLog(), (Log{step}));
    crew.stop(0, Killed{how});
    QCOMPARE(crew.takeLog(), (Log{"start 0"}));
    crew.workToTheEnd();
    QCOMPARE(crew.ended[1].attempts, 2);
    crew.takeLog();
    crew.plan.endWorker(WorkerId{0}, how, crew.now);
    crew.carryOut();
    crew.stop(0, Killed{how});
    QCOMPARE(crew.takeLog(), (Log{step}));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanByHandTest)
#include "test_plan_by_hand.moc"
