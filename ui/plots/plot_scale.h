// SPDX-License-Identifier: GPL-3.0-or-later
// The colour scale at the right of a plot, as high as its axes: files per pixel, or the order of
// the files.
#pragma once

#include "ui/plots/plot_canvas.h"

namespace fanfold {

/// Reads upwards, as the y axis' title does; QCustomPlot turns titles of right axes the other way.
class ScaleTitle : public QCPLayerable {
public:
    ScaleTitle(QCustomPlot* plot, const QCPColorScale& scale);
    void set(const QString& text, const QColor& colour, const QFont& font);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    int height() const;

    const QCPColorScale& m_scale;
    QString m_text;
    QColor m_colour;
    QFont m_font;
};

class PlotScale {
public:
    explicit PlotScale(PlotCanvas& canvas);

    void hide();
    void showDensity(double densest);
    void showOrder(double first, double last);
    /// After a change of theme or font.
    void restyle();

private:
    enum class Shown { nothing, density, order };
    void show(Shown what, const QCPRange& range);

    PlotCanvas& m_canvas;
    QCPColorScale* m_scale; ///< owned by the plot's layout, or by its layer while hidden
    ScaleTitle* m_title;
    Shown m_shown = Shown::nothing;
};

} // namespace fanfold
