// SPDX-License-Identifier: GPL-3.0-or-later
// fanfold-cli run --split-files-above: result files are the same, byte by byte, whoever read what.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 30'000;

std::string table(int rows)
{
    std::string text = "t (s),v,w\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ','
            + std::to_string(static_cast<double>(row * 7919LL % 1013) / 7) + ','
            + (row % 1'000 == 7 ? "" : std::to_string(row % 31)) + '\n';
    return text;
}

QStringList words(const std::string& text)
{
    return QString::fromStdString(text).split(QLatin1Char(' '));
}

/// files.csv without what depends on the time: seconds, worker.
QList<QByteArray> filesIn(const FilePath& folder)
{
    QList<QByteArray> lines;
    for (const QByteArray& line :
        QByteArray::fromStdString(bytesOf(folder.joined("files.csv"))).split('\n')) {
        QList<QByteArray> cells = line.split(',');
        if (cells.size() > 8)
            cells.remove(6, 2);
        lines.append(cells.join(','));
    }
    return lines;
}

bool isSplit(const FilePath& folder)
{
    return QByteArray::fromStdString(bytesOf(folder.joined("timeline.csv"))).count("large.csv") > 2;
}

} // namespace

class TestCliRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void resultFilesAreTheSame_data()
    {
        QTest::addColumn<QString>("plots");
        QTest::newRow("numbers alone") << QString();
        QTest::newRow("with pictures") << QStringLiteral(" --plots png");
    }

    void resultFilesAreTheSame()
    {
        QFETCH(QString, plots);
        const FolderOfBytes folder;
        folder.write("in/large.csv", table(300'000));
        folder.write("in/quoted.csv",
            "a,b\n" + std::string(400'000, 'q') + "\n1,\"2\n3\"\n" + table(90'000));
        folder.write("in/small.csv", table(100));
        folder.write(
            "in/words.csv", "no,number\n" + [] {
                std::string text;
                for (int i = 0; i < 200'000; ++i)
                    text += "here,nor there\n";
                return text;
            }());
        const QString where = folder.path().shown();
        const std::string options = plots.toStdString() + " --quiet --output ";
        const CliResult split
            = cli(words("run in --workers 2 --split-files-above 1" + options + "split"), where);
        const CliResult whole
            = cli(words("run in --workers 2 --split-files-above off" + options + "whole"), where);
        const CliResult alone
            = cli(words("run in --workers 1 --split-files-above 1" + options + "alone"), where);
        QCOMPARE(split.code, 0);
        QCOMPARE(whole.code, 0);
        QCOMPARE(alone.code, 0);
        QCOMPARE(split.err, whole.err);
        QVERIFY(isSplit(folder.path("split")));
        QVERIFY(!isSplit(folder.path("whole")));
        QVERIFY(!isSplit(folder.path("alone")));
        for (const char* other : {"whole", "alone"}) {
            QCOMPARE(filesIn(folder.path("split")), filesIn(folder.path(other)));
            QCOMPARE(bytesOf(folder.path("split/summary.csv")),
                bytesOf(folder.path(other).joined("summary.csv")));
            for (const char* name : {"large", "quoted", "small", "words"}) {
                const std::string picture = std::string("plots/") + name + ".csv.png";
                const std::string drawn = bytesOf(folder.path("split").joined(picture));
                QCOMPARE(drawn.empty(), plots.isEmpty() || name == std::string("words"));
                QVERIFY(drawn == bytesOf(folder.path(other).joined(picture)));
            }
        }
    }

    void aKilledRunGoesOn()
    {
        const FolderOfBytes folder;
        folder.write("in/large.csv", table(4'000'000));
        folder.write("in/small.csv", table(100));
        const QString where = folder.path().shown();
        QProcess process;
        process.setWorkingDirectory(where);
        process.start(
            cliProgram(), words("run in --workers 2 --split-files-above 1 --quiet --output split"));
        // the log is there before the first range is read
        QVERIFY(QTest::qWaitFor(
            [&] { return !bytesOf(folder.path("split/run.log")).empty(); }, kPatienceMs));
        process.kill();
        process.waitForFinished(kPatienceMs);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const CliResult resumed
            = cli(words("run in --workers 2 --split-files-above 1 --quiet --resume --output split"),
                where);
        QCOMPARE(resumed.code, 0);
        QCOMPARE(cli(words("run in --workers 1 --quiet --output alone"), where).code, 0);
        QCOMPARE(filesIn(folder.path("split")), filesIn(folder.path("alone")));
        QCOMPARE(
            bytesOf(folder.path("split/summary.csv")), bytesOf(folder.path("alone/summary.csv")));
    }

    void dealtOutInTurnFilesStayWhole()
    {
        const FolderOfBytes folder;
        folder.write("in/large.csv", table(300'000));
        QCOMPARE(cli(words("run in --workers 2 --split round-robin --split-files-above 1 --quiet "
                           "--output out"),
                     folder.path().shown())
                     .code,
            0);
        QVERIFY(!isSplit(folder.path("out")));
    }

    void whatIsNoSizeIsRefused()
    {
        for (const char* size : {"0", "-1", "1.5", "many", ""}) {
            const CliResult result = cli({QStringLiteral("run"), QStringLiteral("/"),
                QStringLiteral("--split-files-above"), QString::fromLatin1(size)});
            QCOMPARE(result.code, 2);
            QVERIFY(result.err.contains("--split-files-above must be"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliRanges)
#include "test_cli_ranges.moc"
