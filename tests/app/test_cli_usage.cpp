// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUseIsExitTwo_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* words, const char* says) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(says);
        };
        row("no command", "", "no command (see fanfold-cli --help)");
        row("an unknown command", "walk", "unknown command walk (see fanfold-cli --help)");
        row("no path", "run", "no PATH given (see fanfold-cli run --help)");
        row("an unknown option", "run . --fast", "unknown option --fast");
        row("plots without output", "run . --plots png", "--plots needs --output DIR");
        row("a plot size without plots", "run . --plot-size 1x1 --output o", "--plot-size");
        row("a plot format that is none", "run . --plots gif --output o", "png, svg or pdf");
        row("no workers", "run . --workers 0", "--workers must be auto or 1 to");
        row("too many workers", "run . --workers 1000000", "--workers must be auto or 1 to");
        row("a split that is none", "run . --split random", "dynamic or round-robin");
        row("no time at all", "run . --timeout 0", "--timeout must be seconds, 0.001 or more, ");
        row("less than a millisecond", "run . --timeout 0.0001",
            "--timeout must be seconds, 0.001 or more, ");
        row("an endless silence", "run . --silence-timeout inf",
            "--silence-timeout must be seconds, 0.001 or more, or off");
        row("hardly any memory", "run . --memory-limit 1", "--memory-limit must be megabytes, 128");
        row("a retry too many", "run . --retries 101", "--retries must be 0 to 100");
        row("replaced before the first file", "run . --replace-after 0", "1 or more");
        row("a launcher without a name", "run . --launcher=", "--launcher must name a program");
        row("two files to inspect", "inspect a b", "inspect takes one FILE");
        row("nothing to convert", "convert", "no FILE given");
        row("two files to stdout", "convert a b", "more than one FILE needs --output-dir");
        row("an operand for cores", "cores 3", "cores takes no operand");
    }

    void wrongUseIsExitTwo()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const FolderOfBytes folder;
        folder.write("a.csv");
        const CliResult result
            = cli(words.split(QLatin1Char(' '), Qt::SkipEmptyParts), folder.path().shown());
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("fanfold-cli: "), result.err.constData());
        QVERIFY2(result.err.contains(says.toUtf8()), result.err.constData());
        QCOMPARE(result.errLines().size(), 1);
        QVERIFY(!std::filesystem::exists(folder.path("o").bytes()));
    }

    void helpAndVersionAreForStdout_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("says");
        for (const char* command : {"run", "inspect", "convert", "calibrate", "cores"})
            QTest::newRow(command) << QString::fromUtf8(command) + QStringLiteral(" --help")
                                   << QByteArray("Usage: fanfold-cli ") + command;
        QTest::newRow("overview") << QStringLiteral("--help") << QByteArray("Usage: fanfold-cli");
        QTest::newRow("version") << QStringLiteral("--version")
                                 << QByteArray("fanfold-cli " FANFOLD_VERSION "\n");
    }

    void helpAndVersionAreForStdout()
    {
        QFETCH(QString, words);
        QFETCH(QByteArray, says);
        const CliResult result = cli(words.split(QLatin1Char(' ')));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith(says));
        QCOMPARE(result.err, QByteArray());
    }

    void coresAreThreeLines()
    {
        const CliResult result = cli({QStringLiteral("cores")});
        QCOMPARE(result.code, 0);
        const QRegularExpression shape(
            QStringLiteral("^physical: [1-9]\\d*\nlogical: [1-9]\\d*\nusable: [1-9]\\d*\n$"));
        QVERIFY(shape.match(QString::fromUtf8(result.out)).hasMatch());
    }

    void coresKnowAffinity()
    {
        const CliResult result = shell("taskset -c 0 \"$cli\" cores", QStringLiteral("/"));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.endsWith("\nusable: 1\n"));
    }

    void aFullDiskIsNoSuccess()
    {
        QCOMPARE(shell("\"$cli\" cores >/dev/full", QStringLiteral("/")).code, 1);
    }

    void aLocaleThatIsNotUtf8IsNoReasonToComplain()
    {
        const FolderOfBytes folder;
        folder.write("数据.csv", "a,b\n1,2\n3,4\n");
        const CliResult result = shell("LC_ALL=C \"$cli\" run .", folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        QVERIFY(result.out.contains("done  数据.csv"));
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
