// SPDX-License-Identifier: GPL-3.0-or-later
// BatchRun over real worker processes.
#include "run_listener.h"
#include "tests/support/own_process.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TestBatchRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Killed workers are reaped from the event loop.
    void cleanupTestCase() { QTRY_COMPARE(childProcesses(), std::set<std::int64_t>()); }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void noFilesEndAtOnce()
    {
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(FolderOfBytes()));
        const auto report = listener.report();
        QCOMPARE(report->totals.files, quint64(0));
        QCOMPARE(run.state(), RunState::finished);
        QVERIFY(!report->stopped);
    }

    void everyFileIsReadAndTheNumbersAddUp()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 200; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(50 + i));
        RunRequest request = requestFor(folder);
        request.wantPreviews = true;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        QCOMPARE(run.state(), RunState::running);
        const auto report = listener.report();
        QCOMPARE(run.state(), RunState::finished);
        QCOMPARE(listener.inState(FileState::done), quint64(200));
        QCOMPARE(run.files()[7].table->rows, quint64(57));
        QVERIFY(run.files()[7].preview);
        QVERIFY(run.files()[7].seconds > 0);
        QCOMPARE(run.files()[7].attempts, 1);

        const RunTotals& totals = report->totals;
        QCOMPARE(totals.filesEnded, quint64(200));
        QCOMPARE(totals.bytesDone, double(totals.bytes));
        QVERIFY(totals.speedUp > 0 && totals.speedUp <= 2.05);
        QVERIFY(std::abs(totals.speedUp - totals.serialSeconds / totals.elapsedS) < 1e-9);
        QCOMPARE(report->workers, 2);
        const auto& workers = report->perWorker;
        QCOMPARE(workers.size(), std::size_t(2));
        QCOMPARE(workers[0].files + workers[1].files, quint64(200));
        QCOMPARE(workers[0].bytes + workers[1].bytes, totals.bytes);
        QVERIFY(report->workersStarted);

        QVERIFY(!listener.toldAfterEnd);
        const RunUpdate& last = *listener.updates.back();
        QCOMPARE(last.state, RunState::finished);
        QCOMPARE(last.totals.filesEnded, quint64(200));
        std::size_t told = 0;
        std::size_t logged = 0;
        for (const auto& update : listener.updates) {
            logged += update->log.size();
            for (const auto& [id, status] : update->files)
                told += isFinal(status.state) ? 1 : 0;
        }
        QCOMPARE(told, std::size_t(200));
        QCOMPARE(logged, std::size_t(200));
    }

    void badFilesCostNothingElse()
    {
        const FolderOfBytes folder;
        folder.write("a good.csv", table(10));
        folder.write("b empty.csv", "");
        folder.write("c binary.csv",
            std::string("\x7f"
                        "ELF\0\0\1\2\3\0\0\0\xff\xfe\0\0",
                16));
        folder.write("d\n\"%1\xff.csv", table(10));
        folder.write("e gone.csv", table(10));
        folder.write("f header only.csv", "a,b,c\n");
        const RunRequest request = requestFor(folder);
        std::filesystem::remove(folder.path("e gone.csv").bytes());
        BatchRun run;
        Listener listener(run);
        run.start(request);
        listener.report();
        const auto& files = run.files();
        QCOMPARE(files[0].state, FileState::done);
        QCOMPARE(files[1].error.code, ErrorCode::fileEmpty);
        QCOMPARE(files[2].error.code, ErrorCode::notATable);
        QCOMPARE(files[3].state, FileState::done);
        QCOMPARE(files[4].error.code, ErrorCode::fileMissing);
        QVERIFY(isFinal(files[5].state));
        QCOMPARE(listener.inState(FileState::crashed), quint64(0));
    }

    void aPausedRunBeginsNothing()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 100; ++i)
            folder.write("f" + std::to_string(i), table(20));
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        run.pause();
        QCOMPARE(run.state(), RunState::paused);
        QTRY_VERIFY(listener.updates.size() >= 6);
        QCOMPARE(listener.updates.back()->totals.filesEnded, quint64(0));
        const double elapsed = listener.updates.back()->totals.elapsedS;
        QTRY_VERIFY(listener.updates.size() >= 9);
        QCOMPARE(listener.updates.back()->totals.elapsedS, elapsed);
        run.resume();
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(100));
        QVERIFY(!report->stopped);
    }

    void aStoppedRunKeepsWhatIsDone_data()
    {
        QTest::addColumn<StopMode>("mode");
        QTest::newRow("current files are finished") << StopMode::finishCurrent;
        QTest::newRow("workers are killed") << StopMode::killNow;
    }

    void aStoppedRunKeepsWhatIsDone()
    {
        QFETCH(StopMode, mode);
        const FolderOfBytes folder;
        fillWithLongWork(folder, 1'000);
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        QVERIFY(listener.waitForEndedFiles(1));
        run.stop(mode);
        QCOMPARE(run.state(), RunState::stopping);
        const auto report = listener.report();
        QVERIFY(report->stopped);
        QVERIFY(listener.inState(FileState::done) >= 1);
        QVERIFY(listener.inState(FileState::cancelled) >= 1);
        QCOMPARE(listener.inState(FileState::done) + listener.inState(FileState::cancelled),
            quint64(1'000));
        QVERIFY(report->totals.bytesDone < double(report->totals.bytes));
        run.retry({FileId{999}}, {2, Split::dynamic, {}, {}});
        listener.report();
        QCOMPARE(run.files()[999].state, FileState::done);
    }

    void aRunStoppedInItsPauseCanBeGoneOnWith()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 100; ++i)
            folder.write("f" + std::to_string(i), table(20));
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        run.pause();
        run.stop(StopMode::finishCurrent);
        listener.report();
        QVERIFY(listener.inState(FileState::cancelled) > 0);
        std::vector<FileId> left;
        for (std::uint32_t i = 0; i < 100; ++i)
            if (run.files()[i].state == FileState::cancelled)
                left.push_back(FileId{i});
        run.retry(left, {2, Split::dynamic, {}, {}});
        listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(100));
    }

    void retryReadsAgainWithOtherOptions()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", "x;y\n1,5;2\n2,5;3\n");
        folder.write("b.csv", "");
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        listener.report();
        QCOMPARE(listener.inState(FileState::failed), quint64(1));
        folder.write("b.csv", table(5));
        ReadOptions read;
        read.headerRows = 1;
        run.retry({FileId{1}}, {2, Split::dynamic, {}, read});
        QCOMPARE(run.state(), RunState::running);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(2));
        QCOMPARE(report->totals.filesEnded, quint64(2));
        QCOMPARE(report->totals.states[static_cast<std::size_t>(FileState::failed)], quint64(0));
        QVERIFY(run.request().read == read);
    }

    void retryKeepsTheWorkersUnlessTheyHaveToBeOthers_data()
    {
        QTest::addColumn<RetryChoices>("choices");
        QTest::addColumn<bool>("areKept");
        const RetryChoices same{2, Split::dynamic, {}, {}};
        QTest::newRow("nothing changed") << same << true;
        ReadOptions read;
        read.delimiter = ",";
        QTest::newRow("read otherwise") << RetryChoices{2, Split::dynamic, {}, read} << true;
        QTest::newRow("fewer") << RetryChoices{1, Split::dynamic, {}, {}} << false;
        QTest::newRow("split otherwise") << RetryChoices{2, Split::roundRobin, {}, {}} << false;
        WorkerLimits limits;
        limits.memoryLimit = FixedMemoryLimit{600};
        QTest::newRow("more memory") << RetryChoices{2, Split::dynamic, limits, {}} << false;
    }

    void retryKeepsTheWorkersUnlessTheyHaveToBeOthers()
    {
        QFETCH(RetryChoices, choices);
        QFETCH(bool, areKept);
        const FolderOfBytes folder;
        for (int i = 0; i < 20; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(20 + i));
        folder.write("z.csv", "");
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        listener.report();
        const std::set<std::int64_t> before = listener.pids();
        QVERIFY(!before.empty());
        QCOMPARE(run.files()[20].state, FileState::failed);
        folder.write("z.csv", table(5));
        listener.updates.clear();
        run.retry({FileId{20}}, choices);
        const auto report = listener.report();
        QCOMPARE(report->workers, choices.workers);
        QCOMPARE(report->totals.filesEnded, quint64(21));
        QCOMPARE(listener.inState(FileState::done), quint64(21));
        QCOMPARE(run.files()[7].table->rows, quint64(27));
        QCOMPARE(run.files()[20].table->rows, quint64(5));
        std::set<std::int64_t> both;
        const std::set<std::int64_t> after = listener.pids();
        std::set_intersection(before.begin(), before.end(), after.begin(), after.end(),
            std::inserter(both, both.end()));
        QCOMPARE(!both.empty(), areKept);
        QVERIFY(run.request().limits == choices.limits);
    }

    void retryWithOtherLimitsMayDoWhatFailed()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5));
        folder.write("b.csv", table(6));
        RunRequest request = requestFor(folder);
        request.limits.launcher = {QStringLiteral("/no/such/launcher")};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        QVERIFY(!listener.report()->workersStarted);
        QCOMPARE(listener.inState(FileState::failed), quint64(2));
        run.retry({FileId{0}, FileId{1}}, {1, Split::dynamic, {}, {}});
        const auto report = listener.report();
        QVERIFY(report->workersStarted);
        QCOMPARE(listener.inState(FileState::done), quint64(2));
        QCOMPARE(run.files()[1].table->rows, quint64(6));
    }

    void aDetailInWorkEndsAsCancelledWhenWorkersChange()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5));
        folder.write("b.csv", table(2'000'000));
        BatchRun run;
        Listener listener(run);
        QSignalSpy details(&run, &BatchRun::detailReady);
        run.start(requestFor(folder));
        listener.report();
        run.requestDetail(7, FileId{1}, {}, 1'000);
        run.retry({FileId{0}}, {1, Split::dynamic, {}, {}});
        QCOMPARE(details.size(), 1);
        QCOMPARE(details[0][1].value<FileStatus>().state, FileState::cancelled);
        listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(2));
        for (const LaneStatus& lane : listener.updates.back()->lanes)
            QVERIFY(lane.state != WorkerState::busy);
    }

    void aDetailIsReadAfterTheRunToo()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5'000));
        BatchRun run;
        Listener listener(run);
        QSignalSpy details(&run, &BatchRun::detailReady);
        run.start(requestFor(folder));
        run.requestDetail(7, FileId{0}, {}, 1'000);
        listener.report();
        QTRY_COMPARE_WITH_TIMEOUT(details.size(), 1, kPatienceMs);
        run.requestDetail(8, FileId{0}, SeriesChoice{"#", {"v"}}, 100);
        QTRY_COMPARE_WITH_TIMEOUT(details.size(), 2, kPatienceMs);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(details[i][0].toInt(), 7 + i);
            const auto status = details[i][1].value<FileStatus>();
            QCOMPARE(status.state, FileState::done);
            QVERIFY(status.preview);
            QCOMPARE(status.preview->series.size(), std::size_t(1));
        }
        QVERIFY(details[0][1].value<FileStatus>().preview->series[0].y.size() > 200);
        QVERIFY(details[1][1].value<FileStatus>().preview->series[0].y.size() <= 110);
        QCOMPARE(run.files().size(), std::size_t(1));
        QVERIFY(!run.files()[0].preview);
    }

    void anotherRunForgetsTheOneBefore()
    {
        const FolderOfBytes first;
        first.write("a.csv", table(5));
        first.write("b.csv", "");
        const FolderOfBytes second;
        second.write("c.csv", table(9));
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(first));
        listener.report();
        run.start(requestFor(second));
        const auto report = listener.report();
        QCOMPARE(report->totals.files, quint64(1));
        QCOMPARE(report->totals.states[static_cast<std::size_t>(FileState::failed)], quint64(0));
        QCOMPARE(run.files().size(), std::size_t(1));
        QCOMPARE(run.files()[0].table->rows, quint64(9));
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "test_batch_run.moc"
