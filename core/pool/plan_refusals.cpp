// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan does when a worker refuses its settings: the jobs that need them end, those of
// other workers when these refuse too, and the owner is told once; its decisions are in plan.cpp.
#include "core/pool/plan.h"

#include <algorithm>

namespace fanfold {

void Plan::hear(Lane& lane, const SettingsRefused& message, PlanTime now)
{
    lane.heard(now);
    const std::shared_ptr<const JobSettings> refused = lane.given(message.settings);
    const std::optional<JobId> current = lane.current();
    if (!refused || (current && m_jobs.at(*current).settings == refused)) {
        breakOff(lane, "it refused settings that it does not have");
        return;
    }
    std::vector<std::pair<std::uint64_t, JobId>> ended;
    const auto endIfRefused = [&](JobId id, const Job& job) {
        if (job.settings == refused)
            ended.emplace_back(job.sequence, id);
    };
    std::set<JobId> dropped;
    for (const JobId id : lane.jobs())
        endIfRefused(id, m_jobs.at(id));
    for (const auto& [sequence, id] : ended)
        dropped.insert(id);
    lane.drop(dropped);
    // What comes back from other workers later is refused in turn: to look through all jobs once
    // is enough.
    const bool isFirst = std::find(m_refused.begin(), m_refused.end(), refused) == m_refused.end();
    if (isFirst)
        for (const auto& [id, job] : m_jobs)
            if (!job.handedOut)
                endIfRefused(id, job);
    // Jobs submitted from now on are a new try.
    if (lane.settings() == refused)
        lane.forgetSettings();
    if (m_settings == refused)
        m_settings = std::make_shared<const JobSettings>(*refused);
    touched(lane);
    if (!lane.hasJobs())
        endOfTryAlone(lane);
    const Error error{ErrorCode::setUpFailed, message.error.detail, Stage::starting};
    endAll(std::move(ended), error);
    if (isFirst) {
        m_refused.push_back(refused);
        m_steps.emplace_back(TellSetUpFailed{error});
    }
    dispatch(now);
}

} // namespace fanfold
