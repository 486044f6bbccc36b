// SPDX-License-Identifier: GPL-3.0-or-later
// Draws OverlayCurves on a canvas: a few curves live, more as an image kept up to date off the GUI
// thread, selected files live above. Owns no data of files.
#pragma once

#include "ui/plots/curve_image.h"
#include "ui/plots/overlay_drawing.h"
#include "ui/plots/plot_scale.h"

#include <QTimer>

namespace fanfold {

class OverlayPlot : public QObject {
    Q_OBJECT

public:
    OverlayPlot(PlotCanvas& canvas, const OverlayCurves& curves, QObject* parent = nullptr);

    /// All anew: another group, other columns, a curve replaced, another theme.
    void drawAll();
    /// Curves have been appended to curves.drawn().
    void drawNew();
    void select(std::vector<FileId> files);

    bool isDrawing() const;
    const std::vector<FileId>& selected() const { return m_selected; }
    const CurveImage::Frame& frame() const { return m_image.frame(); }

Q_SIGNALS:
    /// The picture on the screen is complete.
    void drawn();

private:
    enum class Mode { nothing, live, image };

    Mode mode() const;
    void update();
    void drawImage();
    void showFrame();
    void settle();

    PlotCanvas& m_canvas;
    const OverlayCurves& m_curves;
    PlotScale m_scale;
    CurveImage m_image;
    QTimer m_updateSoon;
    QTimer m_settleSoon;
    std::vector<FileId> m_selected;
    bool m_all = true; ///< the next update begins anew
    std::size_t m_inImage = 0; ///< of curves.drawn(), handed to the image so far
    PlotWindow m_window; ///< of the image
    CurveInk m_ink = CurveInk::byPlace;
    FileSpan m_span;
};

} // namespace fanfold
