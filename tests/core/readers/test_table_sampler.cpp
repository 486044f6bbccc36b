// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file as text and as a table.
#include "core/readers/table_sampler.h"
#include "reader_fixture.h"

#include <QTest>

using namespace fanfold;

namespace {

using Row = std::vector<std::string>;

} // namespace

class TableSamplerTest : public QObject {
    Q_OBJECT

private:
    ReaderFixture m_fixture;

    SampleOutcome sample(const QByteArray& bytes, const ReadOptions& options = {})
    {
        ReadRequest request = m_fixture.request(bytes);
        request.options = options;
        return sampleTable(request);
    }

private Q_SLOTS:
    void showsTheTextAndTheCells()
    {
        const SampleOutcome found
            = sample("# made by hand\r\nname;\"a;b\"\r\n\"x \"\"y\"\"\";1,5\r\n z ;2,5\r\n");
        QVERIFY(!found.error);
        QCOMPARE(found.sample.lines,
            (Row{"# made by hand", "name;\"a;b\"", "\"x \"\"y\"\"\";1,5", " z ;2,5"}));
        QCOMPARE(found.sample.rows, (std::vector<Row>{{"x \"y\"", "1,5"}, {" z ", "2,5"}}));
        QCOMPARE(found.table.columns.size(), std::size_t{2});
        QCOMPARE(found.table.columns[1].name, std::string("a;b"));
        QCOMPARE(found.table.dialect.decimal, ',');
    }

    void followsThePersonsChoices()
    {
        ReadOptions options;
        options.delimiter = ",";
        options.skipLines = 1;
        const SampleOutcome found = sample("junk,junk,junk\na,b\n1,2\n3,4\n", options);
        QVERIFY(!found.error);
        QCOMPARE(found.sample.lines.size(), std::size_t{4}); // what is skipped is shown
        QCOMPARE(found.sample.rows, (std::vector<Row>{{"1", "2"}, {"3", "4"}}));
    }

    void linesAreThoseThatAreSkipped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("skipped");
        QTest::newRow("line feeds") << QByteArray("x\ny\na,b\n1,2\n3,4\n") << 2;
        QTest::newRow("returns and line feeds")
            << QByteArray("x\r\ny\r\na,b\r\n1,2\r\n3,4\r\n") << 2;
        QTest::newRow("returns alone") << QByteArray("x\ry\ra,b\r1,2\r3,4\r") << 2;
        QTest::newRow("a return amid a line") << QByteArray("x\rz\ny\na,b\n1,2\n3,4\n") << 2;
        QTest::newRow("a return amid a line of two ends")
            << QByteArray("x\rz\r\ny\r\na,b\r\n1,2\r\n3,4\r\n") << 2;
        QTest::newRow("two returns at a line's end")
            << QByteArray("x\r\r\na,b\r\r\n1,2\r\r\n3,4\r\r\n") << 1;
    }

    void linesAreThoseThatAreSkipped()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, skipped);
        ReadOptions options;
        options.skipLines = skipped;
        options.headerRows = 1;
        const SampleOutcome found = sample(bytes, options);
        QVERIFY(!found.error);
        const auto below = static_cast<std::size_t>(skipped);
        QVERIFY(found.sample.lines.at(below).starts_with("a,b"));
        QCOMPARE(found.table.dialect.firstDataLine, std::int64_t{skipped + 2});
        QCOMPARE(found.table.columns.at(0).name, std::string("a"));
    }

    void whatIsNoTableIsShownAsText()
    {
        const SampleOutcome found
            = sample("Dear Sir,\n\nthis is a letter. It has sentences. Nothing more.\n");
        QVERIFY(found.error);
        QCOMPARE(found.error->code, ErrorCode::notATable);
        QCOMPARE(found.sample.lines.size(), std::size_t{3});
        QVERIFY(found.sample.rows.empty());
        QVERIFY(found.table.columns.empty());
    }

    void rowsAreRaggedAsTheyAre()
    {
        const SampleOutcome found = sample("a,b\n1,2\n3\n4,5,6\n7,8\n");
        QCOMPARE(
            found.sample.rows, (std::vector<Row>{{"1", "2"}, {"3"}, {"4", "5", "6"}, {"7", "8"}}));
    }

    void bytesThatAreNoTextAreVisible()
    {
        const SampleOutcome found = sample("a,b\n1,caf\xe9\n2,\x81\n");
        QCOMPARE(found.sample.lines[1], std::string("1,caf\u00e9"));
        QCOMPARE(found.sample.rows[1], (Row{"2", "\\x81"}));
    }

    void anotherEncodingIsDecoded()
    {
        const SampleOutcome found = sample(QByteArray("\xff\xfe"
                                                      "a\0,\0b\0\n\0"
                                                      "1\0,\0\xe9\0\n\0",
            18));
        QVERIFY(!found.error);
        QCOMPARE(found.sample.lines, (Row{"a,b", "1,\u00e9"}));
        QCOMPARE(found.sample.rows, (std::vector<Row>{{"1", "\u00e9"}}));
    }

    void isBoundedForAnyFile()
    {
        QByteArray bytes;
        for (int row = 0; row < 2'000; ++row) {
            for (int column = 0; column < 300; ++column)
                bytes += (column > 0 ? "," : "") + QByteArray::number(row * column);
            bytes += '\n';
        }
        const SampleOutcome wide = sample(bytes);
        QCOMPARE(wide.sample.lines.size(), kSampleLines);
        QCOMPARE(wide.sample.rows.size(), kSampleLines);
        QCOMPARE(wide.sample.rows[9].size(), kSampleColumns);
        QVERIFY(wide.sample.lines[9].ends_with("\u2026"));
        QVERIFY(wide.sample.lines[9].size() <= kSampleLineBytes + 3);
        const SampleOutcome deep = sample("a,b\n1," + QByteArray(5'000, 'x') + "\n2,y\n");
        QVERIFY(deep.sample.rows[0][1].size() <= kSampleCellBytes + 3);
        QCOMPARE(deep.sample.rows[1], (Row{"2", "y"}));
    }

    void aCutIsNeverWithinACharacter()
    {
        const SampleOutcome found = sample("a,b\n1,x" + QByteArray("\u00e9").repeated(300) + "\n");
        const std::string& cell = found.sample.rows[0][1];
        QVERIFY(QString::fromStdString(cell).startsWith(QStringLiteral("x\u00e9")));
        QVERIFY(!QString::fromStdString(cell).contains(QChar::ReplacementCharacter));
    }

    void whatCannotBeOpenedSaysWhy()
    {
        ReadRequest request;
        request.path = FilePath("/no/such/file");
        const SampleOutcome found = sampleTable(request);
        QCOMPARE(found.error->code, ErrorCode::fileMissing);
        QVERIFY(found.sample.lines.empty());
    }
};

QTEST_GUILESS_MAIN(TableSamplerTest)
#include "test_table_sampler.moc"
