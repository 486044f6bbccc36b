// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/time_allowance.h"

#include <algorithm>

namespace fanfold {

namespace {

using Nanoseconds = std::chrono::duration<double, std::nano>;

} // namespace

TimeAllowance::TimeAllowance(TimeLimit limit)
    : m_limit(limit)
{
}

void TimeAllowance::done(std::uint64_t bytes, std::chrono::nanoseconds time)
{
    if (!std::holds_alternative<RelativeTimeLimit>(m_limit))
        return;
    const double ns = Nanoseconds(time).count();
    m_ns.add(ns);
    m_nsPerByte.add(ns / static_cast<double>(std::max<std::uint64_t>(1, bytes)));
}

std::optional<std::chrono::nanoseconds> TimeAllowance::of(std::uint64_t bytes) const
{
    if (const auto* fixed = std::get_if<FixedTimeLimit>(&m_limit))
        return fixed->time;
    const auto* relative = std::get_if<RelativeTimeLimit>(&m_limit);
    if (!relative)
        return std::nullopt;
    constexpr Nanoseconds kLongest = std::chrono::hours(24 * 365);
    const Nanoseconds allowed
        = std::clamp<Nanoseconds>(relativeToOthers(*relative, static_cast<double>(bytes)),
            relative->atLeast, std::max<Nanoseconds>(kLongest, relative->atLeast));
    return std::chrono::ceil<std::chrono::seconds>(allowed);
}

// Before the first one is done, what no file is expected to take: without an end, workers that
// report progress for ever would never be ended.
Nanoseconds TimeAllowance::relativeToOthers(const RelativeTimeLimit& limit, double bytes) const
{
    constexpr Nanoseconds kFirst = std::chrono::hours(1);
    constexpr double kFirstNsPerByte = 1000;
    const std::optional<double> medianNs = m_ns.value();
    if (!medianNs)
        return kFirst + Nanoseconds(kFirstNsPerByte * bytes);
    return Nanoseconds(limit.medians * std::max(*medianNs, *m_nsPerByte.value() * bytes));
}

std::optional<std::chrono::nanoseconds> TimeAllowance::least() const
{
    if (const auto* fixed = std::get_if<FixedTimeLimit>(&m_limit))
        return fixed->time;
    if (const auto* relative = std::get_if<RelativeTimeLimit>(&m_limit))
        return relative->atLeast;
    return std::nullopt;
}

} // namespace fanfold
