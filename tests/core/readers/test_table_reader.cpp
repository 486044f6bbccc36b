// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, x and y, previews, errors, progress and cancelling of readTable().
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

#include <cmath>

using namespace fanfold;

class TableReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void statistics();
    void statisticsOfMissingCells();
    void aColumnThatTurnsOutToBeText();
    void aColumnWithoutValuesInTheHead();
    void wideTables_data();
    void wideTables();
    void chosenAxes_data();
    void chosenAxes();
    void aPersonMayChooseXWithoutValues();
    void unknownColumnsAreNamed();
    void textCannotBePlotted();
    void smallFilesArePreviewedExactly();
    void largeFilesKeepTheirExtremes();
    void pathErrors();
    void cancelled();
    void progressNeverFalls();
    void latinBytesFarBehindTheHeadAreAWarning();
    void aLastRowWhoseQuoteIsNeverClosedIsARow();

private:
    ReaderFixture m_fixture;
};

void TableReaderTest::statistics()
{
    const auto outcome = m_fixture.read("x,y,name\n1,10,a\n2,20,b\n3,60,c\n");
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.reader, std::string("text"));
    QCOMPARE(outcome->table.summaries.size(), std::size_t(2));
    const ColumnSummary& y = outcome->table.summaries[1];
    QCOMPARE(y.column, 1);
    QCOMPARE(y.count, std::uint64_t(3));
    QCOMPARE(y.missing, std::uint64_t(0));
    QCOMPARE(y.min, 10.0);
    QCOMPARE(y.max, 60.0);
    QCOMPARE(y.mean, 30.0);
    QCOMPARE(y.std, std::sqrt(700.0));
}

void TableReaderTest::statisticsOfMissingCells()
{
    const auto outcome = m_fixture.read("x,y\n1,5\n2,NA\n3\n4,7\n");
    QVERIFY(outcome.has_value());
    const ColumnSummary& y = outcome->table.summaries[1];
    QCOMPARE(outcome->table.rows, std::uint64_t(4));
    QCOMPARE(y.count, std::uint64_t(2));
    QCOMPARE(y.missing, std::uint64_t(2));
    QCOMPARE(y.mean, 6.0);
    const auto header = m_fixture.read("x,y\n");
    QVERIFY(header->table.summaries.empty());
    QCOMPARE(warningText(header), QByteArray("noRows@-1x1"));
}

