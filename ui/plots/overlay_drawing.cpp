// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_drawing.h"

#include "ui/plots/plot_style.h"
#include "ui/plots/plot_text.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kSelectedDrawn = 8;
constexpr int kXParts = 20; ///< x fits closely; y grows by whole ticks
constexpr int kYParts = 8;
/// Colours of several selected curves, far from the map's hues.
constexpr std::array<std::size_t, 5> kSelectionColours{1, 3, 4, 6, 7};

bool earlier(const DrawnCurve& a, const DrawnCurve& b)
{
    return a.file < b.file;
}

} // namespace

float FileSpan::placeOf(FileId file) const
{
    return static_cast<float>(number(file) - first)
        / static_cast<float>(std::max(1U, last - first));
}

void FileSpan::add(FileId file)
{
    first = std::min(first, number(file));
    last = std::max(last, number(file));
}

FileSpan fileSpan(const std::vector<DrawnCurve>& drawn)
{
    if (drawn.empty())
        return {};
    const auto [first, last] = std::minmax_element(drawn.begin(), drawn.end(), earlier);
    return {number(first->file), number(last->file)};
}

std::vector<ImageCurve> imageCurves(
    const std::vector<DrawnCurve>& drawn, std::size_t first, const FileSpan& span, bool inOrder)
{
    std::vector<DrawnCurve> wanted(drawn.begin() + static_cast<std::ptrdiff_t>(first), drawn.end());
    if (inOrder)
        std::stable_sort(wanted.begin(), wanted.end(), earlier);
    std::vector<ImageCurve> curves;
    curves.reserve(wanted.size());
    for (DrawnCurve& curve : wanted)
        curves.push_back({std::move(curve.series), span.placeOf(curve.file)});
    return curves;
}

void showAxes(PlotCanvas& canvas, const OverlayCurves& curves)
{
    canvas.setAxesVisible(!curves.drawn().empty());
    const TableSummary* table = curves.table();
    const bool xIsTime = table && holdsTimes(*table, curves.xColumn());
    const bool yIsTime = table && holdsTimes(*table, curves.yColumn());
    if (table)
        canvas.setAxisTitles(
            columnTitle(*table, curves.xColumn()), columnTitle(*table, curves.yColumn()));
    canvas.setAxisKinds(axisKind(xIsTime), axisKind(yIsTime));
    canvas.setFitRanges(fitRange(axisKind(xIsTime), curves.xRange(), kXParts),
        fitRange(axisKind(yIsTime), curves.yRange(), kYParts));
}

void drawNamed(PlotCanvas& canvas, const OverlayCurves& curves, const std::vector<FileId>& selected)
{
    std::vector<DrawnCurve> drawn = curves.drawn();
    std::stable_sort(drawn.begin(), drawn.end(), earlier);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        auto* line = addSeries(canvas, *drawn[i].series, curvePen(canvas.theme(), i));
        line->setName(curves.all()[drawn[i].index].name);
        // A selected one is named with the colour that it has as such.
        if (std::find(selected.begin(), selected.end(), drawn[i].file) == selected.end())
            line->addToLegend();
    }
    canvas.legend->setVisible(!drawn.empty());
}

void drawColoured(PlotCanvas& canvas, const OverlayCurves& curves)
{
    const FileSpan span = fileSpan(curves.drawn());
    for (const ImageCurve& curve : imageCurves(curves.drawn(), 0, span, true)) {
        QColor colour = placeColour(static_cast<double>(curve.place), canvas.theme());
        colour.setAlphaF(static_cast<float>(canvas.theme().curveAlpha));
        addSeries(canvas, *curve.series, QPen(colour, 1));
    }
}

void drawSelected(
    PlotCanvas& canvas, const OverlayCurves& curves, const std::vector<FileId>& selected)
{
    const Theme& theme = canvas.theme();
    for (std::size_t i = 0; i < std::min(selected.size(), kSelectedDrawn); ++i) {
        const Curve* curve = curves.findShown(selected[i]);
        const auto series = curve ? curves.seriesOf(*curve) : nullptr;
        if (!series)
            continue;
        addSeries(canvas, *series, QPen(theme.base, 4.5))->setLayer(QStringLiteral("halo"));
        const QColor colour = selected.size() == 1
            ? theme.text
            : theme.curves[kSelectionColours[i % kSelectionColours.size()]];
        auto* line = addSeries(canvas, *series, QPen(colour, 2));
        line->setLayer(QStringLiteral("selection"));
        line->setName(curve->name);
        line->addToLegend();
        canvas.legend->setVisible(true);
    }
}

PlotWindow shownWindow(const PlotCanvas& canvas)
{
    const QSize size = canvas.axisRect()->size();
    const double ratio = canvas.bufferDevicePixelRatio();
    return {canvas.shownX(), canvas.shownY(), qRound(size.width() * ratio),
        qRound(size.height() * ratio), std::max(1.0, ratio)};
}

} // namespace fanfold
