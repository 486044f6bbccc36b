// SPDX-License-Identifier: GPL-3.0-or-later
// How long one file may take: a rule, and what the files that are done teach about it. Pure.
#pragma once

#include "core/pool/running_median.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

namespace fanfold {

struct NoTimeLimit {
    friend bool operator==(const NoTimeLimit&, const NoTimeLimit&) = default;
};
struct FixedTimeLimit {
    std::chrono::milliseconds time{};
    friend bool operator==(const FixedTimeLimit&, const FixedTimeLimit&) = default;
};
/// So many times the median of the files that are done. A file larger than the usual one may take
/// longer in proportion: a run of small files is not to condemn the one big file among them. Before
/// the first file is done, each has an hour, and a second more for each MB.
struct RelativeTimeLimit {
    double medians = 20;
    std::chrono::milliseconds atLeast = std::chrono::seconds(30);
    friend bool operator==(const RelativeTimeLimit&, const RelativeTimeLimit&) = default;
};
using TimeLimit = std::variant<NoTimeLimit, FixedTimeLimit, RelativeTimeLimit>;

class TimeAllowance {
public:
    explicit TimeAllowance(TimeLimit limit);

    /// A file of this cost in bytes was done in this time.
    void done(std::uint64_t bytes, std::chrono::nanoseconds time);
    /// Nothing = as long as it likes. A relative limit is whole seconds.
    std::optional<std::chrono::nanoseconds> of(std::uint64_t bytes) const;
    /// No file is allowed less, ever. Nothing = there is no limit.
    std::optional<std::chrono::nanoseconds> least() const;
    /// What files are allowed changes with every one that is done.
    bool isRelative() const { return std::holds_alternative<RelativeTimeLimit>(m_limit); }

private:
    std::chrono::duration<double, std::nano> relativeToOthers(
        const RelativeTimeLimit& limit, double bytes) const;

    TimeLimit m_limit;
    RunningMedian m_ns;
    RunningMedian m_nsPerByte;
};

} // namespace fanfold
