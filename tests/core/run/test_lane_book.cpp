// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lane_book.h"

#include <QTest>

using namespace fanfold;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr WorkerId kFirst{0};
constexpr WorkerId kThird{2};

WorkerStatus idOnly(WorkerId id)
{
    WorkerStatus status;
    status.id = id;
    return status;
}

} // namespace

class TestLaneBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitingForACoreIsNoWork()
    {
        LaneBook book;
        book.began(kFirst, FileId{4}, 100);
        QCOMPARE(book.ended(kFirst, {4 * kSecond, 2 * kSecond, 1 * kSecond}, 10, 104), 4.0);
        book.began(kThird, FileId{5}, 100);
        book.ended(kThird, {2 * kSecond, kSecond, 5 * kSecond}, 10, 102);
        QCOMPARE(book.serialSeconds(), 3.0);
    }

    void aWorkerThatSaysNothingIsTimedFromHere()
    {
        LaneBook book;
        book.began(kFirst, FileId{4}, 100);
        book.rested(kFirst);
        QCOMPARE(book.ended(kFirst, {}, 10, 102.5), 2.5);
        QCOMPARE(book.serialSeconds(), 0.0); // an attempt that was lost is no work done
    }

    void whatWasLostIsBusyTime()
    {
        LaneBook book;
        book.began(kFirst, FileId{4}, 100);
        book.rested(kFirst); // its worker is being ended
        QCOMPARE(book.lost(kFirst, 103), 3.0);
        QCOMPARE(book.status(idOnly(kFirst), 4, 104).busyShare, 0.75);
        book.began(kFirst, FileId{4}, 104);
        QCOMPARE(book.status(idOnly(kFirst), 5, 105).busyShare, 0.8);
        QCOMPARE(book.reports(1).front().busyS, 3.0);
        QCOMPARE(book.serialSeconds(), 0.0);
    }

    void theRateAfterALossIsThatOfTheNextAttempt()
    {
        LaneBook book;
        book.began(kFirst, FileId{4}, 0);
        book.sample(0);
        book.progressed(kFirst, 9'000'000);
        book.sample(1);
        book.lost(kFirst, 1);
        book.began(kFirst, FileId{4}, 1);
        book.sample(1);
        book.progressed(kFirst, 2'000'000);
        book.sample(2);
        QCOMPARE(book.status(idOnly(kFirst), 2, 2).megabytesPerSecond, 2.0);
    }

    void reportsCoverEveryLane()
    {
        LaneBook book;
        book.began(kThird, FileId{1}, 0);
        book.ended(kThird, {kSecond, kSecond / 2, 0}, 70, 1);
        book.began(kThird, FileId{1}, 1);
        book.ended(kThird, {kSecond, kSecond / 2, 0}, 7, 2); // the second range of the file
        book.endedFile(kThird);
        const auto reports = book.reports(4);
        QCOMPARE(reports.size(), std::size_t(4));
        QCOMPARE(reports[0].files, quint64(0));
        QCOMPARE(reports[2].name, QStringLiteral("worker 3"));
        QCOMPARE(reports[2].files, quint64(1));
        QCOMPARE(reports[2].bytes, quint64(77));
        QCOMPARE(reports[2].busyS, 2.0);
        QCOMPARE(reports[2].cpuS, 1.0);
        QCOMPARE(reports[3].name, QStringLiteral("worker 4"));
    }

    void aLaneIsBusyWhileItHasAFile()
    {
        LaneBook book;
        QVERIFY(!book.anyBusy());
        book.began(kFirst, FileId{9}, 10);
        QVERIFY(book.anyBusy());
        const LaneStatus lane = book.status(idOnly(kFirst), 4, 12);
        QCOMPARE(number(lane.file), 9U);
        QCOMPARE(lane.busyShare, 0.5);
        book.ended(kFirst, {2 * kSecond, 0, 0}, 1, 12);
        QVERIFY(!book.anyBusy());
        QCOMPARE(book.status(idOnly(kFirst), 8, 16).busyShare, 0.25);
    }

    void bytesInWorkCountForTheRate()
    {
        LaneBook book;
        book.began(kFirst, FileId{1}, 0);
        book.sample(0);
        book.progressed(kFirst, 3'000'000);
        book.sample(1);
        QCOMPARE(book.status(idOnly(kFirst), 1, 1).megabytesPerSecond, 3.0);
        book.ended(kFirst, {2 * kSecond, 0, 0}, 4'000'000, 2);
        book.sample(2);
        QCOMPARE(book.status(idOnly(kFirst), 2, 2).megabytesPerSecond, 2.0);
    }
};

QTEST_GUILESS_MAIN(TestLaneBook)
#include "test_lane_book.moc"
