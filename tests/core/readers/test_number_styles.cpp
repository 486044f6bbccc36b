// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal marks and parted thousands: which reading is taken for a file, and what is said of it.
#include "reader_fixture.h"

#include "core/cells/grouped_number.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class NumberStylesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void parsed_data();
    void parsed();
    void decidedForTheFile_data();
    void decidedForTheFile();
    void aFixedMarkDecides_data();
    void aFixedMarkDecides();
    void commasThatPartOrMark_data();
    void commasThatPartOrMark();
    void laterCellsOfAnotherStyleAreBadNumbers();
    void summariesCountGroupedNumbers();
    void typesetMinusesAreSigns_data();
    void typesetMinusesAreSigns();

private:
    ReaderFixture m_fixture;
};

void NumberStylesTest::parsed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, const char* style, double value) {
        QTest::addRow("%s in %s", text, style) << QByteArray(text) << QByteArray(style) << value;
    };
    row("1,234", ".,", 1234);
    row("1,234.5", ".,", 1234.5);
    row("-12,345,678.25", ".,", -12345678.25);
    row("999", ".,", 999);
    row("1234.5", ".,", 1234.5);
    row("1.234", ",.", 1234);
    row("1.234,56", ",.", 1234.56);
    row("+1.234.567", ",.", 1234567);
    row("1 234,56", ", ", 1234.56);
    row("1\xC2\xA0"
        "234,56",
        ", ", 1234.56);
    row("1\xE2\x80\xAF"
        "234",
        ". ", 1234);
    row("1\xA0"
        "234,5",
        ", ", 1234.5);
    row("1'234.56", ".'", 1234.56);
    row("1\xE2\x80\x99"
        "234'567",
        ".'", 1234567);
    row("12,34,567", ".,", 1234567);
    row("1,00,000.5", ".,", 100000.5);
    row("-99,99,99,999", ".,", -999999999);
    row("\u22121'234.5", ".'", -1234.5);
    row("\u22121,234.5", ".,", -1234.5);
    row("\u22120.5", ".0", -0.5);
    row("1\u20071234", ". ", NAN);
    row("1\u2007234", ". ", 1234);
    row("12,34,567", ",.", NAN);
    for (const char* text : {"1,23", "1,2345", "123,45,678", "12,34,56", "12,34,567,890",
             "12.34.567", "0,123", "1234,567", ",123", "1,234,", "1,234.5.6", "1,234e5", "1.234,5",
             "1'234", "1 234", "1_234", "$1,234", "1,234 kg"})
        row(text, ".,", NAN);
}

void NumberStylesTest::parsed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, style);
    QFETCH(double, value);
    double read = NAN;
    const std::string cell = text.toStdString();
    const NumberStyle how{style[0], style[1]};
    const bool isNumber = parseNumber(cell, how, read);
    QCOMPARE(isNumber, !std::isnan(value));
    QCOMPARE(isNumberIn(cell, how), isNumber);
    if (isNumber)
        QCOMPARE(read, value);
}

