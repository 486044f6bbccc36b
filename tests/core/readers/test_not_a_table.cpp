// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace fanfold;

class NotATableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void looksLike_data();
    void looksLike();
    void randomBytesAreBinaryData();
    void evenTexts_data();
    void evenTexts();
    void smallTexts_data();
    void smallTexts();
    void empty_data();
    void empty();
    void hostileBytesAreSurvived();
    void hostileShapesAreSurvived_data();
    void hostileShapesAreSurvived();

private:
    ReaderFixture m_fixture;
};

void NotATableTest::looksLike_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("what");
    const auto add = [](const char* what, const QByteArray& bytes) {
        QTest::newRow(what) << bytes << QByteArray(what);
    };
    add("a PNG image", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    add("a ZIP archive or office document", QByteArray("PK\x03\x04\x14\0", 6));
    add("a PDF document", "%PDF-1.7\n1 0 obj\n");
    add("an SQLite database", QByteArray("SQLite format 3\0\x10\0", 18));
    add("binary data", QByteArray("\x01\x02\x03\x04\0\0\0\0ab", 10));
    add("binary data", (QByteArray("name") + QByteArray(28, '\0')).repeated(20));
    add("an HTML page", "<!DOCTYPE html>\n<html><body>1, 2</body></html>\n");
    add("an XML document", "<?xml version=\"1.0\"?>\n<a><b>1</b></a>\n");
    add("a JSON document", "{\"a\": 1,\n \"b\": [1, 2, 3]}\n");
    add("a script", "#!/bin/sh\necho hello\nexit 0\n");
    add("source code",
        "#include <stdio.h>\nint main(void)\n{\n    puts(\"hi\");\n    return 0;\n}\n");
    add("nothing but comment lines", "# one\n# two\n");
    add("text of another kind", "((12)) ?? ==\n{}\n=> :: <> --\n$$ ++\n");
    add("binary data", QByteArray("some words in a file\nand\0 no table at all\n", 43));
    add("prose",
        "It was the best of times, it was the worst of times.\n\nThere were two of them, and\n"
        "they went on. In 1775 there was, as ever, a king with a large jaw.\n");
}

void NotATableTest::looksLike()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = m_fixture.read(bytes);
    QTEST(shape(outcome).replace("error: ", ""), "what");
    QCOMPARE(outcome.error().code, ErrorCode::notATable);
    QCOMPARE(outcome.error().stage, Stage::sniffing);
    QVERIFY(m_fixture.convert(bytes).startsWith("error: "));
}

void NotATableTest::randomBytesAreBinaryData()
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes(round % 2 == 0 ? 50'000 : 2'000, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        QCOMPARE(shape(m_fixture.read(bytes)), QByteArray("error: binary data"));
    }
}

