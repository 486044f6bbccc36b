// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_range.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

// Well within what QCPRange takes: 1e250 to either side, no shorter than 1e-280.
constexpr double kFarthest = 1e249;
constexpr double kShortest = 1e-270;

} // namespace

void PlotRange::add(double value)
{
    if (!std::isfinite(value))
        return;
    low = std::min(low, value);
    high = std::max(high, value);
}

void PlotRange::add(const PlotRange& other)
{
    if (other.isEmpty())
        return;
    add(other.low);
    add(other.high);
}

double niceStep(double rough)
{
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
    constexpr double kSlack = 1 + 1e-9; // 0.1 + 0.2 must not push 0.3 to the next step
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * magnitude * kSlack)
            return factor * magnitude;
    }
    return 10 * magnitude;
}

PlotRange niceRange(const PlotRange& data, int parts)
{
    if (data.isEmpty())
        return {0, 1};
    const double low = std::clamp(data.low, -kFarthest, kFarthest);
    const double high = std::clamp(data.high, -kFarthest, kFarthest);
    const double largest = std::max(std::abs(low), std::abs(high));
    const double span = high - low;
    if (span <= std::max(largest * 1e-12, kShortest)) {
        const double margin = largest > 0 ? std::max(largest * 0.05, kShortest) : 0.5;
        return {low - margin, high + margin};
    }
    const double step = niceStep(span / parts);
    constexpr double kSlack = 1e-9;
    return {std::floor(low / step + kSlack) * step, std::ceil(high / step - kSlack) * step};
}

} // namespace fanfold
