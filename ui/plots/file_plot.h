// SPDX-License-Identifier: GPL-3.0-or-later
// One file's series on a canvas: curves in the order of the palette, titles, legend, ranges. Shared
// by the view and by the pictures of the plotter.
#pragma once

#include "core/data/series.h"
#include "ui/plots/plot_canvas.h"

#include <vector>

namespace fanfold {

/// Replaces what the canvas shows. Series must not be empty; they need not outlive the call.
void showSeries(
    PlotCanvas& canvas, const TableSummary& table, const std::vector<const Series*>& series);

/// The y axis' title: the column's with one series, the common unit with more.
QString valueTitle(const TableSummary& table, const std::vector<const Series*>& series);

} // namespace fanfold