void TableReaderTest::aColumnThatTurnsOutToBeText()
{
    QByteArray bytes = "x,y\n";
    for (int row = 0; row < 9'000; ++row)
        bytes += QByteArray::number(row) + (row < 6'000 ? ",1234.56\n" : ",broken\n");
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(shape(outcome), QByteArray(", . 1 | x n | y t | 9000 rows"));
    QCOMPARE(outcome->table.summaries.size(), std::size_t(1));
    QCOMPARE(warningText(outcome), QByteArray());
}

void TableReaderTest::aColumnWithoutValuesInTheHead()
{
    QByteArray bytes = "x,y,z\n";
    for (int row = 0; row < 9'000; ++row)
        bytes += QByteArray::number(row) + (row < 8'990 ? ",,\n" : ",late,5\n");
    QCOMPARE(shape(m_fixture.read(bytes)), QByteArray(", . 1 | x n | y t | z n | 9000 rows"));
}

void TableReaderTest::wideTables_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QByteArray>("preamble");
    QTest::addColumn<QByteArray>("quote");
    QTest::newRow("3000 columns: the head holds one row") << 3'000 << QByteArray() << QByteArray();
    QTest::newRow("4000 columns: the head holds the header")
        << 4'000 << QByteArray() << QByteArray();
    QTest::newRow("20000 columns: the head holds no line")
        << 20'000 << QByteArray() << QByteArray();
    QTest::newRow("4000 columns below a preamble")
        << 4'000 << QByteArray("# one\n# two\n# three\n# four\n# five\n") << QByteArray();
    QTest::newRow("4000 columns of quoted names of two lines")
        << 4'000 << QByteArray() << QByteArray("\"");
    QTest::newRow("99000 columns: the first window holds no line")
        << 99'000 << QByteArray() << QByteArray();
}

void TableReaderTest::wideTables()
{
    QFETCH(int, columns);
    QFETCH(QByteArray, preamble);
    QFETCH(QByteArray, quote);
    QByteArray bytes = preamble;
    for (int column = 0; column < columns; ++column) {
        const QByteArray number = QByteArray::number(column).rightJustified(5, '0');
        bytes += (column > 0 ? "," : "") + quote + (quote.isEmpty() ? "channel" : "channel\n")
            + number + quote;
    }
    constexpr int kRows = 6;
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < columns; ++column)
            bytes += (column > 0 ? "," : "\n") + QByteArray::number(row) + ".5";
    const auto outcome = m_fixture.read(bytes + '\n');
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.columns.size(), static_cast<std::size_t>(columns));
    QCOMPARE(outcome->table.summaries.size(), static_cast<std::size_t>(columns));
    QCOMPARE(outcome->table.rows, std::uint64_t(kRows));
    QCOMPARE(outcome->table.dialect.headerRows, 1);
    QCOMPARE(outcome->table.summaries.back().mean, 3.0);
    QCOMPARE(warningText(outcome), QByteArray());
}

void TableReaderTest::chosenAxes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("x");
    QTest::addColumn<QStringList>("y");
    QTest::addColumn<int>("xColumn");
    QTest::addColumn<QList<int>>("yColumns");
    const QStringList none;
    const QString found;
    QTest::newRow("x rises") << QByteArray("a,b,c\n1,5,5\n2,4,4\n3,9,9\n") << found << none << 0
                             << QList<int>{1, 2};
    QTest::newRow("x falls") << QByteArray("a,b,c\n3,5,5\n2,4,4\n1,9,9\n") << found << none << 0
                             << QList<int>{1, 2};
    QTest::newRow("x stands still once")
        << QByteArray("a,b,c\n1,5,5\n1,4,4\n3,9,9\n") << found << none << -1 << QList<int>{0, 1, 2};
    QTest::newRow("x is missing once")
        << QByteArray("a,b,c\n1,5,5\n,4,4\n3,9,9\n") << found << none << -1 << QList<int>{0, 1, 2};
    QTest::newRow("two columns, x goes to and fro")
        << QByteArray("a,b\n1,5\n0,4\n1,9\n") << found << none << 0 << QList<int>{1};
    QTest::newRow("two columns, the first without a value")
        << QByteArray("a,b\n,5\n,4\n,9\n") << found << none << -1 << QList<int>{0, 1};
    QTest::newRow("the first of three without a value")
        << QByteArray("a,b,c\n,1,5\n,2,4\n,0,9\n") << found << none << 1 << QList<int>{0, 2};
    QTest::newRow("one column") << QByteArray("a\n1\n2\n3\n") << found << none << -1
                                << QList<int>{0};
    QTest::newRow("text columns are not plotted")
        << QByteArray("n,a,b\nu,1,5\nv,2,4\n") << found << none << 1 << QList<int>{2};
    QTest::newRow("no more than allowed")
        << QByteArray("a,b,c,d,e,f,g,h,i,j\n1,2,3,4,5,6,7,8,9,0\n2,3,4,5,6,7,8,9,0,1\n") << found
        << none << 0 << QList<int>{1, 2, 3, 4, 5, 6, 7, 8};
    QTest::newRow("x by name") << QByteArray("a,b,c\n1,5,5\n2,4,4\n") << QStringLiteral("b") << none
                               << 1 << QList<int>{0, 2};
    QTest::newRow("x by name and unit") << QByteArray("a (s),b (V)\n1,5\n2,4\n")
                                        << QStringLiteral("b (V)") << none << 1 << QList<int>{0};
    QTest::newRow("x by row number")
        << QByteArray("a,b\n1,5\n2,4\n") << QStringLiteral("#") << none << -1 << QList<int>{0, 1};
    QTest::newRow("y by name") << QByteArray("a,b,c\n1,5,5\n2,4,4\n") << found
                               << QStringList{QStringLiteral("c")} << 0 << QList<int>{2};
    QTest::newRow("both, in this order")
        << QByteArray("a,b,c\n1,5,5\n2,4,4\n") << QStringLiteral("b")
        << QStringList{QStringLiteral("c"), QStringLiteral("a")} << 1 << QList<int>{2, 0};
    QTest::newRow("y is what would be x")
        << QByteArray("a,b,c\n1,5,5\n2,4,4\n") << found << QStringList{QStringLiteral("a")} << -1
        << QList<int>{0};
}

