// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/timeline_drawing.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kNarrow = 3; ///< bars below are drawn with their neighbours
constexpr double kPalest = 0.35;
constexpr double kTickLength = 4;

bool isHatched(BarKind kind)
{
    return kind == BarKind::failed || kind == BarKind::lost || kind == BarKind::leftOut;
}

QColor colourOf(BarKind kind, const Theme& theme)
{
    switch (kind) {
    case BarKind::done:
        return theme.done;
    case BarKind::doneLater:
        return theme.warning;
    case BarKind::running:
        return theme.running;
    case BarKind::failed:
        return theme.failed;
    case BarKind::lost:
        return theme.crashed;
    case BarKind::leftOut:
        return theme.skipped;
    case BarKind::idle:
        return theme.track;
    }
    return theme.track;
}

QColor shadeOf(BarKind kind, double fullness, const Theme& theme)
{
    QColor colour = colourOf(kind, theme);
    colour.setAlphaF(
        static_cast<float>(isHatched(kind) ? 1.0 : std::clamp(fullness, kPalest, 1.0)));
    return colour;
}

void fill(QPainter& painter, const QRectF& bar, BarKind kind, double fullness, const Theme& theme)
{
    painter.fillRect(bar, shadeOf(kind, fullness, theme));
    if (isHatched(kind) && bar.width() >= kNarrow)
        painter.fillRect(bar, QBrush(theme.base, Qt::BDiagPattern));
}

/// What stands in one pixel column.
struct Column {
    double busyPx = 0;
    FileState state = FileState::done;
    int attempt = 1;
};

} // namespace

BarKind barKind(FileState state, int attempt)
{
    switch (state) {
    case FileState::queued:
    case FileState::running:
        return BarKind::running;
    case FileState::done:
        return attempt > 1 ? BarKind::doneLater : BarKind::done;
    case FileState::failed:
        return BarKind::failed;
    case FileState::crashed:
    case FileState::timedOut:
    case FileState::outOfMemory:
    case FileState::quarantined:
        return BarKind::lost;
    case FileState::skipped:
    case FileState::cancelled:
        return BarKind::leftOut;
    }
    return BarKind::idle;
}

void drawBar(QPainter& painter, const QRectF& bar, BarKind kind, const Theme& theme)
{
    fill(painter, bar, kind, 1, theme);
}

void drawTimelineLane(QPainter& painter, const TimelineLayout& layout, std::size_t lane,
    const TimelineLane& record, double nowS, const Theme& theme)
{
    const QRectF bar = layout.bar(lane);
    const double left = bar.left();
    std::vector<Column> columns(static_cast<std::size_t>(std::ceil(bar.width())) + 1);
    painter.fillRect(bar, theme.track);
    for (const TimelineBlock& block : record.blocks) {
        const double from = layout.x(block.startS);
        const double to = layout.x(block.endS);
        const double length = block.endS - block.startS;
        const double fullness = length > 0 ? block.busyS / length : 1;
        if (to - from >= kNarrow) {
            // One pixel is left between neighbours, else they would look like one file.
            fill(painter, {from, bar.top(), to - from - 1, bar.height()},
                barKind(block.state, block.attempt), fullness, theme);
            continue;
        }
        const auto at = static_cast<std::size_t>(std::max(0.0, (from + to) / 2 - left));
        Column& column = columns[std::min(at, columns.size() - 1)];
        column.busyPx += std::max(1e-3, (to - from) * fullness);
        column.state = std::max(column.state, block.state);
        column.attempt = std::max(column.attempt, block.attempt);
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].busyPx > 0)
            painter.fillRect(QRectF(left + static_cast<double>(i), bar.top(), 1, bar.height()),
                shadeOf(barKind(columns[i].state, columns[i].attempt), columns[i].busyPx, theme));
    if (record.open && !record.open->lostAtS) {
        const double from = layout.x(record.open->startS);
        fill(painter, {from, bar.top(), std::max(1.0, layout.x(nowS) - from), bar.height()},
            BarKind::running, 1, theme);
    }
}

void drawTimelineAxes(
    QPainter& painter, const TimelineLayout& layout, std::size_t lanes, const Theme& theme)
{
    const QRectF& plot = layout.plot();
    const QFontMetricsF font(painter.font());
    painter.setPen(theme.quiet);
    // Where lanes are lower than the letters, not each one has room for its number.
    const auto step = static_cast<std::size_t>(std::ceil(
        font.height() * static_cast<double>(std::max<std::size_t>(1, lanes)) / plot.height()));
    for (std::size_t lane = 0; lane < lanes; lane += std::max<std::size_t>(1, step)) {
        const QRectF bar = layout.bar(lane);
        painter.drawText(QRectF(0, bar.center().y() - font.height() / 2, plot.left() - kTickLength,
                             font.height()),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(static_cast<int>(lane) + 1));
    }
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(
        QPointF(plot.left(), plot.bottom() + 0.5), QPointF(plot.right(), plot.bottom() + 0.5));
    for (const double tick : layout.ticks()) {
        const double x = layout.x(tick);
        painter.setPen(QPen(theme.axis, 1));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + kTickLength));
        painter.setPen(theme.quiet);
        const QString text
            = QLocale().toString(tick, 'f', layout.tickDecimals()) + QStringLiteral(" s");
        const double width = font.horizontalAdvance(text) + 2;
        const double start = std::min(x - width / 2, plot.right() - width + kTickLength);
        painter.drawText(QRectF(std::max(plot.left() - kTickLength, start),
                             plot.bottom() + kTickLength + 2, width, font.height()),
            Qt::AlignCenter, text);
    }
}

} // namespace fanfold
