// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/file_view.h"

#include "ui/plots/column_combo.h"
#include "ui/plots/file_plot.h"
#include "ui/plots/nearest_curve.h"
#include "ui/plots/plot_controls.h"
#include "ui/plots/plot_picture.h"
#include "ui/plots/plot_text.h"

#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fanfold {

class FileView::Private {
public:
    explicit Private(FileView* view);
    QString text() const;

    void draw();
    void drawMessage(const QString& message);
    void fillControls();
    void fillValueMenu(const std::vector<const Series*>& shown);
    void xChosen();
    void valuesChosen();
    void ask();
    std::vector<const Series*> chosenSeries() const;
    bool holdsChoice() const;
    void point(QPointF pixel);

    FileView* q;
    PlotControls* controls;
    PlotCanvas* canvas;
    QComboBox* x;
    QToolButton* y;
    QMenu* yMenu;
    Curve curve; ///< without a preview while a message is shown
    SeriesChoice choice;
    QString message;
};

FileView::Private::Private(FileView* view)
    : q(view)
    , controls(new PlotControls(view))
    , canvas(new PlotCanvas(view))
    , x(controls->addCombo(tr("X"), tr("X column of the file")))
    , y(controls->addMenuButton(tr("Y"), tr("Y columns of the file")))
    , yMenu(new QMenu(y))
{
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(controls);
    column->addWidget(canvas, 1);
    y->setMenu(yMenu);
    canvas->setAccessibleName(tr("File plot"));
    q->setAccessibleName(tr("File"));
    q->setFocusProxy(canvas);
    controls->leadTo(canvas);
    q->setBackgroundRole(QPalette::Base);
    q->setAutoFillBackground(true);
    QObject::connect(x, &QComboBox::activated, q, [this] { xChosen(); });
    QObject::connect(controls, &PlotControls::fitRequested, canvas, &PlotCanvas::fit);
    QObject::connect(controls, &PlotControls::saveRequested, q, &FileView::savePictureRequested);
    QObject::connect(canvas, &PlotCanvas::themeChanged, q, [this] { draw(); });
    QObject::connect(canvas, &PlotCanvas::pointed, q, [this](QPointF at) { point(at); });
    drawMessage(tr("Choose a file to see its columns."));
}

void FileView::Private::drawMessage(const QString& text)
{
    message = text;
    curve = {};
    draw();
}

std::vector<const Series*> FileView::Private::chosenSeries() const
{
    std::vector<const Series*> chosen;
    if (!curve.preview || !curve.table)
        return chosen;
    const auto x_ = choice.x.empty() ? std::nullopt : columnNamed(*curve.table, choice.x);
    for (const Series& series : curve.preview->series) {
        const std::string name = choiceName(*curve.table, series.yColumn);
        const bool wanted = choice.y.empty()
            || std::find(choice.y.begin(), choice.y.end(), name) != choice.y.end();
        if (wanted && (!x_ || series.xColumn == *x_) && !series.x.empty())
            chosen.push_back(&series);
    }
    return chosen;
}

bool FileView::Private::holdsChoice() const
{
    const std::size_t known = static_cast<std::size_t>(std::count_if(choice.y.begin(),
        choice.y.end(),
        [this](const std::string& name) { return columnNamed(*curve.table, name).has_value(); }));
    const auto shown = chosenSeries();
    return !shown.empty() && shown.size() >= known;
}

void FileView::Private::draw()
{
    canvas->callOut().clear();
    canvas->clearPlottables();
    canvas->legend->setVisible(false);
    const auto shown = chosenSeries();
    QString sentence = message;
    if (!shown.empty()) {
        showSeries(*canvas, *curve.table, shown);
        sentence.clear();
    } else {
        canvas->setAxesVisible(false);
        if (curve.table && curve.table->summaries.empty())
            sentence = tr("This file has no column of numbers or times.");
        else if (curve.table && curve.table->rows == 0)
            sentence = tr("This file has no rows.");
        else if (curve.table)
            sentence = tr("These columns have not been read yet.");
    }
    canvas->sentence().setText(sentence);
    fillControls();
    canvas->setAccessibleDescription(text());
    canvas->replot(QCustomPlot::rpQueuedReplot);
}

void FileView::Private::fillControls()
{
    const auto shown = chosenSeries();
    controls->setSaveEnabled(!shown.empty());
    controls->setCount(curve.table ? curve.name : QString());
    controls->setControlVisible(x, curve.table != nullptr);
    controls->setControlVisible(y, curve.table != nullptr);
    if (!curve.table)
        return;
    int xColumn = shown.empty() ? curve.table->xColumn : shown.front()->xColumn;
    if (shown.empty() && !choice.x.empty())
        xColumn = columnNamed(*curve.table, choice.x).value_or(xColumn);
    fillColumns(*x, *curve.table, xColumn, true);
    fillValueMenu(shown);
}

