// SPDX-License-Identifier: GPL-3.0-or-later
// What fanfold-cli run writes.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

std::string table(int rows, int seed)
{
    std::string text = "time (s),a,label,b\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row * 0.1) + ',' + std::to_string((row * 7919 + seed) % 1013 / 7.0)
            + ",x" + std::to_string(row) + ',' + (row % 5 == 0 ? "" : std::to_string(row * seed))
            + '\n';
    return text;
}

QStringList entries(const FilePath& folder)
{
    QStringList names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.bytes()))
        names.append(shownBytes(entry.path().lexically_relative(folder.bytes()).native()));
    names.sort();
    return names;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

} // namespace

class TestCliOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultIsFourFilesAndTheLog()
    {
        const FolderOfBytes folder;
        folder.write("in/f10.csv", "t,v\n1,2\n2,4\n3,9\n");
        folder.write("in/f2.csv", "t,v\n1,0.5\n2,1.5\n");
        folder.write("in/sub/bad.csv", "");
        const CliResult result = cli(
            words("run in --recursive --output made/by/us --workers 1"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QVERIFY(result.out.endsWith("\nresults in made/by/us\n"));
        const FilePath out = folder.path("made/by/us");
        QCOMPARE(entries(out).join(QLatin1Char(' ')),
            QStringLiteral("files.csv run.json run.log summary.csv timeline.csv"));
        QCOMPARE(QByteArray::fromStdString(bytesOf(out.joined("summary.csv"))),
            QByteArray("file,column,count,missing,min,max,mean,std\n"
                       "f2.csv,t,2,0,1,2,1.5,0.7071067811865476\n"
                       "f2.csv,v,2,0,0.5,1.5,1,0.7071067811865476\n"
                       "f10.csv,t,3,0,1,3,2,1\n"
                       "f10.csv,v,3,0,2,9,5,3.605551275463989\n"));
        const QByteArrayList lines
            = QByteArray::fromStdString(bytesOf(out.joined("files.csv"))).split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].startsWith("f2.csv,done,text,2,2,16,"));
        QVERIFY(lines[1].endsWith(",worker 1,1,0,"));
        QVERIFY(lines[2].startsWith("f10.csv,done,text,3,2,16,"));
        QVERIFY(lines[3].startsWith("sub/bad.csv,failed,,,,0,"));
        QVERIFY(lines[3].endsWith(",worker 1,1,0,The file is empty."));
        const auto json
            = QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(out.joined("run.json"))))
                  .object();
        QCOMPARE(json[u"files"].toInt(), 3);
        QCOMPARE(json[u"bytes"].toInt(), 32);
        QCOMPARE(json[u"workers"].toInt(), 1);
        QCOMPARE(json[u"states"].toObject()[u"failed"].toInt(), 1);
        QCOMPARE(json[u"per_worker"].toArray().size(), 1);
        QCOMPARE(json[u"per_worker"].toArray()[0].toObject()[u"files"].toInt(), 3);
        QVERIFY(json[u"speed_up"].toDouble() > 0 && json[u"speed_up"].toDouble() <= 1);
    }

    void numbersAreTheSameForAnyWorkersAndSplit()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 40; ++i)
            folder.write("in/f" + std::to_string(i) + ".csv", table(i == 7 ? 200'000 : 20 * i, i));
        std::string expected;
        int run = 0;
        for (const char* workers : {"1", "2", "5"})
            for (const char* split : {"dynamic", "round-robin"}) {
                const QString out = QStringLiteral("out%1").arg(++run);
                const CliResult result = cli(words("run in --quiet --workers")
                        << QString::fromUtf8(workers) << QStringLiteral("--split")
                        << QString::fromUtf8(split) << QStringLiteral("--output") << out,
                    folder.path().shown());
                QVERIFY(result.code == 0 || result.code == 1);
                const std::string bytes = bytesOf(folder.path(out.toStdString() + "/summary.csv"));
                QVERIFY(bytes.size() > 5'000);
                if (expected.empty())
                    expected = bytes;
                QVERIFY(bytes == expected);
            }
    }

    void aResultIsNotReplacedUnasked()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(5, 1));
        folder.write("out/run.json", "mine");
        CliResult result = cli(words("run in --output out"), folder.path().shown());
        QCOMPARE(result.code, 2);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: out holds a result already: choose another --output, or add "
                       "--overwrite\n"));
        QCOMPARE(entries(folder.path("out")).size(), 1);
        QCOMPARE(bytesOf(folder.path("out/run.json")), std::string("mine"));
        result = cli(words("run in --output out --overwrite"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(entries(folder.path("out")).size(), 5);
    }

    void anOutputThatCannotBeWrittenStopsBeforeTheRun()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(5, 1));
        folder.write("file", "x");
        for (const char* out : {"file", "file/below", "/proc/fanfold"}) {
            const CliResult result
                = cli(words("run in --output") << QString::fromUtf8(out), folder.path().shown());
            QCOMPARE(result.code, 2);
            QCOMPARE(result.out, QByteArray());
            QVERIFY2(result.err.startsWith("fanfold-cli: The output cannot be written: "),
                result.err.constData());
        }
    }

    void theOutputIsNoInput()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", table(5, 1));
        for (int time = 0; time < 2; ++time) {
            const CliResult result
                = cli(words("run . --recursive --output out --overwrite"), folder.path().shown());
            QCOMPARE(result.code, 0);
            QVERIFY(result.out.contains("\n1 file in "));
        }
    }

    void plotsKeepTheWholeNameOfTheirFile_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("PNG of the size asked for") << QStringLiteral(
            "png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xf0", 24);
        QTest::newRow("SVG") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("PDF") << QStringLiteral("pdf") << QByteArray("%PDF-");
    }

    void plotsKeepTheWholeNameOfTheirFile()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, beginning);
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(500, 1));
        folder.write("in/a.txt", table(500, 2));
        folder.write("in/sub/caf\xe9\n.csv", table(5, 3));
        folder.write("in/bad.csv", "");
        const CliResult result
            = cli(words("run in --recursive --output out --plot-size 320x240 --plots") << format,
                folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(entries(folder.path("out/plots")),
            (QStringList{QStringLiteral("a.csv."), QStringLiteral("a.txt."), QStringLiteral("sub"),
                QStringLiteral("sub/caf\\xe9\n.csv.")}
                    .replaceInStrings(
                        QRegularExpression(QStringLiteral("\\.$")), QLatin1Char('.') + format)));
        for (const char* name : {"a.csv.", "a.txt.", "sub/caf\xe9\n.csv."}) {
            const auto bytes = QByteArray::fromStdString(
                bytesOf(folder.path("out/plots").joined(name + format.toStdString())));
            QVERIFY2(bytes.startsWith(beginning), bytes.left(24).toHex().constData());
        }
    }

    void aPlotThatIsThereIsLeftAlone()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(50, 1));
        folder.write("in/b.csv", table(50, 1));
        folder.write("out/plots/a.csv.png", "mine");
        CliResult result = cli(words("run in --output out --plots png"), folder.path().shown());
        QCOMPARE(result.code, 2); // what a killed run has left is a result too
        QCOMPARE(bytesOf(folder.path("out/plots/a.csv.png")), std::string("mine"));
        QVERIFY(entries(folder.path("out/plots")).size() == 1);
        result = cli(words("run in --output out --plots png --overwrite"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(bytesOf(folder.path("out/plots/a.csv.png")).size() > 100);
    }

    void severalPathsArePrefixed()
    {
        const FolderOfBytes folder;
        folder.write("x/data/a.csv", table(5, 1));
        folder.write("y/data/a.csv", table(5, 2));
        const CliResult result
            = cli(words("run x/data y/data --output out"), folder.path().shown());
        QCOMPARE(result.code, 0);
        const QByteArrayList lines
            = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).split('\n');
        QVERIFY(lines[1].startsWith("data/a.csv,"));
        QVERIFY(lines[2].startsWith("data-2/a.csv,"));
    }
};

QTEST_GUILESS_MAIN(TestCliOutput)
#include "test_cli_output.moc"
