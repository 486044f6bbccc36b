// SPDX-License-Identifier: GPL-3.0-or-later
// What a run over real workers leaves in its log.
#include "core/base/natural_order.h"
#include "core/export/result_files.h"
#include "core/runlog/run_log_reader.h"
#include "run_listener.h"

#include <QTest>

using namespace fanfold;

namespace {

struct Logged {
    FileList files;
    std::vector<FileStatus> results;
};

/// As a run has them, from its log alone.
Logged resultsOf(const RunLogContent& content)
{
    Logged all;
    for (const LoggedFile& file : content.files) {
        const FileRecord& record = file.record;
        all.files.push_back({record.path, record.relative, record.sizeBytes, record.modifiedNs,
            naturalKey(record.relative)});
        all.results.push_back(record.status);
    }
    return all;
}

} // namespace

class TestRunLogging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTablesOfResultsCanBeMadeFromTheLogAlone()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 60; ++i)
            folder.write("in/f" + std::to_string(i) + ".csv", table(20 + i));
        folder.write("in/empty.csv", "");
        folder.write("in/caf\xe9 ragged.csv", "a,b\n1,2\n3\n4,5\n");
        RunRequest request = requestFor(folder, "in");
        request.log = RunLogOutput{folder.path("run.log"), {folder.path("in")}};
        {
            BatchRun run;
            Listener listener(run);
            run.start(request);
            const auto report = listener.report();
            QCOMPARE(report->totals.filesEnded, quint64(62));
            QVERIFY(!report->logProblem);
            // Complete as soon as the run tells that it has finished.
            const std::string told = bytesOf(folder.path("run.log"));
            folder.write("copy.log", told);
            const auto content = readRunLog(folder.path("copy.log"));
            QVERIFY(content && content->end && !content->end->stopped);
            const Logged logged = resultsOf(*content);
            QCOMPARE(logged.files.size(), std::size_t(62));
            QVERIFY(
                filesCsv(logged.files, logged.results) == filesCsv(*request.files, run.files()));
            QVERIFY(summaryCsv(logged.files, logged.results)
                == summaryCsv(*request.files, run.files()));
            QVERIFY(filesCsv(logged.files, logged.results).size() > 3'000);
            const RunBegin& begin = content->runs.front();
            QVERIFY(begin.roots == std::vector{folder.path("in")});
            QCOMPARE(begin.files, quint64(62));
            QVERIFY(begin.settings == runSettingsOf(request));
        }
    }

    void aRetryIsAnotherPassWithItsOwnSettings()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5));
        folder.write("b.csv", "");
        RunRequest request = requestFor(folder);
        request.log = RunLogOutput{folder.path("out/run.log"), {folder.path()}};
        {
            BatchRun run;
            Listener listener(run);
            run.start(request);
            listener.report();
            folder.write("b.csv", table(7));
            ReadOptions read;
            read.headerRows = 1;
            RetryChoices choices;
            choices.read = read;
            run.retry({FileId{1}}, choices);
            listener.report();
        }
        const auto content = readRunLog(folder.path("out/run.log"));
        QCOMPARE(content->runs.size(), std::size_t(2));
        QCOMPARE(content->runs[1].settings.read.headerRows, std::optional<int>(1));
        QVERIFY(!content->runs[0].isRetry && content->runs[1].isRetry);
        QVERIFY(settingsOf(*content) == content->runs[0].settings);
        QCOMPARE(content->files.size(), std::size_t(3));
        QCOMPARE(content->files[2].record.relative, std::string("b.csv"));
        QCOMPARE(content->files[2].run, std::size_t(1));
        QCOMPARE(content->files[2].record.status.state, FileState::done);
    }

    void aStoppedRunLogsWhatIsDoneAndThatItWasStopped()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 500);
        RunRequest request = requestFor(folder);
        request.log = RunLogOutput{folder.path("out/run.log"), {folder.path()}};
        quint64 done = 0;
        {
            BatchRun run;
            Listener listener(run);
            run.start(request);
            QVERIFY(listener.waitForEndedFiles(1));
            run.stop(StopMode::killNow);
            listener.report();
            done = listener.inState(FileState::done);
        }
        const auto content = readRunLog(folder.path("out/run.log"));
        QCOMPARE(content->files.size(), std::size_t(done));
        QVERIFY(content->end && content->end->stopped);
    }

    void aStoppedRunStaysStoppedUntilAllItsFilesAreRead()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 200);
        RunRequest request = requestFor(folder);
        request.log = RunLogOutput{folder.path("out/run.log"), {folder.path()}};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        QVERIFY(listener.waitForEndedFiles(1));
        run.stop(StopMode::killNow);
        listener.report();
        const auto isLoggedAsStopped = [&folder] {
            folder.write("copy.log", bytesOf(folder.path("out/run.log")));
            return readRunLog(folder.path("copy.log"))->end->stopped;
        };
        std::vector<FileId> left;
        for (std::uint32_t i = 0; i < run.files().size(); ++i)
            if (run.files()[i].state == FileState::cancelled)
                left.push_back(FileId{i});
        QVERIFY(left.size() > 1);
        const FileId one = left.back();
        left.pop_back();
        run.retry({one}, {2, Split::dynamic, {}, {}});
        QVERIFY(!listener.report()->stopped);
        QVERIFY(isLoggedAsStopped());
        run.retry(left, {2, Split::dynamic, {}, {}});
        listener.report();
        QVERIFY(!isLoggedAsStopped());
    }

    void aLogThatCannotBeWrittenCostsNoResult()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 30; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(20));
        const RunRequest plain = requestFor(folder);
        folder.link("/dev/full", "run.log");
        RunRequest request = plain;
        request.log = RunLogOutput{folder.path("run.log"), {folder.path()}};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(30));
        QVERIFY(report->logProblem);
        QCOMPARE(report->logProblem->code, ErrorCode::outputNotWritable);
        QVERIFY(report->logProblem->detail.starts_with("No space left on device ("));
        const auto told = std::count_if(listener.updates.begin(), listener.updates.end(),
            [](const auto& update) { return update->logProblem.has_value(); });
        QCOMPARE(told, 1L);
    }
};

QTEST_GUILESS_MAIN(TestRunLogging)
#include "test_run_logging.moc"