// Texts whose lines are cut as evenly as those of a table.
void NotATableTest::evenTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("what");
    const auto lines = [](const char* format) {
        QByteArray text;
        for (int i = 0; i < 40; ++i)
            text += QString::asprintf(format, i % 60, i * 37 % 500).toLatin1() + '\n';
        return text;
    };
    const auto add = [](const char* name, const QByteArray& bytes, const char* what) {
        QTest::newRow(name) << bytes << QByteArray(what);
    };
    add("a log with date and level", lines("2024-03-01T12:%02d:00Z INFO worker %d has started"),
        "a log file");
    add("a log of a kernel", lines("[   %d.370000] usb 1-2: reset device number %d"), "a log file");
    add("a log of a system", lines("Mar  1 12:%02d:00 host kernel[%d]: read some files"),
        "a log file");
    add("a log of requests",
        lines("10.0.0.%d - - [01/Mar/2024:12:00:00 +0000] \"GET /p HTTP/1.1\" 200 %d"),
        "a log file");
    add("a log with a level and one word", lines("2024-03-01 12:%02d:00 INFO started"),
        "a log file");
    add("a log with dashes between its parts",
        lines("2024-03-01 12:%02d:00,123 - root - INFO - epoch %d loss 0.5"), "a log file");
    add("a log with milliseconds behind a comma",
        lines("2024-03-01 12:%02d:00,%03d WARN Pool: stopped now"), "a log file");
    add("three lines of such a log",
        "2024-03-01 12:00:01,123 INFO Start\n2024-03-01 12:00:02,124 WARN disk nearly full\n"
        "2024-03-01 12:00:03,125 ERROR disk full\n",
        "a log file");
    add("a log between pipes", lines("2024-03-01 12:%02d:00 | INFO | pump.run | Cycle %d ended"),
        "a log file");
    add("a log between commas", lines("2024-03-01 12:%02d:00,INFO,Started worker %d"),
        "a log file");
    add("a log of a phone",
        "--------- beginning of main\n"
            + lines("03-01 12:%02d:00.123  1234  5678 D Activity: Start proc %d for service x"),
        "a log file");
    add("a log with its levels in front", lines("INFO:root:epoch %d loss 0.%d"), "a log file");
    add("a log with its levels in brackets", lines("[debug] epoch %d loss 0.%d"), "a log file");
    add("a log with letters for its levels",
        lines("I0301 12:%02d:00.123456 1234 main.cc:%d] loaded a model from disk"), "a log file");
    add("a log of remarks of various length",
        "2024-03-01T12:00:01Z INFO ready\n2024-03-01T12:00:02Z WARN low on disk\n"
        "2024-03-01T12:00:03Z INFO ready\n2024-03-01T12:00:04Z WARN low\n",
        "a log file");
    add("XML of one element a line", lines("<row id=\"%d\"><v>%d</v></row>"), "an XML document");
    add("an array in JSON", "[1, 2, 3,\n 4, 5, 6,\n 7, 8, 9]\n", "a JSON document");
    add("arrays in an array in JSON", "[[1, 2],\n [3, 4],\n [5, 6]]\n", "a JSON document");
    add("statements", lines("INSERT INTO t VALUES (%d, %d);"), "source code");
    add("settings with colons", "name: foo\nversion: 1\nother: 2\n", "a settings file");
    add("YAML of nested keys", "name: foo\nversion: 1\nitems:\n  - a: 1\n    b: 2\n  - c: 3\n",
        "a YAML document");
    add("YAML of numbers in a list", lines("- %d.%d"), "a YAML document");
    add("YAML of lists of numbers below keys",
        "values:\n  - 1\n  - 2\n  - 3\n  - 4\nothers:\n  - 5\n  - 6\n", "a YAML document");
    add("YAML of brackets behind keys", "a: [1, 2, 3]\nb: [4, 5, 6]\nc: [7, 8, 9]\n",
        "a YAML document");
    add("YAML of brackets in a list", lines("- [%d, %d, 5]"), "a YAML document");
    add("YAML of braces in a list", lines("- {a: %d, b: %d}"), "a YAML document");
    add("YAML of records and a text of several lines",
        "---\n# two of them\n- name: x\n  note: |\n    1, 2\n    3, 4\n- name: y\n  v: 2\n",
        "a YAML document");
    add("bytes far apart amid line ends", ("\xff\x80" + QByteArray(900, '\r')).repeated(3) + '\xff',
        "text of another kind");
    add("accounts between single colons",
        "root:x:0:0:root:/root\nbin:x:2:2:bin:/bin\nsys:x:3:3:sys:/dev\n", "text of another kind");
    add("settings with equals signs", "[main]\nwidth=5\nheight=10\n[other]\nx=1\n",
        "a settings file");
    add("sentences with as many commas", lines("Chapter %d told of %d, when he left, slowly."),
        "prose");
    add("lists amid text",
        "# Title\n\nSome text, with commas, and so on.\n\n- item 1\n- item 2\n- item 3\n\n1. "
        "first\n"
        "2. second\n3. third\n\nMore text here in 2024.\n",
        "prose");
}

void NotATableTest::evenTexts()
{
    QFETCH(QByteArray, bytes);
    QTEST(shape(m_fixture.read(bytes)).replace("error: ", ""), "what");
}

