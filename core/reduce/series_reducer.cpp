// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/series_reducer.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kPointsPerBucket = 4;

bool isGap(double y)
{
    return y != y;
}

} // namespace

SeriesReducer::SeriesReducer(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 1))
    , m_maxBuckets(std::max<std::size_t>(m_capacity / kPointsPerBucket / 2 * 2, 2))
{
}

void SeriesReducer::add(std::span<const double> x, std::span<const double> y)
{
    if (m_rowsPerBucket == 0) {
        const std::size_t kept = std::min(y.size(), m_capacity - m_exactY.size());
        m_exactX.insert(m_exactX.end(), x.begin(), x.begin() + static_cast<std::ptrdiff_t>(kept));
        m_exactY.insert(m_exactY.end(), y.begin(), y.begin() + static_cast<std::ptrdiff_t>(kept));
        m_rows += kept;
        if (kept == y.size())
            return;
        startBuckets();
        x = x.subspan(kept);
        y = y.subspan(kept);
    }
    addToBuckets(x, y, static_cast<double>(m_rows + 1));
    m_rows += y.size();
}

void SeriesReducer::startBuckets()
{
    m_rowsPerBucket = (m_capacity + m_maxBuckets / 2 - 1) / (m_maxBuckets / 2);
    m_buckets.reserve(m_maxBuckets);
    addToBuckets(m_exactX, m_exactY, 1);
    m_exactX = {};
    m_exactY = {};
}

void SeriesReducer::addToBuckets(
    std::span<const double> x, std::span<const double> y, double firstRow)
{
    for (std::size_t at = 0; at < y.size();) {
        if (m_buckets.empty() || m_rowsInLast == m_rowsPerBucket) {
            if (m_buckets.size() == m_maxBuckets) {
                pairUp(m_buckets);
                m_rowsPerBucket *= 2;
            }
            m_buckets.emplace_back();
            m_rowsInLast = 0;
        }
        const auto length
            = std::min<std::size_t>(y.size() - at, m_rowsPerBucket - m_rowsInLast);
        join(m_buckets.back(),
            bucketOf(x.subspan(at, length), y.subspan(at, length),
                firstRow + static_cast<double>(at)));
        m_rowsInLast += length;
        at += length;
    }
}

SeriesReducer::Bucket SeriesReducer::bucketOf(
    std::span<const double> x, std::span<const double> y, double firstRow)
{
    const auto point = [&](std::size_t i) {
        return ReducedPoint{firstRow + static_cast<double>(i), x[i], y[i]};
    };
    Bucket bucket;
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

void SeriesReducer::join(Bucket& bucket, const Bucket& next)
{
    if (!bucket.hasGap && next.hasGap) {
        bucket.gap = next.gap;
        bucket.hasGap = true;
    }
    if (!next.hasValue)
        return;
    if (!bucket.hasValue) {
        const ReducedPoint gap = bucket.gap;
        const bool hasGap = bucket.hasGap;
        bucket = next;
        bucket.gap = gap;
        bucket.hasGap = hasGap;
        return;
    }
    bucket.last = next.last;
    if (next.low.y < bucket.low.y)
        bucket.low = next.low;
    if (next.high.y > bucket.high.y)
        bucket.high = next.high;
}

void SeriesReducer::pairUp(std::vector<Bucket>& buckets)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < buckets.size(); i += 2) {
        if (i + 1 < buckets.size())
            join(buckets[i], buckets[i + 1]);
        buckets[kept++] = buckets[i];
    }
    buckets.resize(kept);
}

void SeriesReducer::appendPoints(const Bucket& bucket, std::vector<ReducedPoint>& points)
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

std::vector<ReducedPoint> SeriesReducer::points(std::size_t limit) const
{
    std::vector<ReducedPoint> kept;
    if (m_rowsPerBucket == 0 && m_exactY.size() <= limit) {
        kept.reserve(m_exactY.size());
        for (std::size_t i = 0; i < m_exactY.size(); ++i)
            kept.push_back({static_cast<double>(i + 1), m_exactX[i], m_exactY[i]});
        return kept;
    }
    std::vector<Bucket> buckets = m_buckets;
    for (std::size_t i = 0; i < m_exactY.size(); ++i)
        buckets.push_back(bucketOf({&m_exactX[i], 1}, {&m_exactY[i], 1}, static_cast<double>(i + 1)));
    for (;;) {
        kept.clear();
        for (const Bucket& bucket : buckets)
            appendPoints(bucket, kept);
        if (kept.size() <= limit || buckets.size() <= 1)
            break;
        pairUp(buckets);
    }
    if (kept.size() > limit) { // too small a budget for one bucket: the ends say most
        if (limit >= 2)
            kept[limit - 1] = kept.back();
        kept.resize(limit);
    }
    return kept;
}

} // namespace fanfold
