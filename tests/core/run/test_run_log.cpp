// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a run's log: what was written comes back, what was torn or damaged does not.
#include "core/run/run_log_reader.h"
#include "core/run/run_log_writer.h"
#include "folder_of_bytes.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace fanfold;

namespace {

RunBegin sampleBegin()
{
    RunBegin begin;
    begin.roots = {FilePath("/data/caf\xe9"), FilePath("/b")};
    begin.settings.build = "0.1.0 20260101";
    begin.settings.read.delimiter = ";";
    begin.settings.read.headerRows = 2;
    begin.settings.series = {"t", {"a", "b"}};
    begin.settings.picture = PictureSpec{PictureFormat::svg, 320, 240, 96, true};
    begin.workers = 7;
    begin.files = 12;
    begin.startedMs = 1'700'000'000'123;
    return begin;
}

FileRecord doneRecord(const std::string& name)
{
    TableSummary table;
    table.reader = "text";
    table.rows = 3;
    table.columns = {{"t", "s", ColumnType::number}, {"温度\n", "", ColumnType::text}};
    table.summaries = {{0, 3, 1, 0.1, 1e300, 0.2, NAN}};
    table.warnings = {{WarningCode::badNumber, 2, 2, "x"}};
    FileRecord file;
    file.path = FilePath("/data/" + name);
    file.relative = name;
    file.sizeBytes = 123;
    file.modifiedNs = -5;
    file.picture = FilePath("/out/plots/" + name + ".png");
    file.status.state = FileState::done;
    file.status.worker = WorkerId{3};
    file.status.attempts = 2;
    file.status.seconds = 0.123456789;
    file.status.table = std::make_shared<const TableSummary>(table);
    file.status.preview
        = std::make_shared<const Preview>(Preview{{{kRowNumber, 0, {1, 2}, {NAN, 5}, true}}});
    return file;
}

FileRecord failedRecord(const std::string& name)
{
    FileRecord file;
    file.path = FilePath("/data/" + name);
    file.relative = name;
    file.status.state = FileState::timedOut;
    file.status.attempts = 1;
    file.status.error = {ErrorCode::workerTimedOut, "30", Stage::reading, {7, 99}};
    file.status.error.loss = std::make_shared<const WorkerLoss>(
        WorkerLoss{ErrorCode::workerTimedOut, 2, 30.5, 1'000, 5'000'000, "its\nlast words"});
    return file;
}

std::string bytesOfRecord(const RunRecord& record)
{
    std::string bytes;
    appendRecord(bytes, record);
    return bytes;
}

std::string sampleLog()
{
    return std::string(kRunLogMagic) + bytesOfRecord(sampleBegin())
        + bytesOfRecord(doneRecord("a.csv")) + bytesOfRecord(failedRecord("b.csv"))
        + bytesOfRecord(doneRecord("c\xff\n.csv"));
}

} // namespace

class TestRunLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecordComesBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const RunRecord& record) {
            QTest::newRow(name) << QByteArray::fromStdString(bytesOfRecord(record));
        };
        row("a begin with all settings", sampleBegin());
        row("a begin with none", RunBegin());
        row("a file with preview and picture", doneRecord("a"));
        row("a file with an error", failedRecord("b"));
        row("an end", RunEnd{true});
    }

    void everyRecordComesBack()
    {
        QFETCH(QByteArray, bytes);
        const std::string before = bytes.toStdString();
        std::string_view left = before;
        const auto record = takeRecord(left);
        QVERIFY(record);
        QVERIFY(left.empty());
        QVERIFY(bytesOfRecord(*record) == before); // NaN makes values hard to compare
    }

    void theFieldsAreTheirOwn()
    {
        const std::string bytes = bytesOfRecord(doneRecord("a")) + bytesOfRecord(failedRecord("b"));
        std::string_view left = bytes;
        const auto done = std::get<FileRecord>(*takeRecord(left));
        QCOMPARE(done.path.bytes(), std::string("/data/a"));
        QCOMPARE(done.modifiedNs, qint64(-5));
        QCOMPARE(done.status.attempts, 2);
        QCOMPARE(done.status.seconds, 0.123456789);
        QCOMPARE(done.status.table->summaries[0].max, 1e300);
        QCOMPARE(done.status.preview->series[0].y[1], 5.0);
        const auto failed = std::get<FileRecord>(*takeRecord(left));
        QVERIFY(failed.status.error == failedRecord("b").status.error);
        QCOMPARE(failed.status.error.loss->seconds, 30.5);
        QCOMPARE(failed.status.error.loss->lastWords, std::string("its\nlast words"));
        QVERIFY(!failed.status.table);
        QVERIFY(failed.picture.isEmpty());
    }

    void aTornTailIsDroppedWhereverItWasCut()
    {
        const std::string all = sampleLog();
        const std::size_t whole = all.size() - bytesOfRecord(doneRecord("c\xff\n.csv")).size();
        const FolderOfBytes folder;
        for (std::size_t length = whole; length < all.size(); ++length) {
            const auto content = readRunLog(folder.write("run.log", all.substr(0, length)));
            QVERIFY(content);
            QCOMPARE(content->files.size(), std::size_t(2));
            QCOMPARE(content->wholeBytes, quint64(whole));
            QCOMPARE(content->droppedBytes, quint64(length - whole));
        }
        const auto content = readRunLog(folder.write("run.log", all));
        QCOMPARE(content->files.size(), std::size_t(3));
        QCOMPARE(content->droppedBytes, quint64(0));
        QVERIFY(content->runs.front().settings == sampleBegin().settings);
        QVERIFY(!content->end);
    }

    void whatStandsBeforeADamagedByteIsKept()
    {
        const std::string all = sampleLog();
        const std::size_t first = kRunLogMagic.size() + bytesOfRecord(sampleBegin()).size();
        const std::size_t second = first + bytesOfRecord(doneRecord("a.csv")).size();
        const std::size_t third = second + bytesOfRecord(failedRecord("b.csv")).size();
        const FolderOfBytes folder;
        for (std::size_t at = second; at < third; ++at) {
            std::string damaged = all;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            const auto content = readRunLog(folder.write("run.log", damaged));
            QVERIFY(content);
            QCOMPARE(content->files.size(), std::size_t(1));
            QCOMPARE(content->wholeBytes, quint64(second));
            QCOMPARE(content->droppedBytes, quint64(all.size() - second));
        }
    }

    void whatIsNoLogIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a text") << QByteArray("12:00 started\n12:01 ended\n");
        QTest::newRow("another version") << QByteArray("Fanfold run log 2\n");
        QTest::newRow("a file before any begin") << QByteArray::fromStdString(
            std::string(kRunLogMagic) + bytesOfRecord(doneRecord("a")));
    }

    void whatIsNoLogIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const FolderOfBytes folder;
        const auto content = readRunLog(folder.write("run.log", bytes.toStdString()));
        QVERIFY(!content);
        QCOMPARE(content.error().code, ErrorCode::badRequest);
        QCOMPARE(readRunLog(folder.path("gone")).error().code, ErrorCode::fileMissing);
    }

    void aLogThatEndsInItsFirstWordHoldsNothing()
    {
        const FolderOfBytes folder;
        const std::string all = std::string(kRunLogMagic) + bytesOfRecord(sampleBegin());
        for (std::size_t length = 0; length < all.size(); ++length) {
            const auto content = readRunLog(folder.write("run.log", all.substr(0, length)));
            QVERIFY(content);
            QVERIFY(content->runs.empty());
            QCOMPARE(content->wholeBytes, quint64(0));
        }
    }

    void theWriterGoesOnBehindTheLastWholeRecord()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.path("made/on/the/way/run.log");
        {
            RunLogWriter writer({file, {}});
            writer.append(sampleBegin());
            writer.append(doneRecord("a.csv"));
        }
        const std::string first = bytesOf(file);
        folder.write("made/on/the/way/run.log", first + "torn");
        const auto torn = readRunLog(file);
        QCOMPARE(torn->droppedBytes, quint64(4));
        {
            RunLogWriter writer({file, {}, torn->wholeBytes, 1'000});
            QSignalSpy written(&writer, &RunLogWriter::written);
            writer.append(sampleBegin());
            writer.append(doneRecord("a.csv"));
            QTRY_VERIFY(bytesOf(file).size() > first.size() + 200);
            QCOMPARE(readRunLog(file).error().code, ErrorCode::badRequest); // it is being written
            writer.append(RunEnd{true});
            QTRY_COMPARE(written.size(), 1);
            QCOMPARE(readRunLog(file)->runs.size(), std::size_t(2));
            writer.append(sampleBegin());
            writer.append(failedRecord("b.csv"));
            writer.append(RunEnd{true});
            QTRY_COMPARE(written.size(), 2);
        }
        QVERIFY(bytesOf(file).starts_with(first));
        const auto content = readRunLog(file);
        QCOMPARE(content->runs.size(), std::size_t(3));
        QCOMPARE(content->files.size(), std::size_t(3));
        QCOMPARE(content->files[2].run, std::size_t(2));
        QCOMPARE(content->files[0].run, std::size_t(0));
        QCOMPARE(content->files[1].run, std::size_t(1));
        QVERIFY(!content->files[0].record.status.preview);
        QVERIFY(content->files[1].record.status.preview);
        QVERIFY(content->end && content->end->stopped);
        QCOMPARE(content->droppedBytes, quint64(0));
    }

    void previewsAreLoggedUpToTheirBound()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.path("run.log");
        const std::uint64_t each = 4 * sizeof(double);
        {
            RunLogWriter writer({file, {}, 0, 2 * each});
            writer.append(sampleBegin());
            for (const char* name : {"a", "b", "c"})
                writer.append(doneRecord(name));
        }
        const auto content = readRunLog(file);
        QCOMPARE(content->files.size(), std::size_t(3));
        QVERIFY(content->files[1].record.status.preview);
        QVERIFY(!content->files[2].record.status.preview);
        QVERIFY(content->files[2].record.status.table);
    }

    void twoWritersDoNotShareALog()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.path("run.log");
        RunLogWriter first({file, {}});
        first.append(sampleBegin());
        QTRY_VERIFY(bytesOf(file).size() > kRunLogMagic.size());
        const std::string before = bytesOf(file);
        RunLogWriter second({file, {}});
        QSignalSpy failed(&second, &RunLogWriter::failed);
        second.append(sampleBegin());
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, ErrorCode::outputNotWritable);
        QVERIFY(error.detail.ends_with("run.log: another run is writing it"));
        QVERIFY(bytesOf(file) == before);
    }

    void aProblemIsToldOnceAndTheEndIsStillAnswered_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("why");
        QTest::newRow("a full disk")
            << QStringLiteral("full") << QStringLiteral("No space left on device");
        QTest::newRow("a folder that cannot be made")
            << QStringLiteral("below a file") << QStringLiteral("Not a directory");
        QTest::newRow("a log deleted in mid-run") << QStringLiteral(
            "deleted") << QStringLiteral("it was deleted while the run was going on");
    }

    void aProblemIsToldOnceAndTheEndIsStillAnswered()
    {
        QFETCH(QString, kind);
        QFETCH(QString, why);
        const FolderOfBytes folder;
        FilePath file = folder.path("run.log");
        if (kind == QStringLiteral("full"))
            folder.link("/dev/full", "run.log");
        if (kind == QStringLiteral("below a file"))
            file = folder.write("file").joined("run.log");
        RunLogWriter writer({file, {}});
        QSignalSpy failed(&writer, &RunLogWriter::failed);
        QSignalSpy written(&writer, &RunLogWriter::written);
        if (kind == QStringLiteral("deleted")) {
            writer.append(sampleBegin());
            QTRY_VERIFY(bytesOf(file).size() > kRunLogMagic.size());
            std::filesystem::remove(file.bytes());
        }
        for (int i = 0; i < 100; ++i)
            writer.append(doneRecord("a"));
        writer.append(RunEnd());
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(failed.size(), 1);
        const std::string detail = failed.first().first().value<Error>().detail;
        QCOMPARE(QString::fromStdString(detail), file.shown() + QStringLiteral(": ") + why);
    }

    void aDiskThatFillsUpLeavesWholeRecords()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.path("run.log");
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 2'000;
        signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        {
            RunLogWriter writer({file, {}});
            QSignalSpy written(&writer, &RunLogWriter::written);
            QSignalSpy failed(&writer, &RunLogWriter::failed);
            writer.append(sampleBegin());
            for (int i = 0; i < 50; ++i)
                writer.append(doneRecord("a" + std::to_string(i)));
            writer.append(RunEnd());
            QTRY_COMPARE(written.size(), 1);
            QCOMPARE(failed.size(), 1);
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        signal(SIGXFSZ, SIG_DFL);
        const auto content = readRunLog(file);
        QVERIFY(content);
        QCOMPARE(content->droppedBytes, quint64(0));
        QVERIFY(content->files.size() < 50);
    }
};

QTEST_GUILESS_MAIN(TestRunLog)
#include "test_run_log.moc"
