// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan makes of a person who ends a worker.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

} // namespace

class PlanByHandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReplacedWorkerLosesAnAttempt();
    void anIdleWorkerIsReplacedToo();
    void aWorkerEndedByHandComesBackForWorkOnly_data();
    void aWorkerEndedByHandComesBackForWorkOnly();
};

void PlanByHandTest::aReplacedWorkerLosesAnAttempt()
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