void NumberStylesTest::decidedForTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("style"); // decimal, thousands or 0
    QTest::addColumn<double>("sum"); // of the last column
    QTest::addColumn<QByteArray>("doubt");
    const auto row = [](const char* name, const char* bytes, const char* style, double sum,
                         const char* doubt = "") {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(style) << sum << QByteArray(doubt);
    };
    row("German", "a;b\n1;1.234,56\n2;7,5\n3;12.345.678,00\n", ",.", 12346920.06);
    row("English, in quotes", "a,b\n1,\"1,234.56\"\n2,7.5\n3,\"12,345,678.00\"\n", ".,",
        12346920.06);
    row("French", "a;b\n1;1 234,56\n2;7,5\n3;12 345 678,00\n", ", ", 12346920.06);
    row("Swiss", "a;b\n1;1'234.56\n2;7.5\n3;12'345'678.00\n", ".'", 12346920.06);
    row("Swiss, with curved apostrophes",
        "a;b\n1;1\u2019234.56\n2;7.5\n3;12\u2019345\u2019678.00\n", ".'", 12346920.06);
    row("French, with blanks that do not break",
        "a;b\n1;1\u00A0234,56\n2;7,5\n3;12\u202F345\u202F678,00\n", ", ", 12346920.06);
    row("thin blanks between", "a\tb\n1\t1\u2009234.56\n2\t12\u2009345\u2009678\n", ". ",
        12346912.56);
    row("Indian, in quotes", "a,b\n1,\"12,34,567.50\"\n2,\"99,999\"\n3,500\n", ".,", 1335066.5);
    row("Indian between tabs", "a\tb\n1\t1,00,000\n2\t12,34,56,789\n", ".,", 123556789);
    row("tabs between, whole numbers", "a\tb\n1\t1,234\n2\t12,345,678\n", ".,", 12346912);
    row("whole numbers parted by points", "a;b\n1;1.234\n2;12.345.678\n", ",.", 12346912);
    row("no thousands at all", "a,b\n1,1.5\n2,2.5\n", ".0", 4);
    row("decimal commas of three digits, one of two", "a;b\n1;1,234\n2;5,67\n", ",0", 6.904);
    row("decimal commas of three digits, one below 1", "a;b\n1;1,234\n2;0,567\n", ",0", 1.801);
    row("a decimal point in another column settles the comma", "a;b\n0.5;1,234\n1.5;2,345\n", ".,",
        3579, "1,234 read as 1234, decimal points stand in other columns");
    row("a decimal comma in another column settles the point",
        "t;a;b\n5,1;12.345;130.456\n5,2;12.346;131.456\n", ",.", 261912,
        "12.345 read as 12345, decimal commas stand in other columns");
    row("parted thousands in the same column leave no doubt", "a;b\n0.5;1,234\n1.5;2,345,678\n",
        ".,", 2346912);
    row("whole numbers below 1000 in the same column leave no doubt", "a;b\n0,5;1.234\n1,5;999\n",
        ",.", 2233);
    row("decimal commas and points in one column leave no doubt", "a;b\n0,5;1.234,5\n1,5;12.345\n",
        ",.", 13579.5);
    row("a column of points beside one of commas", "a;b\n5,12;12.34\n6,12;13.34\n7,5;14.5\n", ".0",
        40.18, "5,12 read as 5.12, decimal points stand in other columns");
    row("a column of commas beside two of points", "a;b;c\n5.12;12.34;0,5\n6.12;13.34;1,25\n", ".0",
        1.75, "0,5 read as 0.5, decimal points stand in other columns");
    row("a column of points that others would part", "a;b;c\n5,1;0,5;130.4\n5,2;0,6;131.456\n",
        ",0", 261.856, "130.4 read as 130.4, decimal commas stand in other columns");
    row("a column of points beside parted thousands",
        "a;b;c\n1.234,5;0,5;12.34\n2.345,5;0,6;13.34\n", ",.", 25.68,
        "12.34 read as 12.34, decimal commas stand in other columns");
    row("parted thousands beside a column of points", "a;b\n12.34;1.234,5\n13.34;2.345,5\n-1.5;7\n",
        ".0", 3587, "1.234,5 read as 1234.5, decimal points stand in other columns");
    row("commas in quotes beside points", "a,b\n12.34,\"5,12\"\n13.34,\"6,12\"\n", ".0", 11.24,
        "5,12 read as 5.12, decimal points stand in other columns");
    row("comma and point in one cell that is no number",
        "5,12.345;130.456\n6,12.346;130.457\n7,12.347;130.458\n", ".0", 391.371,
        "5,12.345 read as text, no number has its comma and point there");
    row("three digits behind every comma", "a;b\n1,234;5,678\n2,345;6,789\n", ",0", 12.467,
        "1,234 read as 1.234, all such numbers have three digits behind the comma");
    row("the comma parts the cells", "a,b\n1,\"1,234\"\n2,\"5,678\"\n", ".,", 6912,
        "1,234 read as 1234, commas part the cells");
    row("whole numbers stand beside", "a\tb\n1\t1,234\n2\t999\n3\t5,678\n", ".,", 7911,
        "1,234 read as 1234, whole numbers below 1000 stand beside it");
    row("points that may part thousands", "a;b\n1;1.234\n2;999\n3;5.678\n", ".0", 1005.912,
        "1.234 read as 1.234, a point is the usual decimal mark");
    row("points with three digits throughout are decimal points", "a;b\n1;1.234\n2;5.678\n", ".0",
        6.912);
}

