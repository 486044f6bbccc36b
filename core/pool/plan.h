// SPDX-License-Identifier: GPL-3.0-or-later
// Decides everything a pool does: which worker starts, which job goes where, what a dead worker's
// jobs become. Pure: it is told what happened and when, and answers with steps to carry out; no
// processes, no signals, no clock. The same facts give the same steps. O(log jobs + lanes) a fact.
#pragma once

#include "core/pool/job_queue.h"
#include "core/pool/lane.h"
#include "core/pool/plan_steps.h"
#include "core/pool/pool_options.h"
#include "core/pool/time_allowance.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace fanfold {

class Plan {
public:
    explicit Plan(const PoolOptions& options);

    // Wishes: see WorkerPool (plan_wishes.cpp).
    void setSettings(const JobSettings& settings);
    void submit(std::vector<JobSpec> jobs, PlanTime now);
    void submitFirst(JobSpec job, PlanTime now);
    void setWorkerCount(int count, PlanTime now);
    void pause();
    void resume(PlanTime now);
    void cancel(JobId job);
    void cancelQueued();
    void terminate();
    void close();
    void replaceWorker(WorkerId worker, PlanTime now);

    // Facts.
    void workerReady(WorkerId worker, std::int64_t pid, PlanTime now);
    void workerSent(WorkerId worker, const WorkerMessage& message, PlanTime now);
    void workerStopped(WorkerId worker, const WorkerEnd& end, PlanTime now);
    /// At the deadline, or later.
    void tick(PlanTime now);

    /// When tick() is due; nothing = not before something else happens.
    std::optional<PlanTime> deadline() const;
    std::vector<PlanStep> takeSteps();
    const std::vector<WorkerStatus>& workers() const { return m_statuses; }
    bool isIdle() const { return m_jobs.empty(); }

private:
    struct Job {
        JobSpec spec;
        std::shared_ptr<const JobSettings> settings;
        std::uint64_t sequence = 0;
        int attempts = 0;
        WorkerId worker{}; ///< the last one that had it
        bool urgent = false;
        bool handedOut = false;
        bool cancelWanted = false;
    };
    /// What is remembered of a lane's failures to start.
    struct StartRecord {
        int failures = 0;
        PlanTime notBefore{};
        bool wanted = false; ///< to be started whether it is needed or not
    };

    /// When a worker's patience ends, and how.
    struct Due {
        PlanTime at{};
        WorkerExit reason;
    };

    // Limits (plan_limits.cpp).
    std::optional<Due> due(const Lane& lane) const;
    void forgiveOwnDelay(PlanTime now);

    // Facts, one by one (plan_facts.cpp).
    void hear(Lane& lane, const JobBegan& message, PlanTime now);
    void hear(Lane& lane, const JobProgress& message, PlanTime now);
    void hear(Lane& lane, const JobOutcomes& message, PlanTime now);
    void hear(Lane& lane, const JobsRecalled& message, PlanTime now);
    void hear(Lane& lane, const Hello& message, PlanTime now);
    bool takeOutcome(Lane& lane, const std::shared_ptr<const JobOutcome>& outcome, PlanTime now);
    void loseAttempt(WorkerId worker, const Lane::Lost& lost, const WorkerEnd& end);
    void giveBack(JobId id);
    void countStartFailure(const Lane& lane, PlanTime now);
    void breakOff(Lane& lane, const std::string& what);

    // Decisions (plan.cpp).
    void dispatch(PlanTime now);
    void startWorkers(PlanTime now);
    void start(Lane& lane, PlanTime now);
    bool mayStart(const Lane& lane, PlanTime now) const;
    void handOut(PlanTime now);
    void assignChunk(Lane& lane, PlanTime now);
    void balance();
    void letGo();
    void giveUpIfHopeless();

    // Small change.
    void addJob(JobSpec spec, bool urgent);
    QueuedJob queued(const Job& job, QueuePlace place) const;
    void end(JobId id, std::shared_ptr<const JobOutcome> outcome);
    void endWith(JobId id, const Error& error);
    void endAll(const Error& error);
    void recall(Lane& lane);
    void leave(Lane& lane);
    void changed(const Lane& lane);
    bool isWanted(const Lane& lane) const; ///< within the worker count
    std::size_t filesLeft(const Lane& lane) const; ///< that its process may still be given
    std::size_t waitingLanes() const; ///< live ones without a job
    bool isAlone(const Lane& lane) const; ///< no other lane is live
    Lane& lane(WorkerId worker) { return m_lanes[number(worker)]; }

    const int m_retriesAllowed;
    const Split m_split;
    const PlanTime m_silenceLimit; ///< 0 = none
    const std::size_t m_replaceAfter; ///< 0 = never
    TimeAllowance m_allowance;
    int m_count = 0;
    std::vector<Lane> m_lanes; ///< never fewer than there ever were
    std::vector<StartRecord> m_starts;
    std::vector<WorkerStatus> m_statuses;
    std::unordered_map<JobId, Job> m_jobs; ///< all that have not ended
    JobQueue m_queue;
    std::shared_ptr<const JobSettings> m_settings;
    std::uint64_t m_submitted = 0;
    int m_startFailures = 0; ///< in a row, over all lanes
    std::string m_lastStartFailure;
    bool m_paused = false;
    bool m_closing = false;
    std::vector<PlanStep> m_steps;
};

} // namespace fanfold
