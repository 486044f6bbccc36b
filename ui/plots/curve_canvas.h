// SPDX-License-Identifier: GPL-3.0-or-later
// The pixels of very many curves, drawn one after the other: by colour, or counted per pixel. Pure
// computing, used off the GUI thread; drawing all at once or in portions gives the same pixels.
#pragma once

#include "core/base/cancel_token.h"
#include "ui/look/theme.h"
#include "ui/plots/curve_coverage.h"

#include <QImage>

#include <memory>
#include <vector>

namespace fanfold {

/// A curve for an image: its points, and its place from 0 to 1 in the colour scale.
struct ImageCurve {
    std::shared_ptr<const Series> series;
    float place = 0;
};

enum class CurveInk : std::uint8_t {
    byPlace, ///< each curve in the colour of its place, translucent, later ones above
    density, ///< files per pixel, logarithmic
};

class CurveCanvas {
public:
    CurveCanvas(const PlotWindow& window, CurveInk ink, bool dark);

    /// Stops early if cancelled; the canvas is then of no more use.
    void add(const std::vector<ImageCurve>& curves, const CancelToken& cancel);

    const PlotWindow& window() const { return m_window; }
    QImage image() const;
    /// Top of the density scale: the files in the densest pixel, 10 at least.
    double densest() const;

private:
    QImage densityImage() const;

    PlotWindow m_window;
    CurveInk m_ink;
    const Theme& m_theme;
    CurveCoverage m_coverage;
    std::vector<std::uint32_t> m_counts; ///< 255 a file
    QImage m_colours;
};

/// The density scale: t from 0 (one file) to 1 (the densest).
QColor densityColour(double t, const Theme& theme);
/// Colour of a curve by its place in the scale.
QColor placeColour(double place, const Theme& theme);

} // namespace fanfold