void NumberStylesTest::decidedForTheFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(double, sum);
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(outcome.has_value());
    const Dialect& dialect = outcome->table.dialect;
    const QByteArray style{dialect.thousands == 0
            ? QByteArray(1, dialect.decimal) + '0'
            : QByteArray(1, dialect.decimal) + dialect.thousands};
    QTEST(style, "style");
    const ColumnSummary& last = outcome->table.summaries.back();
    QCOMPARE(last.mean * static_cast<double>(last.count), sum);
    QByteArray doubt;
    for (const Warning& warning : outcome->table.warnings)
        if (warning.code == WarningCode::ambiguousDecimal)
            doubt = QByteArray::fromStdString(warning.detail);
    QTEST(doubt, "doubt");
}

void NumberStylesTest::aFixedMarkDecides_data()
{
    QTest::addColumn<char>("decimal");
    QTest::addColumn<double>("mean");
    QTest::newRow("a decimal comma") << ',' << 3.456;
    QTest::newRow("a decimal point, so commas part thousands") << '.' << 3456.0;
}

void NumberStylesTest::aFixedMarkDecides()
{
    QFETCH(char, decimal);
    ReadOptions options;
    options.decimal = decimal;
    const auto outcome = m_fixture.read("a;b\n1;1,234\n2;5,678\n", options);
    QVERIFY(outcome.has_value());
    QTEST(outcome->table.summaries.at(1).mean, "mean");
    QCOMPARE(warningText(outcome), QByteArray());
}

void NumberStylesTest::commasThatPartOrMark_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("warnings");
    const ReadOptions none;
    ReadOptions comma;
    comma.decimal = ',';
    ReadOptions point;
    point.decimal = '.';
    ReadOptions semicolon;
    semicolon.delimiter = ";";
    ReadOptions both = comma;
    both.delimiter = ",";
    const auto row = [](const char* name, const char* bytes, const ReadOptions& options,
                         const char* found, const char* warnings = "") {
        QTest::newRow(name) << QByteArray(bytes) << options << QByteArray(found)
                            << QByteArray(warnings);
    };
    row("one name above one comma a row", "Wert\n0,5\n1,5\n2,5\n", none, "; , 1 | Wert n | 3 rows",
        "ambiguous@-1x1");
    row("one name above long fractions", "x\n3,14159265\n2,71828182\n1,41421356\n", none,
        "; , 1 | x n | 3 rows", "ambiguous@-1x1");
    row("whole numbers between decimal commas", "Wert\n0,5\n1\n2,5\n", none,
        "; , 1 | Wert n | 3 rows", "ambiguous@-1x1");
    row("a unit below the name, and a value that is missing", "Wert\nmV\n0,5\n1,5\nNA\n2,5\n3,5\n",
        none, "; , 2 | Wert[mV] n | 5 rows", "ambiguous@-1x1");
    row("fractions of one length, some with a 0 in front", "1,0000\n1,1429\n1,2857\n", none,
        ", . 0 | Column 1 n | Column 2 n | 3 rows", "ambiguous@-1x1");
    row("whole numbers of one length", "1,1000\n2,1429\n3,2857\n", none,
        ", . 0 | Column 1 n | Column 2 n | 3 rows");
    row("two names above one comma a row", "a,b\n1,5\n2,5\n3,5\n", none,
        ", . 1 | a n | b n | 3 rows");
    row("a title above one comma a row", "Counts of the day\n1,5\n2,5\n3,5\n", none,
        ", . 0 | Column 1 n | Column 2 n | 3 rows");
    row("a title of one word above two commas a row", "Results\n1,2,3\n4,5,6\n", none,
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | 2 rows");
    row("a title of one word above numbers of three digits", "Results\n100,200,300\n1,110,210\n",
        none, ", . 0 | Column 1 n | Column 2 n | Column 3 n | 2 rows");
    row("twice as many cells as names", "x,y\n0,5,0,25\n1,5,0,75\n2,5,1,25\n", none,
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | Column 4 n | 3 rows", "ambiguous@-1x1");
    row("a decimal comma fixed, below a name", "Wert\n0,5\n1,5\n", comma,
        "; , 1 | Wert n | 2 rows");
    row("a decimal comma fixed, without a name", "0,5\n1,5\n", comma,
        "; , 0 | Column 1 n | 2 rows");
    row("a decimal comma fixed, a comma in the name", "Wert,roh\n0,5\n1,5\n", comma,
        "; , 1 | Wert,roh n | 2 rows");
    row("a decimal comma fixed, numbers in quotes", "a,b\n1,\"2,5\"\n2,\"3,5\"\n", comma,
        ", , 1 | a n | b n | 2 rows");
    row("a decimal comma fixed, commas behind words", "a,b\nx,1\ny,2\n", comma,
        ", , 1 | a t | b n | 2 rows");
    row("decimal comma and comma between cells fixed", "a,b\n1,5\n2,5\n", both,
        ", , 1 | a n | b n | 2 rows");
    row("a decimal point fixed", "Wert\n0,5\n1,5\n2,5\n", point,
        ", . 0 | Column 1 n | Column 2 n | 3 rows");
    row("a delimiter fixed that is not there", "Wert\n0,5\n1,5\n", semicolon,
        "; , 1 | Wert n | 2 rows");
    row("a delimiter fixed that is not there, two words in the name", "Peak area\n0.5\n1.5\n",
        semicolon, "; . 1 | Peak area n | 2 rows");
}

void NumberStylesTest::commasThatPartOrMark()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadOptions, options);
    const auto outcome = m_fixture.read(bytes, options);
    QTEST(shape(outcome), "shape");
    QTEST(warningText(outcome), "warnings");
}

