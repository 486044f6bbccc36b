// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan takes work from those who have more than one file and gives it to those who have none.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

PoolOptions options(int workers)
{
    PoolOptions options;
    options.workers = workers;
    return options;
}

} // namespace

class PlanBalanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefetchedWorkGoesToAWorkerWithNothingToDo();
    void aWorkerThatDoesNotHandBackKeepsNobodyFromTheOthersWork();
};

void PlanBalanceTest::prefetchedWorkGoesToAWorkerWithNothingToDo()
{
    FakeCrew crew(options(2));
    crew.submit(1, {90 * kMb, 80 * kMb, 70 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    crew.begin(0);
    crew.begin(1);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{1, 3}));
    crew.takeLog();
    crew.finish(1);
    QCOMPARE(crew.takeLog(), (Log{"done 2", "recall 0"}));
    crew.answerRecall(0);
    QCOMPARE(crew.takeLog(), (Log{"assign 1: 3"}));
}

void PlanBalanceTest::aWorkerThatDoesNotHandBackKeepsNobodyFromTheOthersWork()
{
    FakeCrew crew(options(3));
    crew.submit(1, {90 * kMb, 80 * kMb, 70 * kMb, 60 * kMb, 50 * kMb});
    crew.carryOut();
    for (const unsigned w : {0U, 1U, 2U})
        crew.ready(w);
    for (const unsigned w : {0U, 1U, 2U})
        crew.begin(w);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{1, 4}));
    QCOMPARE(crew.jobsOf(1), (std::vector<std::uint64_t>{2, 5}));
    crew.takeLog();
    crew.finish(2);
    QCOMPARE(crew.takeLog(), (Log{"done 3", "recall 1"})); // which does not answer
    crew.report(0, Stage::reading, kMb);
    QCOMPARE(crew.takeLog(), (Log{"recall 0"}));
    crew.answerRecall(0);
    QCOMPARE(crew.takeLog(), (Log{"assign 2: 4"}));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanBalanceTest)
#include "test_plan_balance.moc"
