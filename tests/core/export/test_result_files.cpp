// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/result_files.h"

#include "core/base/natural_order.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fanfold;

namespace {

FoundFile found(const std::string& name, std::uint64_t size)
{
    return {FilePath("/data/" + name), name, size, 0, naturalKey(name)};
}

FileStatus done(TableSummary table, double seconds)
{
    FileStatus status;
    status.state = FileState::done;
    status.attempts = 1;
    status.seconds = seconds;
    status.table = std::make_shared<const TableSummary>(std::move(table));
    return status;
}

FileStatus ended(FileState state, Error error, int attempts)
{
    FileStatus status;
    status.state = state;
    status.worker = WorkerId{1};
    status.attempts = attempts;
    status.seconds = 0.25;
    status.error = std::move(error);
    return status;
}

TableSummary table()
{
    TableSummary summary;
    summary.reader = "text";
    summary.rows = 3;
    summary.columns = {{"time, \"s\"", "s", ColumnType::number}, {"label", "", ColumnType::text},
        {"温度\n", "", ColumnType::number}};
    summary.summaries = {{0, 3, 0, 0.1, 0.3, 0.2, 0.1}, {2, 1, 2, 7, 7, 7, NAN}};
    summary.warnings = {{WarningCode::badNumber, 2, 2, {}}, {WarningCode::nulBytes, -1, 1, {}}};
    return summary;
}

} // namespace

class TestResultFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFilesGiveTheHeadersOnly()
    {
        QCOMPARE(filesCsv({}, {}),
            std::string("path,state,reader,rows,columns,bytes,seconds,worker,attempts,warnings,"
                        "message\n"));
        QCOMPARE(summaryCsv({}, {}), std::string("file,column,count,missing,min,max,mean,std\n"));
    }

    void filesStandInNaturalOrderWithTheirReasons()
    {
        const FileList files{found("f10.csv", 40), found("a\nb\xff.txt", 0), found("f2.csv", 30)};
        const std::vector<FileStatus> results{
            done(table(), 0.0123456789),
            ended(FileState::failed, {ErrorCode::notATable, "say \"hi\"", Stage::sniffing, {}}, 2),
            ended(FileState::cancelled, {ErrorCode::cancelled, {}, Stage::none, {}}, 0),
        };
        QCOMPARE(QString::fromStdString(filesCsv(files, results)),
            QStringLiteral(
                "path,state,reader,rows,columns,bytes,seconds,worker,attempts,warnings,message\n"
                "\"a\nb\\xff.txt\",failed,,,,0,0.25,worker 2,2,0,"
                "\"Not a table: it looks like say \"\"hi\"\".\"\n"
                "f2.csv,cancelled,,,,30,,,0,0,Cancelled before it was done.\n"
                "f10.csv,done,text,3,3,40,0.012346,worker 1,1,2,\n"));
    }

    void summariesStandInColumnOrderAndOnlyForDoneFiles()
    {
        const FileList files{found("f10.csv", 1), found("f2.csv", 1), found("f1.csv", 1)};
        const std::vector<FileStatus> results{done(table(), 1), done(table(), 1),
            ended(FileState::failed, {ErrorCode::fileEmpty, {}, Stage::none, {}}, 1)};
        const auto rows = [](const QString& name) {
            return QStringLiteral("%1,\"time, \"\"s\"\"\",3,0,0.1,0.3,0.2,0.1\n"
                                  "%1,\"温度\n\",1,2,7,7,7,\n")
                .arg(name);
        };
        QCOMPARE(QString::fromStdString(summaryCsv(files, results)),
            QStringLiteral("file,column,count,missing,min,max,mean,std\n")
                + rows(QStringLiteral("f2.csv")) + rows(QStringLiteral("f10.csv")));
    }

    void runJsonHasExactlyItsKeys()
    {
        RunReport report;
        report.workers = 3;
        report.totals.files = 7;
        report.totals.bytes = 5'000'000'000;
        report.totals.elapsedS = 1.5;
        report.totals.speedUp = 1.9;
        report.totals.efficiency = 0.95;
        report.totals.states[static_cast<std::size_t>(FileState::done)] = 6;
        report.totals.states[static_cast<std::size_t>(FileState::timedOut)] = 1;
        report.advice.kind = AdviceKind::disk;
        report.advice.disk = 0.75;
        report.advice.suggestedWorkers = 6;
        report.perWorker = {{QStringLiteral("worker 1"), 7, 5'000'000'000, 1.25, 1.2}};
        const auto json = QJsonDocument::fromJson(
            QByteArray::fromStdString(runJson(report, CoreCount{2, 4, 3})));
        const QJsonObject run = json.object();
        QCOMPARE(run.keys().join(QLatin1Char(' ')),
            QStringLiteral("advice bytes cores_logical cores_physical cores_usable efficiency "
                           "elapsed_s files files_kept per_worker speed_up start_workers states "
                           "workers"));
        QCOMPARE(run[u"bytes"].toInteger(), 5'000'000'000);
        QCOMPARE(run[u"elapsed_s"].toDouble(), 1.5);
        QCOMPARE(run[u"speed_up"].toDouble(), 1.9);
        QCOMPARE(run[u"efficiency"].toDouble(), 0.95);
        QCOMPARE(run[u"workers"].toInt(), 3);
        QCOMPARE(run[u"cores_physical"].toInt(), 2);
        QCOMPARE(run[u"cores_logical"].toInt(), 4);
        QCOMPARE(run[u"cores_usable"].toInt(), 3);
        const QJsonObject states = run[u"states"].toObject();
        QCOMPARE(states.keys().join(QLatin1Char(' ')),
            QStringLiteral("cancelled crashed done failed out-of-memory quarantined skipped "
                           "timed-out"));
        QCOMPARE(states[u"done"].toInt(), 6);
        QCOMPARE(states[u"timed-out"].toInt(), 1);
        QCOMPARE(states[u"failed"].toInt(-1), 0);
        const QJsonObject advice = run[u"advice"].toObject();
        QCOMPARE(advice.keys().join(QLatin1Char(' ')),
            QStringLiteral("computed core_wait disk end_idle gap limit longest_s lost parent_busy "
                           "renewal suggested_workers"));
        QCOMPARE(advice[u"limit"].toString(), QStringLiteral("disk"));
        QCOMPARE(advice[u"suggested_workers"].toInt(), 6);
        QCOMPARE(advice[u"disk"].toDouble(), 0.75);
        const QJsonObject worker = run[u"per_worker"].toArray().at(0).toObject();
        QCOMPARE(
            worker.keys().join(QLatin1Char(' ')), QStringLiteral("busy_s bytes cpu_s files name"));
        QCOMPARE(worker[u"name"].toString(), QStringLiteral("worker 1"));
        QCOMPARE(worker[u"busy_s"].toDouble(), 1.25);
    }
};

QTEST_GUILESS_MAIN(TestResultFiles)
#include "test_result_files.moc"