void TableReaderTest::chosenAxes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, x);
    QFETCH(QStringList, y);
    ReadRequest request = m_fixture.request(bytes);
    request.series.x = x.toStdString();
    for (const QString& name : y)
        request.series.y.push_back(name.toStdString());
    for (const int points : {0, 1'000, 5}) {
        request.pointsPerFile = points;
        const auto outcome = readTable(request);
        QVERIFY(outcome.has_value());
        const std::vector<int>& columns = outcome->table.yColumns;
        QTEST(outcome->table.xColumn, "xColumn");
        QTEST(QList<int>(columns.begin(), columns.end()), "yColumns");
        QCOMPARE(outcome->preview.series.size(), points == 0 ? 0 : columns.size());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < outcome->preview.series.size(); ++i) {
            const Series& series = outcome->preview.series[i];
            QCOMPARE(series.xColumn, outcome->table.xColumn);
            QCOMPARE(series.yColumn, columns[i]);
            QCOMPARE(series.x.size(), series.y.size());
            kept += series.x.size();
        }
        QVERIFY(kept <= static_cast<std::size_t>(points));
        QVERIFY(points < 1'000 || kept >= 2);
    }
}

void TableReaderTest::aPersonMayChooseXWithoutValues()
{
    ReadRequest request = m_fixture.request("a,b\n,5\n,4\n,9\n");
    request.series.x = "a";
    const auto outcome = readTable(request);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.xColumn, 0);
    QCOMPARE(outcome->table.yColumns, std::vector<int>{1});
}

void TableReaderTest::unknownColumnsAreNamed()
{
    ReadRequest request = m_fixture.request("time,volt\n1,2\n");
    request.series.y = {"amps"};
    const auto outcome = readTable(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::badOverride);
    QCOMPARE(outcome.error().detail, std::string("no column \"amps\"; columns: time, volt"));
}

void TableReaderTest::textCannotBePlotted()
{
    ReadRequest request = m_fixture.request("name,volt\na,2\nb,3\n");
    request.series.x = "name";
    const auto outcome = readTable(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().detail, std::string("column \"name\" holds text"));
}

void TableReaderTest::smallFilesArePreviewedExactly()
{
    ReadRequest request = m_fixture.request("x,y\n1,5\n2,\n3,4\n2,8\n");
    request.pointsPerFile = 4;
    const auto outcome = readTable(request);
    QVERIFY(outcome.has_value());
    const Series& series = outcome->preview.series.at(0);
    QCOMPARE(series.x, (std::vector<double>{1, 2, 3, 2}));
    QVERIFY(!series.xSorted);
    QCOMPARE(series.y[0], 5.0);
    QVERIFY(std::isnan(series.y[1]));
    QCOMPARE(series.y[3], 8.0);
}

