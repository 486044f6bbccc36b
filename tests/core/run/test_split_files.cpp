// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are read in ranges, and what a file becomes when its ranges have ended so or so.
#include "core/run/split_files.h"

#include <QTest>

using namespace fanfold;

namespace {

constexpr quint64 kMb = 1'000'000;
constexpr FileId kFile{7};
constexpr JobId kWhole{50};
constexpr JobId kFirst{100};

PartialOutcome foundIn(const FileRange& range)
{
    PartialOutcome part;
    part.range = range;
    part.beginOffset = range.from;
    part.endOffset = range.to;
    part.table.reader = "text";
    part.table.columns = {{"a", "", ColumnType::number}};
    part.lines = 10;
    part.badCells = {0};
    part.collected.plan.yWithRows = {0};
    part.collected.numeric = {0};
    part.collected.sentinels.resize(1);
    part.collected.rows = 10;
    Moments moments;
    moments.count = 10;
    moments.min = 1;
    moments.max = 3;
    moments.mean = 2;
    part.collected.statistics = {{range.from / kFileBlockBytes, 0, {moments}}};
    return part;
}

FinishedJob found(std::uint64_t job, const FileRange& range, int attempts = 1)
{
    JobOutcome outcome;
    outcome.id = JobId{job};
    outcome.part = std::make_shared<const PartialOutcome>(foundIn(range));
    return {std::make_shared<const JobOutcome>(std::move(outcome)), WorkerId{1}, attempts};
}

FinishedJob failed(std::uint64_t job, Error error, int attempts = 1)
{
    JobOutcome outcome;
    outcome.id = JobId{job};
    outcome.error = std::move(error);
    return {std::make_shared<const JobOutcome>(std::move(outcome)), WorkerId{0}, attempts};
}

const std::vector<FileRange> kRanges{{0, kFileBlockBytes}, {kFileBlockBytes, 2 * kFileBlockBytes},
    {2 * kFileBlockBytes, 2 * kFileBlockBytes + 5}};

SplitFiles threeRanges()
{
    SplitFiles files;
    files.add(kFile, kWhole, kFirst, kRanges);
    for (std::uint64_t i = 0; i < 3; ++i)
        files.began(JobId{number(kFirst) + i});
    return files;
}

} // namespace

class TestSplitFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftIsCountedInRanges()
    {
        SplitFiles files = threeRanges();
        QCOMPARE(files.whole(kFile), kWhole);
        QCOMPARE(files.openFiles(), std::size_t{1});
        for (std::size_t ended = 0; ended < 3; ++ended) {
            QCOMPARE(files.openParts(), 3 - ended);
            QCOMPARE(files.openFiles(), std::size_t{1});
            files.ended(found(number(kFirst) + ended, kRanges[ended]), 1);
        }
        QCOMPARE(files.openParts(), std::size_t{0});
        QCOMPARE(files.openFiles(), std::size_t{0});
    }

    void aFileIsCutWhereThatLetsItEndSooner_data()
    {
        QTest::addColumn<quint64>("size");
        QTest::addColumn<quint64>("all");
        QTest::addColumn<int>("workers");
        QTest::addColumn<quint64>("above");
        QTest::addColumn<int>("ranges");
        QTest::newRow("one large file") << 500 * kMb << 500 * kMb << 2 << 32 * kMb << 8;
        QTest::newRow("one that cannot be shared out evenly")
            << 500 * kMb - 1 << 500 * kMb - 1 << 2 << 32 * kMb << 8;
        QTest::newRow("one large file for many workers")
            << 500 * kMb << 500 * kMb << 16 << 32 * kMb << 32;
        QTest::newRow("one worker") << 500 * kMb << 500 * kMb << 1 << 32 * kMb << 0;
        QTest::newRow("too small") << 32 * kMb << 32 * kMb << 2 << 32 * kMb << 0;
        QTest::newRow("off") << 500 * kMb << 500 * kMb << 2 << quint64(0) << 0;
        QTest::newRow("one of many alike") << 100 * kMb << 2'000 * kMb << 2 << 32 * kMb << 0;
        QTest::newRow("larger than the others") << 800 * kMb << 2'000 * kMb << 2 << 32 * kMb << 4;
        QTest::newRow("hardly more than a block") << quint64(1'050'000) << kMb << 2 << kMb << 2;
        QTest::newRow("less than a block") << quint64(1'040'000) << kMb << 2 << kMb << 0;
        QTest::newRow("more workers than blocks") << 5 * kMb << 5 * kMb << 100 << kMb << 5;
    }

    void aFileIsCutWhereThatLetsItEndSooner()
    {
        QFETCH(quint64, size);
        QFETCH(quint64, all);
        QFETCH(int, workers);
        QFETCH(quint64, above);
        QFETCH(int, ranges);
        const auto cut = rangesOf(size, {above, workers, all});
        QCOMPARE(static_cast<int>(cut.size()), ranges);
        std::uint64_t at = 0;
        for (const FileRange& range : cut) {
            QCOMPARE(range.from, at);
            QVERIFY(range.to > range.from);
            QCOMPARE(range.from % kFileBlockBytes, std::uint64_t(0));
            at = range.to;
        }
        QCOMPARE(at, cut.empty() ? 0 : size);
    }

    void theFileIsDoneWhenItsLastRangeIs()
    {
        SplitFiles files = threeRanges();
        QCOMPARE(files.ended(found(102, kRanges[2]), 0.5).step, AfterPart::Step::wait);
        QCOMPARE(files.began(kFirst), 2);
        QCOMPARE(files.ended(found(100, kRanges[0], 2), 1.5).step, AfterPart::Step::wait);
        const AfterPart after = files.ended(found(101, kRanges[1]), 1);
        QCOMPARE(after.step, AfterPart::Step::end);
        QCOMPARE(after.status.state, FileState::done);
        QCOMPARE(after.status.table->rows, std::uint64_t(30));
        QCOMPARE(after.status.table->summaries.at(0).mean, 2.0);
        QCOMPARE(after.status.attempts, 2);
        QCOMPARE(after.status.seconds, 3.0);
        QCOMPARE(after.status.worker, WorkerId{1});
    }

    void progressIsThatOfAllRanges()
    {
        SplitFiles files = threeRanges();
        const auto size = static_cast<float>(kRanges[2].to);
        QCOMPARE(files.progressed(JobId{100}, 1'000), 1'000 / size);
        QCOMPARE(files.progressed(JobId{101}, 500), 1'500 / size);
        files.ended(found(102, kRanges[2]), 0);
        QCOMPARE(files.progressed(JobId{101}, 501), 1'506 / size);
    }

    void rangesThatDoNotFitMakeTheFileBeReadAsAWhole()
    {
        SplitFiles files = threeRanges();
        files.ended(found(100, kRanges[0]), 0);
        files.ended(found(101, kRanges[1]), 0);
        FinishedJob last = found(102, kRanges[2]);
        JobOutcome changed = *last.outcome;
        PartialOutcome part = *changed.part;
        part.beginOffset += 1;
        changed.part = std::make_shared<const PartialOutcome>(std::move(part));
        last.outcome = std::make_shared<const JobOutcome>(std::move(changed));
        QCOMPARE(files.ended(last, 0).step, AfterPart::Step::readWhole);
    }

    void aReadersErrorMakesTheFileBeReadAsAWhole()
    {
        SplitFiles files = threeRanges();
        files.ended(found(100, kRanges[0]), 0);
        const AfterPart first
            = files.ended(failed(101, {ErrorCode::notATable, "a line of more than 16 MiB"}), 0);
        QCOMPARE(first.step, AfterPart::Step::wait);
        QCOMPARE(first.superfluous, std::vector{JobId{102}});
        QVERIFY(!files.isWanted(kFile));
        const AfterPart last = files.ended(failed(102, {ErrorCode::cancelled, {}}), 0);
        QCOMPARE(last.step, AfterPart::Step::readWhole);
        QVERIFY(last.superfluous.empty());
    }

    void aLostRangeFailsTheFile()
    {
        SplitFiles files = threeRanges();
        Error error{ErrorCode::quarantined, "SIGSEGV", Stage::reading, {-1, 40}};
        WorkerLoss loss;
        loss.bytesTotal = kFileBlockBytes;
        error.loss = std::make_shared<const WorkerLoss>(loss);
        const AfterPart first = files.ended(failed(101, error, 2), 0);
        QCOMPARE(first.superfluous, (std::vector{JobId{100}, JobId{102}}));
        files.ended(failed(100, {ErrorCode::notATable, "prose"}), 0);
        const AfterPart last = files.ended(failed(102, {ErrorCode::cancelled, {}}), 0);
        QCOMPARE(last.step, AfterPart::Step::end);
        QCOMPARE(last.status.state, FileState::quarantined);
        QCOMPARE(last.status.error.detail, std::string("SIGSEGV"));
        QCOMPARE(last.status.error.where.byte, std::int64_t(kFileBlockBytes + 40));
        QCOMPARE(last.status.error.loss->bytesTotal, kRanges[2].to);
        QCOMPARE(last.status.attempts, 2);
    }

    void aCancelledRangeCancelsTheFile()
    {
        SplitFiles files = threeRanges();
        files.ended(found(100, kRanges[0]), 0);
        files.ended(failed(101, {ErrorCode::cancelled, {}}), 0);
        const AfterPart last = files.ended(found(102, kRanges[2]), 0);
        QCOMPARE(last.step, AfterPart::Step::end);
        QCOMPARE(last.status.state, FileState::cancelled);
    }
};

QTEST_APPLESS_MAIN(TestSplitFiles)
#include "test_split_files.moc"
