// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of one column while its rows stream by, in a form that can be joined
// (core/reduce/series_reducer.h does).
#pragma once

#include <cstdint>
#include <vector>

namespace fanfold {

struct ReducedPoint {
    double row = 0; ///< from 1
    double x = 0;
    double y = 0; ///< NaN = a gap
};

/// A run of rows: its first, lowest, highest and last value and one gap.
struct SeriesBucket {
    std::uint64_t block = 0; ///< of its first row
    std::uint64_t rowInBlock = 0; ///< of its first row, from 0
    bool hasValue = false;
    bool hasGap = false;
    ReducedPoint first;
    ReducedPoint low;
    ReducedPoint high;
    ReducedPoint last;
    ReducedPoint gap;
};

/// Rows of one block that follow one another.
struct BlockRows {
    std::uint64_t block = 0;
    std::uint64_t rows = 0;
};

struct ReducedSeries {
    std::uint64_t capacity = 1; ///< points kept at most
    std::uint64_t rows = 0;
    int level = kExact;
    std::vector<double> exactX; ///< every row, while there are no more than the capacity
    std::vector<double> exactY;
    std::vector<BlockRows> exactBlocks; ///< to which blocks these belong
    std::vector<SeriesBucket> buckets; ///< afterwards

    static constexpr int kExact = -1;
};

} // namespace fanfold
