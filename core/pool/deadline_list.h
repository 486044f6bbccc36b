// SPDX-License-Identifier: GPL-3.0-or-later
// When to look at which lane again: at most one time for each. O(log lanes) to set, O(1) to ask.
// Pure.
#pragma once

#include "core/base/ids.h"
#include "core/pool/lane.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace fanfold {

class DeadlineList {
public:
    struct Entry {
        PlanTime at{};
        WorkerId lane{};
    };

    /// Nothing = no more.
    void set(WorkerId lane, std::optional<PlanTime> at);
    std::optional<PlanTime> of(WorkerId lane) const;
    std::optional<Entry> first() const;

private:
    std::set<std::pair<PlanTime, std::uint32_t>> m_byTime;
    std::vector<std::optional<PlanTime>> m_byLane;
};

} // namespace fanfold
