// SPDX-License-Identifier: GPL-3.0-or-later
// Files that several workers read in ranges end as one worker leaves them, to the bit.
#include "core/batch/run_timeline.h"
#include "core/protocol/table_codec.h"
#include "core/runlog/run_log_reader.h"
#include "core/wording/wording.h"
#include "run_listener.h"
#include "tests/support/own_process.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <set>

using namespace fanfold;

namespace {

constexpr std::uint64_t kMb = 1'000'000;

std::string rows(int count, const std::function<std::string(int)>& row)
{
    std::string text = "t,a,b\n";
    for (int i = 0; i < count; ++i)
        text += row(i) + '\n';
    return text;
}

std::string plainRow(int i)
{
    return std::to_string(i) + ',' + std::to_string((i * 7'919LL) % 10'007) + "."
        + std::to_string(i % 10) + ',' + std::to_string(i % 97 - 40) + "e-3";
}

/// Everything that is said of each file, bit by bit.
std::vector<std::string> told(const BatchRun& run)
{
    std::vector<std::string> texts;
    for (const FileStatus& status : run.files()) {
        std::string text = stateWord(status.state).toStdString();
        CborWriter writer(text);
        if (status.table)
            write(writer, *status.table);
        if (status.preview)
            write(writer, *status.preview);
        texts.push_back(text + status.error.detail);
    }
    return texts;
}

std::size_t attemptsAt(FileId file, const RunReport& report)
{
    std::size_t attempts = 0;
    for (const TimelineLane& lane : report.timeline->lanes())
        for (const TimelineBlock& block : lane.blocks)
            attempts += block.file == file ? 1 : 0;
    return attempts;
}

RunRequest rangesOf(const FolderOfBytes& folder)
{
    RunRequest request = requestFor(folder);
    request.splitAbove = kMb;
    request.wantPreviews = true;
    return request;
}

std::vector<std::string> toldByOneWorker(const FolderOfBytes& folder)
{
    RunRequest request = requestFor(folder);
    request.workers = 1;
    request.wantPreviews = true;
    BatchRun run;
    Listener listener(run);
    run.start(request);
    listener.report();
    return told(run);
}

/// Until a range has been read, and others have not.
bool waitForProgress(const Listener& listener)
{
    return QTest::qWaitFor(
        [&] {
            return !listener.updates.empty() && listener.updates.back()->totals.bytesDone > 0
                && listener.updates.back()->totals.filesEnded == 0;
        },
        kPatienceMs);
}

std::int64_t busyPid(const Listener& listener)
{
    for (const LaneStatus& lane : listener.updates.back()->lanes)
        if (lane.state == WorkerState::busy)
            return lane.pid;
    return 0;
}

} // namespace

class TestRunRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Killed workers are reaped from the event loop.
    void cleanupTestCase() { QTRY_COMPARE(childProcesses(), std::set<std::int64_t>()); }

