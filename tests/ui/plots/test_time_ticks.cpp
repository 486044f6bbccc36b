// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/time_ticks.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <cmath>

using namespace fanfold;

namespace {

double at(const char* iso)
{
    const QDateTime when = QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs);
    return static_cast<double>(QDateTime(when.date(), when.time(), Qt::UTC).toMSecsSinceEpoch())
        / 1000;
}

} // namespace

class TestTimeTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale::c());
    }
    void axes_data();
    void axes();
    void texts_data();
    void texts();
    void rangesEndAtWholeSteps_data();
    void rangesEndAtWholeSteps();
    void stepsNeverFallBelowWhatIsAsked();
    void timesBeyondTheCalendarHaveNoTicks();
};

void TestTimeTicks::axes_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("rough"); // seconds a tick
    QTest::addColumn<QString>("labels"); // parted by |, the second line behind /
    const auto row = [](const char* name, const char* low, const char* high, double rough,
                         const char* labels) {
        QTest::newRow(name) << at(low) << at(high) << rough << QString::fromUtf8(labels);
    };
    row("milliseconds", "2024-03-03T12:30:05.000", "2024-03-03T12:30:05.500", 0.2,
        "12:30:05.0/3 Mar 2024|12:30:05.2|12:30:05.4");
    row("seconds", "2024-03-03T12:30:00", "2024-03-03T12:30:31", 12,
        "12:30:00/3 Mar 2024|12:30:15|12:30:30");
    row("minutes", "2024-03-03T12:29:00", "2024-03-03T13:02:00", 600,
        "12:30/3 Mar 2024|12:40|12:50|13:00");
    row("hours over midnight", "2024-03-03T17:00:00", "2024-03-04T13:00:00", 20000,
        "18:00/3 Mar 2024|00:00/4 Mar 2024|06:00|12:00");
    row("days over the new year", "2023-12-30T12:00:00", "2024-01-02T12:00:00", 86400,
        "31 Dec/2023|1 Jan/2024|2 Jan");
    row("weeks begin on Mondays", "2024-03-01T00:00:00", "2024-03-20T00:00:00", 400000,
        "4 Mar/2024|11 Mar|18 Mar");
    row("months", "2023-11-15T00:00:00", "2024-02-15T00:00:00", 2e6, "Dec/2023|Jan/2024|Feb");
    row("quarters", "2023-01-01T00:00:00", "2023-12-31T00:00:00", 7e6, "Jan/2023|Apr|Jul|Oct");
    row("years", "2019-06-01T00:00:00", "2022-06-01T00:00:00", 3e7, "2020|2021|2022");
    row("decades", "1985-01-01T00:00:00", "2015-01-01T00:00:00", 3e8, "1990|2000|2010");
    row("before 1970", "1969-12-31T23:00:00", "1970-01-01T01:00:00", 3600,
        "23:00/31 Dec 1969|00:00/1 Jan 1970|01:00");
    row("times of day have no date", "1970-01-01T00:00:00", "1970-01-02T00:00:00", 21600,
        "00:00|06:00|12:00|18:00|00:00");
}

void TestTimeTicks::axes()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, rough);
    const TimeStep step = niceTimeStep(rough);
    QStringList labels;
    for (const QString& label : timeLabels(timeTicks({low, high}, step), step))
        labels << QString(label).replace(QLatin1Char('\n'), QLatin1Char('/'));
    QTEST(labels.join(QLatin1Char('|')), "labels");
}

void TestTimeTicks::texts_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("step");
    QTest::addColumn<bool>("withDate");
    QTest::addColumn<QString>("text");
    const double time = at("2024-03-03T12:30:05.250");
    QTest::newRow("to milliseconds")
        << time << 0.001 << true << QStringLiteral("3 Mar 2024 12:30:05.250");
    QTest::newRow("to seconds") << time << 2.0 << true << QStringLiteral("3 Mar 2024 12:30:05");
    QTest::newRow("to minutes") << time << 100.0 << true << QStringLiteral("3 Mar 2024 12:30");
    QTest::newRow("to days") << time << 1e5 << true << QStringLiteral("3 Mar 2024");
    QTest::newRow("a time of day") << 45005.0 << 1.0 << false << QStringLiteral("12:30:05");
    QTest::newRow("rounded up to the next minute")
        << at("2024-03-03T12:30:59.999") << 1.0 << true << QStringLiteral("3 Mar 2024 12:31:00");
    QTest::newRow("rounded up to the next day")
        << at("2024-03-03T23:59:59.999") << 1.0 << true << QStringLiteral("4 Mar 2024 00:00:00");
    QTest::newRow("none") << double(NAN) << 1.0 << true << QStringLiteral("–");
}

void TestTimeTicks::texts()
{
    QFETCH(double, seconds);
    QFETCH(double, step);
    QFETCH(bool, withDate);
    QTEST(timeText(seconds, step, withDate), "text");
}

void TestTimeTicks::rangesEndAtWholeSteps_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("shownLow");
    QTest::addColumn<double>("shownHigh");
    const double noon = at("2024-03-03T12:00:00");
    QTest::newRow("an hour, in steps of five minutes")
        << noon + 7 << noon + 3601 << noon << noon + 3900;
    QTest::newRow("a single time, half an hour to either side")
        << noon << noon << noon - 1800 << noon + 1800;
    QTest::newRow("milliseconds") << noon + 0.001 << noon + 0.011 << noon + 0.001 << noon + 0.011;
}

void TestTimeTicks::rangesEndAtWholeSteps()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, shownLow);
    QFETCH(double, shownHigh);
    const PlotRange range = niceTimeRange({low, high}, 20);
    QVERIFY(std::abs(range.low - shownLow) < 1e-3);
    QVERIFY(std::abs(range.high - shownHigh) < 1e-3);
    QVERIFY(range.low <= low && range.high >= high);
}

void TestTimeTicks::stepsNeverFallBelowWhatIsAsked()
{
    for (double rough = 1e-6; rough < 1e12; rough *= 1.07)
        QVERIFY2(
            niceTimeStep(rough).seconds() >= rough * 0.999, qPrintable(QString::number(rough)));
}

void TestTimeTicks::timesBeyondTheCalendarHaveNoTicks()
{
    const TimeStep step = niceTimeStep(1e12);
    QVERIFY(timeTicks({-1e15, 1e15}, step).empty());
    QVERIFY(timeTicks({0, INFINITY}, step).empty());
    QCOMPARE(timeText(1e15, 1, true), QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(TestTimeTicks)
#include "test_time_ticks.moc"
