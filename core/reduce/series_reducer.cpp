// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/series_reducer.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kPointsPerBucket = 4;

bool isGap(const ReducedPoint& point)
{
    return point.y != point.y;
}

} // namespace

SeriesReducer::SeriesReducer(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 1))
    , m_maxBuckets(std::max<std::size_t>(m_capacity / kPointsPerBucket / 2 * 2, 2))
{
}

void SeriesReducer::add(std::span<const double> x, std::span<const double> y)
{
    for (std::size_t i = 0; i < y.size(); ++i) {
        const ReducedPoint point{static_cast<double>(++m_rows), x[i], y[i]};
        if (m_rowsPerBucket == 0) {
            if (m_exact.size() < m_capacity) {
                m_exact.push_back(point);
                continue;
            }
            startBuckets();
        }
        addToBuckets(point);
    }
}

void SeriesReducer::startBuckets()
{
    m_rowsPerBucket = (m_exact.size() + m_maxBuckets / 2 - 1) / (m_maxBuckets / 2);
    m_buckets.reserve(m_maxBuckets);
    for (const ReducedPoint& point : m_exact)
        addToBuckets(point);
    m_exact = {};
}

void SeriesReducer::addToBuckets(const ReducedPoint& point)
{
    if (m_buckets.empty() || m_rowsInLast == m_rowsPerBucket) {
        if (m_buckets.size() == m_maxBuckets) {
            pairUp(m_buckets);
            m_rowsPerBucket *= 2;
        }
        m_buckets.emplace_back();
        m_rowsInLast = 0;
    }
    put(m_buckets.back(), point);
    ++m_rowsInLast;
}

void SeriesReducer::put(Bucket& bucket, const ReducedPoint& point)
{
    if (isGap(point)) {
        if (!bucket.hasGap)
            bucket.gap = point;
        bucket.hasGap = true;
        return;
    }
    if (!bucket.hasValue) {
        bucket.first = bucket.low = bucket.high = bucket.last = point;
        bucket.hasValue = true;
        return;
    }
    bucket.last = point;
    if (point.y < bucket.low.y)
        bucket.low = point;
    if (point.y > bucket.high.y)
        bucket.high = point;
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
    if (m_exact.size() <= limit && m_rowsPerBucket == 0)
        return m_exact;
    std::vector<Bucket> buckets = m_buckets;
    for (const ReducedPoint& point : m_exact)
        put(buckets.emplace_back(), point);
    std::vector<ReducedPoint> kept;
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
