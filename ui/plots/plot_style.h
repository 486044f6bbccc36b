// SPDX-License-Identifier: GPL-3.0-or-later
// How QCustomPlot looks here. It ignores the palette: apply again on every change of palette or
// font.
#pragma once

#include "core/data/series.h"
#include "ui/look/theme.h"

#include <QFont>
#include <QPen>

class QCustomPlot;
class QCPAxis;
class QCPAbstractPlottable;
class QCPColorScale;

namespace fanfold {

constexpr double kCurveWidth = 1.5;

void applyTheme(QCustomPlot& plot, const Theme& theme, const QFont& font);
void applyTheme(QCPColorScale& scale, const Theme& theme, const QFont& font);

/// Curve colours in order; after the eighth they begin again with dashes.
QPen curvePen(const Theme& theme, std::size_t index);

/// Draws a series: a graph if x never falls, else a curve in row order. Gaps at NaN. The plot owns
/// it.
QCPAbstractPlottable* addSeries(QCustomPlot& plot, const Series& series, const QPen& pen);

/// As many ticks as the axes have room for. Returns whether that changed anything.
bool fitTickCounts(QCustomPlot& plot);

} // namespace fanfold
