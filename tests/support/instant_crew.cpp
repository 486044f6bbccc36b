// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/instant_crew.h"

#include <malloc.h>

#include <deque>
#include <utility>

#ifdef __SANITIZE_ADDRESS__
// Of the sanitizers' allocator_interface.h, which g++ does not bring along.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace fanfold {

std::vector<PlannedJob> manyJobs(std::size_t count)
{
    constexpr std::size_t kStride = 2'654'435'761; // prime
    std::vector<PlannedJob> jobs(count);
    for (std::size_t i = 0; i < count; ++i)
        jobs[i] = {JobId{i}, i * kStride % 100'000};
    return jobs;
}

std::size_t workAtOnce(Plan& plan)
{
    std::size_t ended = 0;
    std::deque<std::pair<WorkerId, JobId>> hands;
    PlanTime now{};
    const auto carryOut = [&] {
        for (const PlanStep& step : plan.takeSteps()) {
            if (const auto* start = std::get_if<StartWorker>(&step))
                plan.workerReady(start->worker, 1, now);
            else if (const auto* assign = std::get_if<AssignWork>(&step))
                for (const JobId job : assign->jobs)
                    hands.emplace_back(assign->worker, job);
            else if (const auto* recall = std::get_if<RecallWork>(&step))
                plan.workerSent(recall->worker, JobsRecalled{}, now);
            ended += std::holds_alternative<TellFinished>(step) ? 1 : 0;
        }
    };
    for (carryOut(); !plan.isIdle(); carryOut()) {
        if (hands.empty())
            continue;
        const auto [worker, job] = hands.front();
        hands.pop_front();
        now += std::chrono::microseconds(1);
        JobOutcome outcome;
        outcome.id = job;
        plan.workerSent(worker, JobBegan{job}, now);
        plan.workerSent(
            worker, JobOutcomes{{std::make_shared<const JobOutcome>(std::move(outcome))}}, now);
        plan.deadline();
    }
    return ended;
}

std::size_t allocatedBytes()
{
#ifdef __SANITIZE_ADDRESS__
    return __sanitizer_get_current_allocated_bytes();
#else
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#endif
}

} // namespace fanfold
