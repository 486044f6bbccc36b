// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan decides, told by paper workers under a standing clock: who starts, who gets what, in
// which order. How much at a time: test_plan_chunks.cpp; when things go wrong:
// test_plan_faults.cpp.
#include "core/pool/plan.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <random>

namespace fanfold {

namespace {

using Log = std::vector<std::string>;
constexpr std::uint64_t kMb = 1'000'000;

PoolOptions options(int workers, Split split = Split::dynamic)
{
    PoolOptions options;
    options.workers = workers;
    options.split = split;
    return options;
}

} // namespace

class PlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingStartsWithoutJobs();
    void noMoreWorkersStartThanThereAreJobs();
    void theLargestFileGoesFirst();
    void aWorkerHasItsJobAndOnePrefetched();
    void roundRobinDealsInTurn();
    void roundRobinStartsNoMorePartsThanFiles();
    void settingsAreSentBeforeTheFirstJobThatNeedsThem();
    void anUrgentJobOvertakesTheQueue();
    void anUrgentJobMakesABusyWorkerHandBack();
    void pauseRecallsAndResumeGoesOn();
    void moreWorkersStartAtOnce();
    void fewerWorkersLeaveAfterTheirJob();
    void aQueuedJobIsCancelledAtOnce();
    void aJobInWorkIsCancelledByItsWorker();
    void cancelQueuedLetsJobsInWorkFinish();
    void terminateEndsEverythingAtOnce();
    void closeStopsWorkersWhenTheQueueIsEmpty();
    void everyJobEndsOnceWhateverIsWished_data();
    void everyJobEndsOnceWhateverIsWished();
    void aWorkerLeavesAfterItsFiles_data();
    void aWorkerLeavesAfterItsFiles();
};

void PlanTest::nothingStartsWithoutJobs()
{
    FakeCrew crew(options(4));
    QCOMPARE(crew.takeLog(), Log{});
    QVERIFY(crew.plan.isIdle());
}

void PlanTest::noMoreWorkersStartThanThereAreJobs()
{
    FakeCrew crew(options(4));
    crew.submit(1, {10, 20});
    QCOMPARE(crew.takeLog(), (Log{"start 0", "start 1"}));
}

void PlanTest::theLargestFileGoesFirst()
{
    FakeCrew crew(options(1));
    crew.submit(1, {5 * kMb, 50 * kMb, 20 * kMb, 50 * kMb});
    crew.workToTheEnd();
    Log assigned;
    for (const std::string& line : crew.takeLog())
        if (line.starts_with("done"))
            assigned.push_back(line);
    QCOMPARE(assigned, (Log{"done 2", "done 4", "done 3", "done 1"}));
}

void PlanTest::aWorkerHasItsJobAndOnePrefetched()
{
    FakeCrew crew(options(1));
    crew.submit(1, {90 * kMb, 80 * kMb, 70 * kMb, 60 * kMb});
    crew.carryOut();
    crew.ready(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{1, 2}));
    crew.begin(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{1, 2}));
    crew.finish(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{2, 3}));
}

void PlanTest::roundRobinDealsInTurn()
{
    FakeCrew crew(options(2, Split::roundRobin));
    crew.submit(0, {1, 900 * kMb, 3, 4, 5, 6});
    crew.workToTheEnd();
    for (const auto& [id, job] : crew.ended)
        QCOMPARE(std::uint64_t{number(job.worker)}, id % 2);
    QCOMPARE(crew.ended.size(), std::size_t{6});
}

void PlanTest::roundRobinStartsNoMorePartsThanFiles()
{
    FakeCrew crew(options(8, Split::roundRobin));
    crew.submit(0, {1, 2, 3});
    QCOMPARE(crew.takeLog(), (Log{"start 0", "start 1", "start 2"}));
}

