// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace fanfold;

namespace {

#ifdef __SANITIZE_ADDRESS__ // its workers are too slow to be measured in a second
constexpr int kSeconds = 10;
#else
constexpr int kSeconds = 1;
#endif

void fill(const FolderOfBytes& folder, int files)
{
    std::string text = "t,v\n";
    for (int row = 0; row < 500; ++row)
        text += std::to_string(row) + ',' + std::to_string(row * 7 % 97) + '\n';
    for (int i = 0; i < files; ++i)
        folder.write("f" + std::to_string(i) + ".csv", text);
}

CliResult calibrate(const FolderOfBytes& folder, QStringList more = {})
{
    return cli(QStringList{QStringLiteral("calibrate"), QStringLiteral("."),
                   QStringLiteral("--seconds"), QString::number(kSeconds)}
            + more,
        folder.path().shown());
}

} // namespace

class TestCliCalibrate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableAndTheProposal()
    {
        const FolderOfBytes folder;
        fill(folder, 12);
        const CliResult result = calibrate(folder);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        QCOMPARE(result.code, 0);
        const QRegularExpression shape(
            QStringLiteral("^Sample: 12 of 12 files, .+, read \\d × with each count\\.\n"
                           "workers +time +files/s +MB/s +speed-up +efficiency +Amdahl's law\n"
                           "( +\\d+ +\\d+\\.\\d{3} s +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d\\d +\\d+ "
                           "% +\\d+\\.\\d{3} "
                           "s\n){3,}"
                           "Amdahl's law: .+\\.\nUse \\d+ workers?: .+\\.\n$"));
        QVERIFY2(shape.match(QString::fromUtf8(result.out)).hasMatch(), result.out.constData());
    }

    void jsonHasTheSame()
    {
        const FolderOfBytes folder;
        fill(folder, 12);
        const CliResult result = calibrate(folder, {QStringLiteral("--json")});
        QCOMPARE(result.code, 0);
        const QJsonObject object = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(object.keys().join(QLatin1Char(' ')),
            QStringLiteral("cores_usable fastest_workers files points proposed_workers reason "
                           "sample_bytes sample_files serial_part"));
        const QJsonArray points = object[u"points"].toArray();
        QVERIFY(points.size() >= 3);
        QCOMPARE(points.at(0)[u"workers"].toInt(), 1);
        QCOMPARE(points.at(0)[u"speed_up"].toDouble(), 1.0);
        QVERIFY(!points.at(0)[u"seconds"].toArray().isEmpty());
        QVERIFY(points.at(1)[u"median_s"].toDouble() > 0);
    }

    void filesThatNobodyCanRead()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 6; ++i)
            folder.write("f" + std::to_string(i) + ".pdf", "%PDF-1.4 and so on\n");
        const CliResult result = calibrate(folder);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("None of the files in the sample could be read"),
            result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

    void theWorkersAreThoseOfARunWithTheSameLimits()
    {
        const FolderOfBytes folder;
        const FolderOfBytes logs;
        fill(folder, 6);
        const QString log = logs.path("log").shown();
        const CliResult result = calibrate(folder,
            {QStringLiteral("--launcher"),
                QStringLiteral("sh -c \"echo $1 >>%1; exec $@\" launcher env").arg(log),
                QStringLiteral("--replace-after=1"), QStringLiteral("--timeout=60"),
                QStringLiteral("--silence-timeout=60"), QStringLiteral("--memory-limit=off"),
                QStringLiteral("--retries=0")});
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        QCOMPARE(result.code, 0);
        const std::string started = bytesOf(logs.path("log"));
        QVERIFY(std::count(started.begin(), started.end(), '\n') >= 6); // one for each file
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no path") << QStringList() << QByteArray("no PATH given");
        QTest::newRow("no time") << QStringList{QStringLiteral("."), QStringLiteral("--seconds"),
            QStringLiteral("0")} << QByteArray("--seconds must be 1 to 3600");
        QTest::newRow("no limit") << QStringList{QStringLiteral("."), QStringLiteral("--timeout"),
            QStringLiteral("soon")}
                                  << QByteArray("--timeout must be seconds");
        QTest::newRow("no files") << QStringList{QStringLiteral(".")}
                                  << QByteArray("nothing to read: no files in .");
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const FolderOfBytes folder;
        const CliResult result
            = cli(QStringList{QStringLiteral("calibrate")} + arguments, folder.path().shown());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(says), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliCalibrate)
#include "test_cli_calibrate.moc"
