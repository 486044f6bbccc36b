// SPDX-License-Identifier: GPL-3.0-or-later
// Each file of a run is read as was said for it, however it comes to be read.
#include "core/batch/run_timeline.h"
#include "core/runlog/resume.h"
#include "run_listener.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

constexpr FileId kFirst{0};
constexpr FileId kSecond{1};

ReadOptions withoutHeader()
{
    ReadOptions read;
    read.headerRows = 0;
    return read;
}

RunRequest twoTables(const FolderOfBytes& folder)
{
    folder.write("a.csv", "x;y\n1;2\n3;4\n");
    folder.write("b.csv", "x;y\n1;2\n3;4\n");
    return requestFor(folder);
}

std::uint64_t rowsOf(const FileStatus& status)
{
    return status.table ? status.table->rows : 0;
}

} // namespace

class TestRunReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFileMayBeReadOtherwiseThanTheOthers_data()
    {
        QTest::addColumn<FileId>("other");
        QTest::newRow("the first") << kFirst;
        QTest::newRow("the last") << kSecond;
    }

    void aFileMayBeReadOtherwiseThanTheOthers()
    {
        QFETCH(FileId, other);
        const FolderOfBytes folder;
        RunRequest request = twoTables(folder);
        request.readOtherwise.resize(2);
        request.readOtherwise[number(other)] = std::make_shared<const ReadOptions>(withoutHeader());
        BatchRun run;
        Listener listener(run);
        run.start(request);
        listener.report();
        for (const FileId file : {kFirst, kSecond})
            QCOMPARE(rowsOf(run.files()[number(file)]), file == other ? 3U : 2U);
    }

    void aFileInRangesThatIsReadAsAWholeIsReadOtherwiseToo()
    {
        constexpr int kRows = 60'000;
        std::string text = "a,b,c\n";
        for (int i = 0; i < kRows; ++i)
            text += std::to_string(i) + ",\"line\nby\nline\n\n\n1,2,3\n4,5\n\n\"," + "7\n";
        const FolderOfBytes folder;
        folder.write("a.csv", text);
        folder.write("b.csv", text);
        RunRequest request = requestFor(folder);
        request.splitAbove = 100'000;
        request.readOtherwise = {std::make_shared<const ReadOptions>(withoutHeader())};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QVERIFY(report->timeline->blockCount() > 2); // in ranges first
        QCOMPARE(rowsOf(run.files()[0]), quint64(kRows + 1));
        QCOMPARE(rowsOf(run.files()[1]), quint64(kRows));
    }

    void detailsAreReadAsTheFileWas()
    {
        const FolderOfBytes folder;
        BatchRun run;
        Listener listener(run);
        QSignalSpy details(&run, &BatchRun::detailReady);
        run.start(twoTables(folder));
        listener.report();
        run.retry({kSecond}, {2, Split::dynamic, {}, withoutHeader()});
        listener.report();
        QCOMPARE(rowsOf(run.files()[number(kSecond)]), 3U);
        run.requestDetail(1, kFirst, {}, 100);
        run.requestDetail(2, kSecond, {}, 100);
        QTRY_COMPARE_WITH_TIMEOUT(details.size(), 2, kPatienceMs);
        for (const QList<QVariant>& detail : details)
            QCOMPARE(rowsOf(detail[1].value<FileStatus>()), detail[0].toInt() == 1 ? 2U : 3U);
    }

    void aSecondRetryForgetsTheFirst()
    {
        const FolderOfBytes folder;
        BatchRun run;
        Listener listener(run);
        run.start(twoTables(folder));
        listener.report();
        run.retry({kSecond}, {2, Split::dynamic, {}, withoutHeader()});
        listener.report();
        run.retry({kFirst, kSecond}, {2, Split::dynamic, {}, ReadOptions()});
        listener.report();
        for (const FileStatus& status : run.files())
            QCOMPARE(rowsOf(status), 2U);
    }

    void whatIsReadAgainWithoutAChoiceIsReadAsBefore()
    {
        const FolderOfBytes folder;
        RunRequest request = twoTables(folder);
        request.log = RunLogOutput{folder.path("out/run.log"), {folder.path()}};
        {
            BatchRun run;
            Listener listener(run);
            run.start(request);
            listener.report();
            run.retry({kSecond}, {2, Split::dynamic, {}, withoutHeader()});
            listener.report();
            run.retry({kFirst, kSecond}, {.workers = 2, .limits = {}, .read = {}});
            listener.report();
            QCOMPARE(rowsOf(run.files()[number(kFirst)]), 2U);
            QCOMPARE(rowsOf(run.files()[number(kSecond)]), 3U);
        }
        // The log knows it of each.
        const auto log = readRunLog(folder.path("out/run.log"));
        QCOMPARE(log->files.size(), std::size_t(5));
        for (const LoggedFile& file : log->files)
            QCOMPARE(log->runs.at(file.run).settings.read,
                rowsOf(file.record.status) == 3 ? withoutHeader() : ReadOptions());
    }

    void aResumedRunKnowsHowWhatItKeepsWasRead()
    {
        const FolderOfBytes folder;
        RunRequest request = twoTables(folder);
        request.log = RunLogOutput{folder.path("out/run.log"), {folder.path()}};
        {
            BatchRun run;
            Listener listener(run);
            run.start(request);
            listener.report();
            run.retry({kSecond}, {2, Split::dynamic, {}, withoutHeader()});
            listener.report();
        }
        const auto log = readRunLog(folder.path("out/run.log"));
        request.log.reset();
        request.resumed = std::make_shared<const ResumedRun>(resumedRun(*log, request));
        QCOMPARE(request.resumed->filesKept, quint64(2));
        BatchRun run;
        Listener listener(run);
        QSignalSpy details(&run, &BatchRun::detailReady);
        run.start(request);
        listener.report();
        run.requestDetail(1, kFirst, {}, 100);
        run.requestDetail(2, kSecond, {}, 100);
        QTRY_COMPARE_WITH_TIMEOUT(details.size(), 2, kPatienceMs);
        for (const QList<QVariant>& detail : details)
            QCOMPARE(rowsOf(detail[1].value<FileStatus>()), detail[0].toInt() == 1 ? 2U : 3U);
    }
};

QTEST_GUILESS_MAIN(TestRunReading)
#include "test_run_reading.moc"
