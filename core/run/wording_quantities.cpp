// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, durations and factors for people.
#include "core/run/wording.h"
#include "core/run/wording_context.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

// Three digits are enough to judge by: 1.70, 17.0, 170.
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString sizeText(double bytes)
{
    if (bytes < 999.5)
        return Wording::tr("%1 B").arg(QLocale().toString(std::max(0.0, bytes), 'f', 0));
    const QString units[]
        = {Wording::tr("%1 kB"), Wording::tr("%1 MB"), Wording::tr("%1 GB"), Wording::tr("%1 TB")};
    double value = bytes / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    const int decimals = value < 9.95 ? 1 : 0;
    return units[unit].arg(QLocale().toString(value, 'f', decimals));
}

QString durationText(double seconds)
{
    if (!(seconds >= 0) || std::isinf(seconds))
        return {};
    if (seconds < 59.95)
        return Wording::tr("%1 s").arg(threeDigits(seconds));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 3600)
        return Wording::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Wording::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString timeLeftText(double seconds)
{
    if (!(seconds >= 0) || std::isinf(seconds))
        return {};
    if (seconds < 55) {
        const double step = seconds < 10 ? 1 : 5;
        const int rounded = static_cast<int>(std::max(1.0, std::round(seconds / step) * step));
        return Wording::tr("about %1 s left").arg(rounded);
    }
    const int minutes = static_cast<int>(std::min(1e6, std::round(seconds / 60)));
    if (minutes <= 1)
        return Wording::tr("about 1 minute left");
    if (minutes < 100)
        return Wording::tr("about %n minutes left", nullptr, minutes);
    const int hours = static_cast<int>(std::round(seconds / 3600));
    return Wording::tr("about %n hours left", nullptr, hours);
}

QString speedUpText(double speedUp)
{
    if (!(speedUp >= 0.05))
        return {};
    return Wording::tr("about %1 × one worker").arg(QLocale().toString(speedUp, 'f', 1));
}

} // namespace fanfold
