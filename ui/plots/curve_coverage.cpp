// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_coverage.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

/// Pixels whose centre lies in [from, to), within 0 to count.
struct Centres {
    int first;
    int end;
};

Centres centresBetween(double from, double to, int count)
{
    const double first = std::ceil(std::max(from, 0.0) - 0.5);
    const double end = std::ceil(std::min(to, static_cast<double>(count)) - 0.5);
    return {static_cast<int>(std::max(first, 0.0)), static_cast<int>(std::max(end, 0.0))};
}

} // namespace

CurveCoverage::CurveCoverage(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_coverage(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
{
}

void CurveCoverage::draw(const Series& series, const PlotWindow& window)
{
    m_reach = (window.penWidth + 1) / 2;
    const double xScale = m_width / window.x.span();
    const double yScale = m_height / window.y.span();
    const std::size_t count = std::min(series.x.size(), series.y.size());
    double lastX = NAN;
    double lastY = NAN;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = (series.x[i] - window.x.low) * xScale;
        const double y = (window.y.high - series.y[i]) * yScale;
        if (std::isfinite(lastX - x) && std::isfinite(lastY - y))
            segment(lastX, lastY, x, y);
        lastX = x;
        lastY = y;
    }
}

void CurveCoverage::segment(double x0, double y0, double x1, double y1)
{
    if (std::max(x0, x1) < -m_reach || std::min(x0, x1) > m_width + m_reach
        || std::max(y0, y1) < -m_reach || std::min(y0, y1) > m_height + m_reach)
        return;
    // Along the longer side there is one sample a pixel, shared between the pixels beside it.
    if (std::abs(x1 - x0) >= std::abs(y1 - y0)) {
        const double slope = x1 == x0 ? 0 : (y1 - y0) / (x1 - x0);
        const auto [first, end] = centresBetween(std::min(x0, x1), std::max(x0, x1), m_width);
        double y = y0 + (first + 0.5 - x0) * slope - 0.5;
        for (int column = first; column < end; ++column, y += slope)
            coverRows(column, y);
    } else {
        const double slope = (x1 - x0) / (y1 - y0);
        const auto [first, end] = centresBetween(std::min(y0, y1), std::max(y0, y1), m_height);
        double x = x0 + (first + 0.5 - y0) * slope - 0.5;
        for (int row = first; row < end; ++row, x += slope)
            coverColumns(row, x);
    }
}

void CurveCoverage::coverRows(int column, double y)
{
    if (y <= -m_reach || y >= m_height - 1 + m_reach)
        return;
    for (double row = std::floor(y - m_reach) + 1; row < y + m_reach; ++row)
        cover(column, static_cast<int>(row), std::min(1.0, m_reach - std::abs(row - y)));
}

void CurveCoverage::coverColumns(int row, double x)
{
    if (x <= -m_reach || x >= m_width - 1 + m_reach)
        return;
    for (double column = std::floor(x - m_reach) + 1; column < x + m_reach; ++column)
        cover(static_cast<int>(column), row, std::min(1.0, m_reach - std::abs(column - x)));
}

void CurveCoverage::cover(int column, int row, double part)
{
    const auto weight = static_cast<std::uint8_t>(part * 255 + 0.5);
    if (weight == 0 || column < 0 || column >= m_width || row < 0 || row >= m_height)
        return;
    const auto pixel = static_cast<std::uint32_t>(row) * static_cast<std::uint32_t>(m_width)
        + static_cast<std::uint32_t>(column);
    std::uint8_t& covered = m_coverage[pixel];
    if (covered == 0)
        m_touched.push_back(pixel);
    covered = std::max(covered, weight);
}

} // namespace fanfold
