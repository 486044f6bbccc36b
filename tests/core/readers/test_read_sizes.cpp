// SPDX-License-Identifier: GPL-3.0-or-later
// How many bytes are read at a time changes nothing, to the bit: tricky files, a block end at every
// byte.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class ReadSizesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyReadSizeGivesTheSame_data();
    void everyReadSizeGivesTheSame();
    void everyBlockSizeGivesTheSameRows_data() { everyReadSizeGivesTheSame_data(); }
    void everyBlockSizeGivesTheSameRows();
    void aLargeFileIsTheSameInSmallReads();

private:
    ReaderFixture m_fixture;
};

namespace {

void compare(const Result<ReadOutcome>& actual, const Result<ReadOutcome>& expected, bool bits)
{
    QCOMPARE(shape(actual), shape(expected));
    QCOMPARE(warningText(actual), warningText(expected));
    if (!expected)
        return;
    for (std::size_t i = 0; i < expected->table.summaries.size(); ++i) {
        const ColumnSummary& a = actual->table.summaries[i];
        const ColumnSummary& b = expected->table.summaries[i];
        QCOMPARE(a.count, b.count);
        QCOMPARE(a.missing, b.missing);
        QVERIFY(sameBits(a.min, b.min));
        QVERIFY(sameBits(a.max, b.max));
        QVERIFY(bits ? sameBits(a.mean, b.mean) : qFuzzyCompare(1 + a.mean, 1 + b.mean));
        QVERIFY(bits ? sameBits(a.std, b.std) : a.count < 2 || qFuzzyCompare(1 + a.std, 1 + b.std));
    }
    QCOMPARE(actual->preview.series.size(), expected->preview.series.size());
    for (std::size_t i = 0; i < expected->preview.series.size(); ++i) {
        const Series& a = actual->preview.series[i];
        const Series& b = expected->preview.series[i];
        QVERIFY(std::equal(a.x.begin(), a.x.end(), b.x.begin(), b.x.end(), sameBits));
        QVERIFY(std::equal(a.y.begin(), a.y.end(), b.y.begin(), b.y.end(), sameBits));
    }
}

} // namespace

void ReadSizesTest::everyReadSizeGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("a,b\n1,2.5\n-3,4e2\n55555555,6\n");
    QTest::newRow("no last line end") << QByteArray("a,b\r\n1,2.5\r\n-3,4e2\r\n5,6");
    QTest::newRow("quotes over lines")
        << QByteArray("a,b,c\n1,\"x\r\n, \"\"y\"\"\n\",3\n2,\"\",4\n3, \"q\" ,5\n\"4\",z,\"6\"");
    QTest::newRow("an open quote") << QByteArray("a,b\n1,x\n2,\"y\n3,z\n4,\"w");
    QTest::newRow("blanks, comments, a footer")
        << QByteArray("# t v\n  1   2 ! c\n# mid\n\n 3.5\t4D1 \r\n  5  6\n\nend of it\nby me 3\n");
    QTest::newRow("missing, ragged and bad")
        << QByteArray("a,b,c\n1,,3\n,2,3\n1\n1,2,3,4\n1,2,3\n1,2,3\n1,2,3\n1,x,3\n1,2,3\n,,\n");
    QTest::newRow("lone returns") << QByteArray("a;b\r1,5;2\r\"3\";4\r5;6");
    QTest::newRow("zeros in a cell and behind the last row") << QByteArray("a,b\n1,x")
            + QByteArray(3, '\0') + "y\n" + QByteArray("2,some longer text\n").repeated(3)
            + QByteArray(30, '\0');
    QTest::newRow("aliens amid rows")
        << QByteArray("a b\n1 2\nwhat is this\nand this 7\n3 4\nx\n5 6\n7 8\n9 10\n11 12\n");
}

void ReadSizesTest::everyReadSizeGivesTheSame()
{
    QFETCH(QByteArray, bytes);
    const ReadRequest request = m_fixture.request(bytes);
    const auto expected = readTable(request);
    QVERIFY(expected.has_value());
    for (std::size_t size = 1; size <= static_cast<std::size_t>(bytes.size()) + 1; ++size) {
        compare(readTableInSizes(request, {ReadSizes{}.blockBytes, size}), expected, true);
        if (QTest::currentTestFailed())
            return;
    }
}

void ReadSizesTest::everyBlockSizeGivesTheSameRows()
{
    QFETCH(QByteArray, bytes);
    const ReadRequest request = m_fixture.request(bytes);
    const auto expected = readTable(request);
    for (std::size_t size = 1; size <= static_cast<std::size_t>(bytes.size()) + 1; ++size) {
        const auto blocks = readTableInSizes(request, {size, ReadSizes{}.readBytes});
        compare(blocks, expected, false);
        for (const std::size_t readBytes : {1U, 7U})
            compare(readTableInSizes(request, {size, readBytes}), blocks, true);
        if (QTest::currentTestFailed())
            return;
    }
}

void ReadSizesTest::aLargeFileIsTheSameInSmallReads()
{
    QByteArray bytes = "t;name;v\n";
    for (int row = 0; row < 120'000; ++row) {
        bytes += QByteArray::number(row) + ';';
        bytes += row % 1000 == 7 ? "\"a;\n\"\"b\"" : "plain";
        bytes += ';' + QByteArray::number(row * 0.37).replace('.', ',') + '\n';
    }
    const ReadRequest request = m_fixture.request(bytes);
    const auto expected = readTable(request);
    QCOMPARE(shape(expected), QByteArray("; , 1 | t n | name t | v n | 120000 rows"));
    for (const std::size_t size : {1'000U, 4'099U, 65'537U})
        compare(readTableInSizes(request, {ReadSizes{}.blockBytes, size}), expected, true);
}

QTEST_APPLESS_MAIN(ReadSizesTest)
#include "test_read_sizes.moc"
