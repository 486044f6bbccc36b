// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"
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

    void aSetUpThatFailedIsTheOnlyNotice()
    {
        RunReport report = ended(0, 7, 0);
        report.setUpError = Error{ErrorCode::setUpFailed, "no ink"};
        const Notice notice = endNotice(report);
        QCOMPARE(notice.tone, Notice::Tone::failed);
        QCOMPARE(notice.sentence, sentence(*report.setUpError));
        QVERIFY(notice.problem.isEmpty());
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

    void aRetryIsNoGoodEndWhileFilesAreLeft()
    {
        RunReport report = ended(405, 0, 15);
        report.stopped = false;
        QCOMPARE(endNotice(report, {1, 1.5}).tone, Notice::Tone::warning);
    }

    void aRunThatWentOnTellsWhatItHasRead()
    {
        RunReport report = ended(10, 0, 0);
        report.filesKept = 8;
        const Notice notice = endNotice(report);
        QVERIFY2(
            notice.sentence.startsWith(QLatin1String("2 files in")), qPrintable(notice.sentence));
        QVERIFY(notice.quiet.startsWith(QLatin1String("8 were done before")));
    }

    void anInterruptedRunTellsWhyFilesAreReadAgain()
    {
        ResumedRun resumed;
        resumed.kept.resize(10);
        resumed.filesKept = 4;
        resumed.again[static_cast<std::size_t>(AgainReason::isNew)] = 3;
        resumed.again[static_cast<std::size_t>(AgainReason::failedBefore)] = 2;
        resumed.again[static_cast<std::size_t>(AgainReason::changedOnDisk)] = 1;
        const Notice notice = interruptedNotice(resumed);
        QCOMPARE(notice.sentence,
            QStringLiteral("4 of 10 files were done when the run was interrupted."));
        QCOMPARE(notice.quiet, QStringLiteral("1 changed on disk, 2 failed before"));
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
