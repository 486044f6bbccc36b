// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axis_ticker.h"

#include "ui/plots/plot_range.h"
#include "ui/plots/plot_text.h"

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

int LogTicker::getSubTickCount(double)
{
    return 0;
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return numberText(tick, tick);
}

} // namespace fanfold
