// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulated_workers.h"

#include <algorithm>
#include <csignal>
#include <deque>
#include <functional>
#include <numeric>
#include <queue>
#include <random>

namespace fanfold {

namespace {

constexpr double kBytesPerSecond = 400e6;
constexpr double kSecondsPerFile = 40e-6;
constexpr double kMessageS = 50e-6; ///< through a pipe and two event loops
constexpr double kStartS = 5e-3;

double workS(std::uint64_t bytes)
{
    return kSecondsPerFile + static_cast<double>(bytes) / kBytesPerSecond;
}

PoolOptions optionsOf(const SimulatedWork& work)
{
    PoolOptions options;
    options.workers = work.workers;
    options.split = work.split;
    return options;
}

class Simulation {
public:
    explicit Simulation(const SimulatedWork& work)
        : m_work(work)
        , m_plan(optionsOf(work))
        , m_workers(static_cast<std::size_t>(work.workers))
        , m_dice(work.seed)
    {
    }

    SimulatedRun run()
    {
        std::vector<PlannedJob> jobs;
        for (std::size_t i = 0; i < m_work.fileBytes.size(); ++i)
            jobs.push_back({JobId{i}, m_work.fileBytes[i]});
        m_plan.submit(jobs, m_work.chunkSize, {});
        carryOut();
        while (!m_plan.isIdle() && !m_events.empty()) {
            const Event event = m_events.top();
            m_events.pop();
            m_now = event.at;
            event.happen();
            carryOut();
        }
        double allS = 0;
        double longestS = 0;
        for (const std::uint64_t bytes : m_work.fileBytes) {
            allS += workS(bytes);
            longestS = std::max(longestS, workS(bytes));
        }
        m_result.idealS = std::max(allS / m_work.workers, longestS);
        m_result.makespanS = m_now;
        return m_result;
    }

private:
    struct Event {
        double at = 0;
        std::size_t order = 0;
        std::function<void()> happen;
        bool operator<(const Event& other) const
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };
    struct Worker {
        int process = 0; ///< events of an earlier one are void
        bool busy = false;
        std::deque<JobId> jobs;
    };

    PlanTime planTime() const
    {
        return std::chrono::round<PlanTime>(std::chrono::duration<double>(m_now));
    }

    void after(double seconds, std::function<void()> happen)
    {
        m_events.push({m_now + seconds, ++m_order, std::move(happen)});
    }

    // What concerns a process happens only as long as it is there.
    void afterOn(WorkerId id, double seconds, std::function<void()> happen)
    {
        const int process = worker(id).process;
        after(seconds, [this, id, process, happen = std::move(happen)] {
            if (worker(id).process == process)
                happen();
        });
    }

    void tell(WorkerId id, WorkerMessage message)
    {
        ++m_result.messages;
        afterOn(id, kMessageS, [this, id, message = std::move(message)] {
            m_plan.workerSent(id, message, planTime());
        });
    }

    void carryOut()
    {
        for (const PlanStep& step : m_plan.takeSteps())
            std::visit([this](const auto& alternative) { take(alternative); }, step);
    }

    template <typename Other> void take(const Other&) { }
    void take(const StartWorker& step)
    {
        ++worker(step.worker).process;
        afterOn(step.worker, kStartS,
            [this, id = step.worker] { m_plan.workerReady(id, 1, planTime()); });
    }
    void take(const AssignWork& step)
    {
        ++m_result.messages;
        afterOn(step.worker, kMessageS, [this, step] {
            std::deque<JobId>& jobs = worker(step.worker).jobs;
            jobs.insert(jobs.end(), step.jobs.begin(), step.jobs.end());
            workOn(step.worker);
        });
    }
    void take(const RecallWork& step)
    {
        ++m_result.messages;
        afterOn(step.worker, kMessageS, [this, id = step.worker] {
            std::deque<JobId>& jobs = worker(id).jobs;
            const auto first = jobs.begin() + (worker(id).busy ? 1 : 0);
            const std::vector<JobId> back(first, jobs.end());
            jobs.erase(first, jobs.end());
            tell(id, JobsRecalled{back});
        });
    }
    void take(const TellFinished& step)
    {
        ++(step.job.outcome->error ? m_result.failed : m_result.done);
    }

    void workOn(WorkerId id)
    {
        Worker& one = worker(id);
        if (one.busy || one.jobs.empty())
            return;
        one.busy = true;
        const JobId job = one.jobs.front();
        const double seconds = workS(m_work.fileBytes[number(job)]);
        tell(id, JobBegan{job});
        const bool crashes = std::bernoulli_distribution(m_work.crashShare)(m_dice);
        if (crashes)
            afterOn(id, std::max(seconds / 2, 2 * kMessageS), [this, id] { die(id); });
        else
            afterOn(id, seconds, [this, id, job] { finish(id, job); });
    }

    void finish(WorkerId id, JobId job)
    {
        worker(id).busy = false;
        worker(id).jobs.pop_front();
        JobOutcome outcome;
        outcome.id = job;
        tell(id, JobOutcomes{{std::make_shared<const JobOutcome>(std::move(outcome))}});
        workOn(id);
    }

    void die(WorkerId id)
    {
        worker(id) = {worker(id).process + 1, false, {}};
        m_plan.workerStopped(id, WorkerEnd{Crashed{SIGSEGV}, {}, 0}, planTime());
    }

    Worker& worker(WorkerId id) { return m_workers[number(id)]; }

    const SimulatedWork& m_work;
    Plan m_plan;
    std::vector<Worker> m_workers;
    std::mt19937 m_dice;
    std::priority_queue<Event> m_events;
    std::size_t m_order = 0;
    double m_now = 0;
    SimulatedRun m_result;
};

} // namespace

SimulatedRun simulate(const SimulatedWork& work)
{
    return Simulation(work).run();
}

} // namespace fanfold
