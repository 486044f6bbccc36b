// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of times in whole files: what they are taken for, their values, and what is said of
// doubts.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TimeColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void found_data();
    void found();
    void doubtsAreTold_data();
    void doubtsAreTold();
    void zonesAreTold_data();
    void zonesAreTold();
    void laterDatesOfTheOtherOrderAreCounted();
    void laterCellsThatAreNoTimesAreCounted();
    void datesThatContradictEachOtherAreTold();
    void aColumnOfTooFewTimesIsText();
    void timesAreXAndNeverYUnlessAlone_data();
    void timesAreXAndNeverYUnlessAlone();
    void theQuickWayReadsWhatTheCarefulOneDoes();

private:
    ReaderFixture m_fixture;
};

namespace {

QByteArray styleWord(TimeStyle style)
{
    static constexpr const char* kWords[]
        = {"none", "year", "day", "month", "clock", "seconds", "milliseconds", "short"};
    return kWords[static_cast<std::size_t>(style)];
}

} // namespace

void TimeColumnsTest::found_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("style"); // of the first column
    QTest::addColumn<double>("first"); // its least value
    const auto row = [](const char* name, const char* bytes, const char* columns, const char* style,
                         double first) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(columns) << QByteArray(style)
                            << first;
    };
    row("ISO dates", "date,v\n2024-03-01,1\n2024-03-02,2\n", ", . 1 | date time | v n | 2 rows",
        "year", 1709251200);
    row("ISO times", "t,v\n2024-03-01T12:00:00.5,1\n2024-03-01T12:00:01.5,2\n",
        ", . 1 | t time | v n | 2 rows", "year", 1709294400.5);
    row("a blank between date and time", "t;v\n2024-03-01 12:00;1,5\n2024-03-01 12:01;2,5\n",
        "; , 1 | t time | v n | 2 rows", "year", 1709294400);
    row("fractions behind a comma", "t;v\n2024-03-01 12:00:00,5;1,5\n2024-03-01 12:01:00,5;2,5\n",
        "; , 1 | t time | v n | 2 rows", "year", 1709294400.5);
    row("times in quotes", "t,v\n\"2024-03-01 12:00:00\",1\n\"2024-03-01 12:00:01\",2\n",
        ", . 1 | t time | v n | 2 rows", "year", 1709294400);
    row("tabs between", "t\tv\n2024-03-01 12:00:00\t1\n2024-03-01 12:00:01\t2\n",
        "tab . 1 | t time | v n | 2 rows", "year", 1709294400);
    row("blanks between, T inside", "t v\n2024-03-01T12:00:00 1\n2024-03-01T12:00:01 2\n",
        "blanks . 1 | t time | v n | 2 rows", "year", 1709294400);
    row("blanks between date, time and value: three columns",
        "date time v\n2024-03-01 12:00:00 1\n2024-03-01 12:00:01 2\n",
        "blanks . 1 | date time | time time | v n | 2 rows", "year", 1709251200);
    row("no header", "2024-03-01,1\n2024-03-02,2\n", ", . 0 | Column 1 time | Column 2 n | 2 rows",
        "year", 1709251200);
    row("day first, told by one cell", "d,v\n1/2/2024,1\n13/2/2024,2\n",
        ", . 1 | d time | v n | 2 rows", "day", 1706745600);
    row("month first, told by one cell", "d,v\n2/1/2024,1\n2/13/2024,2\n",
        ", . 1 | d time | v n | 2 rows", "month", 1706745600);
    row("points: day first", "d;v\n01.02.2024;1,5\n02.02.2024;2,5\n",
        "; , 1 | d time | v n | 2 rows", "day", 1706745600);
    row("names of months", "d,v\n01-Feb-2024,1\n02-Feb-2024,2\n", ", . 1 | d time | v n | 2 rows",
        "day", 1706745600);
    row("times of day", "t,v\n12:00:00,1\n12:00:01,2\n", ", . 1 | t time | v n | 2 rows", "clock",
        43200);
    row("hours and minutes under a time's name", "time,v\n12:00,1\n12:01,2\n",
        ", . 1 | time time | v n | 2 rows", "clock", 43200);
    row("ratios stay text", "mix,v\n12:00,1\n12:01,2\n", ", . 1 | mix t | v n | 2 rows", "none", 0);
    row("epoch seconds", "timestamp,v\n1709294400,1\n1709294401,2\n",
        ", . 1 | timestamp time | v n | 2 rows", "seconds", 1709294400);
    row("epoch seconds with a fraction", "unix_time,v\n1709294400.25,1\n1709294401.25,2\n",
        ", . 1 | unix_time time | v n | 2 rows", "seconds", 1709294400.25);
    row("epoch milliseconds", "time (ms),v\n1709294400250,1\n1709294401250,2\n",
        ", . 1 | time[ms] time | v n | 2 rows", "milliseconds", 1709294400.25);
    row("numbers of that size under another name", "counts,v\n1709294400,1\n1709294401,2\n",
        ", . 1 | counts n | v n | 2 rows", "none", 1709294400);
    row("a time's name over other numbers", "time,v\n0.5,1\n1709294401,2\n",
        ", . 1 | time n | v n | 2 rows", "none", 0.5);
    row("a time in nanoseconds is none of these", "time [ns],v\n1709294400,1\n1709294401,2\n",
        ", . 1 | time[ns] n | v n | 2 rows", "none", 1709294400);
    row("missing times", "t,v\n2024-03-01,1\n,2\nNaT,3\n2024-03-02,4\n",
        ", . 1 | t time | v n | 4 rows", "year", 1709251200);
    row("months", "month,v\n2024-03,1\n2024-04,2\n2024-05,3\n", ", . 1 | month time | v n | 3 rows",
        "year", 1709251200);
    row("months and days", "d;v\n2024-03;1,5\n2024-03-02;2,5\n", "; , 1 | d time | v n | 2 rows",
        "year", 1709251200);
    row("seasons stay text", "season,v\n2009-10,1\n2010-11,2\n2011-12,3\n",
        ", . 1 | season t | v n | 3 rows", "none", 0);
    row("more seasons stay text", "season,v\n2009-10,1\n2010-11,2\n2011-12,3\n2012-13,4\n",
        ", . 1 | season t | v n | 4 rows", "none", 0);
    row("weeks stay text", "week,v\n2024-W05,1\n2024-W06,2\n", ", . 1 | week t | v n | 2 rows",
        "none", 0);
    row("months as names of columns stay names", "place,2024-01,2024-02\nA,1,2\nB,3,4\n",
        ", . 1 | place t | 2024-01 n | 2024-02 n | 2 rows", "none", 1);
    row("short dates", "d;v\n1.2.24;1,5\n2.2.24;2,5\n10.2.24;3,5\n",
        "; , 1 | d time | v n | 3 rows", "day", 1706745600);
    row("short dates between tabs, with times", "d\tv\n1.2.24 12:00\t1\n2.2.24 12:00\t2\n",
        "tab . 1 | d time | v n | 2 rows", "day", 1706788800);
    row("the first of each month", "d,v\n1.2.24,1\n1.3.24,2\n1.4.24,3\n",
        ", . 1 | d time | v n | 3 rows", "day", 1706745600);
    row("versions stay text", "version,v\n1.2.13,1\n1.2.14,2\n1.2.15,3\n",
        ", . 1 | version t | v n | 3 rows", "none", 0);
    row("versions without names stay text", "1.2.13,1\n1.2.14,2\n2.1.10,3\n",
        ", . 0 | Column 1 t | Column 2 n | 3 rows", "none", 0);
    row("one version stays text", "version,v\n1.2.13,1\n", ", . 1 | version t | v n | 1 rows",
        "none", 0);
    row("a short year first, over a year's end", "24-12-29,1\n24-12-30,2\n24-12-31,3\n25-01-01,4\n",
        ", . 0 | Column 1 time | Column 2 n | 4 rows", "short", 1735430400);
    row("a short year first, over a month's end",
        "d;v\n24.02.28 10:00;1,5\n24.02.29 10:00;2,5\n24.03.01 10:00;3,5\n",
        "; , 1 | d time | v n | 3 rows", "short", 1709114400);
    row("a short year first that is no day", "d,v\n99/01/30,1\n99/01/31,2\n99/02/01,3\n",
        ", . 1 | d time | v n | 3 rows", "short", 917654400);
    row("a short year last, over a year's end", "d,v\n30-12-24,1\n31-12-24,2\n01-01-25,3\n",
        ", . 1 | d time | v n | 3 rows", "day", 1735516800);
    row("a month first and a short year last", "d,v\n12/30/24,1\n12/31/24,2\n01/01/25,3\n",
        ", . 1 | d time | v n | 3 rows", "month", 1735516800);
    row("numbers of parts that change at the front stay text",
        "part,v\n70-01-15,1\n80-01-15,2\n90-01-15,3\n", ", . 1 | part t | v n | 3 rows", "none", 0);
    row("Chinese dates", "日期,值\n2024年3月1日,1\n2024年3月2日,2\n",
        ", . 1 | 日期 time | 值 n | 2 rows", "year", 1709251200);
    row("Chinese dates and times", "时间\t值\n2024年3月1日 12:00:00\t1\n2024年3月1日 12:00:01\t2\n",
        "tab . 1 | 时间 time | 值 n | 2 rows", "year", 1709294400);
    row("dates as names of columns stay names", "place,2024-03-01,2024-03-02\nA,1,2\nB,3,4\n",
        ", . 1 | place t | 2024-03-01 n | 2024-03-02 n | 2 rows", "none", 1);
}

