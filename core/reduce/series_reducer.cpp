// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/series_reducer.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kPointsPerBucket = 4;
constexpr int kBlockLevel = 20; ///< a block has no more than 2^20 rows
constexpr int kTopLevel = kBlockLevel + 60;

bool isGap(double y)
{
    return y != y;
}

SeriesBucket bucketOf(std::span<const double> x, std::span<const double> y, double firstRow)
{
    const auto point = [&](std::size_t i) {
        return ReducedPoint{firstRow + static_cast<double>(i), x[i], y[i]};
    };
    SeriesBucket bucket;
    std::size_t first = 0;
    while (first < y.size() && isGap(y[first]))
        ++first;
    std::size_t low = first;
    std::size_t high = first;
    std::size_t last = first;
    std::size_t gap = first > 0 ? 0 : y.size();
    for (std::size_t i = first + 1; i < y.size(); ++i) {
        low = y[i] < y[low] ? i : low;
        high = y[i] > y[high] ? i : high;
        if (isGap(y[i]))
            gap = std::min(gap, i);
        else
            last = i;
    }
    bucket.hasValue = first < y.size();
    if (bucket.hasValue) {
        bucket.first = point(first);
        bucket.low = point(low);
        bucket.high = point(high);
        bucket.last = point(last);
    }
    bucket.hasGap = gap < y.size();
    if (bucket.hasGap)
        bucket.gap = point(gap);
    return bucket;
}

// What the two hold together; next is the later one.
void join(SeriesBucket& bucket, const SeriesBucket& next)
{
    if (!bucket.hasGap && next.hasGap)
        bucket.gap = next.gap;
    bucket.hasGap = bucket.hasGap || next.hasGap;
    if (!next.hasValue)
        return;
    if (!bucket.hasValue)
        bucket.first = bucket.low = bucket.high = next.first;
    bucket.hasValue = true;
    bucket.last = next.last;
    if (next.low.y < bucket.low.y)
        bucket.low = next.low;
    if (next.high.y > bucket.high.y)
        bucket.high = next.high;
}

void appendPoints(const SeriesBucket& bucket, std::vector<ReducedPoint>& points)
{
    const std::array<const ReducedPoint*, 5> candidates{
        &bucket.first, &bucket.low, &bucket.high, &bucket.last, &bucket.gap};
    double row = 0;
    for (;;) { // the next later point each time: five candidates need no sorting
        const ReducedPoint* next = nullptr;
        for (const ReducedPoint* candidate : candidates) {
            const bool isThere = candidate == &bucket.gap ? bucket.hasGap : bucket.hasValue;
            if (isThere && candidate->row > row && (next == nullptr || candidate->row < next->row))
                next = candidate;
        }
        if (next == nullptr)
            return;
        points.push_back(*next);
        row = next->row;
    }
}

// Whether a row belongs to the same bucket as the bucket's first one.
bool isSameRun(const SeriesBucket& bucket, std::uint64_t block, std::uint64_t row, int level)
{
    if (level > kBlockLevel)
        return bucket.block >> (level - kBlockLevel) == block >> (level - kBlockLevel);
    return bucket.block == block && bucket.rowInBlock >> level == row >> level;
}

// Of a block's rows from this one on, how many belong to one bucket.
std::uint64_t rowsOfRun(std::uint64_t row, int level)
{
    if (level > kBlockLevel)
        return UINT64_MAX;
    const std::uint64_t size = std::uint64_t{1} << level;
    return size - row % size;
}

void moveOn(SeriesBucket& bucket, double rows)
{
    for (ReducedPoint* point :
        {&bucket.first, &bucket.low, &bucket.high, &bucket.last, &bucket.gap})
        point->row += rows;
}

} // namespace

SeriesReducer::SeriesReducer(std::size_t capacity)
{
    m_series.capacity = std::max<std::size_t>(capacity, 1);
}

SeriesReducer::SeriesReducer(ReducedSeries series)
    : m_series(std::move(series))
{
}

std::size_t SeriesReducer::maxBuckets() const
{
    return std::max<std::size_t>(m_series.capacity / kPointsPerBucket / 2 * 2, 2);
}

void SeriesReducer::beginBlock(std::uint64_t number)
{
    m_block = number;
    m_rowInBlock = 0;
}

void SeriesReducer::add(std::span<const double> x, std::span<const double> y)
{
    if (m_series.level == ReducedSeries::kExact && !y.empty()) {
        if (m_series.exactY.size() + y.size() <= m_series.capacity) {
            m_series.exactX.insert(m_series.exactX.end(), x.begin(), x.end());
            m_series.exactY.insert(m_series.exactY.end(), y.begin(), y.end());
            auto& blocks = m_series.exactBlocks;
            if (blocks.empty() || blocks.back().block != m_block)
                blocks.push_back({m_block, 0});
            blocks.back().rows += y.size();
            m_series.rows += y.size();
            m_rowInBlock += y.size();
            return;
        }
        startBuckets();
    }
    addToBuckets(x, y, static_cast<double>(m_series.rows + 1));
    m_series.rows += y.size();
}

