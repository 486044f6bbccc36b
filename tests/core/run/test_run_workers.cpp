// SPDX-License-Identifier: GPL-3.0-or-later
// What a run makes of its workers' lives, and of its own end.
#include "core/batch/run_timeline.h"
#include "run_listener.h"
#include "tests/support/own_process.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <optional>

using namespace fanfold;

namespace {

// Those of other tests may still be ending.
template <typename Action> std::set<std::int64_t> startedBy(const Action& action)
{
    const std::set<std::int64_t> before = childProcesses();
    action();
    std::set<std::int64_t> started = childProcesses();
    for (const std::int64_t pid : before)
        started.erase(pid);
    return started;
}

} // namespace

class TestRunWorkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

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

    void aFileWhoseWorkerIsEndedByHandWaitsAndIsReadLast()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 200);
        BatchRun run;
        Listener listener(run);
        run.start(requestFor(folder));
        QVERIFY(listener.waitForEndedFiles(1));
        std::optional<FileId> waits;
        std::int64_t ended = 0;
        const auto endOne = [&] { // it may be between two files; then the next one, once it works
            const LaneStatus& lane = listener.updates.back()->lanes.front();
            if (lane.state == WorkerState::busy && lane.pid != ended) {
                ended = lane.pid;
                run.endWorker(WorkerId{0}, ByHand::killed);
            }
            const auto& files = run.files();
            const auto found = std::find_if(files.begin(), files.end(), [](const auto& file) {
                return file.state == FileState::queued && file.attempts == 1;
            });
            if (found != files.end())
                waits = static_cast<FileId>(found - files.begin());
            return waits.has_value();
        };
        QVERIFY(QTest::qWaitFor(endOne, kPatienceMs));
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(200));
        QCOMPARE(run.files()[number(*waits)].attempts, 2);
        int behind = 0; // blocks of other files since this one began
        double begin = 0;
        const auto each = [&report](const auto& look) {
            for (const TimelineLane& lane : report->timeline->lanes())
                for (const TimelineBlock& block : lane.blocks)
                    look(block);
        };
        each([&](const TimelineBlock& block) {
            if (block.file == *waits)
                begin = std::max(begin, block.startS);
        });
        each([&](const TimelineBlock& block) { behind += block.startS > begin ? 1 : 0; });
        QVERIFY2(behind <= 10, qPrintable(QString::number(behind)));
    }

    void workersStartAheadOfTheirRun()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 20; ++i)
            folder.write("f" + std::to_string(i), table(20));
        RunRequest request = requestFor(folder);
        BatchRun run;
        Listener listener(run);
        RunRequest withoutFiles = request;
        withoutFiles.files = nullptr;
        const std::set<std::int64_t> early = startedBy([&] { run.startAhead(withoutFiles, 2); });
        QCOMPARE(early.size(), std::size_t(2));
        run.start(request);
        listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(20));
        QCOMPARE(listener.pids(), early);
    }

    void otherWorkersTakeThePlaceOfThoseStartedAhead()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5));
        RunRequest request = requestFor(folder);
        BatchRun run;
        Listener listener(run);
        const std::set<std::int64_t> early = startedBy([&] { run.startAhead(request, 2); });
        request.limits.retries = 5;
        run.start(request);
        listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(1));
        for (const std::int64_t pid : early) {
            QVERIFY(!listener.pids().contains(pid));
            QTRY_VERIFY_WITH_TIMEOUT(!isThere(pid), kPatienceMs);
        }
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
        QSignalSpy closed(&run, &BatchRun::closed);
        run.close();
        QVERIFY(closed.wait(kPatienceMs));
    }

    void workersThatAreAlwaysKilledEndTheRun()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 20);
        RunRequest request = requestFor(folder);
        request.workers = 4;
        request.limits.retries = 1'000'000;
        request.limits.launcher = QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("sleep 0.5; exec \"$@\""),
            QStringLiteral("sh")}; // dies before the hello
        BatchRun run;
        Listener listener(run);
        QTimer murderer;
        connect(&murderer, &QTimer::timeout, &run, [] {
            for (const std::int64_t pid : childProcesses())
                kill(static_cast<pid_t>(pid), SIGKILL);
        });
        murderer.start(std::chrono::milliseconds(50));
        run.start(request);
        QVERIFY(!listener.report()->workersStarted);
        QSignalSpy closed(&run, &BatchRun::closed);
        run.close();
        QVERIFY(closed.wait(kPatienceMs));
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
            QVERIFY(!isThere(pid));
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

QTEST_GUILESS_MAIN(TestRunWorkers)
#include "test_run_workers.moc"
