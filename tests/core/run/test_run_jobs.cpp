// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_jobs.h"

#include <QTest>

using namespace fanfold;

namespace {

RunRequest requestOf(std::size_t files)
{
    RunRequest request;
    request.files = std::make_shared<const FileList>(files);
    request.binFolder = FilePath("/opt/bin");
    return request;
}

FinishedJob finished(std::optional<Error> error)
{
    JobOutcome outcome;
    outcome.error = std::move(error);
    outcome.table.rows = 3;
    outcome.cost.wallNs = 1'500'000'000;
    FinishedJob job;
    job.outcome = std::make_shared<const JobOutcome>(std::move(outcome));
    job.worker = WorkerId{1};
    job.attempts = 2;
    return job;
}

} // namespace

class TestRunJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsAreSharedByAllFiles_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("series");
        QTest::newRow("no file") << 0 << 16'000 << 8;
        QTest::newRow("one file") << 1 << 16'000 << 8;
        QTest::newRow("2,500 files") << 2'500 << 8'000 << 8;
        QTest::newRow("2,501 files draw one series each") << 2'501 << 7'996 << 1;
        QTest::newRow("a million files") << 1'000'000 << 200 << 1;
    }

    void pointsAreSharedByAllFiles()
    {
        QFETCH(int, files);
        QFETCH(int, points);
        QFETCH(int, series);
        RunRequest request = requestOf(static_cast<std::size_t>(files));
        request.wantPreviews = true;
        QCOMPARE(runSettings(request, request.read).pointsPerFile, points);
        QCOMPARE(runSettings(request, request.read).maxSeries, series);
        request.wantPreviews = false;
        QCOMPARE(runSettings(request, request.read).pointsPerFile, 0);
    }

    void picturesHaveAllSeriesAndNeedPlotters()
    {
        RunRequest request = requestOf(5'000);
        QCOMPARE(poolOptions(request).program.bytes(), std::string("/opt/bin/fanfold-worker"));
        QVERIFY(!runSettings(request, request.read).picture);
        request.pictures.emplace();
        request.pictures->spec.widthPx = 99;
        QCOMPARE(poolOptions(request).program.bytes(), std::string("/opt/bin/fanfold-plotter"));
        QCOMPARE(runSettings(request, request.read).picture->widthPx, 99);
        QCOMPARE(runSettings(request, request.read).maxSeries, 8);
    }

    void poolOptionsComeFromTheRequest()
    {
        RunRequest request = requestOf(1);
        request.workers = 7;
        request.split = Split::roundRobin;
        request.limits.retries = 3;
        request.limits.launcher = {QStringLiteral("nice")};
        const PoolOptions options = poolOptions(request);
        QCOMPARE(options.workers, 7);
        QCOMPARE(options.split, Split::roundRobin);
        QVERIFY(options.limits == request.limits);
    }

    void detailsHaveTheirOwnBudget()
    {
        RunRequest request = requestOf(1'000'000);
        request.read.decimal = ',';
        request.pictures.emplace();
        const JobSettings settings = detailSettings(request, FileId{0}, {"t", {"a", "b"}}, 40'000);
        QCOMPARE(settings.pointsPerFile, 40'000);
        QVERIFY(settings.series == (SeriesChoice{"t", {"a", "b"}}));
        QVERIFY(settings.read == request.read);
        QVERIFY(!settings.picture);
    }

    void aFileMayBeReadOtherwise()
    {
        RunRequest request = requestOf(3);
        request.read.decimal = ',';
        ReadOptions other;
        other.delimiter = ";";
        request.readOtherwise = {nullptr, std::make_shared<const ReadOptions>(other)};
        QVERIFY(readOptionsOf(request, FileId{0}) == request.read);
        QVERIFY(readOptionsOf(request, FileId{1}) == other);
        QVERIFY(readOptionsOf(request, FileId{2}) == request.read);
        QVERIFY(detailSettings(request, FileId{1}, {}, 10).read == other);
        QVERIFY(runSettings(request, other).read == other);
    }

    void jobsOfPicturesHaveTitleAndOutput()
    {
        FoundFile file;
        file.path = FilePath("/d/a\n\xff.csv");
        file.relative = "a\n\xff.csv";
        file.sizeBytes = 12;
        RunRequest request;
        request.files = std::make_shared<const FileList>(FileList{file});
        const JobSpec plain = fileJob(request, FileId{0}, JobId{5}, FilePath());
        QCOMPARE(number(plain.id), quint64(5));
        QVERIFY(plain.path == file.path);
        QCOMPARE(plain.sizeBytes, quint64(12));
        QVERIFY(plain.output.isEmpty());
        request.pictures.emplace();
        request.pictures->overwrite = true;
        const JobSpec drawn = fileJob(request, FileId{0}, JobId{5}, FilePath("/o/a.png"));
        QCOMPARE(drawn.title, std::string("a\\n\\xff.csv"));
        QCOMPARE(drawn.output.bytes(), std::string("/o/a.png"));
        QVERIFY(drawn.overwrite);
    }

    void errorsBecomeStates_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<FileState>("state");
        QTest::newRow("stopped") << ErrorCode::cancelled << FileState::cancelled;
        QTest::newRow("crashed") << ErrorCode::workerCrashed << FileState::crashed;
        QTest::newRow("exited") << ErrorCode::workerExited << FileState::crashed;
        QTest::newRow("talked nonsense") << ErrorCode::workerProtocol << FileState::crashed;
        QTest::newRow("hung up") << ErrorCode::workerHungUp << FileState::crashed;
        QTest::newRow("ended by hand") << ErrorCode::workerEndedByHand << FileState::crashed;
        QTest::newRow("took too long") << ErrorCode::workerTimedOut << FileState::timedOut;
        QTest::newRow("fell silent") << ErrorCode::workerSilent << FileState::timedOut;
        QTest::newRow("took too much memory") << ErrorCode::outOfMemory << FileState::outOfMemory;
        QTest::newRow("crashed too often") << ErrorCode::quarantined << FileState::quarantined;
        QTest::newRow("the picture is there") << ErrorCode::outputExists << FileState::skipped;
        QTest::newRow("no table") << ErrorCode::notATable << FileState::failed;
        QTest::newRow("gone") << ErrorCode::fileMissing << FileState::failed;
        QTest::newRow("refused") << ErrorCode::setUpFailed << FileState::failed;
        QTest::newRow("no worker") << ErrorCode::workerNotStarted << FileState::failed;
    }

    void errorsBecomeStates()
    {
        QFETCH(ErrorCode, code);
        QFETCH(FileState, state);
        const FileStatus status = endStatus(finished(Error{code, "why", Stage::reading, {}}));
        QCOMPARE(status.state, state);
        QCOMPARE(status.error.detail, std::string("why"));
        QCOMPARE(status.attempts, 2);
        QCOMPARE(number(status.worker), 1U);
        QVERIFY(!status.table);
    }

    void aTableLivesLongerThanItsJob()
    {
        const FileStatus status = endStatus(finished({}));
        QCOMPARE(status.state, FileState::done);
        QCOMPARE(status.seconds, 1.5);
        QCOMPARE(status.table->rows, quint64(3));
        QVERIFY(!status.preview);
    }
};

QTEST_GUILESS_MAIN(TestRunJobs)
#include "test_run_jobs.moc"
