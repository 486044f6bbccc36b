// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_range.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

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
    const double largest = std::max(std::abs(data.low), std::abs(data.high));
    const double span = data.high / 2 - data.low / 2; // halves: the whole may overflow
    if (span <= largest * 1e-12) {
        const double margin = largest > 0 ? std::min(largest, 1e300) * 0.05 : 0.5;
        return {data.low - margin, data.high + margin};
    }
    const double step = niceStep(std::min(span, 1e300) / parts * 2);
    constexpr double kSlack = 1e-9;
    return {
        std::floor(data.low / step + kSlack) * step, std::ceil(data.high / step - kSlack) * step};
}

} // namespace fanfold
