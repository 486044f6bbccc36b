// SPDX-License-Identifier: GPL-3.0-or-later
// BatchRun over real worker processes.
#include "core/run/batch_run.h"
#include "folder_of_bytes.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <signal.h>

#include <numeric>
#include <set>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 30'000;

std::string table(int rows)
{
    std::string text = "t (s),v\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ',' + std::to_string(row * row % 97) + '\n';
    return text;
}

RunRequest requestFor(const FolderOfBytes& folder)
{
    ScanRequest scan;
    scan.roots = {folder.path()};
    FileList files;
    const ScanReport report = scanFiles(scan, {}, [&files](std::vector<FoundFile>&& batch) {
        std::move(batch.begin(), batch.end(), std::back_inserter(files));
    });
    std::sort(files.begin(), files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    RunRequest request;
    request.files = std::make_shared<const FileList>(std::move(files));
    request.workers = 2;
    request.binFolder = FilePath(FANFOLD_BIN_DIR);
    return request;
}

/// Many names of one file that takes a while.
void fillWithLongWork(const FolderOfBytes& folder, int files)
{
    const FilePath first = folder.write("f0.csv", table(100'000));
    for (int i = 1; i < files; ++i)
        std::filesystem::create_hard_link(
            first.bytes(), folder.path("f" + std::to_string(i) + ".csv").bytes());
}

/// What a run tells.
class Listener {
public:
    explicit Listener(BatchRun& run)
        : finished(&run, &BatchRun::finished)
        , m_run(run)
    {
        QObject::connect(
            &run, &BatchRun::updated, &run, [this](const std::shared_ptr<const RunUpdate>& update) {
                updates.push_back(update);
                toldAfterEnd = toldAfterEnd || !finished.isEmpty();
            });
    }

    std::shared_ptr<const RunReport> report()
    {
        if (finished.isEmpty() && !finished.wait(kPatienceMs))
            return std::make_shared<const RunReport>();
        return finished.takeFirst().first().value<std::shared_ptr<const RunReport>>();
    }

    bool waitForEndedFiles(std::uint64_t count)
    {
        return QTest::qWaitFor(
            [&] { return !updates.empty() && updates.back()->totals.filesEnded >= count; },
            kPatienceMs);
    }

    std::uint64_t inState(FileState state) const
    {
        return static_cast<std::uint64_t>(std::count_if(m_run.files().begin(), m_run.files().end(),
            [state](const FileStatus& status) { return status.state == state; }));
    }

    std::set<std::int64_t> pids() const
    {
        std::set<std::int64_t> all;
        for (const auto& update : updates)
            for (const LaneStatus& lane : update->lanes)
                if (lane.pid > 0)
                    all.insert(lane.pid);
        return all;
    }

    std::vector<std::shared_ptr<const RunUpdate>> updates;
    QSignalSpy finished;
    bool toldAfterEnd = false;

private:
    BatchRun& m_run;
};

bool isAlive(std::int64_t pid)
{
    return kill(static_cast<pid_t>(pid), 0) == 0;
}

/// A dead process that nobody has asked about yet is not running.
bool isRunning(std::int64_t pid)
{
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string number;
    std::string name;
    std::string state;
    return stat >> number >> name >> state && state != "Z";
}

} // namespace

class TestBatchRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        run.retry({FileId{999}}, {});
        listener.report();
        QCOMPARE(run.files()[999].state, FileState::done);
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
        run.retry({FileId{1}}, read);
        QCOMPARE(run.state(), RunState::running);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(2));
        QCOMPARE(report->totals.filesEnded, quint64(2));
        QCOMPARE(report->totals.states[static_cast<std::size_t>(FileState::failed)], quint64(0));
        QVERIFY(run.request().read == read);
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

    void aKilledWorkerCostsOneAttempt()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 200);
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        QVERIFY(listener.waitForEndedFiles(1));
        const auto& lanes = listener.updates.back()->lanes;
        const auto busy = std::find_if(lanes.begin(), lanes.end(),
            [](const LaneStatus& lane) { return lane.state == WorkerState::busy; });
        QVERIFY(busy != lanes.end());
        kill(static_cast<pid_t>(busy->pid), SIGSEGV);
        listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(200));
        const int attempts = std::accumulate(run.files().begin(), run.files().end(), 0,
            [](int sum, const FileStatus& status) { return sum + status.attempts; });
        QVERIFY(attempts <= 201);
        QVERIFY(listener.pids().size() >= 3);
    }

    void workersThatCannotStartEndTheRun()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5));
        folder.write("b.csv", table(5));
        RunRequest request = requestFor(folder);
        request.binFolder = folder.path();
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QVERIFY(!report->workersStarted);
        QCOMPARE(report->startError.code, ErrorCode::workerNotStarted);
        QCOMPARE(listener.inState(FileState::failed), quint64(2));
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

    void closingLeavesNoProcess()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 200);
        BatchRun run;
        Listener listener(run);
        QSignalSpy closed(&run, &BatchRun::closed);
        run.close();
        QVERIFY(closed.wait(kPatienceMs));
        run.start(requestFor(folder));
        QVERIFY(listener.waitForEndedFiles(1));
        run.close();
        QVERIFY(closed.wait(kPatienceMs));
        QVERIFY(listener.pids().size() >= 2);
        for (const std::int64_t pid : listener.pids())
            QVERIFY(!isAlive(pid));
    }

    void anotherThreadCallsByQueuedInvocation()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 20; ++i)
            folder.write("f" + std::to_string(i), table(20));
        QThread engine;
        auto* run = new BatchRun;
        run->moveToThread(&engine);
        QObject::connect(&engine, &QThread::finished, run, &QObject::deleteLater);
        engine.start();
        std::shared_ptr<const RunReport> report;
        bool toldHere = true;
        QObject::connect(run, &BatchRun::updated, this,
            [&] { toldHere = toldHere && QThread::currentThread() == thread(); });
        QObject::connect(run, &BatchRun::finished, this,
            [&](const std::shared_ptr<const RunReport>& told) { report = told; });
        QSignalSpy closed(run, &BatchRun::closed);
        const RunRequest request = requestFor(folder);
        QMetaObject::invokeMethod(run, [run, request] { run->start(request); });
        QTRY_VERIFY_WITH_TIMEOUT(report, kPatienceMs);
        QCOMPARE(report->totals.filesEnded, quint64(20));
        QVERIFY(toldHere);
        QMetaObject::invokeMethod(run, &BatchRun::close);
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, kPatienceMs);
        engine.quit();
        QVERIFY(engine.wait(kPatienceMs));
    }

    void aRunMayBeDeletedInTheMiddle()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 200);
        QThread engine;
        auto* run = new BatchRun;
        run->moveToThread(&engine);
        QObject::connect(&engine, &QThread::finished, run, &QObject::deleteLater);
        engine.start();
        std::set<std::int64_t> pids;
        QObject::connect(
            run, &BatchRun::updated, this, [&](const std::shared_ptr<const RunUpdate>& update) {
                for (const LaneStatus& lane : update->lanes)
                    if (lane.state == WorkerState::busy)
                        pids.insert(lane.pid);
            });
        const RunRequest request = requestFor(folder);
        QMetaObject::invokeMethod(run, [run, request] { run->start(request); });
        QTRY_COMPARE_WITH_TIMEOUT(pids.size(), std::size_t(2), kPatienceMs);
        engine.quit();
        QVERIFY(engine.wait(kPatienceMs));
        for (const std::int64_t pid : pids)
            QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pid), kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "test_batch_run.moc"