void TimeColumnsTest::found()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = m_fixture.read(bytes);
    QTEST(shape(outcome), "columns");
    QCOMPARE(warningText(outcome), QByteArray());
    QTEST(styleWord(outcome->table.columns.front().timeStyle), "style");
    if (outcome->table.columns.front().type != ColumnType::text)
        QTEST(outcome->table.summaries.front().min, "first");
}

void TimeColumnsTest::doubtsAreTold_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<QByteArray>("doubt");
    const auto row = [](const char* name, const char* cells, const char* style, const char* doubt) {
        QTest::newRow(name) << QByteArray(cells) << QByteArray(style) << QByteArray(doubt);
    };
    row("nothing tells", "01/02/2024", "day",
        "d: 01/02/2024 read as 2024-02-01, the commoner order");
    row("days that follow each other, the day first", "01/02/2024|02/02/2024|03/02/2024", "day",
        "d: 01/02/2024 read as 2024-02-01, so the times lie closer together");
    row("days that follow each other, the month first", "01/02/2024|01/03/2024|01/04/2024", "month",
        "d: 01/02/2024 read as 2024-01-02, so the times lie closer together");
    row("one day only, perhaps the year first", "24-03-05 10:00:00|24-03-05 10:00:01", "day",
        "d: 24-03-05 10:00:00 read as 2005-03-24, the commoner order");
    row("days of a month, or a day of each year", "24-03-05|24-03-06|24-03-07", "short",
        "d: 24-03-05 read as 2024-03-05, so the times lie closer together");
    row("AM and PM", "01/02/2024 1:00 PM|01/02/2024 2:00 PM", "month",
        "d: 01/02/2024 1:00 PM read as 2024-01-02, as usual with AM and PM");
}

