// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_picture.h"

#include "ui/plots/plot_picture.h"

namespace fanfold {

namespace {

constexpr std::size_t kVectorCurves = 300; ///< more make SVG and PDF too heavy: an image instead

CurveImage::Frame pictureFrame(const PlotCanvas& canvas, const PlotCanvas& screen,
    const OverlayPlot& plot, const OverlayCurves& curves)
{
    const auto& drawn = curves.drawn();
    const CurveInk ink = drawn.size() > kColouredCurves ? CurveInk::density : CurveInk::byPlace;
    const bool sameTheme = canvas.theme().dark == screen.theme().dark;
    if (ink == CurveInk::density && sameTheme && !plot.frame().image.isNull())
        return plot.frame();
    const PlotWindow window = shownWindow(canvas);
    CurveCanvas image(window, ink, canvas.theme().dark);
    image.add(imageCurves(drawn, 0, fileSpan(drawn), true), {});
    return {image.image(), window, ink, image.densest()};
}

} // namespace

QByteArray overlayPicture(const PlotCanvas& screen, const OverlayPlot& plot,
    const OverlayCurves& curves, const PictureSpec& spec)
{
    const std::size_t count = curves.drawn().size();
    if (count == 0)
        return {};
    PlotCanvas canvas;
    preparePicture(canvas, spec);
    showAxes(canvas, curves);
    canvas.xAxis->setRange(screen.xAxis->range());
    canvas.yAxis->setRange(screen.yAxis->range());
    const bool named = count <= kLiveCurves;
    PlotScale scale(canvas);
    if (named) {
        drawNamed(canvas, curves, plot.selected());
    } else {
        const FileSpan span = fileSpan(curves.drawn());
        if (count > kColouredCurves)
            scale.showDensity(plot.frame().densest);
        else
            scale.showOrder(span.first + 1.0, span.last + 1.0);
    }
    drawSelected(canvas, curves, plot.selected());
    if (!named && spec.format != PictureFormat::png && count <= kVectorCurves) {
        drawColoured(canvas, curves);
    } else if (!named) {
        canvas.replot(QCustomPlot::rpQueuedRefresh); // lays out: the image fits the axes
        const CurveImage::Frame frame = pictureFrame(canvas, screen, plot, curves);
        canvas.image().show(frame.image, frame.window.x, frame.window.y);
        if (frame.ink == CurveInk::density)
            scale.showDensity(frame.densest);
    }
    return pictureOf(canvas, spec);
}

} // namespace fanfold
