// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/calibration_chart.h"

#include "core/run/wording.h"
#include "ui/monitor/chart_panel.h"
#include "ui/monitor/chart_style.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace fanfold {

namespace {

constexpr double kPointPx = 7;
constexpr int kCurvePoints = 64;

} // namespace

class CalibrationChart::Private {
public:
    Private(CalibrationChart* chart, Quantity wanted);
    double measured(const CalibrationPoint& point) const;
    double amdahl(double workers) const;
    double ideal(double workers) const;
    QString text() const;
    void applyPalette();
    void draw();

    CalibrationChart* q;
    const Quantity quantity;
    ChartPanel panel;
    QLineSeries* idealLine = new QLineSeries;
    QLineSeries* fit = new QLineSeries;
    QLineSeries* line = new QLineSeries;
    QScatterSeries* points = new QScatterSeries;
    QValueAxis* workers = new QValueAxis;
    QValueAxis* values = new QValueAxis;
    CalibrationReport report;
};

CalibrationChart::Private::Private(CalibrationChart* chart, Quantity wanted)
    : q(chart)
    , quantity(wanted)
    , panel(wanted == Quantity::time ? makeChartPanel(*chart, tr("Time"), tr("s, by workers"))
                                     : makeChartPanel(*chart, tr("Speed-up"), tr("by workers")))
{
    panel.chart->addAxis(workers, Qt::AlignBottom);
    panel.chart->addAxis(values, Qt::AlignLeft);
    for (QXYSeries* series : std::initializer_list<QXYSeries*>{idealLine, fit, line, points}) {
        panel.chart->addSeries(series);
        series->attachAxis(workers);
        series->attachAxis(values);
    }
    points->setMarkerSize(kPointPx);
    workers->setLabelFormat(QStringLiteral("%.0f"));
    q->setAccessibleName(quantity == Quantity::time ? tr("Time chart") : tr("Speed-up chart"));
    applyPalette();
    draw();
}

double CalibrationChart::Private::measured(const CalibrationPoint& point) const
{
    return quantity == Quantity::time ? point.medianS : point.speedUp;
}

double CalibrationChart::Private::amdahl(double count) const
{
    const double part = report.serialPart + (1 - report.serialPart) / count;
    return quantity == Quantity::time ? report.points.front().medianS * part : 1 / part;
}

double CalibrationChart::Private::ideal(double count) const
{
    return quantity == Quantity::time ? report.points.front().medianS / count : count;
}

void CalibrationChart::Private::applyPalette()
{
    const Theme& theme = themeFor(q->palette());
    styleAxis(*workers, theme, q->font(), false);
    styleAxis(*values, theme, q->font(), true);
    idealLine->setPen(QPen(theme.axis, 1, Qt::DashLine));
    fit->setPen(QPen(theme.curves[1], 1.5));
    line->setPen(QPen(theme.curves.front(), 1.5));
    points->setColor(theme.curves.front());
    points->setBorderColor(theme.curves.front());
    QFont bold = q->font();
    bold.setWeight(QFont::DemiBold);
    panel.title->setFont(bold);
}

void CalibrationChart::Private::draw()
{
    QList<QPointF> marks;
    QList<QPointF> fitted;
    QList<QPointF> ideals;
    double top = 1e-3;
    int most = 1;
    for (const CalibrationPoint& point : report.points) {
        marks.append({static_cast<double>(point.workers), measured(point)});
        top = std::max(top, measured(point));
        most = std::max(most, point.workers);
    }
    for (int i = 0; i <= kCurvePoints && most > 1; ++i) {
        const double count = 1 + (most - 1) * static_cast<double>(i) / kCurvePoints;
        fitted.append({count, amdahl(count)});
        ideals.append({count, ideal(count)});
    }
    points->replace(marks);
    line->replace(marks);
    fit->replace(report.points.size() > 1 ? fitted : QList<QPointF>());
    idealLine->replace(ideals);
    showUpTo(*workers, std::max(2, most), 5);
    for (QValueAxis* axis : {workers, values})
        axis->setVisible(!report.points.empty()); // numbers of nothing would look like a result
    // The ideal line may leave the paper: what was measured is what counts.
    showUpTo(*values, quantity == Quantity::time ? top : std::max(2.0, 1.25 * top), 4);
    q->setAccessibleDescription(text());
}

QString CalibrationChart::Private::text() const
{
    if (report.points.empty())
        return tr("Nothing is measured yet.");
    QStringList parts;
    for (const CalibrationPoint& point : report.points)
        parts << tr("%Ln worker(s): %1", nullptr, point.workers)
                     .arg(quantity == Quantity::time
                             ? durationText(point.medianS)
                             : tr("%1 ×").arg(QLocale().toString(point.speedUp, 'f', 2)));
    return parts.join(QStringLiteral(", "));
}

CalibrationChart::CalibrationChart(Quantity quantity, QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this, quantity); // changeEvent() comes while it is made
}

CalibrationChart::~CalibrationChart() = default;

void CalibrationChart::setReport(const CalibrationReport& report)
{
    d->report = report;
    d->draw();
}

QString CalibrationChart::textAlternative() const
{
    return d->text();
}

void CalibrationChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (look && d)
        d->applyPalette();
}

} // namespace fanfold
