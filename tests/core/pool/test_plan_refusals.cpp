// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan does when workers refuse the settings of their jobs.
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

JobSettings withPoints(int points)
{
    JobSettings settings;
    settings.pointsPerFile = points;
    return settings;
}

} // namespace

class PlanRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allJobsEndAndTheOwnerIsToldOnce();
    void everyWorkerAnswersForItself();
    void whatComesBackAfterwardsIsRefusedToo();
    void jobsWithOtherSettingsGoOn();
    void theSameSettingsMayBeTriedAgain();
    void settingsThatAreNotThereCannotBeRefused_data();
    void settingsThatAreNotThereCannotBeRefused();
};

void PlanRefusalsTest::allJobsEndAndTheOwnerIsToldOnce()
{
    FakeCrew crew(options(1));
    crew.submit(1, {3 * kMb, 2 * kMb, kMb});
    crew.carryOut();
    crew.ready(0);
    crew.takeLog();
    crew.refuse(0, 1);
    QCOMPARE(crew.takeLog(),
        (Log{"not set up 1", "not set up 2", "not set up 3", "idle", "set-up failed: no ink"}));
    QCOMPARE(
        crew.ended[2].outcome->error, Error(ErrorCode::setUpFailed, "no ink", Stage::starting));
    QCOMPARE(crew.ended[2].attempts, 0);
    QVERIFY(crew.plan.isIdle());
    QVERIFY(crew.hasProcess(0));
}

void PlanRefusalsTest::everyWorkerAnswersForItself()
{
    FakeCrew crew(options(2));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb, 6 * kMb, 5 * kMb, 4 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    const std::size_t second = crew.jobsOf(1).size();
    QVERIFY(second > 0);
    crew.takeLog();
    crew.refuse(0, 1);
    QCOMPARE(crew.ended.size(), 6 - second);
    crew.refuse(1, 1);
    QCOMPARE(crew.ended.size(), std::size_t{6});
    const Log log = crew.takeLog();
    QCOMPARE(std::count(log.begin(), log.end(), "set-up failed: no ink"), std::ptrdiff_t{1});
    QCOMPARE(log.back(), std::string("idle"));
    for (const auto& [id, times] : crew.timesEnded)
        QCOMPARE(times, 1);
}

void PlanRefusalsTest::whatComesBackAfterwardsIsRefusedToo()
{
    FakeCrew crew(options(2));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb, 6 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    crew.refuse(0, 1);
    const std::size_t left = 4 - crew.ended.size();
    QVERIFY(left > 0);
    crew.stop(1, Crashed{9}); // before it could answer
    QVERIFY(!crew.plan.isIdle());
    for (std::uint32_t given = 2; !crew.plan.isIdle(); ++given) {
        QVERIFY(given < 10);
        crew.refuse(0, given);
    }
    QCOMPARE(crew.timesEnded.size(), std::size_t{4});
    for (const auto& [id, job] : crew.ended) {
        QCOMPARE(crew.timesEnded[id], 1);
        QCOMPARE(job.outcome->error->code, ErrorCode::setUpFailed);
    }
    const Log log = crew.takeLog();
    QCOMPARE(std::count(log.begin(), log.end(), "set-up failed: no ink"), std::ptrdiff_t{1});
}

void PlanRefusalsTest::jobsWithOtherSettingsGoOn()
{
    FakeCrew crew(options(1));
    crew.submit(1, {kMb});
    crew.plan.setSettings(withPoints(5));
    crew.submit(2, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.refuse(0, 2);
    QCOMPARE(crew.takeLog(), (Log{"not set up 2", "set-up failed: no ink"}));
    crew.finish(0);
    QVERIFY(!crew.ended[1].outcome->error);
    QCOMPARE(crew.timesIdle, 1);
}

void PlanRefusalsTest::theSameSettingsMayBeTriedAgain()
{
    FakeCrew crew(options(1));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.refuse(0, 1);
    crew.takeLog();
    crew.submit(2, {kMb});
    QCOMPARE(crew.takeLog(), (Log{"assign 0: 2 with settings"}));
    crew.refuse(0, 2);
    QCOMPARE(crew.takeLog(), (Log{"not set up 2", "idle", "set-up failed: no ink"}));
}

void PlanRefusalsTest::settingsThatAreNotThereCannotBeRefused_data()
{
    QTest::addColumn<std::uint32_t>("settings");
    QTest::newRow("those before the first") << std::uint32_t{0};
    QTest::newRow("those of the job in work") << std::uint32_t{1};
    QTest::newRow("some that were never sent") << std::uint32_t{2};
}

void PlanRefusalsTest::settingsThatAreNotThereCannotBeRefused()
{
    QFETCH(std::uint32_t, settings);
    FakeCrew crew(options(1));
    crew.submit(1, {kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.refuse(0, settings);
    QCOMPARE(crew.takeLog(), (Log{"kill 0: protocol: it refused settings that it does not have"}));
    crew.workToTheEnd();
    QVERIFY(!crew.ended[1].outcome->error);
    QCOMPARE(crew.ended[1].attempts, 2);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanRefusalsTest)
#include "test_plan_refusals.moc"