void NumberStylesTest::laterCellsOfAnotherStyleAreBadNumbers()
{
    QByteArray bytes = "a;b\n";
    for (int row = 0; row < 20'000; ++row)
        bytes += QByteArray::number(row) + ";1.234,5\n";
    bytes += "20000;1,234.5\n20001;1.5\n20002;7,5\n";
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(warningText(outcome), QByteArray("badNumber@20002x2"));
    QCOMPARE(outcome->table.summaries.at(1).max, 1234.5);
    QCOMPARE(outcome->table.summaries.at(1).missing, 2U);
}

void NumberStylesTest::summariesCountGroupedNumbers()
{
    const auto outcome = m_fixture.read("t,v\n1,\"1,000.5\"\n2,\"3,000.5\"\n3,\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | 3 rows"));
    QCOMPARE(outcome->table.summaries.at(1).count, 2U);
    QCOMPARE(outcome->table.summaries.at(1).missing, 1U);
    QCOMPARE(outcome->table.summaries.at(1).mean, 2000.5);
    QCOMPARE(warningText(outcome), QByteArray());
}

void NumberStylesTest::typesetMinusesAreSigns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<double>("sum"); // of the last column
    const auto row = [](const char* name, const QByteArray& bytes, const char* found, double sum) {
        QTest::newRow(name) << bytes << QByteArray(found) << sum;
    };
    row("the minus of mathematics", "a,b\n1,\u22122.5\n2,3\n3,\u22124\n",
        ", . 1 | a n | b n | 3 rows", -3.5);
    row("with a decimal comma", "a;b\n1;\u22122,5\n2;3,25\n", "; , 1 | a n | b n | 2 rows", 0.75);
    row("with an exponent", "a,b\n1,\u22122.5e3\n2,1\n", ", . 1 | a n | b n | 2 rows", -2499);
    row("in the first column", "a b\n\u22121 \u22122\n0 3\n", "blanks . 1 | a n | b n | 2 rows", 1);
    row("blanks around that do not break", "a;b\n1;\u00A0\u22122,5\n2;3,5\u00A0\n3;\u00A0\n",
        "; , 1 | a n | b n | 3 rows", 1);
    row("a dash", "a,b\n1,\u20132.5\n2,3\n", ", . 1 | a n | b n | 2 rows", 0.5);
    row("a dash in Windows-1252",
        "a,b\n1,\x96"
        "2.5\n2,3\n",
        ", . 1 | a n | b n | 2 rows", 0.5);
    row("dashes that part a remark", "a,b\n1,\u2013 five\n2,\u2013 six\n",
        ", . 1 | a n | b t | 2 rows", NAN);
    row("a dash for a value that is missing", "a,b\n1,\u2013\n2,3\n", ", . 1 | a n | b n | 2 rows",
        3);
}

void NumberStylesTest::typesetMinusesAreSigns()
{
    QFETCH(QByteArray, bytes);
    QFETCH(double, sum);
    const auto outcome = m_fixture.read(bytes);
    QTEST(shape(outcome), "shape");
    QCOMPARE(warningText(outcome), QByteArray());
    if (std::isnan(sum))
        return;
    const ColumnSummary& last = outcome->table.summaries.back();
    QCOMPARE(last.mean * static_cast<double>(last.count), sum);
}

QTEST_APPLESS_MAIN(NumberStylesTest)
#include "test_number_styles.moc"
