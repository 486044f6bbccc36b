// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/statistics.h"

#include "core/base/vectorised.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace fanfold {

namespace {

// Sixteen sums side by side, added up in a fixed order: quick, and the same bits on every machine.
constexpr std::size_t kLanes = 16;
using Lanes = std::array<double, kLanes>;

double added(Lanes lanes)
{
    for (std::size_t width = kLanes / 2; width > 0; width /= 2)
        for (std::size_t lane = 0; lane < width; ++lane)
            lanes[lane] += lanes[lane + width];
    return lanes[0];
}

struct Extent {
    Lanes sum{};
    Lanes low;
    Lanes high;
};

// Of a multiple of kLanes values.
FANFOLD_VECTORISED Extent extentOf(const double* values, std::size_t count)
{
    Extent extent;
    extent.low.fill(std::numeric_limits<double>::infinity());
    extent.high.fill(-std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double value = values[i + lane];
            extent.sum[lane] += value;
            extent.low[lane] = value < extent.low[lane] ? value : extent.low[lane];
            extent.high[lane] = value > extent.high[lane] ? value : extent.high[lane];
        }
    }
    return extent;
}

struct Spread {
    Lanes squares{};
    Lanes rests{};
};

FANFOLD_VECTORISED Spread spreadOf(const double* values, std::size_t count, double mean)
{
    Spread spread;
    for (std::size_t i = 0; i < count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double deviation = values[i + lane] - mean;
            spread.squares[lane] += deviation * deviation;
            spread.rests[lane] += deviation;
        }
    }
    return spread;
}

// Of finite values whose sum overflows: a power of two takes them out of that range and back.
double meanOfHuge(std::span<const double> values)
{
    constexpr int kDown = -64;
    double sum = 0;
    for (const double value : values)
        sum += std::ldexp(value, kDown);
    return std::ldexp(sum / static_cast<double>(values.size()), -kDown);
}

// The mean where the plain sum is not finite.
double meanWithoutSum(std::span<const double> values, double min, double max)
{
    if (std::isinf(min) || std::isinf(max))
        return std::isinf(min) && std::isinf(max) && min < max ? NAN : std::isinf(min) ? min : max;
    return std::clamp(meanOfHuge(values), min, max);
}

bool hasNan(std::span<const double> values)
{
    std::uint64_t found = 0;
    for (const double value : values)
        found += value != value ? 1U : 0U;
    return found > 0;
}

// Sums up values, at least one; a mean of NaN if one of them is NaN.
Moments momentsOfFull(std::span<const double> values)
{
    Moments result;
    result.count = values.size();
    const std::size_t whole = values.size() / kLanes * kLanes;
    Extent extent = extentOf(values.data(), whole);
    for (std::size_t i = whole; i < values.size(); ++i) {
        extent.sum[i - whole] += values[i];
        extent.low[i - whole] = std::min(extent.low[i - whole], values[i]);
        extent.high[i - whole] = std::max(extent.high[i - whole], values[i]);
    }
    result.min = *std::min_element(extent.low.begin(), extent.low.end());
    result.max = *std::max_element(extent.high.begin(), extent.high.end());
    const double n = static_cast<double>(values.size());
    result.mean = added(extent.sum) / n;
    if (!std::isfinite(result.mean)) {
        if (hasNan(values))
            return result;
        result.mean = meanWithoutSum(values, result.min, result.max);
    }

    Spread spread = spreadOf(values.data(), whole, result.mean);
    for (std::size_t i = whole; i < values.size(); ++i) {
        const double deviation = values[i] - result.mean;
        spread.squares[i - whole] += deviation * deviation;
        spread.rests[i - whole] += deviation;
    }
    // The mean is rounded; what the deviations add up to takes that out again.
    const double rest = added(spread.rests);
    const double m2 = added(spread.squares) - rest * rest / n;
    result.m2 = m2 < 0 ? 0 : m2; // stays NaN where it is
    return result;
}

} // namespace

Moments momentsOf(std::span<const double> values)
{
    Moments result;
    if (values.empty())
        return result;
    const Moments full = momentsOfFull(values);
    if (full.mean == full.mean || !hasNan(values))
        return full;
    std::array<double, 512> kept;
    std::size_t filled = 0;
    for (const double value : values) {
        kept[filled] = value;
        filled += value == value ? 1U : 0U;
        if (filled == kept.size()) {
            merge(result, momentsOfFull(kept));
            filled = 0;
        }
    }
    if (filled > 0)
        merge(result, momentsOfFull(std::span(kept).first(filled)));
    return result;
}

void merge(Moments& total, const Moments& part)
{
    if (part.count == 0)
        return;
    if (total.count == 0) {
        total = part;
        return;
    }
    const double before = static_cast<double>(total.count);
    const double added = static_cast<double>(part.count);
    const double all = before + added;
    const double delta = part.mean - total.mean;
    if (std::isfinite(delta))
        total.mean += delta * (added / all);
    else
        total.mean = total.mean * (before / all) + part.mean * (added / all);
    total.m2 += part.m2 + delta * delta * (before * added / all);
    total.min = std::min(total.min, part.min);
    total.max = std::max(total.max, part.max);
    total.count += part.count;
}

} // namespace fanfold
