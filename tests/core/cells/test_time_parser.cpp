// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/scan_time.h"
#include "core/cells/time_parser.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <random>
#include <string>

using namespace fanfold;

class TimeParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void dates_data();
    void dates();
    void refused_data();
    void refused();
    void traits_data();
    void traits();
    void aHundredThousandTimesEqualQts();
    void theQuickWayNeverReadsBeyondItsCell();
};

void TimeParserTest::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TimeStyle>("style");
    QTest::addColumn<double>("seconds");
    const auto row = [](const char* name, const char* text, TimeStyle style, double seconds) {
        QTest::addRow("%s: %s", name, text) << QByteArray(text) << style << seconds;
    };
    const double day = 1709251200; // 2024-03-01
    const double noon = day + 43200;
    const auto iso = TimeStyle::yearFirst;
    const auto dmy = TimeStyle::dayFirst;
    const auto mdy = TimeStyle::monthFirst;
    const auto clock = TimeStyle::timeOfDay;
    row("a date", "2024-03-01", iso, day);
    row("with slashes", "2024/03/01", iso, day);
    row("with points, short", "2024.3.1", iso, day);
    row("T", "2024-03-01T12:00:00", iso, noon);
    row("a blank", "2024-03-01 12:00:00", iso, noon);
    row("blanks around", "  2024-03-01  12:00 ", iso, noon);
    row("an underscore", "2024-03-01_12:00:00", iso, noon);
    row("no seconds", "2024-03-01 12:00", iso, noon);
    row("compact", "20240301T120000", iso, noon);
    row("compact, UTC", "20240301T1200Z", iso, noon);
    row("UTC", "2024-03-01T12:00:00Z", iso, noon);
    row("UTC in words", "2024-03-01 12:00:00 UTC", iso, noon);
    row("a zone", "2024-03-01T13:00:00+01:00", iso, noon);
    row("a zone west", "2024-03-01T06:30:00-0530", iso, noon);
    row("a zone of hours", "2024-03-01 14:00:00 +02", iso, noon);
    row("a zone behind UTC", "2024-03-01 14:00:00 UTC+02", iso, noon);
    row("milliseconds", "2024-03-01T12:00:00.250", iso, noon + 0.25);
    row("a fraction behind a comma", "2024-03-01T12:00:00,5", iso, noon + 0.5);
    row("microseconds", "2024-03-01T12:00:00.000001", iso, noon + 1e-6);
    row("more digits than a double holds", "2024-03-01T12:00:00.50000000000001", iso, noon + 0.5);
    row("the end of a day", "2024-03-01T24:00:00", iso, day + 86400);
    row("a leap second", "2016-12-31T23:59:60Z", iso, 1483228800);
    row("a leap day", "2024-02-29", iso, day - 86400);
    row("before 1970", "1969-12-31T23:59:59.5", iso, -0.5);
    row("day first", "01/03/2024", dmy, day);
    row("month first", "03/01/2024", mdy, day);
    row("day first with points", "1.3.2024 12:00", dmy, noon);
    row("day first with dashes", "01-03-2024 12:00:00", dmy, noon);
    row("a year of two digits", "01/03/24", dmy, day);
    row("a year of two digits, last century", "31.12.69", dmy, -86400);
    row("month first with a short year", "3/1/24 12:00 PM", mdy, noon);
    row("a month's name", "01-Mar-2024 12:00:00", dmy, noon);
    row("a month's name in full", "1 March 2024", dmy, day);
    row("a month's name first", "Mar 1, 2024 12:00", mdy, noon);
    row("AM", "3/1/2024 12:00:00 AM", mdy, day);
    row("pm without a blank", "3/1/2024 1:30pm", mdy, day + 48600);
    row("a month", "2024-03", iso, day);
    row("a month with a slash", "2024/03", iso, day);
    row("Chinese", "2024年3月1日", iso, day);
    row("Chinese, a month", "2024年03月", iso, day);
    row("Chinese, 号", "2024年3月1号", iso, day);
    row("Chinese with a time", "2024年3月1日 12:00:00", iso, noon);
    row("Chinese with a time right behind", "2024年03月01日12:00", iso, noon);
    row("Chinese in words", "2024年3月1日12时00分00秒", iso, noon);
    row("Chinese with hours and minutes in words", "2024年3月1日 12时0分", iso, noon);
    row("Chinese with half days", "2024年3月1日 下午1:30:00", iso, noon + 5400);
    row("slashes and Chinese half days", "2024/3/1 上午 12:00", iso, day);
    row("Japanese", "2024年3月1日 12時00分", iso, noon);
    row("Korean", "2024년 3월 1일 오후 12:00", iso, noon);
    row("a short day and a short year", "1.3.24", dmy, day);
    row("a short year first", "24-03-01", TimeStyle::shortYearFirst, day);
    row("a short year first with slashes", "24/3/1 12:00", TimeStyle::shortYearFirst, noon);
    row("a short year first with points", "24.03.01", TimeStyle::shortYearFirst, day);
    row("a short day and a time", "1.3.24 12:00", dmy, noon);
    row("a time of day", "12:34:56", clock, 45296);
    row("a time of day with a fraction", "0:00:00.125", clock, 0.125);
    row("hours and minutes", "12:34", clock, 45240);
    row("a time of day in words", "12时34分56秒", clock, 45296);
}

