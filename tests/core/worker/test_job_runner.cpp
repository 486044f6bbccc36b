// SPDX-License-Identifier: GPL-3.0-or-later
// One job from path to outcome: pictures, converted tables, exceptions, outputs whole or not at
// all.
#include "core/base/whole_file.h"
#include "core/reduce/merge_partials.h"
#include "core/worker/job_runner.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <iterator>
#include <new>
#include <sstream>

namespace fanfold {

namespace {

std::string content(const FilePath& path)
{
    std::ostringstream text;
    text << std::ifstream(path.bytes(), std::ios::binary).rdbuf();
    return text.str();
}

std::ptrdiff_t entriesOf(const FilePath& folder)
{
    return std::distance(
        std::filesystem::directory_iterator(folder.bytes()), std::filesystem::directory_iterator());
}

Result<std::string> drawTitle(
    const ReadOutcome& outcome, const std::string& title, const PictureSpec&)
{
    return title + ": " + std::to_string(outcome.preview.series.at(0).x.size()) + " points";
}

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPictureIsWrittenAndItsPointsAreNotSent();
    void wantedPointsAreSentBesideThePicture();
    void whatWasReadInRangesIsDrawnLikeAWholeFile();
    void withoutNumbersThereIsAWarningInsteadOfAPicture();
    void aDrawersErrorCostsThePictureOnly();
    void anExistingPictureStays();
    void anUnwritableFolderIsTold();
    void memoryThatRunsOutIsAnOutcome();
    void aFailedConversionLeavesNothing();
    void aFileThatIsNotCommittedLeavesNothing();

private:
    JobOutcome run(const PictureDrawer& drawer)
    {
        return JobRunner(drawer, -1).run(m_job, m_settings, CancelToken(), {});
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    JobSpec m_job;
    JobSettings m_settings;
};

void JobRunnerTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_job = {};
    m_job.path = m_folder->write("in.csv", "x,y\n1,2\n2,4\n3,8\n");
    m_job.output = m_folder->file("plots/in.csv.png");
    m_job.title = "in.csv";
    m_settings = {};
    m_settings.picture = PictureSpec();
}

void JobRunnerTest::aPictureIsWrittenAndItsPointsAreNotSent()
{
    const JobOutcome outcome = run(drawTitle);
    QVERIFY(!outcome.error);
    QCOMPARE(content(m_job.output), std::string("in.csv: 3 points"));
    QCOMPARE(outcome.table.rows, std::uint64_t{3});
    QVERIFY(outcome.preview.series.empty());
}

void JobRunnerTest::wantedPointsAreSentBesideThePicture()
{
    m_settings.pointsPerFile = 100;
    const JobOutcome outcome = run(drawTitle);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.preview.series.size(), std::size_t{1});
}

void JobRunnerTest::whatWasReadInRangesIsDrawnLikeAWholeFile()
{
    const JobOutcome whole = run(drawTitle);
    const std::string picture = content(m_job.output);
    JobSpec drawing = m_job;
    m_job.range = FileRange{0, kFileBlockBytes};
    m_job.output = {};
    const JobOutcome ranged = run(drawTitle);
    QVERIFY(!ranged.error && ranged.part && !ranged.hasTable());
    const auto merged = mergePartials({&ranged.part, 1});
    QVERIFY(merged.has_value());
    drawing.found = std::make_shared<const ReadOutcome>(*merged);
    drawing.overwrite = true;
    std::filesystem::remove(drawing.output.bytes());
    std::filesystem::remove(drawing.path.bytes()); // nothing is to be read
    m_job = drawing;
    const JobOutcome drawn = run(drawTitle);
    QVERIFY(!drawn.error.has_value());
    QCOMPARE(content(drawing.output), picture);
    QCOMPARE(drawn.table.rows, whole.table.rows);
    QVERIFY(drawn.preview.series.empty());
}

void JobRunnerTest::withoutNumbersThereIsAWarningInsteadOfAPicture()
{
    m_job.path = m_folder->write("words.csv", "name,town\nada,london\nemmy,erlangen\n");
    const JobOutcome outcome = run(drawTitle);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.table.warnings.back().code, WarningCode::pictureNotDrawn);
    QVERIFY(!std::filesystem::exists(m_job.output.bytes()));
}

void JobRunnerTest::aDrawersErrorCostsThePictureOnly()
{
    const JobOutcome outcome = run([](const ReadOutcome&, const std::string&, const PictureSpec&) {
        return Result<std::string>(failure(ErrorCode::drawingFailed, "no ink", Stage::drawing));
    });
    QVERIFY(!outcome.error);
    QVERIFY(!outcome.table.columns.empty());
    QCOMPARE(
        outcome.table.warnings.back(), (Warning{WarningCode::pictureNotDrawn, -1, 1, "no ink"}));
    QVERIFY(!std::filesystem::exists(m_job.output.bytes()));
}

void JobRunnerTest::anExistingPictureStays()
{
    m_job.output = m_folder->write("mine.png", "mine");
    QCOMPARE(run(drawTitle).error->code, ErrorCode::outputExists);
    QCOMPARE(content(m_job.output), std::string("mine"));
    m_job.overwrite = true;
    QVERIFY(!run(drawTitle).error);
    QCOMPARE(content(m_job.output), std::string("in.csv: 3 points"));
    QCOMPARE(entriesOf(m_folder->path()), std::ptrdiff_t{2});
}

void JobRunnerTest::anUnwritableFolderIsTold()
{
    m_folder->write("plots", "a file where a folder is due");
    const JobOutcome outcome = run(drawTitle);
    QCOMPARE(outcome.error->code, ErrorCode::outputNotWritable);
    QCOMPARE(outcome.error->stage, Stage::writing);
    QVERIFY(outcome.error->detail.find("plots/in.csv.png") != std::string::npos);
    QVERIFY(outcome.hasTable()); // its numbers are right all the same
    QVERIFY(outcome.table.rows > 0);
}

void JobRunnerTest::memoryThatRunsOutIsAnOutcome()
{
    const JobOutcome outcome
        = run([](const ReadOutcome&, const std::string&,
                  const PictureSpec&) -> Result<std::string> { throw std::bad_alloc(); });
    QCOMPARE(outcome.error->code, ErrorCode::outOfMemory);
    QVERIFY(outcome.cost.wallNs > 0);
}

void JobRunnerTest::aFailedConversionLeavesNothing()
{
    m_job.kind = JobKind::convert;
    m_job.path = m_folder->file("gone.csv");
    m_job.output = m_folder->file("new/out.csv");
    QCOMPARE(run({}).error->code, ErrorCode::fileMissing);
    QCOMPARE(entriesOf(m_folder->file("new")), std::ptrdiff_t{0});
}

void JobRunnerTest::aFileThatIsNotCommittedLeavesNothing()
{
    const FilePath target = m_folder->file("new/\xff long");
    {
        Result<WholeFile> file = WholeFile::create(target);
        QVERIFY(file && file->write("half"));
    }
    QCOMPARE(entriesOf(target.parent()), std::ptrdiff_t{0});
    {
        Result<WholeFile> file = WholeFile::create(target);
        QVERIFY(file && file->write("whole") && file->commit(false));
    }
    QCOMPARE(content(target), std::string("whole"));
    QCOMPARE(entriesOf(target.parent()), std::ptrdiff_t{1});
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::JobRunnerTest)
#include "test_job_runner.moc"
