// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_style.h"

#include "ui/plots/axis_ticker.h"
#include "ui/plots/custom_plot.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr int kTickLength = 4;
constexpr double kDiscAcross = 3; ///< of a point without neighbours

void styleAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    const QPen line(theme.axis, 1);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTicks(false);
    axis.setTickLength(0, kTickLength);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.setTickLabelColor(theme.quiet);
    axis.setLabelColor(theme.text);
    axis.setSelectedBasePen(line);
    axis.setSelectedTickPen(line);
    axis.setTickLabelPadding(4);
    axis.setLabelPadding(8);
    axis.setNumberFormat(QStringLiteral("f"));
    axis.grid()->setPen(QPen(theme.grid, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setAntialiased(false);
}

/// Discs, whole even on the edge of the axes.
class DiscGraph : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    QRect clipRect() const override { return QCPGraph::clipRect().adjusted(-3, -3, 3, 3); }
};

bool isPoint(const Series& series, std::size_t i)
{
    return i < series.x.size() && std::isfinite(series.x[i]) && std::isfinite(series.y[i]);
}

/// Points without a line to either side.
QVector<QCPGraphData> lonePoints(const Series& series)
{
    QVector<QCPGraphData> points;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const bool before = i > 0 && isPoint(series, i - 1);
        if (isPoint(series, i) && !before && !isPoint(series, i + 1))
            points.append(QCPGraphData(series.x[i], series.y[i]));
    }
    return points;
}

template <typename Data> QVector<Data> graphData(const Series& series)
{
    QVector<Data> points(static_cast<qsizetype>(series.x.size()));
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const double y = std::isfinite(series.y[i]) ? series.y[i] : NAN;
        if constexpr (std::is_same_v<Data, QCPCurveData>)
            points[static_cast<qsizetype>(i)]
                = QCPCurveData(static_cast<double>(i), series.x[i], y);
        else
            points[static_cast<qsizetype>(i)] = QCPGraphData(series.x[i], y);
    }
    return points;
}

} // namespace

void applyTheme(QCustomPlot& plot, const Theme& theme, const QFont& font)
{
    plot.setBackground(QBrush(theme.base));
    plot.setPlottingHint(QCP::phFastPolylines);
    plot.setPlottingHint(QCP::phCacheLabels);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        styleAxis(*axis, theme, font);
        if (dynamic_cast<AxisTicker*>(axis->ticker().data()) == nullptr)
            axis->setTicker(QSharedPointer<AxisTicker>::create());
    }
    plot.axisRect()->setMinimumMargins(QMargins(0, 14, 12, 0));
    plot.plotLayout()->setAutoMargins(QCP::msNone);
    plot.plotLayout()->setMargins(QMargins(12, 0, 0, 12));
    plot.plotLayout()->setColumnSpacing(4);

    QColor ground = theme.base;
    ground.setAlphaF(0.88F);
    const QFontMetrics metrics(font);
    plot.legend->setFont(font);
    plot.legend->setTextColor(theme.text);
    plot.legend->setSelectedTextColor(theme.text);
    plot.legend->setBrush(ground);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setIconSize(20, metrics.height() + 2);
    plot.legend->setIconTextPadding(12);
    plot.legend->setMargins(QMargins(8, 6, 8, 6));
    plot.legend->setRowSpacing(6);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
    plot.axisRect()->insetLayout()->setMargins(QMargins(0, 0, 0, 0));
}

void applyTheme(QCPColorScale& scale, const Theme& theme, const QFont& font)
{
    styleAxis(*scale.axis(), theme, font);
    scale.axis()->setBasePen(Qt::NoPen);
    scale.axis()->setLabelFont(font);
    scale.setBarWidth(12);
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atTop, QCPAxis::atBottom}) {
        if (auto* rect = scale.axis()->axisRect())
            rect->axis(side)->setBasePen(Qt::NoPen);
    }
    scale.setMargins(QMargins(0, 0, 12, 0));
}

QPen curvePen(const Theme& theme, std::size_t index)
{
    QPen pen(theme.curves[index % theme.curves.size()], kCurveWidth);
    if (index >= theme.curves.size())
        pen.setStyle(Qt::DashLine);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QCPAbstractPlottable* addSeries(QCustomPlot& plot, const Series& series, const QPen& pen)
{
    if (const auto points = lonePoints(series); !points.isEmpty()) {
        auto* discs = new DiscGraph(plot.xAxis, plot.yAxis);
        discs->data()->set(points);
        discs->setLineStyle(QCPGraph::lsNone);
        const double across = std::max(kDiscAcross, pen.widthF() + kDiscAcross / 2);
        discs->setScatterStyle({QCPScatterStyle::ssDisc, pen.color(), across});
        discs->setPen(pen.color());
        discs->setSelectable(QCP::stNone);
    }
    QCPAbstractPlottable* drawn = nullptr;
    if (series.xSorted) {
        auto* graph = new QCPGraph(plot.xAxis, plot.yAxis);
        graph->data()->set(graphData<QCPGraphData>(series), true);
        graph->setAdaptiveSampling(true);
        drawn = graph;
    } else {
        auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
        curve->data()->set(graphData<QCPCurveData>(series), true);
        drawn = curve;
    }
    drawn->setPen(pen);
    drawn->setSelectable(QCP::stNone);
    return drawn;
}

bool fitTickCounts(QCustomPlot& plot)
{
    const QFontMetrics metrics(plot.xAxis->tickLabelFont());
    const int across = std::max(64, metrics.horizontalAdvance(QStringLiteral("−00,000")) * 3 / 2);
    const int down = std::max(56, metrics.height() * 3);
    const QSize size = plot.axisRect()->size();
    const int xCount = std::clamp(size.width() / across, 2, 10);
    const int yCount = std::clamp(size.height() / down, 2, 8);
    const bool changed = plot.xAxis->ticker()->tickCount() != xCount
        || plot.yAxis->ticker()->tickCount() != yCount;
    plot.xAxis->ticker()->setTickCount(xCount);
    plot.yAxis->ticker()->setTickCount(yCount);
    return changed;
}

} // namespace fanfold
