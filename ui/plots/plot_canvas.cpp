// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_canvas.h"

#include "ui/plots/plot_style.h"

#include <QApplication>
#include <QPainterPath>

#include <cmath>

namespace fanfold {

namespace {

constexpr double kStepFactor = 0.8; ///< of the range, per step of the wheel or key
const QPointF kNowhere(NAN, NAN);

} // namespace

PlotCanvas::PlotCanvas(QWidget* parent)
    : QCustomPlot(parent)
    , m_theme(&themeFor(palette()))
{
    setLocale(QLocale());
    setAutoAddPlottableToLegend(false);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    addLayer(QStringLiteral("image"), layer(QStringLiteral("grid")), limAbove);
    addLayer(QStringLiteral("halo"), layer(QStringLiteral("axes")), limAbove);
    addLayer(QStringLiteral("selection"), layer(QStringLiteral("halo")), limAbove);
    layer(QStringLiteral("halo"))->setMode(QCPLayer::lmBuffered);
    layer(QStringLiteral("selection"))->setMode(QCPLayer::lmBuffered);
    legend->setVisible(false);

    const QString top = QStringLiteral("overlay");
    m_image = new ImageLayer(this, QStringLiteral("image"));
    m_sentence = new Sentence(this, top);
    m_callOut = new CallOut(this, top);
    m_box = new QCPItemRect(this);
    m_box->setLayer(top);
    m_box->setVisible(false);
    m_box->topLeft->setType(QCPItemPosition::ptAbsolute);
    m_box->bottomRight->setType(QCPItemPosition::ptAbsolute);
    connect(this, &QCustomPlot::afterLayout, this, &PlotCanvas::fitTicks);
    xAxis->setRange(m_fitX.low, m_fitX.high);
    yAxis->setRange(m_fitY.low, m_fitY.high);
    applyPalette();
    setAxesVisible(false);
}

void PlotCanvas::applyPalette()
{
    m_theme = &themeFor(palette());
    applyTheme(*this, *m_theme, font());
    m_callOut->setTheme(*m_theme, font());
    m_sentence->setTheme(*m_theme, font());
    QColor ground = m_theme->accent;
    ground.setAlphaF(0.10F);
    m_box->setPen(QPen(m_theme->accent, 1));
    m_box->setBrush(ground);
}

void PlotCanvas::fitTicks()
{
    // Ticks are made before the axes know their size: lay out once more if there is other room.
    if (m_fittingTicks || !fitTickCounts(*this))
        return;
    m_fittingTicks = true;
    updateLayout();
    m_fittingTicks = false;
}

void PlotCanvas::setFitRanges(const PlotRange& x, const PlotRange& y)
{
    if (x == m_fitX && y == m_fitY)
        return;
    m_fitX = x;
    m_fitY = y;
    if (!m_zoomed)
        showRanges(x, y);
}

void PlotCanvas::fit()
{
    m_zoomed = false;
    showRanges(m_fitX, m_fitY);
}

void PlotCanvas::showRanges(const PlotRange& x, const PlotRange& y)
{
    xAxis->setRange(x.low, x.high);
    yAxis->setRange(y.low, y.high);
    replot(rpQueuedReplot);
    Q_EMIT viewChanged();
}

PlotRange PlotCanvas::shownX() const
{
    return {xAxis->range().lower, xAxis->range().upper};
}

PlotRange PlotCanvas::shownY() const
{
    return {yAxis->range().lower, yAxis->range().upper};
}

void PlotCanvas::setAxisKinds(AxisKind x, AxisKind y)
{
    setAxisKind(*xAxis, x);
    setAxisKind(*yAxis, y);
}

void PlotCanvas::setAxisTitles(const QString& x, const QString& y)
{
    xAxis->setLabel(x);
    yAxis->setLabel(y);
}

void PlotCanvas::setAxesVisible(bool visible)
{
    xAxis->setVisible(visible);
    yAxis->setVisible(visible);
    xAxis->grid()->setVisible(visible);
    yAxis->grid()->setVisible(visible);
}

QImage PlotCanvas::paintedImage()
{
    replot(rpQueuedRefresh);
    const double ratio = bufferDevicePixelRatio();
    QImage painted((QSizeF(viewport().size()) * ratio).toSize(), QImage::Format_RGB32);
    painted.setDevicePixelRatio(ratio);
    painted.fill(m_theme->base);
    QCPPainter painter(&painted);
    for (const auto& buffer : mPaintBuffers)
        buffer->draw(&painter);
    return painted;
}

void PlotCanvas::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange
        && event->type() != QEvent::StyleChange)
        return;
    applyPalette();
    Q_EMIT themeChanged();
    replot(rpQueuedReplot);
}