void PlanTest::settingsAreSentBeforeTheFirstJobThatNeedsThem()
{
    FakeCrew crew(options(1));
    crew.submit(1, {3 * kMb, 2 * kMb});
    JobSettings settings;
    settings.pointsPerFile = 100;
    crew.plan.setSettings(settings);
    crew.submit(3, {1 * kMb});
    crew.workToTheEnd();
    QCOMPARE(crew.takeLog(),
        (Log{"start 0", "assign 0: 1 with settings", "assign 0: 2", "done 1",
            "assign 0: 3 with settings", "done 2", "done 3", "idle"}));
}

void PlanTest::anUrgentJobOvertakesTheQueue()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.plan.submitFirst({JobId{50}, 1}, crew.now);
    crew.carryOut();
    crew.ready(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{50, 1}));
}

void PlanTest::anUrgentJobMakesABusyWorkerHandBack()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.submitFirst({JobId{50}, 1}, crew.now);
    QCOMPARE(crew.takeLog(), (Log{"recall 0"}));
    crew.answerRecall(0);
    QCOMPARE(crew.jobsOf(0), (std::vector<std::uint64_t>{1, 50}));
}

void PlanTest::pauseRecallsAndResumeGoesOn()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.pause();
    QCOMPARE(crew.takeLog(), (Log{"recall 0"}));
    crew.answerRecall(0);
    crew.finish(0);
    QCOMPARE(crew.takeLog(), (Log{"done 1"}));
    crew.plan.resume(crew.now);
    QCOMPARE(crew.takeLog(), (Log{"assign 0: 2", "assign 0: 3"}));
}

void PlanTest::moreWorkersStartAtOnce()
{
    FakeCrew crew(options(1));
    crew.submit(1, std::vector<std::uint64_t>(10, kMb));
    crew.takeLog();
    crew.plan.setWorkerCount(3, crew.now);
    QCOMPARE(crew.takeLog(), (Log{"start 1", "start 2"}));
    QCOMPARE(crew.plan.lanes(), std::size_t{3});
}

void PlanTest::fewerWorkersLeaveAfterTheirJob()
{
    FakeCrew crew(options(2));
    crew.submit(1, std::vector<std::uint64_t>(9, 20 * kMb));
    crew.carryOut();
    crew.ready(0);
    crew.ready(1);
    crew.begin(0);
    crew.begin(1);
    crew.takeLog();
    crew.plan.setWorkerCount(1, crew.now);
    QCOMPARE(crew.takeLog(), (Log{"recall 1"}));
    crew.answerRecall(1);
    QCOMPARE(crew.takeLog(), Log{});
    crew.finish(1);
    QCOMPARE(crew.takeLog(), (Log{"done 2", "stop 1"}));
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{9});
    QCOMPARE(crew.plan.worker(WorkerId{1}).state, WorkerState::stopped);
}

void PlanTest::aQueuedJobIsCancelledAtOnce()
{
    FakeCrew crew(options(1));
    crew.submit(1, {1, 2});
    crew.takeLog();
    crew.plan.cancel(JobId{1});
    crew.plan.cancel(JobId{99});
    QCOMPARE(crew.takeLog(), (Log{"cancelled 1"}));
    QCOMPARE(crew.ended[1].attempts, 0);
}

void PlanTest::aJobInWorkIsCancelledByItsWorker()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.cancel(JobId{1});
    crew.plan.cancel(JobId{2});
    QCOMPARE(crew.takeLog(), (Log{"cancel 1 on 0", "cancel 2 on 0"}));
    crew.answerCancel(0, 2);
    crew.answerCancel(0, 1);
    QCOMPARE(crew.takeLog(), (Log{"cancelled 2", "cancelled 1", "idle"}));
}

void PlanTest::cancelQueuedLetsJobsInWorkFinish()
{
    FakeCrew crew(options(1));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.cancelQueued();
    QCOMPARE(crew.takeLog(), (Log{"cancelled 3", "recall 0"}));
    crew.answerRecall(0);
    QCOMPARE(crew.takeLog(), (Log{"cancelled 2"}));
    crew.finish(0);
    QCOMPARE(crew.takeLog(), (Log{"done 1", "idle"}));
}

