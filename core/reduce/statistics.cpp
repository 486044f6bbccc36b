// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace fanfold {

namespace {

// Four sums side by side, added up in a fixed order: quick, and the same bits on every machine.
constexpr std::size_t kLanes = 4;
using Lanes = std::array<double, kLanes>;

double added(const Lanes& lanes)
{
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
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

// Sums up values without NaN.
Moments momentsOfFull(std::span<const double> values)
{
    Moments result;
    result.count = values.size();
    Lanes sum{};
    Lanes low;
    Lanes high;
    low.fill(result.min);
    high.fill(result.max);
    const std::size_t whole = values.size() / kLanes * kLanes;
    for (std::size_t i = 0; i < whole; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double value = values[i + lane];
            sum[lane] += value;
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
        }
    }
    for (std::size_t i = whole; i < values.size(); ++i) {
        sum[i - whole] += values[i];
        low[i - whole] = std::min(low[i - whole], values[i]);
        high[i - whole] = std::max(high[i - whole], values[i]);
    }
    result.min = *std::min_element(low.begin(), low.end());
    result.max = *std::max_element(high.begin(), high.end());
    const double n = static_cast<double>(values.size());
    result.mean = added(sum) / n;
    if (!std::isfinite(result.mean))
        result.mean = meanWithoutSum(values, result.min, result.max);

    Lanes squares{};
    Lanes rests{};
    const auto deviate = [&](std::size_t lane, double value) {
        const double deviation = value - result.mean;
        squares[lane] += deviation * deviation;
        rests[lane] += deviation;
    };
    for (std::size_t i = 0; i < whole; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            deviate(lane, values[i + lane]);
    for (std::size_t i = whole; i < values.size(); ++i)
        deviate(i - whole, values[i]);
    // The mean is rounded; what the deviations add up to takes that out again.
    const double rest = added(rests);
    const double m2 = added(squares) - rest * rest / n;
    result.m2 = m2 < 0 ? 0 : m2; // stays NaN where it is
    return result;
}

bool hasNan(std::span<const double> values)
{
    std::uint64_t found = 0;
    for (const double value : values)
        found += value != value ? 1U : 0U;
    return found > 0;
}

} // namespace

double Moments::meanOrNan() const
{
    if (count == 0)
        return NAN;
    return min == max ? min : mean;
}

double Moments::standardDeviation() const
{
    if (count < 2)
        return NAN;
    if (min == max)
        return std::isinf(min) ? NAN : 0.0;
    // Different values do have a spread: then zero or infinity is one out of range.
    const bool inRange = std::isfinite(m2) && m2 > 0;
    return inRange ? std::sqrt(m2 / static_cast<double>(count - 1)) : NAN;
}

Moments momentsOf(std::span<const double> values)
{
    if (!hasNan(values))
        return values.empty() ? Moments{} : momentsOfFull(values);
    Moments result;
    std::array<double, 512> full;
    std::size_t filled = 0;
    for (const double value : values) {
        full[filled] = value;
        filled += value == value ? 1U : 0U;
        if (filled == full.size()) {
            merge(result, momentsOfFull(full));
            filled = 0;
        }
    }
    if (filled > 0)
        merge(result, momentsOfFull(std::span(full).first(filled)));
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
