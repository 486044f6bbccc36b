// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a timeline: a drawing, nothing more.
#pragma once

#include "ui/look/theme.h"
#include "ui/monitor/timeline_layout.h"

class QPainter;

namespace fanfold {

/// What a bar says by its colour; all but done, running and idle are hatched.
enum class BarKind : std::uint8_t { done, doneLater, running, failed, lost, leftOut, idle };
BarKind barKind(FileState state, int attempt);

void drawBar(QPainter& painter, const QRectF& bar, BarKind kind, const Theme& theme);

/// Files well done at once in the colour of done, after another attempt in that of a warning,
/// others in their state's colour and hatched. The lighter, the more idle time is in a bar that
/// stands for several files. Files in work are drawn until nowS.
void drawTimelineLane(QPainter& painter, const TimelineLayout& layout, std::size_t lane,
    const TimelineLane& record, double nowS, const Theme& theme);

/// Labels of lanes, axis and grid.
void drawTimelineAxes(
    QPainter& painter, const TimelineLayout& layout, std::size_t lanes, const Theme& theme);

} // namespace fanfold
