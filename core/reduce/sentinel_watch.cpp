// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/sentinel_watch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fanfold {

namespace {

// Sizes, either sign. 9.96920996838687e36 is netCDF's default fill value, 9.99e-29 SeaBird's bad
// flag, 3.402823466e38 the largest float.
constexpr std::array kSizes{1e-29, 9.99e-29, 99.0, 99.9, 99.99, 999.0, 999.9, 999.99, 999.25,
    9999.0, 9999.9, 9999.99, 32767.0, 32768.0, 99999.0, 99999.9, 999999.0, 9999999.0, 99999999.0,
    1e20, 1e30, 1e35, 9.96920996838687e36, 9.969209968386869e36, 1e37, 3.402823466e38,
    3.4028234663852886e38, 1e38, 1e99};

std::uint64_t timesOf(const SentinelCounts& counts, double value)
{
    const auto found = std::find_if(counts.seen.begin(), counts.seen.end(),
        [value](const Sentinel& one) { return one.value == value; });
    return found == counts.seen.end() ? 0 : found->times;
}

void count(SentinelCounts& counts, double value, std::uint64_t times)
{
    const auto at = std::lower_bound(counts.seen.begin(), counts.seen.end(), value,
        [](const Sentinel& one, double other) { return one.value < other; });
    if (at != counts.seen.end() && at->value == value)
        at->times += times;
    else
        counts.seen.insert(at, {value, times});
}

} // namespace

bool isUsualSentinel(double value)
{
    const double size = std::abs(value);
    if (size < 99 && size > 1e-28)
        return false;
    return std::find(kSizes.begin(), kSizes.end(), size) != kSizes.end();
}

void watch(SentinelCounts& counts, std::span<const double> values, const Moments& moments)
{
    if (moments.count == 0)
        return;
    const bool low = isUsualSentinel(moments.min);
    const bool high = isUsualSentinel(moments.max);
    if (!low && !high) {
        counts.low = std::min(counts.low, moments.min);
        counts.high = std::max(counts.high, moments.max);
        return;
    }
    for (const double value : values) {
        if ((low && value == moments.min) || (high && value == moments.max)) {
            count(counts, value, 1);
        } else if (value == value) {
            counts.low = std::min(counts.low, value);
            counts.high = std::max(counts.high, value);
        }
    }
}

void append(SentinelCounts& counts, const SentinelCounts& later)
{
    for (const auto& [value, times] : later.seen)
        count(counts, value, times);
    counts.low = std::min(counts.low, later.low);
    counts.high = std::max(counts.high, later.high);
}

std::optional<Sentinel> sentinelOf(const SentinelCounts& counts, const Moments& total)
{
    const auto suspicious = [&](double value) {
        if (timesOf(counts, value) == 0)
            return false;
        // Other such numbers may stand between: -99 for one reason, -999 for another.
        double low = counts.low;
        double high = counts.high;
        for (const auto& [other, times] : counts.seen) {
            if (other == total.min || other == total.max)
                continue;
            low = std::min(low, other);
            high = std::max(high, other);
        }
        if (low > high)
            return value < 0;
        const double distance = value < low ? low - value : value - high;
        return distance > high - low && distance > 0;
    };
    for (const double value : {total.min, total.max})
        if (total.count > 0 && suspicious(value))
            return Sentinel{value, timesOf(counts, value)};
    return std::nullopt;
}

} // namespace fanfold
