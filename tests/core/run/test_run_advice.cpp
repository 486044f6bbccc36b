// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchRun says limited it, over real worker processes.
#include "run_listener.h"

#include "core/batch/run_timeline.h"

#include <QTest>

using namespace fanfold;

class TestRunAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatAreComputedAreLimitedByTheProcessor()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 300);
        RunRequest request = requestFor(folder);
        request.wantPreviews = true;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        const Advice& advice = report->advice;
        QVERIFY(report->totals.elapsedS > 0.3);
        QCOMPARE(advice.kind, AdviceKind::processor);
        QCOMPARE(advice.input.lanes, 2);
        QCOMPARE(advice.input.files, quint64(300));
        QVERIFY(advice.computed + advice.coreWait > 0.5);
        QVERIFY(advice.input.parentS > 0);
    }

    void filesThatWaitAreLimitedByTheDisk()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 60);
        RunRequest request = requestFor(folder);
        request.limits.launcher = {QStringLiteral(FANFOLD_SLEEPING_WORKER), QStringLiteral("20")};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(60));
        const Advice& advice = report->advice;
        QCOMPARE(advice.kind, AdviceKind::disk);
        QVERIFY2(advice.disk > 0.5, qPrintable(QString::number(advice.disk)));
        QCOMPARE(advice.suggestedWorkers, 4);
    }

    void attemptsThatAreLostAreNotTheDisksFault()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 4);
        RunRequest request = requestFor(folder);
        request.limits.launcher
            = {QStringLiteral(FANFOLD_SLEEPING_WORKER), QStringLiteral("60000")};
        request.limits.timeLimit = FixedTimeLimit{std::chrono::milliseconds(200)};
        request.limits.retries = 1;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::timedOut), quint64(4));
        QCOMPARE(report->advice.kind, AdviceKind::lostAttempts);
        QCOMPARE(report->advice.disk, 0.0);
        QCOMPARE(report->totals.bytesPerSecond, 0.0); // nobody read a byte
        std::size_t blocks = 0;
        for (const TimelineLane& lane : report->timeline->lanes())
            for (const TimelineBlock& block : lane.blocks) {
                ++blocks;
                QCOMPARE(block.state, FileState::timedOut);
                QCOMPARE(block.error, std::optional(ErrorCode::workerTimedOut));
            }
        QCOMPARE(blocks, std::size_t(8)); // the retries too
    }

    void replacingWorkersIsNoWaitingForFiles()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 300; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(5));
        RunRequest request = requestFor(folder);
        request.limits.replaceAfter = 7;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(300));
        const Advice& advice = report->advice;
        QVERIFY2(advice.renewal > advice.gap,
            qPrintable(QStringLiteral("%1 %2").arg(advice.renewal).arg(advice.gap)));
    }

    void theTimelineHasEveryFileOnce()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 100; ++i)
            folder.write("f" + std::to_string(i) + ".csv", i == 5 ? std::string() : table(20));
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        const auto report = listener.report();
        QVERIFY(report->timeline);
        std::set<std::uint32_t> files;
        for (const TimelineLane& lane : report->timeline->lanes()) {
            double end = 0;
            for (const TimelineBlock& block : lane.blocks) {
                QVERIFY(files.insert(number(block.file)).second);
                QVERIFY(block.startS >= end);
                end = block.endS;
                QCOMPARE(block.state, run.files()[number(block.file)].state);
            }
            QVERIFY(end <= report->totals.elapsedS);
        }
        QCOMPARE(files.size(), std::size_t(100));
        QVERIFY(listener.updates.back()->timeline); // the last snapshot has it
    }
};

QTEST_GUILESS_MAIN(TestRunAdvice)
#include "test_run_advice.moc"
