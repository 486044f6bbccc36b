// SPDX-License-Identifier: GPL-3.0-or-later
// Count, extremes, mean and spread of a run of numbers, in a form that can be merged
// (core/reduce/statistics.h does).
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace fanfold {

struct Moments {
    std::uint64_t count = 0; ///< values that are not NaN
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    double mean = 0;
    double m2 = 0; ///< sum of squared deviations from the mean

    /// NaN where it is not defined: nothing counted, or fewer than two for the deviation.
    double meanOrNan() const
    {
        if (count == 0)
            return NAN;
        return min == max ? min : mean;
    }
    /// With n-1; NaN, too, where m2 leaves the range of double.
    double standardDeviation() const
    {
        if (count < 2)
            return NAN;
        if (min == max)
            return std::isinf(min) ? NAN : 0.0;
        // Different values do have a spread: then zero or infinity is one out of range.
        const bool inRange = std::isfinite(m2) && m2 > 0;
        return inRange ? std::sqrt(m2 / static_cast<double>(count - 1)) : NAN;
    }
};

/// The moments of 2^level blocks of a file, of which the first one has a number that is a multiple
/// of 2^level.
struct BlockMoments {
    std::uint64_t block = 0; ///< number of the first one
    int level = 0; ///< 0 to kMaxBlockLevel
    std::vector<Moments> columns; ///< by numeric column
};

constexpr int kMaxBlockLevel = 60;

} // namespace fanfold
