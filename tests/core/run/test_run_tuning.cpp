// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose worker count follows its throughput, over real worker processes.
#include "run_listener.h"

#include "core/base/cores.h"

#include <QTest>

using namespace fanfold;

namespace {

RunRequest waiting(const FolderOfBytes& folder)
{
    RunRequest request = requestFor(folder);
    request.limits.launcher = {QStringLiteral(FANFOLD_SLEEPING_WORKER), QStringLiteral("25")};
    request.workers = countCores().usable;
    request.tuneWorkers = true;
    return request;
}

} // namespace

class TestRunTuning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatWaitGetMoreWorkers()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 1500);
        BatchRun run;
        Listener listener(run);
        run.start(waiting(folder));
        const int cores = countCores().usable;
        QVERIFY(QTest::qWaitFor(
            [&] {
                return !listener.updates.empty() && listener.updates.back()->workers > cores
                    && listener.pids().size() > static_cast<std::size_t>(cores);
            },
            kPatienceMs));
        run.stop(StopMode::killNow);
        const auto report = listener.report();
        QVERIFY(report->tuned);
        QCOMPARE(report->startWorkers, cores);
        QVERIFY(report->workers > cores);
        QVERIFY(report->workers <= 4 * cores);
    }

    void aPersonsCountEndsTheTuning()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 30);
        BatchRun run;
        Listener listener(run);
        run.start(waiting(folder));
        run.setWorkerCount(1);
        const auto report = listener.report();
        QVERIFY(!report->tuned);
        QCOMPARE(report->workers, 1);
    }

    void tuningMayBeginInMidRun()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 30);
        RunRequest request = waiting(folder);
        request.tuneWorkers = false;
        request.workers = 1;
        BatchRun run;
        Listener listener(run);
        run.start(request);
        run.tuneWorkers();
        const auto report = listener.report();
        QVERIFY(report->tuned);
        QCOMPARE(report->startWorkers, 1);
        QVERIFY(report->workers >= countCores().usable);
    }

    void fewFilesGetFewWorkers()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 1);
        BatchRun run;
        Listener listener(run);
        run.start(waiting(folder));
        QCOMPARE(listener.report()->startWorkers, 1);
    }
};

QTEST_GUILESS_MAIN(TestRunTuning)
#include "test_run_tuning.moc"