void TimeParserTest::dates()
{
    QFETCH(QByteArray, text);
    QFETCH(TimeStyle, style);
    double seconds = NAN;
    QVERIFY(parseTime(text.toStdString(), style, seconds));
    QTEST(seconds, "seconds");
}

void TimeParserTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        {"", "2024", "2024-3", "2024.03", "2024-13", "2024-065", "2024-W05", "2024-13-01",
            "2023-02-29", "2024-02-30", "2024-00-10", "2024-03-00", "2024-03/01", "20240301",
            "2024-03-01T", "2024-03-01T25:00", "2024-03-01 12:60", "2024-03-01 12:00:61",
            "2024-03-01 12:00:00 CET", "2024-03-01 12:00:00+", "2024-03-01 12:00:00+25:00",
            "2024-03-01 12", "2024-03-01x", "1.2.3", "1.13.24", "2024年", "2024年13月1日",
            "2024年3月5", "3月5日", "12时", "12时34分56", "2024年3月5日 下午13:00", "192.168.1.12",
            "10-20-30-40", "31/04/2024", "32/01/2024", "13/13/2024", "1 Smarch 2024", "May",
            "Mars 1 2024", "1:2", "1:100", "24:01", "12:34:5", "12:34:56.", "13:00 PM", "0:30 AM",
            "1.5", "-12:30", "555-1234", "4/5", "1/2/3"})
        QTest::addRow("\"%s\"", text) << QByteArray(text);
}

void TimeParserTest::refused()
{
    QFETCH(QByteArray, text);
    double seconds = 4;
    for (const TimeStyle style :
        {TimeStyle::yearFirst, TimeStyle::dayFirst, TimeStyle::monthFirst, TimeStyle::timeOfDay})
        QVERIFY(!parseTime(text.toStdString(), style, seconds));
    QVERIFY(!timeTraitsOf(text.toStdString()).isTime());
}

void TimeParserTest::traits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("traits");
    const auto row = [](const char* text, const char* traits) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(traits);
    };
    row("2024-03-01", "year");
    row("2024-03-01T12:00:00Z", "year zone seconds");
    row("01/02/2024", "day month");
    row("13/02/2024", "day");
    row("02/13/2024", "month");
    row("01.02.2024", "day");
    row("01-Feb-2024 12:00", "day");
    row("Feb 1, 2024", "month");
    row("1/2/2024 3:04 PM", "day month half");
    row("2024-03", "year weak");
    row("2024年3月", "year");
    row("1.2.24", "day weak");
    row("12.2.24", "day weak");
    row("01.02.24", "day short");
    row("01/02/24", "day month short");
    row("24-03-05 10:00:00", "day short seconds");
    row("99-03-05", "short weak");
    row("99/3/5", "short weak");
    row("99-3-5", "");
    row("24-13-05", "");
    row("12:34", "clock");
    row("12:34:56", "clock seconds");
    row("hello", "");
}

