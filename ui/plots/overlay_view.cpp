// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_view.h"

#include "ui/plots/column_combo.h"
#include "ui/plots/nearest_curve.h"
#include "ui/plots/overlay_picture.h"
#include "ui/plots/plot_controls.h"
#include "ui/plots/plot_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <cmath>

namespace fanfold {

namespace {

constexpr int kAnnounceMs = 250; ///< combo boxes, count and text alternative follow this slowly
constexpr std::size_t kGroupsListed = 60;

} // namespace

class OverlayView::Private {
public:
    explicit Private(OverlayView* view);
    QString text() const;

    void curvesChanged(bool all);
    void announce();
    void fillGroups();
    void groupChosen();
    void columnsChosen();
    void updateSentence();
    void search(QPointF pixel, bool click);
    void found(const std::optional<NearestPoint>& point, bool click);
    QString pointText(const NearestPoint& point) const;

    OverlayView* q;
    OverlayCurves curves;
    PlotControls* controls;
    PlotCanvas* canvas;
    OverlayPlot* plot;
    QComboBox* group;
    QComboBox* x;
    QComboBox* y;
    bool groupFixed = false; ///< a person has chosen it
    QString hint;
    QTimer announceSoon;
    std::shared_ptr<const std::vector<DrawnCurve>> searched; ///< what searches look through
    std::uint64_t searchRequest = 0;
};

OverlayView::Private::Private(OverlayView* view)
    : q(view)
    , controls(new PlotControls(view))
    , canvas(new PlotCanvas(view))
    , plot(new OverlayPlot(*canvas, curves, view))
    , group(controls->addCombo(tr("Group"), tr("Group of files with the same columns")))
    , x(controls->addCombo(tr("X"), tr("X column")))
    , y(controls->addCombo(tr("Y"), tr("Y column")))
{
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(controls);
    column->addWidget(canvas, 1);
    canvas->setAccessibleName(tr("Overlay plot"));
    q->setAccessibleName(tr("Overlay"));
    q->setFocusProxy(canvas);
    controls->leadTo(canvas);
    q->setBackgroundRole(QPalette::Base);
    q->setAutoFillBackground(true);

    announceSoon.setSingleShot(true);
    announceSoon.setInterval(kAnnounceMs);
    QObject::connect(&announceSoon, &QTimer::timeout, q, [this] { announce(); });
    QObject::connect(group, &QComboBox::activated, q, [this] { groupChosen(); });
    QObject::connect(x, &QComboBox::activated, q, [this] { columnsChosen(); });
    QObject::connect(y, &QComboBox::activated, q, [this] { columnsChosen(); });
    QObject::connect(controls, &PlotControls::fitRequested, canvas, &PlotCanvas::fit);
    QObject::connect(controls, &PlotControls::saveRequested, q, &OverlayView::savePictureRequested);
    QObject::connect(canvas, &PlotCanvas::pointed, q, [this](QPointF at) { search(at, false); });
    QObject::connect(canvas, &PlotCanvas::clicked, q, [this](QPointF at) { search(at, true); });
    QObject::connect(canvas, &PlotCanvas::viewChanged, q, [this] {
        if (!announceSoon.isActive())
            announceSoon.start();
    });
    announce();
}

void OverlayView::Private::curvesChanged(bool all)
{
    searched.reset();
    if (all)
        plot->drawAll();
    else
        plot->drawNew();
    if (!announceSoon.isActive())
        announceSoon.start();
}

void OverlayView::Private::announce()
{
    if (!groupFixed && curves.largestGroup() != curves.shownGroup()) {
        curves.showGroup(curves.largestGroup());
        curvesChanged(true);
    }
    fillGroups();
    if (const TableSummary* table = curves.table()) {
        fillColumns(*x, *table, curves.xColumn(), true);
        fillColumns(*y, *table, curves.yColumn(), false);
    }
    controls->setControlVisible(x, curves.table() != nullptr);
    controls->setControlVisible(y, curves.table() != nullptr);
    const auto count = static_cast<int>(curves.drawn().size());
    controls->setCount(count > 0 ? tr("%Ln curve(s)", nullptr, count) : QString());
    controls->setSaveEnabled(count > 0);
    updateSentence();
    canvas->setAccessibleDescription(text());
}

void OverlayView::Private::fillGroups()
{
    const auto& groups = curves.groups();
    controls->setControlVisible(group, groups.size() > 1);
    std::vector<std::size_t> order(groups.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return groups[a].curves.size() > groups[b].curves.size();
    });
    if (order.size() > kGroupsListed)
        order.resize(kGroupsListed);
    const QSignalBlocker quiet(group);
    if (group->view()->isVisible())
        return;
    group->clear();
    for (const std::size_t index : order) {
        const auto count = static_cast<int>(groups[index].curves.size());
        group->addItem(tr("%1 (%Ln file(s))", nullptr, count).arg(headerText(*groups[index].table)),
            static_cast<qulonglong>(index));
        if (index == curves.shownGroup())
            group->setCurrentIndex(group->count() - 1);
    }
}

void OverlayView::Private::groupChosen()
{
    groupFixed = true;
    curves.showGroup(group->currentData().toULongLong());
    canvas->fit();
    curvesChanged(true);
    announce();
}