void NotATableTest::smallTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("found");
    const QByteArray prose = "error: prose";
    QTest::newRow("a number in each line")
        << QByteArray("Measurement aborted at 130 C.\nSee the notebook: page 3\n") << prose;
    QTest::newRow("a number in one line")
        << QByteArray("Aborted after 5 minutes\nSee the notebook\n") << prose;
    QTest::newRow("labels with a colon")
        << QByteArray("Temperature: 20\nOperator: Bob\n") << QByteArray("error: a settings file");
    QTest::newRow("a comma in each sentence")
        << QByteArray("Aborted, too hot.\nSee the notebook, please.\n") << prose;
    QTest::newRow("a small table with commas")
        << QByteArray("a,b\n1,2\n") << QByteArray(", . 1 | a n | b n | 1 rows");
    QTest::newRow("a small table with an abbreviation")
        << QByteArray("Nr.,Name\n1,Meier\n") << QByteArray(", . 1 | Nr. n | Name t | 1 rows");
    QTest::newRow("a small table of texts")
        << QByteArray("Abbr.,Name\nM,Meier\n") << QByteArray(", . 1 | Abbr. t | Name t | 1 rows");
    QTest::newRow("a small table with blanks")
        << QByteArray("time value\n1 2\n") << QByteArray("blanks . 1 | time n | value n | 1 rows");
    QTest::newRow("a small table with names") << QByteArray(
        "name value\nfoo 3\nbar 4\n") << QByteArray("blanks . 1 | name t | value n | 2 rows");
    QTest::newRow("a table of times and a word")
        << QByteArray("2024-03-01 12:00:00 5.5 ok\n").repeated(4)
        << QByteArray(
               "blanks . 0 | Column 1 time | Column 2 time | Column 3 n | Column 4 t | 4 rows");
    QTest::newRow("a table of times, levels and numbers")
        << QByteArray("2024-03-01 12:00:00 WARN 5.5 1\n").repeated(4)
        << QByteArray("blanks . 0 | Column 1 time | Column 2 time | Column 3 t | Column 4 n | "
                      "Column 5 n | 4 rows");
    QTest::newRow("a table of times, levels, remarks and numbers between commas")
        << QByteArray("2024-03-01 12:00,WARN,the pump was on,5\n").repeated(4)
        << QByteArray(", . 0 | Column 1 time | Column 2 t | Column 3 t | Column 4 n | 4 rows");
    QTest::newRow("a table of times, levels and remarks below names")
        << QByteArray("time,level,text\n2024-03-01 12:00:00,INFO,the pump was on\n"
                      "2024-03-01 12:00:01,WARN,the pump was off\n")
        << QByteArray(", . 1 | time time | level t | text t | 2 rows");
    QTest::newRow("a table of times and remarks between commas")
        << QByteArray("2024-03-01 12:00,the pump was on,5\n2024-03-01 12:01,the pump was off,6\n")
        << QByteArray(", . 0 | Column 1 time | Column 2 t | Column 3 n | 2 rows");
    QTest::newRow("a table without a first value, which is no list")
        << QByteArray("- 1 2\n- 3 4\n- 5 6\n")
        << QByteArray("blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows");
    QTest::newRow("an indented table below a title with a colon, which is no YAML")
        << QByteArray("Results:\n  1 2\n  3 4\n  5 6\n")
        << QByteArray("blanks . 0 | Column 1 n | Column 2 n | 3 rows");
    QTest::newRow("a small table without a header")
        << QByteArray("1 2\n3 4\n") << QByteArray("blanks . 0 | Column 1 n | Column 2 n | 2 rows");
}

void NotATableTest::smallTexts()
{
    QFETCH(QByteArray, bytes);
    QTEST(shape(m_fixture.read(bytes)), "found");
}

void NotATableTest::empty_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no byte") << QByteArray();
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("blanks") << QByteArray("  \t \n");
    QTest::newRow("line ends") << QByteArray("\r\n\n\r\r");
    QTest::newRow("zeros alone") << QByteArray(4'000, '\0');
    QTest::newRow("a megabyte of line ends") << QByteArray(1'000'000, '\n');
}

void NotATableTest::empty()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::fileEmpty);
}

// Random bytes and random mixtures of what tables are made of: any verdict, but never a crash.
void NotATableTest::hostileBytesAreSurvived()
{
    static constexpr const char* kPieces[] = {"1", "-2.5", ",", ";", "\t", " ", "\n", "\r\n", "\r",
        "\"", "\"\"", "#", "%", "x", "NaN", "1e5", "\xff", "\xC3", "\xEF\xBB\xBF", "----", "(V)",
        "0000000000000000000000000000000000000000", "1,5", "e", "D", "+"};
    std::mt19937_64 random(21);
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes;
        for (auto left = random() % 200; left > 0; --left) {
            if (round % 3 == 0)
                bytes += static_cast<char>(random());
            else
                bytes += kPieces[random() % std::size(kPieces)];
            if (random() % 500 == 0)
                bytes += '\0';
        }
        const auto outcome = m_fixture.read(bytes);
        if (outcome)
            QCOMPARE(outcome->table.summaries.size(),
                static_cast<std::size_t>(shape(outcome).count(" n |")));
    }
}

void NotATableTest::hostileShapesAreSurvived_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line of 800,000 commas") << QByteArray(800'000, ',');
    QTest::newRow("99,000 columns")
        << QByteArray("1,").repeated(98'999) + "1\n" + QByteArray("2,").repeated(98'999) + "2\n";
    QTest::newRow("a quote that swallows 3 MB")
        << "a,b\n1,2\n\"" + QByteArray("3,4\n").repeated(750'000);
    QTest::newRow("a line of 20 MB") << "a,b\n1,2\n" + QByteArray(20'000'000, '7') + ",1\n";
    QTest::newRow("a megabyte of quotes") << QByteArray(1'000'000, '"');
    QTest::newRow("a megabyte of returns and one number") << QByteArray(1'000'000, '\r') + "1";
    QTest::newRow("a hundred thousand rows of one quote") << QByteArray("\"\n").repeated(100'000);
    QTest::newRow("footers without end")
        << "1 2\n3 4\n" + QByteArray("bla bla bla\n").repeated(200'000);
}

void NotATableTest::hostileShapesAreSurvived()
{
    QFETCH(QByteArray, bytes);
    ReadRequest request = m_fixture.request(bytes);
    request.pointsPerFile = 1'000;
    const auto outcome = readTable(request);
    QVERIFY(outcome.has_value() || outcome.error().code == ErrorCode::notATable);
}

QTEST_APPLESS_MAIN(NotATableTest)
#include "test_not_a_table.moc"
