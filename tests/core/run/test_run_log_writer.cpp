// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a run's log as it is written: gone on with, shared by nobody, on a disk with
// problems.
#include "core/run/run_log_writer.h"

#include "core/run/run_log_reader.h"
#include "run_log_samples.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace fanfold;

class TestRunLogWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
            RunLogWriter writer({file, {}, torn->wholeBytes, 1'000, torn->asRead});
            QSignalSpy written(&writer, &RunLogWriter::written);
            writer.append(sampleBegin());
            writer.append(doneRecord("a.csv"));
            QTRY_VERIFY(bytesOf(file).size() > first.size() + 200);
            QCOMPARE(readRunLog(file).error().code, ErrorCode::badRequest); // it is being written
            QVERIFY(isBeingWritten(file));
            writer.append(RunEnd{true});
            QTRY_COMPARE(written.size(), 1);
            QVERIFY(!isBeingWritten(file));
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
        QCOMPARE(QString::fromStdString(error.detail),
            QStringLiteral("another run is writing it (%1)").arg(file.shown()));
        QVERIFY(bytesOf(file) == before);
    }

    void aLogThatAnotherRunHasWrittenSinceIsLeftAlone_data()
    {
        QTest::addColumn<bool>("wasRead");
        QTest::newRow("a run that goes on with it by a retry") << false;
        QTest::newRow("a run that goes on with what was read of it") << true;
    }

    void aLogThatAnotherRunHasWrittenSinceIsLeftAlone()
    {
        QFETCH(bool, wasRead);
        const FolderOfBytes folder;
        const FilePath file = folder.path("run.log");
        const auto writePass = [](RunLogWriter& writer) {
            QSignalSpy written(&writer, &RunLogWriter::written);
            writer.append(sampleBegin());
            writer.append(doneRecord("a.csv"));
            writer.append(RunEnd());
            return written.wait();
        };
        auto first = std::make_unique<RunLogWriter>(RunLogOutput{file, {}});
        QVERIFY(writePass(*first));
        if (wasRead) {
            const auto content = readRunLog(file);
            first = std::make_unique<RunLogWriter>(
                RunLogOutput{file, {}, content->wholeBytes, 0, content->asRead});
        }
        const timespec later[2] = {{0, UTIME_OMIT}, {2'000'000'000, 0}};
        {
            RunLogWriter second({file, {}});
            QVERIFY(writePass(second)); // to the byte as long as the first
        }
        QCOMPARE(utimensat(AT_FDCWD, file.c_str(), later, 0), 0);
        const std::string before = bytesOf(file);
        QSignalSpy failed(first.get(), &RunLogWriter::failed);
        QVERIFY(writePass(*first));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<Error>().detail.starts_with(
            "another run has written it since ("));
        QVERIFY(bytesOf(file) == before);
    }

    void aProblemIsToldOnceAndTheEndIsStillAnswered_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("why");
        QTest::newRow("a full disk")
            << QStringLiteral("full") << QStringLiteral("No space left on device");
        QTest::newRow("a pipe that nobody reads")
            << QStringLiteral("pipe") << QStringLiteral("it is not a file");
        QTest::newRow("a pipe that somebody reads")
            << QStringLiteral("read pipe") << QStringLiteral("it is not a file");
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
        int reader = -1;
        const auto close = qScopeGuard([&reader] { ::close(reader); });
        if (kind == QStringLiteral("full"))
            folder.link("/dev/full", "run.log");
        if (kind.endsWith(QStringLiteral("pipe")))
            QCOMPARE(mkfifo(file.c_str(), 0600), 0);
        if (kind == QStringLiteral("read pipe"))
            reader = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
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
        QCOMPARE(QString::fromStdString(detail), QStringLiteral("%1 (%2)").arg(why, file.shown()));
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

QTEST_GUILESS_MAIN(TestRunLogWriter)
#include "test_run_log_writer.moc"
