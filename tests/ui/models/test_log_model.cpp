// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/log_model.h"

#include "sample_files.h"
#include "ui/models/files_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class LogModelTest : public QObject {
    Q_OBJECT

private:
    static LogEntry fileEntry(std::uint32_t file)
    {
        LogEntry entry;
        entry.atSeconds = 0.25 * file;
        entry.file = FileId{file};
        return entry;
    }

    static LogEntry workerEntry(const QString& text)
    {
        LogEntry entry;
        entry.isWorkerOutput = true;
        entry.worker = WorkerId{1};
        entry.text = text;
        return entry;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void everyLineSaysWhoAndWhat()
    {
        FilesModel files;
        files.setFiles(fileList(3));
        files.applyUpdates({{FileId{0}, doneStatus(5, 0.1234)}, {FileId{1}, failedStatus()},
            {FileId{2}, doneStatus(5, 0.2, 1)}});
        LogModel log;
        log.append(
            {fileEntry(0), fileEntry(1), fileEntry(2), workerEntry(QStringLiteral("a\nb"))}, files);
        const auto text = [&](int row, int column) {
            return log.index(row, column).data(Qt::DisplayRole).toString();
        };
        QCOMPARE(log.rowCount(), 4);
        QCOMPARE(text(0, LogModel::SourceColumn), QStringLiteral("run_0.csv"));
        QCOMPARE(text(0, LogModel::TextColumn), QStringLiteral("Done"));
        QCOMPARE(text(0, LogModel::SecondsColumn), QStringLiteral("0.123"));
        QVERIFY(text(1, LogModel::TextColumn).startsWith(u"Failed: "));
        QCOMPARE(text(1, LogModel::AtColumn), QStringLiteral("0.25"));
        QCOMPARE(
            log.index(2, 0).data(LogModel::KindRole).toInt(), static_cast<int>(FileKind::warning));
        QCOMPARE(text(3, LogModel::SourceColumn), QStringLiteral("Worker 2"));
        QCOMPARE(text(3, LogModel::TextColumn), QStringLiteral("a\\nb"));
        QCOMPARE(log.index(3, 0).data(LogModel::KindRole).toInt(), -1);
        QCOMPARE(log.lineText(3), QStringLiteral("0.00\tWorker 2\ta\\nb\t"));
    }

    void shortTimesStandInMilliseconds()
    {
        FilesModel files;
        files.setFiles(fileList(2));
        files.applyUpdates(
            {{FileId{0}, doneStatus(5, 0.0004)}, {FileId{1}, doneStatus(5, 0.0005)}});
        LogModel log;
        log.append({fileEntry(0), fileEntry(1)}, files);
        QCOMPARE(log.index(0, LogModel::SecondsColumn).data().toString(), QStringLiteral("0.40"));
        QCOMPARE(
            log.headerData(LogModel::SecondsColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Time (ms)"));
    }

    void linesOfFilesThatAreNotThereAreLeftOut()
    {
        FilesModel files;
        LogModel log;
        log.append({fileEntry(4)}, files);
        QCOMPARE(log.rowCount(), 0);
    }

    void theOldestLinesGoFirst_data()
    {
        QTest::addColumn<QList<int>>("batches");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("first");
        QTest::newRow("below the limit") << QList<int>{3, 4} << 7 << QStringLiteral("0");
        QTest::newRow("at the limit") << QList<int>{10} << 10 << QStringLiteral("0");
        QTest::newRow("one more") << QList<int>{10, 1} << 10 << QStringLiteral("1");
        QTest::newRow("a batch larger than all") << QList<int>{4, 25} << 10 << QStringLiteral("19");
    }

    void theOldestLinesGoFirst()
    {
        QFETCH(QList<int>, batches);
        FilesModel files;
        LogModel log(nullptr, 10);
        QAbstractItemModelTester tester(
            &log, QAbstractItemModelTester::FailureReportingMode::Fatal);
        int said = 0;
        for (const int size : batches) {
            std::vector<LogEntry> entries;
            for (int i = 0; i < size; ++i)
                entries.push_back(workerEntry(QString::number(said++)));
            log.append(entries, files);
        }
        QTEST(log.rowCount(), "rows");
        QTEST(log.index(0, LogModel::TextColumn).data().toString(), "first");
        QCOMPARE(log.index(log.rowCount() - 1, LogModel::TextColumn).data().toString(),
            QString::number(said - 1));
        log.clear();
        QCOMPARE(log.rowCount(), 0);
    }

    void aLargeBatchIsTwoSignals()
    {
        FilesModel files;
        LogModel log;
        const std::vector<LogEntry> entries(100'000, workerEntry(QStringLiteral("x")));
        log.append(entries, files);
        QSignalSpy inserted(&log, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&log, &QAbstractItemModel::rowsRemoved);
        log.append(std::vector<LogEntry>(500, workerEntry(QStringLiteral("y"))), files);
        QCOMPARE(log.rowCount(), LogModel::kMaxLines);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(LogModelTest)
#include "test_log_model.moc"
