// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a run's log: what was written comes back, what was torn or damaged does not.
#include "core/run/run_log_reader.h"
#include "run_log_samples.h"

#include <QTest>

#include <sys/stat.h>

using namespace fanfold;

namespace {

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
        QTest::newRow("another version") << QByteArray("Fanfold run log 1\n");
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

    void aLogThatIsNoFileIsNotRead()
    {
        const FolderOfBytes folder;
        QCOMPARE(mkfifo(folder.path("run.log").c_str(), 0600), 0);
        for (const FilePath& file : {folder.path("run.log"), FilePath("/dev/zero"), folder.path()})
            QCOMPARE(readRunLog(file).error().code, ErrorCode::badRequest);
    }
};

QTEST_GUILESS_MAIN(TestRunLog)
#include "test_run_log.moc"
