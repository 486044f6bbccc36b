// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/time_ticks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kMinute = 60;
constexpr double kHour = 3'600;
constexpr double kDay = 86'400;
constexpr double kWeek = 7 * kDay;
constexpr double kMonth = 30.44 * kDay;
constexpr double kYear = 365.25 * kDay;
constexpr double kFirstMonday = 4 * kDay; ///< 1970-01-05
constexpr double kFarthest = 2e11; ///< seconds, some 6,000 years: beyond there is no calendar

constexpr std::array kSecondSteps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, kMinute, 2 * kMinute,
    5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 3 * kHour, 6 * kHour,
    12 * kHour, kDay, 2 * kDay, kWeek, 2 * kWeek};
constexpr std::array kMonthSteps{1.0, 3.0, 6.0};

bool isOnCalendar(double seconds)
{
    return std::abs(seconds) < kFarthest;
}

QDate dateOf(double seconds)
{
    return QDate(1970, 1, 1).addDays(static_cast<qint64>(std::floor(seconds / kDay)));
}

double startOf(const QDate& date)
{
    return static_cast<double>(QDate(1970, 1, 1).daysTo(date)) * kDay;
}

int decimalsFor(double step)
{
    return step >= 1 ? 0 : std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 1, 6);
}

// "12:30", "12:30:05", "12:30:05.250"
QString clockText(double seconds, double step)
{
    const int decimals = decimalsFor(step);
    const double scale = std::pow(10.0, decimals);
    // Rounded once, so that 59.9999 becomes the next minute and not a 60th second.
    const double ofDay = std::round((seconds - std::floor(seconds / kDay) * kDay) * scale) / scale;
    const auto whole = static_cast<int>(std::floor(ofDay));
    const auto two
        = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    QString text = two(whole / 3600 % 24) + QLatin1Char(':') + two(whole / 60 % 60);
    if (step >= kMinute)
        return text;
    text += QLatin1Char(':') + two(whole % 60);
    if (decimals > 0)
        text += QLocale().decimalPoint()
            + QStringLiteral("%1").arg(static_cast<int>(std::round((ofDay - whole) * scale)),
                decimals, 10, QLatin1Char('0'));
    return text;
}

QString dayText(const QDate& date)
{
    //: format of QDate::toString, day and month
    return QLocale().toString(date, QCoreApplication::translate("Plots", "d MMM"));
}

QString fullDateText(const QDate& date)
{
    //: format of QDate::toString, day, month and year
    return QLocale().toString(date, QCoreApplication::translate("Plots", "d MMM yyyy"));
}

QString labelOf(double tick, const TimeStep& step)
{
    switch (step.unit) {
    case TimeStep::Unit::years:
        return QString::number(dateOf(tick).year());
    case TimeStep::Unit::months:
        //: format of QDate::toString, month
        return QLocale().toString(dateOf(tick), QCoreApplication::translate("Plots", "MMM"));
    case TimeStep::Unit::seconds:
        break;
    }
    return step.count >= kDay ? dayText(dateOf(tick)) : clockText(tick, step.count);
}

QString contextOf(double tick, const TimeStep& step)
{
    if (step.unit == TimeStep::Unit::years)
        return {};
    if (step.unit == TimeStep::Unit::months || step.count >= kDay)
        return QString::number(dateOf(tick).year());
    return fullDateText(dateOf(tick));
}

} // namespace

double TimeStep::seconds() const
{
    return unit == Unit::seconds ? count : count * (unit == Unit::months ? kMonth : kYear);
}

TimeStep niceTimeStep(double rough)
{
    if (rough <= 0.5)
        return {TimeStep::Unit::seconds, niceStep(std::max(rough, 1e-6))};
    for (const double step : kSecondSteps)
        if (rough <= step)
            return {TimeStep::Unit::seconds, step};
    for (const double months : kMonthSteps)
        if (rough <= months * kMonth)
            return {TimeStep::Unit::months, months};
    return {TimeStep::Unit::years, niceStep(std::max(rough / kYear, 1.0))};
}

std::vector<double> timeTicks(const PlotRange& range, const TimeStep& step)
{
    std::vector<double> ticks;
    if (range.isEmpty() || !isOnCalendar(range.low) || !isOnCalendar(range.high))
        return ticks;
    if (step.unit == TimeStep::Unit::seconds) {
        const double origin = step.count >= kWeek ? kFirstMonday : 0;
        const double first = std::ceil((range.low - origin) / step.count - 1e-9);
        const double last = std::floor((range.high - origin) / step.count + 1e-9);
        for (double i = first; i <= last; ++i)
            ticks.push_back(origin + i * step.count);
        return ticks;
    }
    const int months = static_cast<int>(step.count) * (step.unit == TimeStep::Unit::years ? 12 : 1);
    const QDate low = dateOf(range.low);
    const int month = low.year() * 12 + low.month() - 1;
    for (int i = month - (month % months + months) % months;; i += months) {
        const double tick = startOf(QDate(i / 12, i % 12 + 1, 1));
        if (tick > range.high)
            return ticks;
        if (tick >= range.low)
            ticks.push_back(tick);
    }
}

std::vector<QString> timeLabels(const std::vector<double>& ticks, const TimeStep& step)
{
    const bool oneDay
        = step.seconds() < kDay && !ticks.empty() && ticks.front() >= 0 && ticks.back() <= kDay;
    std::vector<QString> labels;
    QString context;
    for (const double tick : ticks) {
        QString label = labelOf(tick, step);
        const QString now = oneDay ? QString() : contextOf(tick, step);
        if (now != context)
            label += QLatin1Char('\n') + now;
        context = now;
        labels.push_back(std::move(label));
    }
    return labels;
}

QString timeText(double seconds, double step, bool withDate)
{
    if (!std::isfinite(seconds) || !isOnCalendar(seconds))
        return QStringLiteral("–");
    const double precision = step >= kMinute ? kMinute : std::pow(10.0, -decimalsFor(step));
    const double rounded = std::round(seconds / precision) * precision;
    if (!withDate)
        return clockText(rounded, step);
    if (step >= kDay)
        return fullDateText(dateOf(seconds));
    return fullDateText(dateOf(rounded)) + QLatin1Char(' ') + clockText(rounded, step);
}

PlotRange niceTimeRange(const PlotRange& data, int parts)
{
    if (data.isEmpty())
        return {0, 1};
    if (!isOnCalendar(data.low) || !isOnCalendar(data.high))
        return niceRange(data, parts);
    constexpr double kShortest = 1e-5; // doubles of today's times lie 2.4e-7 apart
    if (data.span() < kShortest)
        return {data.low - kHour / 2, data.high + kHour / 2};
    const double step = std::min(niceTimeStep(data.span() / parts).seconds(), kWeek);
    return {std::floor(data.low / step) * step, std::ceil(data.high / step) * step};
}

} // namespace fanfold
