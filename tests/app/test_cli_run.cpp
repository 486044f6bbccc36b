// SPDX-License-Identifier: GPL-3.0-or-later
// What fanfold-cli run says, and with which exit code it ends.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

using namespace fanfold;

namespace {

const char* const kTable = "t (s),v\n1,2\n2,3\n3,5\n";

QList<QJsonObject> events(const QByteArray& lines)
{
    QList<QJsonObject> list;
    for (const QByteArray& line : lines.split('\n'))
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    return list;
}

} // namespace

class TestCliRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainLinesOfACleanRun()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", kTable);
        const CliResult result = cli({QStringLiteral("run"), QStringLiteral("."),
                                         QStringLiteral("--workers"), QStringLiteral("1")},
            folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        const QRegularExpression shape(QStringLiteral(
            "^this computer has \\d+ cores? \\(\\d+ logical, \\d+ usable\\): 1 worker\n"
            "done  a\\.csv  \\(3 rows, 2 columns, \\d\\.\\d\\d s\\)\n"
            "1 file in \\d\\.\\d\\d s: 1 done\n"
            "(about \\d\\.\\d x one worker\n)?(The workers .+\\.\n)?$"));
        QVERIFY2(shape.match(QString::fromUtf8(result.out)).hasMatch(), result.out.constData());
        QVERIFY(std::filesystem::exists(folder.path("a.csv").bytes()));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path().bytes()), {}), 1L);
    }

    void theEndSaysWhatLimitedTheRunAndWhatAutoDid()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 60; ++i)
            folder.write("f" + std::to_string(i) + ".csv", kTable);
        const CliResult result = cli({QStringLiteral("run"), folder.path().shown(),
            QStringLiteral("--workers"), QStringLiteral("auto"), QStringLiteral("--launcher"),
            QStringLiteral(FANFOLD_SLEEPING_WORKER " 20")});
        QCOMPARE(result.code, 0);
        const QRegularExpression shape(QStringLiteral(
            "about \\d+\\.\\d x one worker\n"
            "auto: (stayed at \\d+ workers?|\\d+ -> \\d+ workers?)\n"
            "The workers waited \\d+ % of the time for the disk and computed \\d+ %: this run is "
            "limited by the disk\\..+\\.\n$"));
        QVERIFY2(shape.match(QString::fromUtf8(result.out)).hasMatch(), result.out.constData());
    }

    void filesNotDoneAreToldOnStderr()
    {
        const FolderOfBytes folder;
        folder.write("good.csv", kTable);
        folder.write("empty.csv", "");
        const CliResult result = cli({QStringLiteral("run"), folder.path().shown()});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err, QByteArray("fanfold-cli: empty.csv: The file is empty.\n"));
        QVERIFY(result.out.contains("done  good.csv"));
        QVERIFY(!result.out.contains("empty.csv"));
        QVERIFY(result.out.contains("2 files in "));
        QVERIFY(result.out.contains(": 1 done, 1 failed\n"));
    }

    void quietSaysOnlyErrors()
    {
        const FolderOfBytes folder;
        folder.write("good.csv", kTable);
        folder.write("empty.csv", "");
        const CliResult result
            = cli({QStringLiteral("run"), folder.path().shown(), QStringLiteral("--quiet")});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err, QByteArray("fanfold-cli: empty.csv: The file is empty.\n"));
    }

    void jsonProgressIsOneObjectALine()
    {
        const FolderOfBytes folder;
        folder.write("a\nb\xff.csv", kTable);
        folder.write("empty.csv", "");
        const CliResult result = cli(
            {QStringLiteral("run"), folder.path().shown(), QStringLiteral("--json-progress")});
        QCOMPARE(result.code, 1);
        const auto list = events(result.out);
        QVERIFY(list.size() >= 4);
        QCOMPARE(list.first()[u"event"].toString(), QStringLiteral("start"));
        QCOMPARE(list.first()[u"files"].toInt(), 2);
        QCOMPARE(list.first()[u"bytes"].toInt(), int(strlen(kTable)));
        QJsonObject done;
        QJsonObject failed;
        int progress = 0;
        for (const QJsonObject& event : list) {
            QVERIFY(!event.isEmpty());
            if (event[u"state"] == QStringLiteral("done"))
                done = event;
            if (event[u"state"] == QStringLiteral("failed"))
                failed = event;
            progress += event[u"event"] == QStringLiteral("progress") ? 1 : 0;
        }
        QVERIFY(progress >= 1);
        QCOMPARE(done[u"path"].toString(), QStringLiteral("a\nb\\xff.csv"));
        QCOMPARE(done[u"rows"].toInt(), 3);
        QCOMPARE(done[u"columns"].toInt(), 2);
        QCOMPARE(done[u"attempts"].toInt(), 1);
        QVERIFY(done[u"worker"].toString().startsWith(QStringLiteral("worker ")));
        QCOMPARE(failed[u"message"].toString(), QStringLiteral("The file is empty."));
        const QJsonObject end = list.last();
        QCOMPARE(end[u"event"].toString(), QStringLiteral("end"));
        QCOMPARE(end[u"states"].toObject()[u"done"].toInt(), 1);
        QCOMPARE(end[u"stopped"].toBool(true), false);
    }

    void nothingToReadIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("err");
        const auto words
            = [](const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); };
        QTest::newRow("an empty folder")
            << words("empty")
            << QByteArray("fanfold-cli: nothing to read: no files in empty "
                          "(sub-folders are read with --recursive)\n");
        QTest::newRow("an empty folder and its sub-folders") << words(
            "empty --recursive") << QByteArray("fanfold-cli: nothing to read: no files in empty\n");
        QTest::newRow("filters that nothing passes")
            << words("full --recursive --include *.txt")
            << QByteArray("fanfold-cli: nothing to read: no files that pass the filters in full\n");
        QTest::newRow("a folder that is not there")
            << words("gone") << QByteArray("fanfold-cli: gone: no such file or folder\n");
        QTest::newRow("a device") << words(
            "/dev/null") << QByteArray("fanfold-cli: /dev/null: neither a file nor a folder\n");
        QTest::newRow("a link to itself")
            << words("loop")
            << QByteArray("fanfold-cli: loop: cannot be looked into: Too many "
                          "levels of symbolic links\n");
    }

    void nothingToReadIsExitTwo()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, err);
        const FolderOfBytes folder;
        folder.makeFolder("empty/sub");
        folder.write("full/a.csv", kTable);
        folder.link("loop", "loop");
        const CliResult result = cli(QStringList{QStringLiteral("run")} + words
                + QStringList{QStringLiteral("--output"), QStringLiteral("out")},
            folder.path().shown());
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err, err);
        QVERIFY(!std::filesystem::exists(folder.path("out").bytes()));
    }

    void aPathThatIsNotThereDoesNotStopTheOthers()
    {
        const FolderOfBytes folder;
        folder.write("full/a.csv", kTable);
        const CliResult result
            = cli({QStringLiteral("run"), QStringLiteral("gone"), QStringLiteral("full")},
                folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err, QByteArray("fanfold-cli: gone: no such file or folder\n"));
        QVERIFY(result.out.contains("done  full/a.csv"));
    }

    void pathsAreBytesAndMayBeginWithADash()
    {
        const FolderOfBytes folder;
        folder.write("-d\xff/caf\xe9.csv", kTable);
        const CliResult result
            = shell("\"$cli\" run -- \"$(printf '%s\\377' -d)\"", folder.path().shown());
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("done  caf\\xe9.csv"), result.out.constData());
    }

    void readingOverridesReachTheWorkers()
    {
        const FolderOfBytes folder;
        folder.write("a.txt", "1|2|3\n4|5|6\n");
        const CliResult result
            = cli({QStringLiteral("run"), QStringLiteral("."), QStringLiteral("--delimiter"),
                      QStringLiteral("|"), QStringLiteral("--header-rows"), QStringLiteral("1")},
                folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("done  a.txt  (1 row, 3 columns, "), result.out.constData());
    }

    void aTerminalGetsAProgressBar()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 20; ++i)
            folder.write("f" + std::to_string(i), kTable);
        int terminal = -1;
        int end = -1;
        winsize size = {};
        size.ws_col = 60;
        char name[256];
        QCOMPARE(openpty(&terminal, &end, name, nullptr, &size), 0);
        fcntl(terminal, F_SETFL, O_NONBLOCK);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(QString::fromUtf8(name));
        process.start(cliProgram(), {QStringLiteral("run"), folder.path().shown()});
        const CliResult result = resultOf(process);
        QByteArray seen;
        char part[4096];
        for (ssize_t count = 0; (count = read(terminal, part, sizeof part)) > 0;)
            seen.append(part, count);
        close(end);
        close(terminal);
        QCOMPARE(result.code, 0);
        QVERIFY2(seen.contains("of 20 files"), seen.constData());
        QVERIFY2(seen.endsWith("\r\x1b[K"), seen.toPercentEncoding().constData());
        for (const QByteArray& line : seen.split('\r'))
            QVERIFY(line.size() <= 59 + 3);
        QCOMPARE(result.out.count("done  f"), 20);
    }
};

QTEST_GUILESS_MAIN(TestCliRun)
#include "test_cli_run.moc"
