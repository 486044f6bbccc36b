// SPDX-License-Identifier: GPL-3.0-or-later
// A calibration over real worker processes.
#include "run_listener.h"

#include "core/run/calibration_run.h"
#include "core/wording/calibration_wording.h"

#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

namespace {

CalibrationRequest requestOf(const FolderOfBytes& folder, double seconds)
{
    CalibrationRequest request;
    request.run = requestFor(folder);
    request.seconds = seconds;
    return request;
}

CalibrationRequest sleeping(const FolderOfBytes& folder, double seconds, const char* ms)
{
    CalibrationRequest request = requestOf(folder, seconds);
    request.run.limits.launcher
        = {QStringLiteral(FANFOLD_SLEEPING_WORKER), QString::fromLatin1(ms)};
    return request;
}

std::shared_ptr<const CalibrationReport> reportOf(QSignalSpy& finished)
{
    if (finished.isEmpty() && !finished.wait(kPatienceMs))
        return std::make_shared<const CalibrationReport>();
    return finished.takeFirst().first().value<std::shared_ptr<const CalibrationReport>>();
}

} // namespace

class TestCalibrationRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatWaitGainFromEveryWorker()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 400);
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(sleeping(folder, 4, "20"));
        const auto report = reportOf(finished);
        QVERIFY(report->points.size() >= 3);
        QCOMPARE(report->filesOfAll, quint64(400));
        QVERIFY(report->files < 400); // more would not fit into the time
        QVERIFY(report->files >= 4);
        QCOMPARE(report->proposedWorkers, report->points.back().workers);
        QVERIFY2(report->serialPart < 0.3, qPrintable(QString::number(report->serialPart)));
        QVERIFY(report->points[1].speedUp > 1.4);
    }

    void aFewFilesAreAllRead()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 9; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(2000));
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        QSignalSpy progressed(&run, &CalibrationRun::progressed);
        run.start(requestOf(folder, 8));
        const auto report = reportOf(finished);
        QCOMPARE(report->files, quint64(9));
        QVERIFY(!report->points.empty());
        QVERIFY(!report->points.front().seconds.empty());
        QVERIFY(!progressed.isEmpty());
    }

    void aSampleOfTinyFilesGrowsBeyondTheFirstLook()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 5000; ++i)
            folder.write("f" + std::to_string(i) + ".csv", table(3));
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(requestOf(folder, 8));
        const auto report = reportOf(finished);
        QVERIFY(!report->points.empty());
        QVERIFY2(report->files > 2 * 32, qPrintable(QString::number(report->files)));
    }

    void filesThatNeedMoreTimeAreNotJudgedByOne()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 40);
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(sleeping(folder, 2, "300"));
        const auto report = reportOf(finished);
        QVERIFY(report->points.empty());
        QVERIFY(!proposalText(*report).contains(QLatin1String("1 worker")));
    }

    void oneLargeFileIsWorkForSeveral()
    {
        const FolderOfBytes folder;
        folder.write("large.csv", table(400'000));
        CalibrationRequest request = requestOf(folder, 8);
        request.run.splitAbove = 1'000'000;
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(request);
        const auto report = reportOf(finished);
        QVERIFY(report->points.size() > 1);
        request.run.splitAbove = 0;
        run.start(request);
        QCOMPARE(reportOf(finished)->points.size(), std::size_t(1));
    }

    void filesThatNobodyCanReadAreNoMeasure()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 6; ++i)
            folder.write("f" + std::to_string(i) + ".pdf", "%PDF-1.4 and so on\n");
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(requestOf(folder, 20));
        const auto report = reportOf(finished);
        QVERIFY(report->noneRead);
        QVERIFY(report->points.empty());
    }

    void slowFilesAreGivenUp()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 10);
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(sleeping(folder, 1, "60000"));
        const auto report = reportOf(finished);
        QVERIFY(report->points.empty());
        QVERIFY(!report->stopped);
    }

    void aPersonMayStopIt()
    {
        const FolderOfBytes folder;
        fillWithLongWork(folder, 10);
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        QSignalSpy closed(&run, &CalibrationRun::closed);
        run.start(sleeping(folder, 3600, "60000"));
        run.stop();
        QVERIFY(reportOf(finished)->stopped);
        run.close();
        QVERIFY(!closed.isEmpty() || closed.wait(kPatienceMs));
    }

    void aWorkerThatCannotStartIsTold()
    {
        const FolderOfBytes folder;
        folder.write("f.csv", table(10));
        CalibrationRequest request = requestOf(folder, 2);
        request.run.binFolder = folder.path();
        CalibrationRun run;
        QSignalSpy finished(&run, &CalibrationRun::finished);
        run.start(request);
        const auto report = reportOf(finished);
        QVERIFY(report->error.has_value());
        QCOMPARE(report->error->code, ErrorCode::workerNotStarted);
    }
};

QTEST_GUILESS_MAIN(TestCalibrationRun)
#include "test_calibration_run.moc"
