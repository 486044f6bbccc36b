// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chart_panel.h"
#include "ui/monitor/chart_style.h"
#include "ui/monitor/run_charts.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kBarPx = 10;
constexpr int kDrawMs = 100;
constexpr double kPercent = 100;

} // namespace

class BusyChart::Private {
public:
    explicit Private(BusyChart* chart);
    QString text() const;
    void applyPalette();
    void draw();
    void fitWidths();

    BusyChart* q;
    ChartPanel panel;
    QBarSet* bars = new QBarSet(QString());
    QBarSeries* series = new QBarSeries;
    QValueAxis* worker = new QValueAxis;
    QValueAxis* share = new QValueAxis;
    QTimer drawSoon;
    QList<double> percent; ///< by worker
};

BusyChart::Private::Private(BusyChart* chart)
    : q(chart)
    , panel(makeChartPanel(*chart, tr("Busy"), tr("% per worker")))
{
    series->append(bars);
    panel.chart->addSeries(series);
    panel.chart->addAxis(worker, Qt::AlignBottom);
    panel.chart->addAxis(share, Qt::AlignLeft);
    series->attachAxis(worker);
    series->attachAxis(share);
    worker->setLabelFormat(QStringLiteral("%.0f"));
    worker->setTickType(QValueAxis::TicksDynamic);
    worker->setTickAnchor(1);
    showUpTo(*share, kPercent, 3);
    q->setAccessibleName(tr("Busy chart"));
    drawSoon.setSingleShot(true);
    drawSoon.setInterval(kDrawMs);
    QObject::connect(&drawSoon, &QTimer::timeout, q, [this] { draw(); });
    QObject::connect(
        panel.chart, &QChart::plotAreaChanged, q, [this](const QRectF&) { fitWidths(); });
    applyPalette();
    draw();
}

void BusyChart::Private::applyPalette()
{
    const Theme& theme = themeFor(q->palette());
    styleAxis(*worker, theme, q->font(), false);
    styleAxis(*share, theme, q->font(), true);
    bars->setColor(theme.curves.front());
    bars->setPen(Qt::NoPen);
    QFont bold = q->font();
    bold.setWeight(QFont::DemiBold);
    panel.title->setFont(bold);
}

void BusyChart::Private::draw()
{
    // Bars stand at 0, 1, 2 ... Workers count from 1, so an empty bar goes first.
    if (bars->count() != percent.size() + 1) {
        bars->remove(0, bars->count());
        bars->append(QList<qreal>(percent.size() + 1, 0.0));
        worker->setRange(0.5, static_cast<double>(std::max<qsizetype>(1, percent.size())) + 0.5);
        fitWidths();
    }
    for (qsizetype i = 0; i < percent.size(); ++i) {
        if (bars->at(static_cast<int>(i) + 1) != percent[i])
            bars->replace(static_cast<int>(i) + 1, percent[i]);
    }
    q->setAccessibleDescription(text());
}

void BusyChart::Private::fitWidths()
{
    const double workers = static_cast<double>(std::max<qsizetype>(1, percent.size()));
    const double slot = std::max(1.0, panel.chart->plotArea().width() / workers);
    series->setBarWidth(std::min(0.8, kBarPx / slot));
    const QFontMetricsF metrics(q->font());
    const double label = metrics.horizontalAdvance(QString::number(percent.size())) + 12;
    double step = 1;
    for (const double wider : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0}) {
        step = wider;
        if (wider * slot >= label)
            break;
    }
    worker->setTickInterval(step);
}

QString BusyChart::Private::text() const
{
    if (percent.isEmpty())
        return tr("No workers yet.");
    const auto [least, most] = std::minmax_element(percent.begin(), percent.end());
    return tr("%Ln worker(s), busy %1 to %2 per cent of the time.", nullptr,
        static_cast<int>(percent.size()))
        .arg(QLocale().toString(*least, 'f', 0), QLocale().toString(*most, 'f', 0));
}

BusyChart::BusyChart(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this); // changeEvent() comes while it is made, and finds none
}

BusyChart::~BusyChart() = default;

void BusyChart::setLanes(const std::vector<LaneStatus>& lanes)
{
    QList<double> percent;
    for (const LaneStatus& lane : lanes)
        percent.append(std::round(std::clamp(lane.busyShare, 0.0, 1.0) * kPercent));
    if (percent == d->percent)
        return;
    d->percent = percent;
    if (!d->drawSoon.isActive())
        d->drawSoon.start();
}

QString BusyChart::textAlternative() const
{
    return d->text();
}

void BusyChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (look && d)
        d->applyPalette();
}

} // namespace fanfold
