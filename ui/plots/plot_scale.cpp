// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_scale.h"

#include "ui/plots/axis_ticker.h"
#include "ui/plots/curve_canvas.h"
#include "ui/plots/plot_style.h"

#include <QCoreApplication>

namespace fanfold {

PlotScale::PlotScale(PlotCanvas& canvas)
    : m_canvas(canvas)
    , m_scale(new QCPColorScale(&canvas))
{
    auto* sides = new QCPMarginGroup(&canvas);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    canvas.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    m_scale->setVisible(false);
    restyle();
}

void PlotScale::hide()
{
    if (m_shown == Shown::nothing)
        return;
    m_shown = Shown::nothing;
    m_scale->setVisible(false);
    m_canvas.plotLayout()->take(m_scale);
    m_canvas.plotLayout()->simplify();
}

void PlotScale::showDensity(double densest)
{
    show(Shown::density, QCPRange(1, densest));
}

void PlotScale::showOrder(double first, double last)
{
    show(Shown::order, QCPRange(first, std::max(last, first + 1)));
}

void PlotScale::show(Shown what, const QCPRange& range)
{
    if (m_shown == Shown::nothing) {
        m_canvas.plotLayout()->addElement(0, 1, m_scale);
        m_scale->setVisible(true);
    }
    if (m_shown != what) {
        m_shown = what;
        restyle();
    }
    m_scale->setDataRange(range);
}

void PlotScale::restyle()
{
    const Theme& theme = m_canvas.theme();
    const bool density = m_shown == Shown::density;
    m_scale->setDataScaleType(density ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (density)
        m_scale->axis()->setTicker(QSharedPointer<LogTicker>::create());
    else
        m_scale->axis()->setTicker(QSharedPointer<AxisTicker>::create());
    m_scale->setLabel(density
            ? QCoreApplication::translate("Plots", "Files per pixel (logarithmic)")
            : QCoreApplication::translate("Plots", "Files in their order"));
    constexpr int kStops = 24;
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i <= kStops; ++i) {
        const double t = static_cast<double>(i) / kStops;
        gradient.setColorStopAt(t, density ? densityColour(t, theme) : placeColour(t, theme));
    }
    m_scale->setGradient(gradient);
    applyTheme(*m_scale, theme, m_canvas.font());
}

} // namespace fanfold
