// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chart_style.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QValueAxis>

#include <cmath>

namespace fanfold {

void prepareChart(QChart& chart)
{
    chart.setBackgroundVisible(false);
    chart.setBackgroundRoundness(0);
    chart.setMargins(QMargins(0, 0, 0, 0));
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->hide();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setLocalizeNumbers(true);
}

void styleAxis(QValueAxis& axis, const Theme& theme, const QFont& font, bool withGrid)
{
    axis.setLinePen(QPen(theme.axis, 1));
    axis.setLabelsFont(font);
    axis.setLabelsBrush(theme.quiet);
    axis.setGridLineVisible(withGrid);
    axis.setGridLinePen(QPen(theme.grid, 1));
    axis.setMinorGridLineVisible(false);
    axis.setTruncateLabels(false);
}

void showUpTo(QValueAxis& axis, double value, int ticks)
{
    const double rough = std::max(value, 1e-3) / (ticks - 1);
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * magnitude;
    for (const double factor : {1.0, 2.0, 4.0, 5.0}) {
        if (rough <= factor * magnitude * (1 + 1e-9)) {
            step = factor * magnitude;
            break;
        }
    }
    const int steps = std::max(1, static_cast<int>(std::ceil(value / step - 1e-9)));
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    axis.setRange(0, steps * step);
    axis.setTickCount(steps + 1);
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

} // namespace fanfold