void TimeParserTest::traits()
{
    QFETCH(QByteArray, text);
    const TimeTraits found = timeTraitsOf(text.toStdString());
    QByteArray traits;
    const auto add = [&](bool has, const char* word) {
        if (has)
            traits += QByteArray(traits.isEmpty() ? "" : " ") + word;
    };
    add(found.yearFirst, "year");
    add(found.dayFirst, "day");
    add(found.monthFirst, "month");
    add(found.shortYearFirst, "short");
    add(found.timeOfDay, "clock");
    add(found.hasZone, "zone");
    add(found.hasSeconds, "seconds");
    add(found.hasHalfDays, "half");
    add(found.isWeak, "weak");
    QTEST(traits, "traits");
}

void TimeParserTest::aHundredThousandTimesEqualQts()
{
    std::mt19937_64 random(7);
    int quick = 0;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 ms = static_cast<qint64>(random() % 8'000'000'000'000ULL) - 2'000'000'000'000;
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        const int offset = static_cast<int>(random() % 27 * 1800) - 13 * 1800;
        const bool zoned = random() % 3 == 0;
        const QDateTime shown = zoned ? when.toOffsetFromUtc(offset) : when;
        QByteArray text = shown
                              .toString(random() % 2 == 0 ? u"yyyy-MM-ddTHH:mm:ss.zzz"
                                                          : u"yyyy-MM-dd HH:mm:ss.zzz")
                              .toLatin1();
        if (zoned)
            text += QByteArray(offset < 0 ? "-" : "+")
                + QTime(0, 0).addSecs(std::abs(offset)).toString(u"HH:mm").toLatin1();
        const double expected = static_cast<double>(ms) / 1000;
        double careful = NAN;
        QVERIFY2(parseTime(text.toStdString(), TimeStyle::yearFirst, careful), text);
        QVERIFY2(careful == expected, text);
        const QByteArray padded = text + '\n' + QByteArray(kNumberPadding, '7');
        double value = NAN;
        if (const char* end = scanTime<true>(padded.constData(), value); end != nullptr) {
            ++quick;
            QVERIFY2(end == padded.constData() + text.size() && value == expected, text);
        }
    }
#ifdef __SSE2__
    QCOMPARE(quick, 100'000);
#else
    QCOMPARE(quick, 0);
#endif
}

// What the quick way takes, the careful one reads to the same end and value.
void TimeParserTest::theQuickWayNeverReadsBeyondItsCell()
{
    const std::string whole = "2024-03-01T12:34:56.789+01:30";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        for (int replaced = -1; replaced < static_cast<int>(size); ++replaced) {
            for (const char other : {'x', '9', '-', ':', ' '}) {
                std::string cell = whole.substr(0, size);
                if (replaced >= 0)
                    cell[static_cast<std::size_t>(replaced)] = other;
                const std::string bytes = cell + '\n' + std::string(kNumberPadding, '1');
                double quick = NAN;
                const char* end = scanTime<true>(bytes.data(), quick);
                if (end == nullptr || *end != '\n')
                    continue;
                double careful = NAN;
                QVERIFY2(parseTime(cell, TimeStyle::yearFirst, careful), cell.c_str());
                QCOMPARE(quick, careful);
                QCOMPARE(end, bytes.data() + cell.size());
            }
        }
    }
}

QTEST_APPLESS_MAIN(TimeParserTest)
#include "test_time_parser.moc"
