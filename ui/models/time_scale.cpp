// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/time_scale.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kSmallest = 1e-6; ///< seconds, the lower end of the first bucket
constexpr double kBucketsPerDecade = 12;

} // namespace

std::size_t TimeScale::bucketOf(double seconds)
{
    const double place = std::log10(std::max(seconds, kSmallest) / kSmallest) * kBucketsPerDecade;
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(kBuckets - 1)));
}

void TimeScale::add(double seconds)
{
    ++m_buckets[bucketOf(seconds)];
    ++m_count;
    settle();
}

void TimeScale::remove(double seconds)
{
    --m_buckets[bucketOf(seconds)];
    --m_count;
    settle();
}

void TimeScale::settle()
{
    if (m_count == 0)
        return;
    int below = 0;
    int bucket = 0;
    while (bucket < kBuckets - 1
        && (below + m_buckets[static_cast<std::size_t>(bucket)]) * 2 < m_count)
        below += m_buckets[static_cast<std::size_t>(bucket++)];
    const double median = kSmallest * std::pow(10.0, bucket / kBucketsPerDecade);
    m_milliseconds = median < 0.1;
    if (m_milliseconds)
        m_decimals = median < 0.001 ? 2 : 1;
    else
        m_decimals = median < 1 ? 3 : median < 10 ? 2 : 1;
}

QString TimeScale::text(double seconds, const QLocale& locale) const
{
    return locale.toString(m_milliseconds ? seconds * 1000 : seconds, 'f', m_decimals);
}

} // namespace fanfold
