// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/file_results.h"

#include <QTest>

using namespace fanfold;

namespace {

std::shared_ptr<const FileList> filesOfSizes(std::initializer_list<std::uint64_t> sizes)
{
    FileList files;
    for (const std::uint64_t size : sizes) {
        FoundFile file;
        file.sizeBytes = size;
        files.push_back(file);
    }
    return std::make_shared<const FileList>(files);
}

FileStatus ended(FileState state, int warnings = 0)
{
    FileStatus status;
    status.state = state;
    TableSummary table;
    table.warnings.resize(static_cast<std::size_t>(warnings));
    if (state == FileState::done)
        status.table = std::make_shared<const TableSummary>(table);
    return status;
}

RunTotals countOf(const FileResults& results)
{
    RunTotals totals;
    results.count(totals);
    return totals;
}

std::uint64_t inState(const FileResults& results, FileState state)
{
    return countOf(results).states[static_cast<std::size_t>(state)];
}

} // namespace

class TestFileResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreQueuedAtFirst()
    {
        FileResults results;
        results.reset(filesOfSizes({10, 20, 0}));
        QCOMPARE(countOf(results).files, quint64(3));
        QCOMPARE(countOf(results).bytes, quint64(30));
        QCOMPARE(inState(results, FileState::queued), quint64(3));
        QVERIFY(results.takeChanged().empty());
    }

    void bytesOfFilesInWorkCountByTheirProgress()
    {
        FileResults results;
        results.reset(filesOfSizes({100, 200}));
        results.began(FileId{1}, WorkerId{0});
        results.progressed(FileId{1}, 0.25F);
        QCOMPARE(countOf(results).bytesDone, 50.0);
        results.progressed(FileId{1}, 7.0F);
        QCOMPARE(countOf(results).bytesDone, 200.0);
        results.progressed(FileId{0}, 0.5F);
        QCOMPARE(countOf(results).bytesDone, 200.0);
        results.ended(FileId{1}, ended(FileState::failed));
        QCOMPARE(countOf(results).bytesDone, 200.0);
        QCOMPARE(countOf(results).filesEnded, quint64(1));
    }

    void aFileThatFailedWasReadAsFarAsItCame()
    {
        FileResults results;
        results.reset(filesOfSizes({1000, 100}));
        results.began(FileId{0}, WorkerId{0});
        results.progressed(FileId{0}, 0.25F);
        QCOMPARE(countOf(results).bytesRead, 250.0);
        results.ended(FileId{0}, ended(FileState::timedOut));
        QCOMPARE(countOf(results).bytesRead, 250.0);
        QCOMPARE(countOf(results).bytesDone, 1000.0); // nothing is left to do
        results.began(FileId{1}, WorkerId{0});
        results.ended(FileId{1}, ended(FileState::done));
        QCOMPARE(countOf(results).bytesRead, 350.0);
        results.requeue(FileId{0});
        QCOMPARE(countOf(results).bytesRead, 100.0);
    }

    void aSecondAttemptStartsItsProgressAgain()
    {
        FileResults results;
        results.reset(filesOfSizes({100}));
        results.began(FileId{0}, WorkerId{0});
        results.progressed(FileId{0}, 0.9F);
        results.began(FileId{0}, WorkerId{1});
        QCOMPARE(countOf(results).bytesDone, 0.0);
        QCOMPARE(results.status(FileId{0}).attempts, 2);
        QCOMPARE(inState(results, FileState::running), quint64(1));
    }

    void aFileWhoseAttemptWasLostWaitsAgain()
    {
        FileResults results;
        results.reset(filesOfSizes({10, 20}));
        results.began(FileId{1}, WorkerId{0});
        results.progressed(FileId{1}, 0.5F);
        results.lostAttempt(FileId{1});
        QCOMPARE(countOf(results).bytesRead, 0.0);
        QCOMPARE(inState(results, FileState::queued), quint64(2));
        QCOMPARE(results.status(FileId{1}).attempts, 1);
        results.began(FileId{1}, WorkerId{0});
        QCOMPARE(results.status(FileId{1}).attempts, 2);
    }

    void cancelledFilesAreNoBytesDone()
    {
        FileResults results;
        results.reset(filesOfSizes({100, 100}));
        results.ended(FileId{0}, ended(FileState::cancelled));
        results.ended(FileId{1}, ended(FileState::done));
        QCOMPARE(countOf(results).bytesDone, 100.0);
        QCOMPARE(countOf(results).filesEnded, quint64(2));
    }

    void aFileToBeDoneAgainLeavesTheCounts()
    {
        FileResults results;
        results.reset(filesOfSizes({100, 50}));
        results.ended(FileId{0}, ended(FileState::done, 2));
        results.ended(FileId{1}, ended(FileState::crashed));
        QCOMPARE(countOf(results).withWarnings, quint64(1));
        results.requeue(FileId{0});
        QCOMPARE(countOf(results).withWarnings, quint64(0));
        QCOMPARE(countOf(results).bytesDone, 50.0);
        QCOMPARE(inState(results, FileState::queued), quint64(1));
        QCOMPARE(inState(results, FileState::done), quint64(0));
    }

    void changesAreTakenOnceAndOnePerFile()
    {
        FileResults results;
        results.reset(filesOfSizes({1, 1, 1}));
        results.began(FileId{2}, WorkerId{0});
        results.began(FileId{0}, WorkerId{1});
        results.ended(FileId{2}, ended(FileState::done));
        const auto changed = results.takeChanged();
        QCOMPARE(changed.size(), std::size_t(2));
        QCOMPARE(number(changed[0].first), 2U);
        QCOMPARE(changed[0].second.state, FileState::done);
        QVERIFY(results.takeChanged().empty());
        results.began(FileId{2}, WorkerId{0});
        QCOMPARE(results.takeChanged().size(), std::size_t(1));
    }

    void emptyFilesAreWorkToo()
    {
        FileResults results;
        results.reset(filesOfSizes({0, 0, 0, 0}));
        QCOMPARE(results.workDone(), 0.0);
        results.ended(FileId{0}, ended(FileState::failed));
        QCOMPARE(results.workDone(), 0.25);
    }
};

QTEST_GUILESS_MAIN(TestFileResults)
#include "test_file_results.moc"