void PlanTest::terminateEndsEverythingAtOnce()
{
    FakeCrew crew(options(2));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.carryOut();
    crew.ready(0);
    crew.begin(0);
    crew.takeLog();
    crew.plan.terminate();
    QCOMPARE(crew.takeLog(),
        (Log{"cancelled 1", "cancelled 2", "cancelled 3", "idle", "stop 0", "stop 1"}));
    crew.finish(0);
    QCOMPARE(crew.takeLog(), Log{});
    crew.stop(0, ExitedCleanly{});
    crew.stop(1, Crashed{15});
    QCOMPARE(crew.takeLog(), (Log{"all stopped"}));
}

void PlanTest::closeStopsWorkersWhenTheQueueIsEmpty()
{
    FakeCrew crew(options(2));
    crew.submit(1, {9 * kMb, 8 * kMb, 7 * kMb});
    crew.plan.close();
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{3});
    QCOMPARE(crew.timesIdle, 1);
    QCOMPARE(crew.timesStopped, 1);
}

void PlanTest::everyJobEndsOnceWhateverIsWished_data()
{
    QTest::addColumn<Split>("split");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 20; ++seed) {
        QTest::addRow("dynamic, seed %u", seed) << Split::dynamic << seed;
        QTest::addRow("round-robin, seed %u", seed) << Split::roundRobin << seed;
    }
}

void PlanTest::everyJobEndsOnceWhateverIsWished()
{
    QFETCH(Split, split);
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    FakeCrew crew(options(3, split));
    std::uint64_t submitted = 0;
    const auto wishes = std::to_array<std::function<void()>>({
        [&] {
            crew.submit(submitted, {random() % kMb, random() % 9, 20 * kMb});
            submitted += 3;
        },
        [&] {
            crew.plan.submitFirst({JobId{submitted++}, 7}, crew.now);
        },
        [&] { crew.plan.pause(); },
        [&] { crew.plan.resume(crew.now); },
        [&] { crew.plan.setWorkerCount(1 + static_cast<int>(random() % 5), crew.now); },
        [&] { crew.plan.cancelQueued(); },
        [&] { crew.plan.close(); },
        [&] {
            crew.plan.endWorker(
                WorkerId{static_cast<std::uint32_t>(random() % 3)}, ByHand::replaced, crew.now);
        },
    });
    for (int i = 0; i < 1000; ++i) {
        if (random() % 3 == 0)
            wishes[random() % wishes.size()]();
        crew.carryOut();
        crew.workABit(static_cast<unsigned>(random()));
    }
    crew.plan.resume(crew.now);
    crew.workToTheEnd();
    QVERIFY(submitted > 50);
    QCOMPARE(crew.timesEnded.size(), std::size_t{submitted});
    for (const auto& [id, times] : crew.timesEnded)
        QCOMPARE(times, 1);
    QVERIFY(crew.plan.isIdle());
}

void PlanTest::aWorkerLeavesAfterItsFiles_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("starts");
    QTest::addColumn<std::string>("lastExit");
    QTest::newRow("never") << 0 << 1 << std::string();
    QTest::newRow("after each file") << 1 << 20 << std::string("replaced after 1 file");
    QTest::newRow("after seven files") << 7 << 3 << std::string("replaced after 7 files");
    QTest::newRow("after as many as there are")
        << 20 << 1 << std::string("replaced after 20 files");
    QTest::newRow("after more than there are") << 21 << 1 << std::string();
}

void PlanTest::aWorkerLeavesAfterItsFiles()
{
    QFETCH(int, after);
    QFETCH(int, starts);
    QFETCH(std::string, lastExit);
    PoolOptions replacing = options(1);
    replacing.limits.replaceAfter = after;
    FakeCrew crew(replacing);
    crew.submit(1, std::vector<std::uint64_t>(20, 10));
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{20});
    for (const auto& [id, job] : crew.ended)
        QVERIFY(!job.outcome->error && job.attempts == 1 && crew.timesEnded[id] == 1);
    QCOMPARE(crew.plan.worker(WorkerId{0}).starts, starts);
    QCOMPARE(crew.plan.worker(WorkerId{0}).lastExit, lastExit);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanTest)
#include "test_plan.moc"