void SeriesReducer::startBuckets()
{
    const std::uint64_t block = m_block;
    const std::uint64_t rowInBlock = m_rowInBlock;
    m_series.level = 0;
    const std::span<const double> x = m_series.exactX;
    const std::span<const double> y = m_series.exactY;
    std::size_t at = 0;
    for (const BlockRows& part : m_series.exactBlocks) {
        const auto rows
            = static_cast<std::size_t>(std::min<std::uint64_t>(part.rows, y.size() - at));
        beginBlock(part.block);
        addToBuckets(x.subspan(at, rows), y.subspan(at, rows), static_cast<double>(at + 1));
        at += rows;
    }
    m_series.exactX = {};
    m_series.exactY = {};
    m_series.exactBlocks = {};
    m_block = block;
    m_rowInBlock = rowInBlock;
}

void SeriesReducer::addToBuckets(
    std::span<const double> x, std::span<const double> y, double firstRow)
{
    for (std::size_t at = 0; at < y.size();) {
        const auto length = static_cast<std::size_t>(
            std::min<std::uint64_t>(y.size() - at, rowsOfRun(m_rowInBlock, m_series.level)));
        SeriesBucket bucket = bucketOf(
            x.subspan(at, length), y.subspan(at, length), firstRow + static_cast<double>(at));
        bucket.block = m_block;
        bucket.rowInBlock = m_rowInBlock;
        appendBucket(bucket);
        m_rowInBlock += length;
        at += length;
    }
}

void SeriesReducer::appendBucket(const SeriesBucket& bucket)
{
    auto& buckets = m_series.buckets;
    const auto fits = [&] {
        return !buckets.empty()
            && isSameRun(buckets.back(), bucket.block, bucket.rowInBlock, m_series.level);
    };
    while (!fits() && buckets.size() >= maxBuckets() && m_series.level < kTopLevel)
        coarsen();
    if (fits())
        join(buckets.back(), bucket);
    else
        buckets.push_back(bucket);
}

void SeriesReducer::coarsen()
{
    ++m_series.level;
    auto& buckets = m_series.buckets;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (kept > 0
            && isSameRun(
                buckets[kept - 1], buckets[i].block, buckets[i].rowInBlock, m_series.level))
            join(buckets[kept - 1], buckets[i]);
        else
            buckets[kept++] = buckets[i];
    }
    buckets.resize(kept);
}

void SeriesReducer::append(const ReducedSeries& later)
{
    if (later.level == ReducedSeries::kExact) {
        const std::span<const double> x = later.exactX;
        const std::span<const double> y = later.exactY;
        std::size_t at = 0;
        for (const BlockRows& part : later.exactBlocks) {
            const auto rows
                = static_cast<std::size_t>(std::min<std::uint64_t>(part.rows, y.size() - at));
            beginBlock(part.block);
            add(x.subspan(at, rows), y.subspan(at, rows));
            at += rows;
        }
        return;
    }
    if (m_series.level == ReducedSeries::kExact)
        startBuckets();
    while (m_series.level < later.level)
        coarsen();
    for (SeriesBucket bucket : later.buckets) {
        moveOn(bucket, static_cast<double>(m_series.rows));
        appendBucket(bucket);
    }
    m_series.rows += later.rows;
}

std::vector<ReducedPoint> SeriesReducer::points(std::size_t limit) const
{
    std::vector<ReducedPoint> kept;
    if (m_series.level == ReducedSeries::kExact && m_series.exactY.size() <= limit) {
        kept.reserve(m_series.exactY.size());
        for (std::size_t i = 0; i < m_series.exactY.size(); ++i)
            kept.push_back({static_cast<double>(i + 1), m_series.exactX[i], m_series.exactY[i]});
        return kept;
    }
    SeriesReducer coarse(m_series);
    if (m_series.level == ReducedSeries::kExact)
        coarse.startBuckets();
    const auto& buckets = coarse.m_series.buckets;
    for (;;) {
        kept.clear();
        for (const SeriesBucket& bucket : buckets)
            appendPoints(bucket, kept);
        if (kept.size() <= limit || buckets.size() <= 1 || coarse.m_series.level >= kTopLevel)
            break;
        coarse.coarsen();
    }
    if (kept.size() > limit) { // too small a budget for one bucket: the ends say most
        if (limit >= 2)
            kept[limit - 1] = kept.back();
        kept.resize(limit);
    }
    return kept;
}

} // namespace fanfold
