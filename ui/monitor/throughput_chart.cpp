// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chart_panel.h"
#include "ui/monitor/chart_style.h"
#include "ui/monitor/run_charts.h"
#include "ui/monitor/thinned_series.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>

namespace fanfold {

namespace {

constexpr qsizetype kMostPoints = 2000;
constexpr int kDrawMs = 100;

QString rateText(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

} // namespace

class ThroughputChart::Private {
public:
    explicit Private(ThroughputChart* chart);
    QString text() const;
    void applyPalette();
    void draw();

    ThroughputChart* q;
    ChartPanel panel;
    QLineSeries* line; ///< drawn by itself: an area's pen would frame the whole area
    QLineSeries* edge;
    QAreaSeries* area;
    QValueAxis* time = new QValueAxis;
    QValueAxis* rate = new QValueAxis;
    QTimer drawSoon;
    ThinnedSeries samples{kMostPoints};
    double last = 0;
    double sum = 0;
    int count = 0;
};

ThroughputChart::Private::Private(ThroughputChart* chart)
    : q(chart)
    , panel(makeChartPanel(*chart, tr("Throughput"), tr("MB/s, time in s")))
    , line(new QLineSeries)
    , edge(new QLineSeries(chart))
    , area(new QAreaSeries(edge))
{
    panel.chart->addSeries(area);
    panel.chart->addSeries(line);
    panel.chart->addAxis(time, Qt::AlignBottom);
    panel.chart->addAxis(rate, Qt::AlignLeft);
    for (QAbstractSeries* series :
        {static_cast<QAbstractSeries*>(area), static_cast<QAbstractSeries*>(line)}) {
        series->attachAxis(time);
        series->attachAxis(rate);
    }
    q->setAccessibleName(tr("Throughput chart"));
    drawSoon.setSingleShot(true);
    drawSoon.setInterval(kDrawMs);
    QObject::connect(&drawSoon, &QTimer::timeout, q, [this] { draw(); });
    applyPalette();
    draw();
}

void ThroughputChart::Private::applyPalette()
{
    const Theme& theme = themeFor(q->palette());
    styleAxis(*time, theme, q->font(), true);
    styleAxis(*rate, theme, q->font(), true);
    QColor ground = theme.curves.front();
    ground.setAlphaF(0.10F);
    line->setPen(QPen(theme.curves.front(), 1.5));
    area->setPen(Qt::NoPen);
    area->setBrush(ground);
    QFont bold = q->font();
    bold.setWeight(QFont::DemiBold);
    panel.title->setFont(bold);
}

void ThroughputChart::Private::draw()
{
    const QList<QPointF> points = samples.points();
    double end = 1;
    double top = 1;
    for (const QPointF& point : points) {
        end = std::max(end, point.x());
        top = std::max(top, point.y());
    }
    line->replace(points);
    edge->replace(points);
    showUpTo(*time, end, 5);
    showUpTo(*rate, top, 3);
    q->setAccessibleDescription(text());
}

QString ThroughputChart::Private::text() const
{
    if (count == 0)
        return tr("No throughput yet.");
    return tr("%1 MB/s now, %2 MB/s on average.").arg(rateText(last), rateText(sum / count));
}

ThroughputChart::ThroughputChart(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this); // changeEvent() comes while it is made, and finds none
}

ThroughputChart::~ThroughputChart() = default;

void ThroughputChart::clear()
{
    d->samples.clear();
    d->sum = d->last = 0;
    d->count = 0;
    d->draw();
}

void ThroughputChart::addSample(double seconds, double megabytesPerSecond)
{
    d->samples.add(seconds, megabytesPerSecond);
    d->last = megabytesPerSecond;
    d->sum += megabytesPerSecond;
    ++d->count;
    if (!d->drawSoon.isActive())
        d->drawSoon.start();
}

QString ThroughputChart::textAlternative() const
{
    return d->text();
}

void ThroughputChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (look && d)
        d->applyPalette();
}

} // namespace fanfold
