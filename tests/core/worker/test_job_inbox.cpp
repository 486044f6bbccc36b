// SPDX-License-Identifier: GPL-3.0-or-later
// What waits in a worker can be cancelled and recalled; what is in work sees its token.
#include "core/worker/job_inbox.h"

#include <QTest>

#include <thread>

namespace fanfold {

namespace {

std::vector<JobSpec> jobs(std::uint64_t count)
{
    std::vector<JobSpec> jobs(count);
    for (std::uint64_t i = 0; i < count; ++i)
        jobs[i].id = JobId{i};
    return jobs;
}

} // namespace

class JobInboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsComeInOrder();
    void aWaitingJobIsTakenOut();
    void theJobInWorkSeesItsToken();
    void recallLeavesTheJobInWork();
    void theEndWakesTheOneWhoWaits();
};

void JobInboxTest::jobsComeInOrder()
{
    JobInbox inbox;
    QVERIFY(!inbox.tryTake());
    inbox.add(jobs(2), std::make_shared<const JobSettings>());
    QCOMPARE(inbox.take()->spec.id, JobId{0});
    QCOMPARE(inbox.tryTake()->spec.id, JobId{1});
    QVERIFY(!inbox.tryTake());
}

void JobInboxTest::aWaitingJobIsTakenOut()
{
    JobInbox inbox;
    inbox.add(jobs(2), nullptr);
    QVERIFY(inbox.cancel(JobId{0}));
    QVERIFY(!inbox.cancel(JobId{0}));
    QCOMPARE(inbox.take()->spec.id, JobId{1});
}

void JobInboxTest::theJobInWorkSeesItsToken()
{
    JobInbox inbox;
    inbox.add(jobs(2), nullptr);
    const auto first = inbox.take();
    QVERIFY(!first->cancel.isCancelled());
    QVERIFY(!inbox.cancel(JobId{0}));
    QVERIFY(first->cancel.isCancelled());
    QVERIFY(!inbox.take()->cancel.isCancelled());
}

void JobInboxTest::recallLeavesTheJobInWork()
{
    JobInbox inbox;
    inbox.add(jobs(3), nullptr);
    const auto first = inbox.take();
    QCOMPARE(inbox.recall(), (std::vector<JobId>{JobId{1}, JobId{2}}));
    QVERIFY(!first->cancel.isCancelled());
    QVERIFY(!inbox.tryTake());
}

void JobInboxTest::theEndWakesTheOneWhoWaits()
{
    JobInbox inbox;
    std::thread ender([&] { inbox.end(3); });
    QVERIFY(!inbox.take());
    ender.join();
    QCOMPARE(inbox.exitCode(), 3);
    inbox.add(jobs(1), nullptr);
    QVERIFY(!inbox.take());
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::JobInboxTest)
#include "test_job_inbox.moc"