void OverlayView::Private::columnsChosen()
{
    const TableSummary* table = curves.table();
    if (!table)
        return;
    SeriesChoice choice = curves.choice();
    if (x->currentData().toInt() != curves.xColumn())
        choice.x = choiceName(*table, x->currentData().toInt());
    if (y->currentData().toInt() != curves.yColumn())
        choice.y = {choiceName(*table, y->currentData().toInt())};
    if (choice == curves.choice())
        return;
    hint.clear();
    curves.choose(choice);
    canvas->fit();
    curvesChanged(true);
    announce();
    if (curves.drawn().empty())
        Q_EMIT q->seriesNeeded(choice);
}

void OverlayView::Private::updateSentence()
{
    QString text = hint;
    if (!curves.drawn().empty())
        text.clear();
    else if (text.isEmpty() && curves.table())
        text = tr("%1 against %2 has not been read.")
                   .arg(columnTitle(*curves.table(), curves.yColumn()),
                       columnTitle(*curves.table(), curves.xColumn()));
    else if (text.isEmpty())
        text = tr("Curves appear here as files are done.");
    if (canvas->sentence().text() == text)
        return;
    canvas->sentence().setText(text);
    canvas->replot(QCustomPlot::rpQueuedReplot);
}

void OverlayView::Private::search(QPointF pixel, bool click)
{
    const std::uint64_t request = ++searchRequest;
    if (std::isnan(pixel.x()) || curves.drawn().empty())
        return found(std::nullopt, click);
    const MousePlace mouse{canvas->xAxis->pixelToCoord(pixel.x()),
        canvas->yAxis->pixelToCoord(pixel.y()),
        canvas->shownX().span() / std::max(1, canvas->axisRect()->width()),
        canvas->shownY().span() / std::max(1, canvas->axisRect()->height())};
    if (curves.drawn().size() <= kLiveCurves)
        return found(nearestPoint(curves.drawn(), mouse), click);
    if (!searched)
        searched = std::make_shared<const std::vector<DrawnCurve>>(curves.drawn());
    QtConcurrent::run([among = searched, mouse] {
        return nearestPoint(*among, mouse);
    }).then(q, [this, request, click](const std::optional<NearestPoint>& point) {
        if (request == searchRequest)
            found(point, click);
    });
}

void OverlayView::Private::found(const std::optional<NearestPoint>& point, bool click)
{
    const Curve* curve = point ? curves.find(point->file) : nullptr;
    if (click) {
        if (curve)
            Q_EMIT q->fileClicked(point->file);
        return;
    }
    if (!curve && !canvas->callOut().isShown())
        return;
    if (curve)
        canvas->callOut().show({point->x, point->y}, curve->name, pointText(*point));
    else
        canvas->callOut().clear();
    canvas->callOut().layer()->replot();
}

QString OverlayView::Private::pointText(const NearestPoint& point) const
{
    const TableSummary& table = *curves.table();
    const auto text = [&](int column, double value, const PlotRange& range, int pixels) {
        const QString number = valueText(table, column, value, range.span() / std::max(1, pixels));
        const QString unit = column == kRowNumber || holdsTimes(table, column)
            ? QString()
            : QString::fromStdString(table.columns[static_cast<std::size_t>(column)].unit);
        return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
    };
    return tr("%1 at %2")
        .arg(text(curves.yColumn(), point.y, canvas->shownY(), canvas->axisRect()->height()),
            text(curves.xColumn(), point.x, canvas->shownX(), canvas->axisRect()->width()));
}

QString OverlayView::Private::text() const
{
    const auto count = static_cast<int>(curves.drawn().size());
    if (count == 0)
        return tr("No curves yet.");
    const TableSummary& table = *curves.table();
    const auto ends = [&](int column, const PlotRange& range) {
        const double step = range.span() > 0 ? range.span() / 100 : 1;
        return std::pair(
            valueText(table, column, range.low, step), valueText(table, column, range.high, step));
    };
    const auto [left, right] = ends(curves.xColumn(), curves.xRange());
    const auto [bottom, top] = ends(curves.yColumn(), curves.yRange());
    return tr("%Ln curve(s) of %1 against %2. %2 from %3 to %4, %1 from %5 to %6.", nullptr, count)
        .arg(columnTitle(table, curves.yColumn()), columnTitle(table, curves.xColumn()), left,
            right, bottom, top);
}

OverlayView::OverlayView(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this); // changeEvent() comes while it is made, and finds none
}

OverlayView::~OverlayView() = default;

void OverlayView::clear()
{
    d->curves.clear();
    d->groupFixed = false;
    d->hint.clear();
    d->canvas->callOut().clear();
    d->canvas->fit();
    d->curvesChanged(true);
    d->announce();
}

void OverlayView::addCurves(std::vector<Curve> curves)
{
    const bool first = d->curves.drawn().empty();
    d->curvesChanged(d->curves.add(std::move(curves)));
    if (first)
        d->announce();
}

void OverlayView::setSelectedFiles(const std::vector<FileId>& files)
{
    d->plot->select(files);
}

void OverlayView::showHint(const QString& hint)
{
    d->hint = hint;
    d->updateSentence();
}

SeriesChoice OverlayView::choice() const
{
    return d->curves.choice();
}

QString OverlayView::textAlternative() const
{
    return d->text();
}

QByteArray OverlayView::picture(const PictureSpec& spec) const
{
    return overlayPicture(*d->canvas, *d->plot, d->curves, spec);
}

void OverlayView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && d)
        d->announce();
}

} // namespace fanfold
