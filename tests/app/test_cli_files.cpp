// SPDX-License-Identifier: GPL-3.0-or-later
// fanfold-cli inspect and convert.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fanfold;

namespace {

const char* const kTable = "# made by hand\nE (eV);mu\n1,5;2,5\n2,5;x\n3,5;\"a\"\n";

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

} // namespace

class TestCliFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspectSaysHowAFileIsRead()
    {
        const FolderOfBytes folder;
        folder.write("a.txt", kTable);
        const CliResult result = cli(words("inspect a.txt"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json.keys().join(QLatin1Char(' ')),
            QStringLiteral("columns compression dialect metadata reader rows warnings"));
        QCOMPARE(json[u"reader"].toString(), QStringLiteral("text"));
        QVERIFY(json[u"compression"].isNull());
        QCOMPARE(json[u"rows"].toInt(), 3);
        const QJsonObject dialect = json[u"dialect"].toObject();
        QCOMPARE(dialect[u"delimiter"].toString(), QStringLiteral(";"));
        QCOMPARE(dialect[u"decimal"].toString(), QStringLiteral(","));
        QCOMPARE(dialect[u"comment"].toString(), QStringLiteral("#"));
        QCOMPARE(dialect[u"header_rows"].toInt(), 1);
        QVERIFY(dialect[u"confidence"].toDouble() > 0.9);
        QCOMPARE(dialect[u"reasons"].toArray().at(0).toString(),
            QStringLiteral("100 % of the rows have a cell for each column"));
        const QJsonObject column = json[u"columns"].toArray().at(0).toObject();
        QCOMPARE(column.keys().join(QLatin1Char(' ')), QStringLiteral("name type unit"));
        QCOMPARE(column[u"name"].toString(), QStringLiteral("E"));
        QCOMPARE(column[u"unit"].toString(), QStringLiteral("eV"));
        QCOMPARE(column[u"type"].toString(), QStringLiteral("number"));
        QVERIFY(json[u"warnings"].isArray());
    }

    void overridesChangeWhatIsRead()
    {
        const FolderOfBytes folder;
        folder.write("a.txt", "1;2\n3;4\n");
        const CliResult result = cli(
            words("inspect --header-rows 1 --delimiter semicolon a.txt"), folder.path().shown());
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json[u"rows"].toInt(), 1);
        QCOMPARE(
            json[u"columns"].toArray().at(1).toObject()[u"name"].toString(), QStringLiteral("2"));
    }

    void everyEncodingIsConvertedToUtf8()
    {
        const FolderOfBytes folder;
        folder.write("a.txt", "\xCE\xC2\xB6\xC8,\xD1\xB9\xC1\xA6\n1,2\n");
        const QString path = folder.path().shown();
        CliResult result = cli(words("convert a.txt"), path);
        QCOMPARE(result.out, QByteArray("温度,压力\r\n1,2\r\n"));
        result = cli(words("convert --encoding latin1 a.txt"), path);
        QCOMPARE(result.out, QByteArray("ÎÂ¶È,Ñ¹Á¦\r\n1,2\r\n"));
        result = cli(words("inspect a.txt"), path);
        const QJsonObject json = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(json[u"dialect"][u"encoding"].toString(), QStringLiteral("GB18030"));
        QCOMPARE(json[u"dialect"][u"encoding_reason"].toString(),
            QStringLiteral("plausible as Chinese: 100 %"));
        result = cli(words("inspect --encoding klingon a.txt"), path);
        QCOMPARE(result.code, 2);
        QVERIFY(result.err.contains("--encoding must be UTF-8, "));
    }

    void whatCannotBeReadIsExitOne()
    {
        const FolderOfBytes folder;
        folder.write("empty", "");
        CliResult result = cli(words("inspect empty"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err, QByteArray("fanfold-cli: empty: The file is empty.\n"));
        result = cli(words("convert gone"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err, QByteArray("fanfold-cli: gone: The file is not there (any more).\n"));
    }

    void convertWritesCsvToStdout()
    {
        const FolderOfBytes folder;
        folder.write("a\xff.txt", kTable);
        CliResult result
            = shell("\"$cli\" convert \"$(printf 'a\\377.txt')\"", folder.path().shown());
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.replace("\r\n", "\n"),
            QByteArray("E (eV),mu\n\"1,5\",\"2,5\"\n\"2,5\",x\n\"3,5\",a\n"));
    }

    void aLongTableComesWholeThroughAPipe()
    {
        const FolderOfBytes folder;
        std::string text = "t,v\n";
        for (int row = 0; row < 300'000; ++row)
            text += std::to_string(row) + ",0.5\n";
        folder.write("a.csv", text);
        const CliResult result = cli(words("convert a.csv"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count('\n'), 300'001);
        QVERIFY(result.out.trimmed().endsWith("\n299999,0.5"));
    }

    void aPipeThatClosesIsNoSuccess()
    {
        const FolderOfBytes folder;
        std::string text;
        for (int row = 0; row < 300'000; ++row)
            text += std::to_string(row) + ",0.5\n";
        folder.write("a.csv", text);
        const CliResult result
            = shell("{ \"$cli\" convert a.csv; echo $? >&2; } | head -c 10 >/dev/null",
                folder.path().shown());
        QVERIFY2(result.err.endsWith("1\n"), result.err.constData());
    }

    void manyFilesGoToAFolder()
    {
        const FolderOfBytes folder;
        folder.write("x/a.csv", "t,v\n1,2\n");
        folder.write("y/a.csv", "t,v\n3,4\n");
        folder.write("b.txt", "t\tv\n5\t6\n");
        folder.write("bad.csv", "");
        CliResult result = cli(words("convert --output-dir out/deep x/a.csv bad.csv y/a.csv b.txt "
                                     "gone.csv"),
            folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QByteArray());
        QByteArrayList errors = result.errLines();
        std::sort(errors.begin(), errors.end());
        QCOMPARE(errors,
            (QByteArrayList{"fanfold-cli: bad.csv: The file is empty.",
                "fanfold-cli: gone.csv: The file is not there (any more)."}));
        const auto converted = [&folder](const char* name) {
            return QByteArray::fromStdString(bytesOf(folder.path("out/deep").joined(name)))
                .replace("\r\n", "\n");
        };
        QCOMPARE(converted("a.csv_converted.csv"), QByteArray("t,v\n1,2\n"));
        QCOMPARE(converted("a-2.csv_converted.csv"), QByteArray("t,v\n3,4\n"));
        QCOMPARE(converted("b.txt_converted.csv"), QByteArray("t,v\n5,6\n"));
        QCOMPARE(
            std::distance(std::filesystem::directory_iterator(folder.path("out/deep").bytes()), {}),
            3L);

        folder.write("b.txt", "t\tv\n7\t8\n");
        result = cli(words("convert --output-dir out/deep b.txt"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("b.txt: The output exists already"), result.err.constData());
        QCOMPARE(converted("b.txt_converted.csv"), QByteArray("t,v\n5,6\n"));
        result
            = cli(words("convert --output-dir out/deep --overwrite b.txt"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(converted("b.txt_converted.csv"), QByteArray("t,v\n7,8\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliFiles)
#include "test_cli_files.moc"