void FileView::Private::fillValueMenu(const std::vector<const Series*>& shown)
{
    yMenu->clear();
    QStringList names;
    for (std::size_t i = 0; i < curve.table->columns.size(); ++i) {
        if (!hasValues(curve.table->columns[i].type))
            continue;
        const int column = static_cast<int>(i);
        const std::string name = choiceName(*curve.table, column);
        QAction* action = yMenu->addAction(columnTitle(*curve.table, column));
        action->setCheckable(true);
        action->setData(column);
        const bool drawn = std::any_of(shown.begin(), shown.end(),
            [column](const Series* series) { return series->yColumn == column; });
        const bool wanted = std::find(choice.y.begin(), choice.y.end(), name) != choice.y.end();
        action->setChecked(drawn || wanted);
        if (action->isChecked())
            names << action->text();
        QObject::connect(action, &QAction::toggled, q, [this] { valuesChosen(); });
    }
    const auto count = static_cast<int>(names.size());
    y->setText(count == 1 ? names.first() : tr("%Ln column(s)", nullptr, count));
}

void FileView::Private::xChosen()
{
    if (!curve.table)
        return;
    choice.x = choiceName(*curve.table, x->currentData().toInt());
    ask();
}

void FileView::Private::valuesChosen()
{
    choice.y.clear();
    for (const QAction* action : yMenu->actions()) {
        if (action->isChecked())
            choice.y.push_back(choiceName(*curve.table, action->data().toInt()));
    }
    // The menu is filled again, so not from within the signal of its action.
    QMetaObject::invokeMethod(
        q, [this] { ask(); }, Qt::QueuedConnection);
}

void FileView::Private::ask()
{
    if (!curve.table)
        return;
    draw();
    if (!holdsChoice())
        Q_EMIT q->seriesNeeded(choice);
}

void FileView::Private::point(QPointF pixel)
{
    std::vector<DrawnCurve> drawn;
    for (const Series* series : chosenSeries())
        drawn.push_back({FileId{static_cast<std::uint32_t>(drawn.size())}, {curve.preview, series},
            drawn.size()});
    std::optional<NearestPoint> nearest;
    const double xPerPx = canvas->shownX().span() / std::max(1, canvas->axisRect()->width());
    const double yPerPx = canvas->shownY().span() / std::max(1, canvas->axisRect()->height());
    if (!std::isnan(pixel.x()))
        nearest = nearestPoint(drawn,
            {canvas->xAxis->pixelToCoord(pixel.x()), canvas->yAxis->pixelToCoord(pixel.y()), xPerPx,
                yPerPx});
    if (!nearest && !canvas->callOut().isShown())
        return;
    if (nearest) {
        const Series& series = *drawn[number(nearest->file)].series;
        const auto text = [this](int column, double value, double step) {
            return QStringLiteral("%1 = %2").arg(
                columnTitle(*curve.table, column), valueText(*curve.table, column, value, step));
        };
        canvas->callOut().show({nearest->x, nearest->y}, text(series.yColumn, nearest->y, yPerPx),
            text(series.xColumn, nearest->x, xPerPx));
    } else {
        canvas->callOut().clear();
    }
    canvas->callOut().layer()->replot();
}

QString FileView::Private::text() const
{
    const auto shown = chosenSeries();
    if (shown.empty())
        return canvas->sentence().text();
    const auto count = static_cast<int>(shown.size());
    QStringList names;
    for (const Series* series : shown)
        names << columnTitle(*curve.table, series->yColumn);
    return tr("%1: %Ln curve(s), %2 against %3, %4 rows.", nullptr, count)
        .arg(curve.name, names.join(QStringLiteral(", ")),
            columnTitle(*curve.table, shown.front()->xColumn),
            QLocale().toString(static_cast<qulonglong>(curve.table->rows)));
}

FileView::FileView(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this); // changeEvent() comes while it is made, and finds none
}

FileView::~FileView() = default;

void FileView::showMessage(const QString& message)
{
    d->drawMessage(message);
}

void FileView::showCurve(const Curve& curve)
{
    const bool otherFile = !d->curve.table || d->curve.file != curve.file;
    d->curve = curve;
    d->message.clear();
    if (otherFile)
        d->canvas->fit();
    d->draw();
    const bool chosen = !d->choice.x.empty() || !d->choice.y.empty();
    if (otherFile && chosen && curve.table && !d->holdsChoice())
        Q_EMIT seriesNeeded(d->choice);
}

SeriesChoice FileView::choice() const
{
    return d->choice;
}

QString FileView::textAlternative() const
{
    return d->text();
}

QByteArray FileView::picture(const PictureSpec& spec) const
{
    const auto shown = d->chosenSeries();
    if (shown.empty())
        return {};
    PlotCanvas canvas;
    preparePicture(canvas, spec);
    showSeries(canvas, *d->curve.table, shown);
    canvas.xAxis->setRange(d->canvas->xAxis->range());
    canvas.yAxis->setRange(d->canvas->yAxis->range());
    return pictureOf(canvas, spec);
}

void FileView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && d)
        d->draw();
}

} // namespace fanfold
