// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_plot.h"

namespace fanfold {

namespace {

constexpr int kUpdateMs = 30;
constexpr int kSettleMs = 400; ///< after the last new curve all are drawn again in their order

} // namespace

OverlayPlot::OverlayPlot(PlotCanvas& canvas, const OverlayCurves& curves, QObject* parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_curves(curves)
    , m_scale(canvas)
{
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(kUpdateMs);
    m_settleSoon.setSingleShot(true);
    m_settleSoon.setInterval(kSettleMs);
    connect(&m_updateSoon, &QTimer::timeout, this, &OverlayPlot::update);
    connect(&m_settleSoon, &QTimer::timeout, this, &OverlayPlot::settle);
    connect(&m_image, &CurveImage::frameReady, this, &OverlayPlot::showFrame);
    connect(&m_canvas, &QCustomPlot::afterReplot, this, [this] {
        if (mode() == Mode::image && shownWindow(m_canvas) != m_window && !m_updateSoon.isActive())
            m_updateSoon.start();
    });
    connect(&m_canvas, &PlotCanvas::themeChanged, this, [this] {
        m_scale.restyle();
        drawAll();
    });
}

OverlayPlot::Mode OverlayPlot::mode() const
{
    if (m_curves.drawn().empty())
        return Mode::nothing;
    return m_curves.drawn().size() <= kLiveCurves ? Mode::live : Mode::image;
}

void OverlayPlot::drawAll()
{
    m_all = true;
    if (!m_updateSoon.isActive())
        m_updateSoon.start();
}

void OverlayPlot::drawNew()
{
    if (!m_updateSoon.isActive())
        m_updateSoon.start();
}

void OverlayPlot::select(std::vector<FileId> files)
{
    if (files == m_selected)
        return;
    m_selected = std::move(files);
    drawNew();
}

bool OverlayPlot::isDrawing() const
{
    return m_updateSoon.isActive() || m_settleSoon.isActive() || m_image.isBusy();
}

void OverlayPlot::update()
{
    showAxes(m_canvas, m_curves);
    m_canvas.clearPlottables();
    m_canvas.legend->setVisible(false);
    if (mode() == Mode::image) {
        drawImage();
    } else {
        m_image.clear();
        m_inImage = 0;
        m_all = true;
        m_window = {};
        m_canvas.image().clear();
        m_scale.hide();
        if (mode() == Mode::live)
            drawNamed(m_canvas, m_curves, m_selected);
    }
    drawSelected(m_canvas, m_curves, m_selected);
    m_canvas.replot(QCustomPlot::rpQueuedReplot);
    if (mode() != Mode::image)
        Q_EMIT drawn();
}

void OverlayPlot::drawImage()
{
    const auto& drawn = m_curves.drawn();
    const CurveInk ink = drawn.size() > kColouredCurves ? CurveInk::density : CurveInk::byPlace;
    const PlotWindow shown = shownWindow(m_canvas);
    if (shown.width < 2 || shown.height < 2)
        return;
    if (m_all || ink != m_ink || shown != m_window) {
        m_all = false;
        m_ink = ink;
        m_window = shown;
        m_span = fileSpan(drawn);
        m_image.draw(imageCurves(drawn, 0, m_span, ink == CurveInk::byPlace), shown, ink,
            m_canvas.theme().dark);
        m_settleSoon.stop();
    } else if (m_inImage < drawn.size()) {
        for (std::size_t i = m_inImage; i < drawn.size(); ++i)
            m_span.add(drawn[i].file);
        m_image.add(imageCurves(drawn, m_inImage, m_span, false));
        if (ink == CurveInk::byPlace)
            m_settleSoon.start();
    }
    m_inImage = drawn.size();
}

void OverlayPlot::settle()
{
    if (mode() == Mode::image && m_ink == CurveInk::byPlace)
        drawAll();
}

void OverlayPlot::showFrame()
{
    const CurveImage::Frame& frame = m_image.frame();
    m_canvas.image().show(frame.image, frame.window.x, frame.window.y);
    if (frame.ink == CurveInk::density)
        m_scale.showDensity(frame.densest);
    else
        m_scale.showOrder(m_span.first + 1.0, m_span.last + 1.0);
    m_canvas.replot(QCustomPlot::rpQueuedReplot);
    if (!isDrawing())
        Q_EMIT drawn();
}

} // namespace fanfold
