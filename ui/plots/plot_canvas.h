// SPDX-License-Identifier: GPL-3.0-or-later
// The QCustomPlot of our views: theme, layers, and what mouse and keys do to the axes. It knows
// nothing of files.
// Layers from below: grid, "image", main, axes, "halo" and "selection" (own buffers), legend,
// overlay (call-out, sentence, zoom box).
#pragma once

#include "ui/plots/axis_kind.h"
#include "ui/plots/plot_layers.h"

#include <functional>

namespace fanfold {

class PlotCanvas : public QCustomPlot {
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget* parent = nullptr);

    const Theme& theme() const { return *m_theme; }
    ImageLayer& image() { return *m_image; }
    CallOut& callOut() { return *m_callOut; }
    Sentence& sentence() { return *m_sentence; }

    /// The ranges to go back to by double click, 0, Home. Shown at once unless a person has zoomed.
    void setFitRanges(const PlotRange& x, const PlotRange& y);
    void fit();
    bool isZoomed() const { return m_zoomed; }
    PlotRange shownX() const;
    PlotRange shownY() const;

    void setAxisKinds(AxisKind x, AxisKind y);
    void setAxisTitles(const QString& x, const QString& y);
    /// Axes hidden: only the sentence.
    void setAxesVisible(bool visible);
    /// Draws everything into an image, without the widget being shown; size in device pixels.
    QImage paintedImage();

Q_SIGNALS:
    /// Axis ranges or the size of the axes are others now.
    void viewChanged();
    /// The mouse rests on or moves over the axes; NaN when it leaves.
    void pointed(QPointF pixel);
    void clicked(QPointF pixel);
    void themeChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Drag { none, pan, box };

    void applyPalette();
    void fitTicks();
    void zoomAt(QPointF pixel, double factor, Qt::Orientations directions);
    void moveBy(double shareX, double shareY);
    void personChangedView();
    void showRanges(const PlotRange& x, const PlotRange& y);

    const Theme* m_theme;
    ImageLayer* m_image;
    CallOut* m_callOut;
    Sentence* m_sentence;
    QCPItemRect* m_box;
    PlotRange m_fitX{0, 1};
    PlotRange m_fitY{0, 1};
    bool m_zoomed = false;
    bool m_fittingTicks = false;
    Drag m_drag = Drag::none;
    bool m_moved = false;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace fanfold
