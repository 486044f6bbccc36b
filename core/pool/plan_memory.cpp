// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory the plan lets each worker use, and what it does with files that need more: when
// all others have ended, each is tried once more, alone, with all the memory there is; its
// decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <utility>

namespace fanfold {

void Plan::setMemory(int workerMb, int aloneMb)
{
    m_memoryMb = workerMb;
    m_aloneMemoryMb = aloneMb;
    for (const Lane& lane : m_lanes)
        if (lane.isUp())
            limitMemory(lane, m_aloneOn == lane.id() ? m_aloneMemoryMb : m_memoryMb);
}

void Plan::limitMemory(const Lane& lane, int megabytes)
{
    if (std::exchange(m_starts[number(lane.id())].memoryMb, megabytes) != megabytes)
        m_steps.emplace_back(LimitMemory{lane.id(), megabytes});
}

bool Plan::mayTryAlone(const Job& job) const
{
    return !job.alone && !job.cancelWanted && m_retriesAllowed > 0 && m_memoryMb > 0
        && m_aloneMemoryMb > m_memoryMb;
}

void Plan::endOrTryAlone(JobId id, std::shared_ptr<const JobOutcome> outcome)
{
    Job& job = m_jobs.at(id);
    const bool lacksMemory = outcome->error && outcome->error->code == ErrorCode::outOfMemory;
    if (!lacksMemory || !mayTryAlone(job)) {
        end(id, std::move(outcome));
    } else if (job.notAgain) {
        endWith(id, Error{ErrorCode::cancelled, {}});
    } else {
        job.alone = true;
        job.handedOut = false;
        m_alone.emplace(job.sequence, id);
        m_steps.emplace_back(TellLost{job.worker, id, *outcome->error});
    }
}

bool Plan::isWorkForOne() const
{
    return !m_alone.empty() && m_alone.size() == m_jobs.size();
}

void Plan::tryAlone(PlanTime now)
{
    if (!isWorkForOne())
        return;
    if (m_index.idle().empty()) {
        if (m_index.waiting() == 0 && !m_index.startable().empty()
            && m_startFailures < kStartFailuresAllowed)
            start(lane(m_index.startable().begin()->second), now);
        return;
    }
    Lane& chosen = lane(*m_index.idle().begin());
    const JobId id = m_alone.extract(m_alone.begin()).value().second;
    m_aloneOn = chosen.id();
    limitMemory(chosen, m_aloneMemoryMb);
    assign(chosen, {id}, m_jobs.at(id).settings, now);
}

void Plan::endOfTryAlone(const Lane& lane)
{
    if (m_aloneOn != lane.id())
        return;
    m_aloneOn.reset();
    if (lane.isUp())
        limitMemory(lane, m_memoryMb);
}

} // namespace fanfold
