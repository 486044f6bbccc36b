// SPDX-License-Identifier: GPL-3.0-or-later
// What the overlay draws on a canvas, on the screen and in a picture alike.
#pragma once

#include "ui/plots/curve_canvas.h"
#include "ui/plots/overlay_curves.h"
#include "ui/plots/plot_canvas.h"

#include <vector>

namespace fanfold {

/// Up to here curves are drawn one by one, with a legend.
constexpr std::size_t kLiveCurves = 12;
/// Up to here each curve has a colour of the scale; beyond it files are counted per pixel.
constexpr std::size_t kColouredCurves = 1000;

/// File numbers at the ends of the colour scale.
struct FileSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    float placeOf(FileId file) const;
    void add(FileId file);
    friend bool operator==(const FileSpan&, const FileSpan&) = default;
};

FileSpan fileSpan(const std::vector<DrawnCurve>& drawn);

/// Curves from `first` on as an image wants them; in the order of the files if wanted.
std::vector<ImageCurve> imageCurves(
    const std::vector<DrawnCurve>& drawn, std::size_t first, const FileSpan& span, bool inOrder);

/// Axis titles, and the ranges that fit all curves.
void showAxes(PlotCanvas& canvas, const OverlayCurves& curves);
/// A few curves, each with its colour and its name in the legend.
void drawNamed(
    PlotCanvas& canvas, const OverlayCurves& curves, const std::vector<FileId>& selected);
/// Many curves as lines in the colours of the scale, for SVG and PDF.
void drawColoured(PlotCanvas& canvas, const OverlayCurves& curves);
/// Selected files above all, with their names in the legend.
void drawSelected(
    PlotCanvas& canvas, const OverlayCurves& curves, const std::vector<FileId>& selected);

/// What the axes show, over the device pixels of their rectangle.
PlotWindow shownWindow(const PlotCanvas& canvas);

} // namespace fanfold
