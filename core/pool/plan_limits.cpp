// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan does when a worker takes too long or says nothing; its decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr PlanTime kHelloPatience = std::chrono::seconds(10);
/// A tick that comes later than this means that we were held up ourselves.
constexpr PlanTime kOwnDelay = std::chrono::seconds(1);

double inSeconds(PlanTime time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

std::optional<Plan::Due> Plan::due(const Lane& lane) const
{
    if (lane.isStarting())
        return Due{lane.startedAt() + kHelloPatience, FellSilent{inSeconds(kHelloPatience)}};
    if (!lane.isUp() || !lane.hasJobs())
        return std::nullopt;
    std::optional<Due> first;
    if (m_silenceLimit > PlanTime::zero())
        first = Due{lane.heardAt() + m_silenceLimit, FellSilent{inSeconds(m_silenceLimit)}};
    if (const std::optional<JobId> current = lane.current()) {
        const auto allowed = m_allowance.of(queued(m_jobs.at(*current), QueuePlace::normal).bytes);
        if (allowed && (!first || lane.beganAt() + *allowed < first->at))
            first = Due{lane.beganAt() + *allowed, TimedOut{inSeconds(*allowed)}};
    }
    return first;
}

std::optional<PlanTime> Plan::deadline() const
{
    std::optional<PlanTime> first;
    const auto consider = [&](PlanTime time) { first = first ? std::min(*first, time) : time; };
    for (const Lane& lane : m_lanes) {
        const StartRecord& record = m_starts[number(lane.id())];
        if (const std::optional<Due> due = this->due(lane))
            consider(due->at);
        else if (lane.isAbsent() && isWanted(lane) && record.failures > 0 && !m_queue.isEmpty())
            consider(record.notBefore);
    }
    return first;
}

void Plan::tick(PlanTime now)
{
    forgiveOwnDelay(now);
    for (Lane& lane : m_lanes) {
        const std::optional<Due> due = this->due(lane);
        if (!due || due->at > now)
            continue;
        m_steps.emplace_back(KillWorker{lane.id(), due->reason});
        if (!lane.hasBegun()) {
            m_lastStartFailure = lane.isStarting() ? "no hello" : "it never began its first file";
            countStartFailure(lane, now);
        }
        lane.stopping();
        changed(lane);
    }
    dispatch(now);
}

// Whoever was stopped by Ctrl+Z, or busy for long, has not heard what the workers said meanwhile.
void Plan::forgiveOwnDelay(PlanTime now)
{
    PlanTime late{};
    for (const Lane& lane : m_lanes)
        if (const std::optional<Due> due = this->due(lane))
            late = std::max(late, now - due->at);
    if (late > kOwnDelay)
        for (Lane& lane : m_lanes)
            lane.postpone(late + kOwnDelay);
}

} // namespace fanfold
