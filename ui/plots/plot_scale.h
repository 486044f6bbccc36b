// SPDX-License-Identifier: GPL-3.0-or-later
// The colour scale at the right of a plot, as high as its axes: files per pixel, or the order of
// the files.
#pragma once

#include "ui/plots/plot_canvas.h"

namespace fanfold {

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
    Shown m_shown = Shown::nothing;
};

} // namespace fanfold
