// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_scale.h"

#include "ui/plots/axis_ticker.h"
#include "ui/plots/curve_canvas.h"
#include "ui/plots/plot_style.h"

#include <QCoreApplication>

namespace fanfold {

ScaleTitle::ScaleTitle(QCustomPlot* plot, const QCPColorScale& scale)
    : QCPLayerable(plot, QStringLiteral("axes"))
    , m_scale(scale)
{
}

void ScaleTitle::set(const QString& text, const QColor& colour, const QFont& font)
{
    m_text = text;
    m_colour = colour;
    m_font = font;
}

int ScaleTitle::height() const
{
    return QFontMetrics(m_font).height();
}

void ScaleTitle::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect ScaleTitle::clipRect() const
{
    return mParentPlot->viewport();
}

void ScaleTitle::draw(QCPPainter* painter)
{
    if (!m_scale.visible())
        return;
    const QCPAxisRect& bars = *m_scale.axis()->axisRect();
    const QRect bar = bars.rect();
    painter->save();
    painter->translate(bars.outerRect().right() - height() / 2.0, bar.center().y());
    painter->rotate(-90);
    painter->setFont(m_font);
    painter->setPen(m_colour);
    painter->drawText(QRectF(-bar.height() / 2.0, -height() / 2.0, bar.height(), height()),
        Qt::AlignCenter, QFontMetrics(m_font).elidedText(m_text, Qt::ElideRight, bar.height()));
    painter->restore();
}

PlotScale::PlotScale(PlotCanvas& canvas)
    : m_canvas(canvas)
    , m_scale(new QCPColorScale(&canvas))
    , m_title(new ScaleTitle(&canvas, *m_scale))
{
    auto* sides = new QCPMarginGroup(&canvas);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    canvas.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    m_scale->setLabel(QStringLiteral(" ")); // keeps the room that our title takes
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
    const QString title = density
        ? QCoreApplication::translate("Plots", "Files per pixel (logarithmic)")
        : QCoreApplication::translate("Plots", "Files in order");
    constexpr int kStops = 24;
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i <= kStops; ++i) {
        const double t = static_cast<double>(i) / kStops;
        gradient.setColorStopAt(t, density ? densityColour(t, theme) : placeColour(t, theme));
    }
    m_scale->setGradient(gradient);
    applyTheme(*m_scale, theme, m_canvas.font());
    m_title->set(title, theme.text, m_canvas.font());
}

} // namespace fanfold
