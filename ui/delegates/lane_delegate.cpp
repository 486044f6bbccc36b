// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/lane_delegate.h"

#include "ui/look/metrics.h"
#include "ui/models/lanes_model.h"

#include <QPainter>

#include <algorithm>

namespace fanfold {

namespace {

QColor laneColour(WorkerState state, bool died, const Theme& theme)
{
    if (died)
        return theme.crashed;
    return state == WorkerState::busy ? theme.running : theme.queued;
}

} // namespace

void LaneDelegate::paintCell(const Cell& cell) const
{
    const auto state
        = static_cast<WorkerState>(cell.index.data(LanesModel::WorkerStateRole).toInt());
    const bool died = cell.index.data(LanesModel::DiedRole).toBool();
    const bool quiet = cell.index.data(LanesModel::QuietRole).toBool();
    const QColor mark = laneColour(state, died, cell.theme);
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    switch (cell.index.column()) {
    case LanesModel::StateColumn:
        drawIcon(cell, died ? IconName::crashed : stateIcon(state), mark);
        break;
    case LanesModel::StageColumn:
    case LanesModel::FileColumn:
        drawText(cell, text,
            died        ? mark
                : quiet ? cell.theme.quiet
                        : textColour(cell),
            Qt::ElideMiddle);
        break;
    case LanesModel::ProgressColumn:
        drawProgressBar(cell.painter, cell.rect,
            cell.index.data(LanesModel::ProgressRole).toDouble(), cell.theme);
        break;
    default:
        drawText(cell, text, textColour(cell));
    }
}

void drawProgressBar(
    QPainter& painter, const QRect& rect, double progress, const Theme& theme, bool atRest)
{
    constexpr double kRound = metrics::kBarHeight / 2.0;
    const QRectF track(rect.left(), rect.top() + (rect.height() - metrics::kBarHeight) / 2,
        rect.width(), metrics::kBarHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(track, kRound, kRound);
    if (progress > 0) {
        QRectF bar = track;
        bar.setWidth(std::max(track.width() * std::min(progress, 1.0), 2 * kRound));
        painter.setBrush(atRest ? theme.axis : theme.accent);
        painter.drawRoundedRect(bar, kRound, kRound);
    }
    painter.restore();
}

} // namespace fanfold
