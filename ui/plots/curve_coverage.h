// SPDX-License-Identifier: GPL-3.0-or-later
// How much of each pixel one curve covers: the antialiased line as a list of pixels. However often
// a curve crosses a pixel, the pixel is covered once.
#pragma once

#include "core/data/series.h"
#include "ui/plots/plot_range.h"

#include <cstdint>
#include <vector>

namespace fanfold {

/// What an image of curves shows: data ranges over device pixels, y upwards.
struct PlotWindow {
    PlotRange x;
    PlotRange y;
    int width = 0;
    int height = 0;
    double penWidth = 1; ///< of the curves, in device pixels, at least 1
    friend bool operator==(const PlotWindow&, const PlotWindow&) = default;
};

class CurveCoverage {
public:
    CurveCoverage(int width, int height);

    /// The series as a polyline, broken where y (or x) is not finite.
    void draw(const Series& series, const PlotWindow& window);

    /// use(pixel, coverage 1 to 255) for each pixel touched since the last call; forgets them.
    template <typename Use> void take(Use use)
    {
        for (const std::uint32_t pixel : m_touched) {
            use(pixel, m_coverage[pixel]);
            m_coverage[pixel] = 0;
        }
        m_touched.clear();
    }

private:
    void segment(double x0, double y0, double x1, double y1);
    void coverRows(int column, double y);
    void coverColumns(int row, double x);
    void cover(int column, int row, double part);

    int m_width;
    int m_height;
    double m_reach = 1; ///< from the line to the centre of a pixel that is just not covered
    std::vector<std::uint8_t> m_coverage;
    std::vector<std::uint32_t> m_touched;
};

} // namespace fanfold
