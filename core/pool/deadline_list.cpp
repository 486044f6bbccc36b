// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/deadline_list.h"

namespace fanfold {

void DeadlineList::set(WorkerId lane, std::optional<PlanTime> at)
{
    const std::uint32_t i = number(lane);
    if (i >= m_byLane.size())
        m_byLane.resize(i + 1);
    if (m_byLane[i] == at)
        return;
    if (m_byLane[i])
        m_byTime.erase({*m_byLane[i], i});
    if (at)
        m_byTime.emplace(*at, i);
    m_byLane[i] = at;
}

std::optional<PlanTime> DeadlineList::of(WorkerId lane) const
{
    return number(lane) < m_byLane.size() ? m_byLane[number(lane)] : std::nullopt;
}

std::optional<DeadlineList::Entry> DeadlineList::first() const
{
    if (m_byTime.empty())
        return std::nullopt;
    const auto& [at, lane] = *m_byTime.begin();
    return Entry{at, WorkerId{lane}};
}

} // namespace fanfold
