// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axis_ticker.h"

#include "ui/plots/plot_range.h"
#include "ui/plots/plot_text.h"

#include <algorithm>

namespace fanfold {

double AxisTicker::getTickStep(const QCPRange& range)
{
    m_step = niceStep(range.size() / mTickCount);
    return m_step;
}

int AxisTicker::getSubTickCount(double)
{
    return 0;
}

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return numberText(tick, m_step);
}

double TimeTicker::getTickStep(const QCPRange& range)
{
    m_step = niceTimeStep(range.size() / mTickCount);
    constexpr double kMinute = 60;
    if (m_step.seconds() < kMinute) // labels with seconds need half as much room again
        m_step = niceTimeStep(range.size() / std::max(2, mTickCount * 2 / 3));
    return m_step.seconds();
}

QVector<double> TimeTicker::createTickVector(double, const QCPRange& range)
{
    const std::vector<double> ticks = timeTicks({range.lower, range.upper}, m_step);
    return {ticks.begin(), ticks.end()};
}

QVector<QString> TimeTicker::createLabelVector(
    const QVector<double>& ticks, const QLocale&, QChar, int)
{
    const std::vector<QString> labels = timeLabels({ticks.begin(), ticks.end()}, m_step);
    return {labels.begin(), labels.end()};
}

int LogTicker::getSubTickCount(double)
{
    return 0;
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return numberText(tick, tick);
}

} // namespace fanfold
