// SPDX-License-Identifier: GPL-3.0-or-later
// How Qt Charts looks here: the same pens, fonts and ranges as the plots.
#pragma once

#include "ui/look/theme.h"

#include <QFont>

#include <memory>

class QChart;
class QValueAxis;

namespace fanfold {

/// No background, no margins, no legend, no animation.
void prepareChart(QChart& chart);
void styleAxis(QValueAxis& axis, const Theme& theme, const QFont& font, bool withGrid);

/// 0 to a round end not below `value`, with that many ticks at most.
void showUpTo(QValueAxis& axis, double value, int ticks);

} // namespace fanfold
