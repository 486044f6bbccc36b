// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_notices.h"

#include <QTest>

using namespace fanfold;

class RunNoticesTest : public QObject {
    Q_OBJECT

private:
    static RunReport ended(std::uint64_t done, std::uint64_t failed, std::uint64_t cancelled)
    {
        RunReport report;
        RunTotals& totals = report.totals;
        totals.files = totals.filesEnded = done + failed + cancelled;
        totals.states[static_cast<std::size_t>(FileState::done)] = done;
        totals.states[static_cast<std::size_t>(FileState::failed)] = failed;
        totals.states[static_cast<std::size_t>(FileState::cancelled)] = cancelled;
        totals.elapsedS = 2;
        totals.speedUp = 3;
        report.stopped = cancelled > 0;
        return report;
    }

private Q_SLOTS:
    void theToneTellsHowTheRunEnded()
    {
        QCOMPARE(endNotice(ended(7, 0, 0)).tone, Notice::Tone::done);
        QCOMPARE(endNotice(ended(12, 7, 0)).tone, Notice::Tone::warning);
        QCOMPARE(endNotice(ended(0, 7, 0)).tone, Notice::Tone::failed);
        QCOMPARE(endNotice(ended(3, 0, 4)).tone, Notice::Tone::warning);
    }

    void cancelledFilesAreNeitherReadNorFailed()
    {
        const RunTotals totals = ended(43, 2, 115).totals;
        QCOMPARE(filesRead(totals), std::uint64_t{45});
        QCOMPARE(notDone(totals), std::uint64_t{2});
    }

    void aRetryTellsOfItsOwnFilesAndTime()
    {
        const Notice notice = endNotice(ended(7, 0, 0), {2, 1.5});
        QVERIFY2(notice.sentence.startsWith(QLatin1Char('2')), qPrintable(notice.sentence));
        QVERIFY(notice.sentence.contains(QLatin1String("read again in 0.50 s")));
    }

    void aTinyRunTellsNoSpeedUp()
    {
        RunTotals totals = ended(7, 0, 0).totals;
        QVERIFY(!speedUpOf(totals).isEmpty());
        totals.elapsedS = 0.9;
        QVERIFY(speedUpOf(totals).isEmpty());
    }

    void theEndTellsWhatLimitedTheRun()
    {
        RunReport report = ended(7, 0, 0);
        report.advice.kind = AdviceKind::disk;
        QVERIFY(endNotice(report).quiet.endsWith(QLatin1String(", limited by the disk")));
        report.totals.elapsedS = 0.9;
        QVERIFY(endNotice(report).quiet.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RunNoticesTest)
#include "test_run_notices.moc"
