// SPDX-License-Identifier: GPL-3.0-or-later
// What the futures of a pool promise, over links without processes: the test says which job ends
// when.
#include "core/pool/pool_futures.h"
#include "tests/support/fake_link.h"
#include "tests/support/pool_record.h"

#include <QFutureWatcher>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace fanfold {

namespace {

std::vector<JobSpec> files(int count)
{
    std::vector<JobSpec> jobs(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        jobs[static_cast<std::size_t>(i)].path = FilePath("/f" + std::to_string(i));
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
        , futures(pool)
    {
    }

    static PoolOptions options(int workers)
    {
        PoolOptions options;
        options.workers = workers;
        return options;
    }

    /// All links have started and are ready.
    bool waitForWorkers(std::size_t count)
    {
        const bool started = QTest::qWaitFor([&] {
            return links.size() == count
                && std::all_of(links.begin(), links.end(),
                    [](const FakeLink* link) { return link->timesStarted == 1; });
        });
        for (FakeLink* link : links)
            link->becomeReady();
        return started;
    }

    /// What the link was given at a time.
    std::vector<std::vector<JobSpec>> chunks(std::size_t link) const
    {
        std::vector<std::vector<JobSpec>> chunks;
        for (const ParentMessage& message : links[link]->sent)
            if (const auto* assign = std::get_if<AssignJobs>(&message))
                chunks.push_back(assign->jobs);
        return chunks;
    }

    std::vector<FakeLink*> links;
    WorkerPool pool;
    PoolRecord record;
    PoolFutures futures;
};

/// The places whose results were reported, in that order.
class Reports {
public:
    explicit Reports(const QFuture<FinishedJob>& future)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, &m_watcher,
            [this](int place) { places.push_back(place); });
        m_watcher.setFuture(future);
    }
    std::vector<int> places;

private:
    QFutureWatcher<FinishedJob> m_watcher;
};

} // namespace

class PoolFuturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void oneJobHasOneResult();
    void aContinuationMayAskForMore();
    void resultsComeAsCompletedOrInOrder_data();
    void resultsComeAsCompletedOrInOrder();
    void chunksHaveTheSizeAskedFor_data();
    void chunksHaveTheSizeAskedFor();
    void noJobsAreDoneAtOnce();
    void cancellingAFutureCancelsItsJobsOnly();
    void otherUsersOfThePoolAreNotMixedUp();
    void terminatingThePoolEndsEveryFuture();
    void joinEndsWhenNoProcessIsLeft();
    void joinEndsAtOnceWithoutProcesses();
    void futuresEndWithThePool();
};

void PoolFuturesTest::oneJobHasOneResult()
{
    World world(1);
    const QFuture<FinishedJob> future = world.futures.applyAsync(files(1)[0]);
    QVERIFY(world.waitForWorkers(1));
    QVERIFY(!future.isFinished());
    const JobSpec given = world.chunks(0).at(0).at(0);
    QCOMPARE(given.path, FilePath("/f0"));
    world.links[0]->doJob(given.id);
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 1);
    QVERIFY(future.result().outcome->id == given.id);
    QVERIFY(!future.result().outcome->error);
}

void PoolFuturesTest::aContinuationMayAskForMore()
{
    World world(1);
    int ended = 0;
    const auto again = world.futures.applyAsync(files(1)[0]).then(this, [&](const FinishedJob&) {
        ++ended;
        return world.futures.applyAsync(files(1)[0]);
    });
    QVERIFY(world.waitForWorkers(1));
    world.links[0]->doJob(world.chunks(0).at(0).at(0).id);
    QTRY_COMPARE(ended, 1);
    QTRY_COMPARE(world.chunks(0).size(), std::size_t{2});
    world.links[0]->doJob(world.chunks(0).at(1).at(0).id);
    QVERIFY(again.result().isFinished());
}

void PoolFuturesTest::resultsComeAsCompletedOrInOrder_data()
{
    QTest::addColumn<ResultOrder>("order");
    QTest::addColumn<std::vector<int>>("places");
    QTest::newRow("as completed") << ResultOrder::asCompleted << std::vector<int>{1, 2, 0, 3};
    QTest::newRow("in order") << ResultOrder::inOrder << std::vector<int>{0, 1, 2, 3};
}

void PoolFuturesTest::resultsComeAsCompletedOrInOrder()
{
    QFETCH(ResultOrder, order);
    QFETCH(std::vector<int>, places);
    World world(4);
    const QFuture<FinishedJob> future = world.futures.mapAsync(files(4), 1, order);
    const Reports reports(future);
    QVERIFY(world.waitForWorkers(4));
    std::vector<std::pair<FakeLink*, JobId>> byPlace(4);
    for (std::size_t link = 0; link < 4; ++link)
        for (const auto& chunk : world.chunks(link))
            byPlace[number(chunk.at(0).id) - PoolFutures::kFirstJob]
                = {world.links[link], chunk[0].id};
    const auto end = [&](std::size_t place) { byPlace[place].first->doJob(byPlace[place].second); };
    end(1);
    end(2);
    QTRY_COMPARE(reports.places.size(), std::size_t(order == ResultOrder::inOrder ? 0 : 2));
    QCOMPARE(future.progressValue(), 2);
    QCOMPARE(future.progressMaximum(), 4);
    end(0);
    QTRY_COMPARE(reports.places.size(), std::size_t{3});
    QVERIFY(!future.isFinished());
    end(3);
    QTRY_COMPARE(reports.places, places);
    QVERIFY(future.isFinished());
    for (int place = 0; place < 4; ++place)
        QVERIFY(
            future.resultAt(place).outcome->id == byPlace[static_cast<std::size_t>(place)].second);
}

