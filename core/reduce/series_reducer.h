// SPDX-License-Identifier: GPL-3.0-or-later
// Reduces one column to a bounded number of points while its rows stream by. Qt-free.
//
// Up to the budget every row is kept as it is. Beyond it rows are gathered in buckets of equal
// numbers of rows that pair up whenever there are too many; a bucket keeps its first, lowest,
// highest and last value and one gap, in row order. So peaks, ends and gaps of the file are never
// lost, whatever x is: sorted, unsorted, not known in advance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace fanfold {

struct ReducedPoint {
    double row = 0; ///< from 1
    double x = 0;
    double y = 0; ///< NaN = a gap
};

class SeriesReducer {
public:
    /// capacity: points kept at most.
    explicit SeriesReducer(std::size_t capacity);

    /// Rows in file order; x and y have equal length.
    void add(std::span<const double> x, std::span<const double> y);

    /// What is kept of the rows so far, in row order: at most limit points, all if they fit.
    std::vector<ReducedPoint> points(std::size_t limit) const;

private:
    struct Bucket {
        ReducedPoint first;
        ReducedPoint low;
        ReducedPoint high;
        ReducedPoint last;
        ReducedPoint gap;
        bool hasValue = false;
        bool hasGap = false;
    };

    static void join(Bucket& bucket, const Bucket& next);
    static void pairUp(std::vector<Bucket>& buckets);
    static void appendPoints(const Bucket& bucket, std::vector<ReducedPoint>& points);
    static Bucket bucketOf(std::span<const double> x, std::span<const double> y, double firstRow);
    void addToBuckets(std::span<const double> x, std::span<const double> y, double firstRow);
    void startBuckets();

    std::size_t m_capacity;
    std::size_t m_maxBuckets;
    std::uint64_t m_rows = 0;
    std::vector<double> m_exactX; ///< every row, until there are more than the capacity
    std::vector<double> m_exactY;
    std::vector<Bucket> m_buckets;
    std::uint64_t m_rowsPerBucket = 0; ///< 0 while every row is kept
    std::uint64_t m_rowsInLast = 0;
};

} // namespace fanfold
