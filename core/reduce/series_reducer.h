// SPDX-License-Identifier: GPL-3.0-or-later
// Reduces one column to a bounded number of points while its rows stream by. Qt-free.
//
// Up to the budget every row is kept as it is. Beyond it rows are gathered in buckets; a bucket
// keeps its first, lowest, highest and last value and one gap, in row order. So peaks, ends and
// gaps of the file are never lost, whatever x is: sorted, unsorted, not known in advance.
//
// Buckets double whenever there are too many: at level n each holds 2^n rows of a block, from level
// 20 on, where a block of kFileBlockBytes is one bucket, 2^(n-20) blocks. So buckets end where
// blocks end, and the series of two ranges of blocks join to what one pass would have given.
#pragma once

#include "core/data/reduced_series.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fanfold {

class SeriesReducer {
public:
    /// capacity: points kept at most.
    explicit SeriesReducer(std::size_t capacity);
    explicit SeriesReducer(ReducedSeries series);

    /// The rows that follow belong to this block of the file; numbers rise. Without it: block 0.
    void beginBlock(std::uint64_t number);
    /// Rows in file order; x and y have equal length.
    void add(std::span<const double> x, std::span<const double> y);
    /// The rows of later blocks, reduced to the same capacity; their row numbers go on from ours.
    void append(const ReducedSeries& later);

    /// What is kept of the rows so far, in row order: at most limit points, all if they fit.
    std::vector<ReducedPoint> points(std::size_t limit) const;

    const ReducedSeries& series() const { return m_series; }

private:
    std::size_t maxBuckets() const;
    void startBuckets();
    void addToBuckets(std::span<const double> x, std::span<const double> y, double firstRow);
    void appendBucket(const SeriesBucket& bucket);
    void coarsen();

    ReducedSeries m_series;
    std::uint64_t m_block = 0;
    std::uint64_t m_rowInBlock = 0;
};

} // namespace fanfold