void TableReaderTest::largeFilesKeepTheirExtremes()
{
    QByteArray bytes = "x,y,z\n";
    for (int row = 1; row <= 100'000; ++row)
        bytes += QByteArray::number(row) + ',' + QByteArray::number(row == 77'777 ? 99 : row % 7)
            + ",0\n";
    ReadRequest request = m_fixture.request(bytes);
    request.pointsPerFile = 600;
    const auto outcome = readTable(request);
    QCOMPARE(outcome->preview.series.size(), std::size_t(2));
    const Series& series = outcome->preview.series[0];
    QVERIFY(series.x.size() <= 300);
    QVERIFY(series.x.size() > 60);
    QVERIFY(series.xSorted);
    const auto peak = std::find(series.y.begin(), series.y.end(), 99.0);
    QVERIFY(peak != series.y.end());
    QCOMPARE(series.x[static_cast<std::size_t>(peak - series.y.begin())], 77'777.0);
    QCOMPARE(series.x.front(), 1.0);
    QCOMPARE(series.x.back(), 100'000.0);
}

void TableReaderTest::pathErrors()
{
    const auto failed = [](const FilePath& path) {
        ReadRequest request;
        request.path = path;
        const auto outcome = readTable(request);
        return outcome ? Error{} : outcome.error();
    };
    const FilePath folder = FilePath::fromText(m_fixture.folder().path());
    QCOMPARE(failed(folder.joined("absent")),
        (Error{ErrorCode::fileMissing, "No such file or directory", Stage::opening, {}}));
    QCOMPARE(failed(folder), (Error{ErrorCode::notRegularFile, "a directory", Stage::opening, {}}));
    const FilePath pipe = folder.joined("pipe");
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QCOMPARE(
        failed(pipe), (Error{ErrorCode::notRegularFile, "a pipe or device", Stage::opening, {}}));
    ReadRequest locked = m_fixture.request("a,b\n1,2\n");
    QCOMPARE(::chmod(locked.path.c_str(), 0), 0);
    if (::access(locked.path.c_str(), R_OK) != 0)
        QCOMPARE(failed(locked.path),
            (Error{ErrorCode::fileUnreadable, "Permission denied", Stage::opening, {}}));
    QCOMPARE(::chmod(locked.path.c_str(), 0600), 0);
}

void TableReaderTest::cancelled()
{
    ReadRequest request = m_fixture.request("a,b\n" + QByteArray("1,2\n").repeated(400'000));
    request.progress = [&](Stage, std::uint64_t done, std::uint64_t) {
        if (done > 0)
            request.cancel.cancel();
    };
    const auto outcome = readTable(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::cancelled);
}

void TableReaderTest::progressNeverFalls()
{
    QByteArray bytes = "x,y\n" + QByteArray("1,2\n").repeated(300'000);
    bytes += QByteArray("1,text\n").repeated(200'000); // makes it read twice
    ReadRequest request = m_fixture.request(bytes);
    std::uint64_t last = 0;
    int calls = 0;
    request.progress = [&](Stage, std::uint64_t done, std::uint64_t total) {
        QVERIFY(done >= last);
        QCOMPARE(total, static_cast<std::uint64_t>(bytes.size()));
        last = done;
        ++calls;
    };
    QVERIFY(readTable(request).has_value());
    QCOMPARE(last, static_cast<std::uint64_t>(bytes.size()));
    QVERIFY(calls > 3);
}

void TableReaderTest::latinBytesFarBehindTheHeadAreAWarning()
{
    QByteArray bytes = "x,name\n";
    for (int row = 2; row <= 20'000; ++row)
        bytes += QByteArray::number(row) + (row == 15'000 ? ",M\xFCller\n" : ",Maier\n");
    QCOMPARE(warningText(m_fixture.read(bytes)), QByteArray("encoding@15000x1"));
}

void TableReaderTest::aLastRowWhoseQuoteIsNeverClosedIsARow()
{
    const QByteArray row = "\"1\",\"e\",\"x\",\"5\",\"u\"\n";
    const auto outcome
        = m_fixture.read(row.repeated(4) + "\"5\",\"e\",\"z\n\"6\",\"e\",\"w\",\"7\",\"q\n");
    QCOMPARE(shape(outcome),
        QByteArray(
            ", . 0 | Column 1 n | Column 2 t | Column 3 t | Column 4 n | Column 5 t | 6 rows"));
    QCOMPARE(warningText(outcome), QByteArray("ragged@5x1 unclosedQuote@5x2"));
}

QTEST_APPLESS_MAIN(TableReaderTest)
#include "test_table_reader.moc"