void TimeColumnsTest::doubtsAreTold()
{
    QFETCH(QByteArray, cells);
    const auto outcome = m_fixture.read("d,v\n" + cells.replace("|", ",1\n") + ",1\n");
    QVERIFY(outcome.has_value());
    QTEST(styleWord(outcome->table.columns.front().timeStyle), "style");
    QCOMPARE(warningText(outcome), QByteArray("ambiguousDate@-1x1"));
    QTEST(QByteArray::fromStdString(outcome->table.warnings.front().detail), "doubt");
}

void TimeColumnsTest::zonesAreTold_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("zoned");
    QTest::newRow("UTC") << QByteArray("2024-03-01T12:00:00Z") << true;
    QTest::newRow("an offset") << QByteArray("2024-03-01T13:00:00+01:00") << true;
    QTest::newRow("none, so it is read as UTC") << QByteArray("2024-03-01T12:00:00") << false;
}

void TimeColumnsTest::zonesAreTold()
{
    QFETCH(QByteArray, cell);
    const auto outcome = m_fixture.read("t,v\n" + cell + ",1\n");
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.summaries.front().mean, 1709294400.0);
    QTEST(outcome->table.columns.front().zoned, "zoned");
}

void TimeColumnsTest::laterDatesOfTheOtherOrderAreCounted()
{
    QByteArray bytes = "d,v\n";
    for (int row = 0; row < 10'000; ++row)
        bytes += "01/02/2024,1\n";
    bytes += "01/13/2024,1\n01/14/2024,1\n";
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(warningText(outcome), QByteArray("ambiguousDate@-1x1 otherOrder@10002x2"));
    QCOMPARE(outcome->table.columns.front().timeStyle, TimeStyle::dayFirst);
    QCOMPARE(outcome->table.summaries.front().missing, 2U);
}

void TimeColumnsTest::laterCellsThatAreNoTimesAreCounted()
{
    QByteArray bytes = "t,v\n";
    for (int row = 0; row < 10; ++row)
        bytes += "2024-03-01T12:00:0" + QByteArray::number(row) + ",1\n";
    const auto outcome = m_fixture.read(bytes + "yesterday,1\n5,1\n2024-03-01T12:00:11,1\n");
    QCOMPARE(warningText(outcome), QByteArray("badTime@12x2"));
    QCOMPARE(outcome->table.summaries.front().count, 11U);
    QCOMPARE(outcome->table.summaries.front().missing, 2U);
}

void TimeColumnsTest::datesThatContradictEachOtherAreTold()
{
    const auto outcome = m_fixture.read("d,v\n05/03/2024,1\n13/03/2024,2\n03/14/2024,3\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | d time | v n | 3 rows"));
    QCOMPARE(warningText(outcome), QByteArray("ambiguousDate@-1x1 otherOrder@4x1"));
    QCOMPARE(outcome->table.columns.front().timeStyle, TimeStyle::dayFirst);
}

