// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_layers.h"

#include <QFontMetrics>

#include <algorithm>

namespace fanfold {

ImageLayer::ImageLayer(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

void ImageLayer::show(const QImage& image, const PlotRange& x, const PlotRange& y)
{
    m_image = image;
    m_x = x;
    m_y = y;
}

void ImageLayer::clear()
{
    m_image = {};
}

void ImageLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect ImageLayer::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

void ImageLayer::draw(QCPPainter* painter)
{
    if (m_image.isNull())
        return;
    const QPointF topLeft(
        mParentPlot->xAxis->coordToPixel(m_x.low), mParentPlot->yAxis->coordToPixel(m_y.high));
    const QPointF bottomRight(
        mParentPlot->xAxis->coordToPixel(m_x.high), mParentPlot->yAxis->coordToPixel(m_y.low));
    const QRectF target(topLeft, bottomRight);
    const QRectF axes = mParentPlot->axisRect()->rect();
    const bool exact = std::abs(target.width() - axes.width()) < 0.5
        && std::abs(target.height() - axes.height()) < 0.5
        && std::abs(target.left() - axes.left()) < 0.5 && std::abs(target.top() - axes.top()) < 0.5;
    painter->setRenderHint(QPainter::SmoothPixmapTransform, !exact);
    painter->drawImage(exact ? axes : target, m_image);
}

CallOut::CallOut(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

void CallOut::setTheme(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
}

void CallOut::show(QPointF coordinates, const QString& title, const QString& text)
{
    m_shown = true;
    m_coordinates = coordinates;
    m_title = title;
    m_text = text;
}

void CallOut::clear()
{
    m_shown = false;
}

void CallOut::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void CallOut::draw(QCPPainter* painter)
{
    if (!m_shown)
        return;
    constexpr double kPadding = 12;
    constexpr double kDistance = 16;
    const QRectF axes = mParentPlot->axisRect()->rect();
    const QPointF point(mParentPlot->xAxis->coordToPixel(m_coordinates.x()),
        mParentPlot->yAxis->coordToPixel(m_coordinates.y()));
    if (!axes.adjusted(-1, -1, 1, 1).contains(point))
        return;
    const QFontMetricsF metrics(m_font);
    const double widest
        = std::min(std::max(metrics.horizontalAdvance(m_title), metrics.horizontalAdvance(m_text)),
            std::max(40.0, axes.width() - 2 * kPadding));
    const QSizeF size(widest + 2 * kPadding, 2 * metrics.lineSpacing() + 2 * kPadding - 8);
    QRectF box(point + QPointF(kDistance, -size.height() - kDistance), size);
    if (box.right() > axes.right())
        box.moveRight(point.x() - kDistance);
    if (box.top() < axes.top())
        box.moveTop(point.y() + kDistance);
    box.moveLeft(std::max(box.left(), axes.left() + 1));
    box = QRectF(QPointF(box.toRect().topLeft()) + QPointF(0.5, 0.5), box.toRect().size());

    painter->setPen(QPen(m_theme.text, 1.5));
    painter->setBrush(m_theme.base);
    painter->drawEllipse(point, 7.0, 7.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.text);
    painter->drawEllipse(point, 3.5, 3.5);

    painter->setPen(QPen(m_theme.edge, 1));
    painter->setBrush(m_theme.base);
    painter->drawRoundedRect(box, 6, 6);
    painter->setFont(m_font);
    const QRectF line = box.adjusted(kPadding, kPadding - 4, -kPadding, 0);
    painter->setPen(m_theme.text);
    painter->drawText(QRectF(line.topLeft(), QSizeF(line.width(), metrics.lineSpacing())),
        Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(m_title, Qt::ElideMiddle, line.width()));
    painter->setPen(m_theme.quiet);
    painter->drawText(QRectF(line.left(), line.top() + metrics.lineSpacing(), line.width(),
                          metrics.lineSpacing()),
        Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_text, Qt::ElideRight, line.width()));
}

Sentence::Sentence(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

void Sentence::setTheme(const Theme& theme, const QFont& font)
{
    m_colour = theme.quiet;
    m_ground = theme.base;
    m_font = font;
}

void Sentence::setText(const QString& text)
{
    m_text = text;
}

void Sentence::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void Sentence::draw(QCPPainter* painter)
{
    if (m_text.isEmpty())
        return;
    const QRectF room = mParentPlot->axisRect()->rect().adjusted(12, 12, -12, -12);
    constexpr auto kFlags = static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap);
    const QRectF place = QFontMetricsF(m_font).boundingRect(room, kFlags, m_text);
    painter->setFont(m_font);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_ground);
    painter->drawRoundedRect(place.adjusted(-12, -8, 12, 8), 6, 6);
    painter->setPen(m_colour);
    painter->drawText(room, kFlags, m_text);
}

} // namespace fanfold