    void initTestCase()
    {
        m_long = std::make_unique<FolderOfBytes>();
        m_long->write("large.csv", rows(4'000'000, plainRow));
        m_long->write("small.csv", table(10));
        m_toldOfLong = toldByOneWorker(*m_long);
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rangesGiveWhatOneWorkerFinds_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<bool>("isReadTwice");
        QTest::newRow("numbers") << rows(250'000, plainRow) << false;
        QTest::newRow("missing and bad cells") << rows(250'000, [](int i) {
            return i % 1'000 == 999 ? std::to_string(i) + ",oops,-999"
                : i % 50 == 3       ? "1,,2"
                                    : plainRow(i);
        }) << false;
        QTest::newRow("quoted line breaks") << rows(60'000, [](int i) {
            return std::to_string(i)
                + ",\"line\nby\nline\nand \"\"quoted\"\"\n\n\n1,2,3\n4,5\n\n\","
                + std::to_string(i % 9);
        }) << true;
        QTest::newRow("a quote that nobody closes")
            << rows(50'000, plainRow) + "1,\"" + rows(150'000, plainRow) << false;
        QTest::newRow("a column that proves to be text") << rows(250'000, [](int i) {
            return i < 100'000 ? plainRow(i) : std::to_string(i) + ",word,3";
        }) << true;
        QTest::newRow("an x that is empty")
            << rows(400'000, [](int i) { return ",4" + std::to_string(i % 1'000) + ",7.25"; })
            << true;
        QTest::newRow("a footer") << rows(250'000, plainRow) + "\nthe end\nof it\n" << false;
        QTest::newRow("nothing but words")
            << rows(250'000, [](int) { return std::string("some,words,only"); }) << false;
        QTest::newRow("a line that is too long")
            << rows(50'000, plainRow) + std::string(17'000'000, 'x') + '\n'
            << true;
        QTest::newRow("UTF-16") << [] {
            std::string wide("\xff\xfe", 2);
            for (const char c : rows(100'000, plainRow))
                wide += {c, '\0'};
            return wide;
        }() << true;
    }

    void rangesGiveWhatOneWorkerFinds()
    {
        QFETCH(std::string, bytes);
        QFETCH(bool, isReadTwice);
        const FolderOfBytes folder;
        folder.write("large.csv", bytes);
        BatchRun run;
        Listener listener(run);
        run.start(rangesOf(folder));
        const auto report = listener.report();
        QCOMPARE(report->totals.filesEnded, quint64(1));
        QCOMPARE(told(run), toldByOneWorker(folder));
        QCOMPARE(run.files().front().attempts, 1);
        QVERIFY(attemptsAt(FileId{0}, *report) > (isReadTwice ? 1U : 2U));
        QCOMPARE(report->perWorker.at(0).files + report->perWorker.at(1).files, quint64(1));
        std::uint64_t read = 0;
        for (const WorkerReport& worker : report->perWorker)
            read += worker.bytes;
        QVERIFY(isReadTwice ? read > bytes.size() : read == bytes.size());
    }

    void largeAndSmallFilesTogether()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 30; ++i)
            folder.write("small" + std::to_string(i), table(20 + i));
        folder.write("large", rows(250'000, plainRow));
        folder.write("larger", rows(400'000, plainRow));
        folder.write("bad", std::string(3'000'000, '\0'));
        const auto expected = toldByOneWorker(folder);
        for (const int workers : {2, 3, 7}) {
            RunRequest request = rangesOf(folder);
            request.workers = workers;
            BatchRun run;
            Listener listener(run);
            run.start(request);
            const auto report = listener.report();
            QCOMPARE(report->totals.filesEnded, quint64(33));
            QCOMPARE(told(run), expected);
        }
    }

    void aKilledWorkerCostsOneRange()
    {
        BatchRun run;
        Listener listener(run);
        run.start(rangesOf(*m_long));
        QVERIFY(waitForProgress(listener));
        const std::int64_t pid = busyPid(listener);
        QVERIFY(pid > 0);
        kill(static_cast<pid_t>(pid), SIGKILL);
        listener.report();
        QVERIFY(run.files().at(0).attempts <= 2);
        QCOMPARE(told(run), m_toldOfLong);
    }

    void aRangeThatIsLostTooOftenFailsTheFile()
    {
        RunRequest request = rangesOf(*m_long);
        request.limits.retries = 0;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        QVERIFY(waitForProgress(listener));
        kill(static_cast<pid_t>(busyPid(listener)), SIGKILL);
        const auto report = listener.report();
        QCOMPARE(report->totals.filesEnded, quint64(2));
        const FileStatus& status = run.files().at(0);
        if (status.state != FileState::done) { // the signal may come between two ranges
            QCOMPARE(status.state, FileState::crashed);
            QCOMPARE(status.error.detail, std::string("SIGKILL"));
        }
        run.retry({FileId{0}}, {.workers = 2, .limits = {}, .read = {}});
        listener.report();
        QCOMPARE(told(run), m_toldOfLong);
    }

    void aRunThatIsStoppedLeavesTheFileCancelled()
    {
        BatchRun run;
        Listener listener(run);
        run.start(rangesOf(*m_long));
        QVERIFY(waitForProgress(listener));
        run.stop(StopMode::killNow);
        const auto report = listener.report();
        QVERIFY(report->stopped);
        QCOMPARE(run.files().at(0).state, FileState::cancelled);
        run.retry({FileId{0}, FileId{1}}, {.workers = 2, .limits = {}, .read = {}});
        listener.report();
        QCOMPARE(told(run), m_toldOfLong);
    }

    void stoppingAfterTheFilesInWorkFinishesAllRanges_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }

    void stoppingAfterTheFilesInWorkFinishesAllRanges()
    {
        QFETCH(bool, paused);
        BatchRun run;
        Listener listener(run);
        run.start(rangesOf(*m_long));
        QVERIFY(waitForProgress(listener));
        if (paused)
            run.pause();
        run.stop(StopMode::finishCurrent);
        const auto report = listener.report();
        QVERIFY(report->stopped);
        QCOMPARE(run.files().at(0).state, FileState::done);
        QCOMPARE(run.files().at(1).state, FileState::cancelled);
        QCOMPARE(told(run).at(0), m_toldOfLong.at(0));
    }

    void aFileIsLoggedOnce()
    {
        RunRequest request = rangesOf(*m_long);
        const FolderOfBytes logs;
        request.log = RunLogOutput{logs.path("run.log"), {m_long->path()}};
        BatchRun run;
        Listener listener(run);
        run.start(request);
        listener.report();
        // the run holds the lock
        const auto log = readRunLog(logs.write("copy.log", bytesOf(logs.path("run.log"))));
        QVERIFY(log.has_value());
        QCOMPARE(log->files.size(), std::size_t(2));
        QCOMPARE(log->files.back().record.status.attempts, 1);
    }

    void progressNeverPassesTheWhole()
    {
        BatchRun run;
        Listener listener(run);
        run.start(rangesOf(*m_long));
        listener.report();
        for (const auto& update : listener.updates)
            QVERIFY(update->totals.bytesDone <= static_cast<double>(update->totals.bytes));
        const RunTotals& last = listener.updates.back()->totals;
        QCOMPARE(last.bytesDone, static_cast<double>(last.bytes));
    }

private:
    std::unique_ptr<FolderOfBytes> m_long; ///< a file that takes a while, and a small one
    std::vector<std::string> m_toldOfLong;
};

QTEST_GUILESS_MAIN(TestRunRanges)
#include "test_run_ranges.moc"