void TimeColumnsTest::aColumnOfTooFewTimesIsText()
{
    QByteArray bytes = "t,v\n";
    for (int row = 0; row < 100; ++row)
        bytes += "2024-03-01,1\n";
    for (int row = 0; row < 100'000; ++row)
        bytes += "later,1\n";
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t t | v n | 100100 rows"));
    QCOMPARE(outcome->table.columns.front().timeStyle, TimeStyle::none);
}

void TimeColumnsTest::timesAreXAndNeverYUnlessAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("x");
    QTest::addColumn<QList<int>>("y");
    QTest::newRow("a rising time first")
        << QByteArray("t,a,b\n10:00:00,5,1\n10:00:01,4,7\n") << 0 << QList<int>{1, 2};
    QTest::newRow("times that stand still, over rows")
        << QByteArray("t,a,b\n10:00:00,5,1\n10:00:00,4,7\n") << kRowNumber << QList<int>{1, 2};
    QTest::newRow("one value, against its time")
        << QByteArray("t,a\n10:00:00,5\n10:00:00,4\n") << 0 << QList<int>{1};
    QTest::newRow("times alone") << QByteArray("t\n10:00:00\n10:00:01\n") << kRowNumber
                                 << QList<int>{0};
}

void TimeColumnsTest::timesAreXAndNeverYUnlessAlone()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(outcome.has_value());
    QTEST(outcome->table.xColumn, "x");
    QTEST(QList<int>(outcome->table.yColumns.begin(), outcome->table.yColumns.end()), "y");
}

// A quote in front of each row's last cell sends the row the careful way.
void TimeColumnsTest::theQuickWayReadsWhatTheCarefulOneDoes()
{
    for (const char* format : {"2024-03-%1T12:00:00.125", "2024-03-%1 12:00", "%1/03/2024 12:00",
             "%1.03.2024", "12:00:%1", "2024-03-%1T12:00:00+01:00"}) {
        QByteArray plain = "t,v\n";
        QByteArray quoted = plain;
        for (int day = 10; day < 30; ++day) {
            const QByteArray time
                = QString::fromLatin1(format).arg(day, 2, 10, QLatin1Char('0')).toLatin1();
            plain += time + ",1\n";
            quoted += time + ",\"1\"\n";
        }
        plain += ",1\n";
        quoted += ",\"1\"\n";
        const auto quick = m_fixture.read(plain);
        const auto careful = m_fixture.read(quoted);
        QCOMPARE(warningText(quick), QByteArray());
        QCOMPARE(quick->table.summaries.front().count, 20U);
        QCOMPARE(quick->table.summaries.front().mean, careful->table.summaries.front().mean);
        QCOMPARE(quick->preview.series.front().x, careful->preview.series.front().x);
    }
}

QTEST_APPLESS_MAIN(TimeColumnsTest)
#include "test_time_columns.moc"
