// SPDX-License-Identifier: GPL-3.0-or-later
// That the pool carries out what the plan decides, over links without processes.
#include "core/pool/worker_pool.h"
#include "tests/support/fake_link.h"
#include "tests/support/pool_record.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

namespace fanfold {

namespace {

std::vector<JobSpec> jobs(std::uint64_t count)
{
    std::vector<JobSpec> jobs;
    for (std::uint64_t i = 0; i < count; ++i) {
        JobSpec job;
        job.id = JobId{i};
        job.sizeBytes = 100'000'000;
        jobs.push_back(job);
    }
    return jobs;
}

struct World {
    explicit World(int workers)
        : pool(options(workers),
            [this](WorkerId) {
                auto link = std::make_unique<FakeLink>();
                links.push_back(link.get());
                return link;
            })
        , record(pool)
    {
    }

    static PoolOptions options(int workers)
    {
        PoolOptions options;
        options.workers = workers;
        return options;
    }

    std::vector<FakeLink*> links;
    WorkerPool pool;
    PoolRecord record;
};

} // namespace

class WorkerPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWishIsNeverAnsweredBeforeItReturns();
    void settingsPrecedeTheirJobs();
    void aDeadWorkerIsReplacedAndItsFileRetried();
    void aSlotMayWishForMore();
    void linesOfStderrAreHandedOn();
    void allStoppedComesEvenWithoutProcesses();
};

void WorkerPoolTest::aWishIsNeverAnsweredBeforeItReturns()
{
    World world(1);
    world.pool.submit(jobs(3));
    world.pool.terminate();
    QVERIFY(world.record.finished.empty());
    QVERIFY(world.pool.isIdle());
    QTRY_COMPARE(world.record.finished.size(), std::size_t{3});
    QCOMPARE(world.record.count(ErrorCode::cancelled), std::size_t{3});
}

void WorkerPoolTest::settingsPrecedeTheirJobs()
{
    World world(1);
    JobSettings settings;
    settings.pointsPerFile = 10;
    world.pool.setSettings(settings);
    world.pool.submit(jobs(1));
    QTRY_COMPARE(world.links.size(), std::size_t{1});
    FakeLink& link = *world.links[0];
    QTRY_COMPARE(link.timesStarted, 1);
    QVERIFY(link.sent.empty());
    link.becomeReady();
    QCOMPARE(link.sent.size(), std::size_t{2});
    QCOMPARE(std::get<JobSettings>(link.sent[0]), settings);
    QCOMPARE(std::get<AssignJobs>(link.sent[1]).jobs.size(), std::size_t{1});
    QCOMPARE(world.pool.workers()[0].pid, std::int64_t{4711});
}

void WorkerPoolTest::aDeadWorkerIsReplacedAndItsFileRetried()
{
    World world(1);
    world.pool.submit(jobs(1));
    QTRY_COMPARE(world.links.size(), std::size_t{1});
    FakeLink& link = *world.links[0];
    link.becomeReady();
    link.say(JobBegan{JobId{0}});
    link.end(Crashed{SIGBUS});
    QCOMPARE(link.timesStarted, 1);
    QTRY_COMPARE(link.timesStarted, 2);
    QCOMPARE(world.pool.workers()[0].lastExit, std::string("SIGBUS"));
    link.becomeReady();
    link.doJob(JobId{0});
    QCOMPARE(world.record.done(), std::size_t{1});
    QCOMPARE(world.record.job(0).attempts, 2);
    QCOMPARE(world.record.timesIdle, 1);
}

void WorkerPoolTest::aSlotMayWishForMore()
{
    World world(1);
    std::uint64_t next = 1;
    QObject::connect(&world.pool, &WorkerPool::jobFinished, &world.pool, [&] {
        JobSpec job;
        job.id = JobId{next};
        if (next++ < 4)
            world.pool.submit({job});
        else
            world.pool.close();
    });
    world.pool.submit(jobs(1));
    QTRY_COMPARE(world.links.size(), std::size_t{1});
    world.links[0]->becomeReady();
    for (std::uint64_t i = 0; i < 4; ++i)
        world.links[0]->doJob(JobId{i});
    QCOMPARE(world.record.done(), std::size_t{4});
    QTRY_COMPARE(world.links[0]->state(), WorkerState::stopping);
    world.links[0]->end(ExitedCleanly{});
    QTRY_COMPARE(world.record.timesStopped, 1);
}

void WorkerPoolTest::linesOfStderrAreHandedOn()
{
    World world(1);
    world.pool.submit(jobs(1));
    QTRY_COMPARE(world.links.size(), std::size_t{1});
    Q_EMIT world.links[0]->said(QStringLiteral("out of paper"));
    QCOMPARE(world.record.said, QStringList{QStringLiteral("out of paper")});
}

void WorkerPoolTest::allStoppedComesEvenWithoutProcesses()
{
    World world(2);
    world.pool.close();
    QCOMPARE(world.record.timesStopped, 0);
    QTRY_COMPARE(world.record.timesStopped, 1);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::WorkerPoolTest)
#include "test_worker_pool.moc"
