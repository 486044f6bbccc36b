// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan does when a worker takes too long or says nothing; its decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr PlanTime kHelloPatience = std::chrono::seconds(10);
/// A tick that comes later than this means that we were held up ourselves.
constexpr PlanTime kOwnDelay = std::chrono::seconds(1);
/// How often a file is looked at whose allowance may shrink.
constexpr PlanTime kLookEvery = std::chrono::seconds(1);

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
        const auto allowed
            = m_allowance.of(queued(*current, m_jobs.at(*current), QueuePlace::normal).bytes);
        if (allowed && (!first || lane.beganAt() + *allowed < first->at))
            first = Due{lane.beganAt() + *allowed, TimedOut{inSeconds(*allowed)}};
    }
    return first;
}

// Never after due(), as far as is known; for a file whose allowance depends on the others, as often
// as need be.
std::optional<PlanTime> Plan::nextLook(const Lane& lane) const
{
    const StartRecord& record = m_starts[number(lane.id())];
    if (lane.isStarting())
        return lane.startedAt() + kHelloPatience;
    if (record.isResting)
        return record.notBefore;
    if (!lane.isUp() || !lane.hasJobs())
        return std::nullopt;
    std::optional<PlanTime> look;
    if (m_silenceLimit > PlanTime::zero())
        look = lane.heardAt() + m_silenceLimit;
    const std::optional<PlanTime> least = m_allowance.least();
    if (lane.current() && least) {
        const PlanTime earliest = lane.beganAt() + *least;
        const PlanTime lookedAt = m_lookedAt[number(lane.id())];
        const bool again = m_allowance.isRelative() && lookedAt >= earliest;
        const PlanTime at = again ? lookedAt + kLookEvery : earliest;
        look = look ? std::min(*look, at) : at;
    }
    return look;
}

// What is noted may be earlier than what is true by now, never later: it is put right when its
// time comes.
void Plan::watch(const Lane& lane)
{
    const std::optional<PlanTime> noted = m_looks.of(lane.id());
    const std::optional<PlanTime> next = nextLook(lane);
    if (next && (!noted || *next < *noted))
        m_looks.set(lane.id(), next);
}

std::optional<PlanTime> Plan::deadline()
{
    while (const auto first = m_looks.first()) {
        const std::optional<PlanTime> next = nextLook(lane(first->lane));
        if (next == first->at)
            return next;
        m_looks.set(first->lane, next);
    }
    return std::nullopt;
}

std::vector<DeadlineList::Entry> Plan::takeLooks(PlanTime now)
{
    std::vector<DeadlineList::Entry> looks;
    for (auto at = deadline(); at && *at <= now; at = deadline()) {
        looks.push_back(*m_looks.first());
        m_looks.set(looks.back().lane, std::nullopt);
    }
    return looks;
}

void Plan::tick(PlanTime now)
{
    const std::vector<DeadlineList::Entry> looks = takeLooks(now);
    forgiveOwnDelay(looks, now);
    for (const auto& [at, id] : looks) {
        StartRecord& record = m_starts[number(id)];
        if (record.isResting && record.notBefore <= now)
            record.isResting = false;
        m_lookedAt[number(id)] = now;
        endIfDue(lane(id), now);
        touched(lane(id));
    }
    dispatch(now);
}

void Plan::endIfDue(Lane& lane, PlanTime now)
{
    const std::optional<Due> due = this->due(lane);
    if (!due || due->at > now)
        return;
    m_steps.emplace_back(KillWorker{lane.id(), due->reason});
    if (!lane.hasBegun()) {
        m_lastStartFailure
            = lane.isStarting() ? "it did not answer" : "it never began its first file";
        countStartFailure(lane, now);
    }
    lane.stopping();
    changed(lane);
}

// Whoever was stopped by Ctrl+Z, or busy for long, has not heard what the workers said meanwhile.
void Plan::forgiveOwnDelay(const std::vector<DeadlineList::Entry>& looks, PlanTime now)
{
    PlanTime late{};
    for (const auto& [at, id] : looks)
        if (lane(id).isLive())
            late = std::max(late, now - at);
    if (late <= kOwnDelay)
        return;
    for (Lane& lane : m_lanes) {
        lane.postpone(late + kOwnDelay);
        m_looks.set(lane.id(), nextLook(lane));
    }
}

} // namespace fanfold