void PlotCanvas::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    Q_EMIT viewChanged();
}

void PlotCanvas::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(m_theme->accent, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void PlotCanvas::personChangedView()
{
    m_zoomed = true;
    m_callOut->clear();
    replot(rpQueuedReplot);
    Q_EMIT viewChanged();
}

void PlotCanvas::zoomAt(QPointF pixel, double factor, Qt::Orientations directions)
{
    if (directions.testFlag(Qt::Horizontal))
        xAxis->scaleRange(factor, xAxis->pixelToCoord(pixel.x()));
    if (directions.testFlag(Qt::Vertical))
        yAxis->scaleRange(factor, yAxis->pixelToCoord(pixel.y()));
    personChangedView();
}

void PlotCanvas::moveBy(double shareX, double shareY)
{
    xAxis->moveRange(xAxis->range().size() * shareX);
    yAxis->moveRange(yAxis->range().size() * shareY);
    personChangedView();
}

void PlotCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const double steps = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (steps == 0 || !xAxis->visible())
        return;
    Qt::Orientations directions = Qt::Horizontal | Qt::Vertical;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        directions = Qt::Vertical;
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        directions = Qt::Horizontal;
    zoomAt(event->position(), std::pow(kStepFactor, steps), directions);
    event->accept();
}

void PlotCanvas::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_moved = false;
    const bool box = event->button() == Qt::RightButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (box)
        m_drag = Drag::box;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::pan;
    event->accept();
}

void PlotCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::none) {
        Q_EMIT pointed(axisRect()->rect().contains(at.toPoint()) ? at : kNowhere);
        return;
    }
    m_moved = m_moved || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved || !xAxis->visible())
        return;
    if (m_drag == Drag::pan) {
        xAxis->moveRange(xAxis->pixelToCoord(m_last.x()) - xAxis->pixelToCoord(at.x()));
        yAxis->moveRange(yAxis->pixelToCoord(m_last.y()) - yAxis->pixelToCoord(at.y()));
        setCursor(Qt::ClosedHandCursor);
        personChangedView();
    } else {
        m_box->setVisible(true);
        m_box->topLeft->setPixelPosition(m_pressed);
        m_box->bottomRight->setPixelPosition(at);
        m_box->layer()->replot();
    }
    m_last = at;
}

void PlotCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::none);
    unsetCursor();
    if (m_box->visible()) {
        m_box->setVisible(false);
        m_box->layer()->replot();
    }
    if (!m_moved) {
        if (drag == Drag::pan)
            Q_EMIT clicked(event->position());
        return;
    }
    const QRectF box = QRectF(m_pressed, event->position()).normalized();
    if (drag != Drag::box || box.width() < 4 || box.height() < 4)
        return;
    const QPointF topLeft(xAxis->pixelToCoord(box.left()), yAxis->pixelToCoord(box.top()));
    const QPointF bottomRight(xAxis->pixelToCoord(box.right()), yAxis->pixelToCoord(box.bottom()));
    xAxis->setRange(topLeft.x(), bottomRight.x());
    yAxis->setRange(bottomRight.y(), topLeft.y());
    personChangedView();
}

void PlotCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        fit();
    event->accept();
}

void PlotCanvas::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    Q_EMIT pointed(kNowhere);
}

void PlotCanvas::keyPressEvent(QKeyEvent* event)
{
    constexpr double kMove = 0.1;
    const QPointF middle = axisRect()->rect().center();
    const Qt::Orientations both = Qt::Horizontal | Qt::Vertical;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy(-kMove, 0);
    case Qt::Key_Right:
        return moveBy(kMove, 0);
    case Qt::Key_Up:
        return moveBy(0, kMove);
    case Qt::Key_Down:
        return moveBy(0, -kMove);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(middle, kStepFactor, both);
    case Qt::Key_Minus:
        return zoomAt(middle, 1 / kStepFactor, both);
    case Qt::Key_0:
    case Qt::Key_Home:
        return fit();
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

} // namespace fanfold