void PoolFuturesTest::chunksHaveTheSizeAskedFor_data()
{
    QTest::addColumn<int>("chunkSize");
    QTest::newRow("one by one") << 1;
    QTest::newRow("three") << 3;
    QTest::newRow("more than there are") << 100;
}

void PoolFuturesTest::chunksHaveTheSizeAskedFor()
{
    QFETCH(int, chunkSize);
    World world(1);
    const QFuture<FinishedJob> future = world.futures.mapAsync(files(10), chunkSize);
    QVERIFY(world.waitForWorkers(1));
    std::size_t left = 10;
    for (std::size_t chunk = 0; left > 0; ++chunk) {
        QTRY_VERIFY(world.chunks(0).size() > chunk);
        const std::vector<JobSpec> jobs = world.chunks(0)[chunk];
        QCOMPARE(jobs.size(), std::min(static_cast<std::size_t>(chunkSize), left));
        left -= jobs.size();
        for (const JobSpec& job : jobs)
            world.links[0]->doJob(job.id);
    }
    QVERIFY(future.isFinished());
}

void PoolFuturesTest::noJobsAreDoneAtOnce()
{
    World world(1);
    const QFuture<FinishedJob> future = world.futures.mapAsync({});
    QVERIFY(future.isFinished());
    QVERIFY(!future.isCanceled());
    QCOMPARE(future.resultCount(), 0);
}

void PoolFuturesTest::cancellingAFutureCancelsItsJobsOnly()
{
    World world(1);
    QFuture<FinishedJob> unwanted = world.futures.mapAsync(files(5), 1);
    const QFuture<FinishedJob> wanted = world.futures.applyAsync(files(1)[0]);
    QVERIFY(world.waitForWorkers(1));
    const JobId inWork = world.chunks(0).at(0).at(0).id;
    world.links[0]->say(JobBegan{inWork});
    unwanted.cancel();
    const auto wasCancelled = [&] {
        return std::any_of(world.links[0]->sent.begin(), world.links[0]->sent.end(),
            [&](const ParentMessage& message) {
                const auto* cancel = std::get_if<CancelJob>(&message);
                return cancel && cancel->id == inWork;
            });
    };
    QTRY_VERIFY(wasCancelled());
    QVERIFY(!unwanted.isFinished()); // a job of it is in work
    JobOutcome outcome;
    outcome.id = inWork;
    outcome.error = Error{ErrorCode::cancelled, {}};
    world.links[0]->say(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
    for (std::size_t done = 1; !wanted.isFinished(); ++done) {
        QTRY_VERIFY(world.chunks(0).size() > done);
        JobOutcome next;
        next.id = world.chunks(0)[done].at(0).id;
        world.links[0]->say(JobBegan{next.id});
        world.links[0]->say(JobOutcomes{{std::make_shared<const JobOutcome>(next)}});
    }
    QTRY_VERIFY(unwanted.isFinished());
    QCOMPARE(unwanted.resultCount(), 0);
    QCOMPARE(wanted.resultCount(), 1);
    QVERIFY(world.pool.isIdle());
}

void PoolFuturesTest::otherUsersOfThePoolAreNotMixedUp()
{
    World world(1);
    JobSpec other = files(1)[0];
    other.id = JobId{1};
    world.pool.submit({other});
    const QFuture<FinishedJob> future = world.futures.applyAsync(files(1)[0]);
    QVERIFY(world.waitForWorkers(1));
    world.links[0]->doJob(JobId{1});
    QVERIFY(!future.isFinished());
    QCOMPARE(world.record.timesFinished[JobId{1}], 1);
    QTRY_COMPARE(world.chunks(0).size(), std::size_t{2});
    world.links[0]->doJob(world.chunks(0)[1].at(0).id);
    QVERIFY(future.isFinished());
}

void PoolFuturesTest::terminatingThePoolEndsEveryFuture()
{
    World world(1);
    const QFuture<FinishedJob> future = world.futures.mapAsync(files(3), 0, ResultOrder::inOrder);
    world.pool.terminate();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 3);
    QVERIFY(future.resultAt(2).outcome->error->code == ErrorCode::cancelled);
}

void PoolFuturesTest::joinEndsWhenNoProcessIsLeft()
{
    World world(1);
    const QFuture<FinishedJob> future = world.futures.applyAsync(files(1)[0]);
    world.pool.close();
    const QFuture<void> joined = world.futures.join();
    QVERIFY(world.waitForWorkers(1));
    world.links[0]->doJob(world.chunks(0).at(0).at(0).id);
    QTRY_COMPARE(world.links[0]->state(), WorkerState::stopping);
    QVERIFY(future.isFinished());
    QVERIFY(!joined.isFinished());
    world.links[0]->end(ExitedCleanly{});
    QTRY_VERIFY(joined.isFinished());
    QVERIFY(!joined.isCanceled());
    QVERIFY(world.futures.join().isFinished()); // again
}

void PoolFuturesTest::joinEndsAtOnceWithoutProcesses()
{
    World world(1);
    QVERIFY(world.futures.join().isFinished());
}

void PoolFuturesTest::futuresEndWithThePool()
{
    auto pool = std::make_unique<WorkerPool>(
        World::options(1), [](WorkerId) { return std::make_unique<FakeLink>(); });
    auto* futures = new PoolFutures(*pool);
    const QFuture<FinishedJob> future = futures->mapAsync(files(3));
    const QFuture<void> joined = futures->join();
    pool.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QVERIFY(joined.isFinished());
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PoolFuturesTest)
#include "test_pool_futures.moc"
