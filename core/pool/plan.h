// SPDX-License-Identifier: GPL-3.0-or-later
// Decides everything a pool does: which worker starts, which job goes where, what a dead worker's
// jobs become. Pure: it is told what happened and when, and answers with steps to carry out; no
// processes, no signals, no clock. The same facts give the same steps. A fact or wish about one job
// or one worker costs O(log jobs + log lanes).
#pragma once

#include "core/pool/deadline_list.h"
#include "core/pool/job_queue.h"
#include "core/pool/lane.h"
#include "core/pool/lane_index.h"
#include "core/pool/plan_steps.h"
#include "core/pool/planned_job.h"
#include "core/pool/pool_options.h"
#include "core/pool/time_allowance.h"

#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fanfold {

class Plan {
public:
    explicit Plan(const PoolOptions& options);

    // Wishes: see WorkerPool (plan_wishes.cpp).
    void setSettings(const JobSettings& settings);
    void submit(const std::vector<PlannedJob>& jobs, int chunkSize, PlanTime now);
    void submitFirst(PlannedJob job, PlanTime now);
    void startAhead(int workers, PlanTime now);
    void setWorkerCount(int count, PlanTime now);
    /// Megabytes, 0 = no limit. Holds at once: a file in work that needs more is tried again alone.
    void setMemory(int workerMb, int aloneMb);
    void pause();
    void resume(PlanTime now);
    void cancel(JobId job);
    void cancelQueued();
    void terminate();
    void close();
    void endWorker(WorkerId worker, ByHand how, PlanTime now);

    // Facts.
    void workerReady(WorkerId worker, std::int64_t pid, PlanTime now);
    void workerSent(WorkerId worker, const WorkerMessage& message, PlanTime now);
    void workerStopped(WorkerId worker, const WorkerEnd& end, PlanTime now);
    /// At the deadline, or later.
    void tick(PlanTime now);

    /// When tick() is due; nothing = not before something else happens. It may come before anything
    /// is to be done.
    std::optional<PlanTime> deadline();
    std::vector<PlanStep> takeSteps();
    std::size_t lanes() const { return m_lanes.size(); } ///< never fewer than there ever were
    const WorkerStatus& worker(WorkerId id) const { return m_lanes[number(id)].status(); }
    bool isIdle() const { return m_jobs.empty(); }

private:
    struct Job {
        std::uint64_t sizeBytes = 0;
        std::uint64_t sequence = 0;
        std::shared_ptr<const JobSettings> settings;
        int attempts = 0;
        int endedByHand = 0; ///< of these, by a person; they are not held against it
        WorkerId worker{}; ///< the last one that had it
        std::uint16_t chunkSize = 0; ///< jobs to be handed out with it; 0 = as many as seem good
        bool urgent = false;
        bool handedOut = false;
        bool cancelWanted = false;
        bool alone = false; ///< ran out of memory once, so it is tried alone
        bool notAgain = false; ///< instead of another try, it ends as cancelled
    };
    /// What is remembered of a lane's process and its failures to start.
    struct StartRecord {
        int failures = 0;
        PlanTime notBefore{};
        bool isResting = false; ///< until then
        bool isOwed = false; ///< to be started whether it is needed or not
        int memoryMb = 0; ///< limit of its process
    };

    /// When a worker's patience ends, and how.
    struct Due {
        PlanTime at{};
        WorkerExit reason;
    };

    // Limits (plan_limits.cpp).
    std::optional<Due> due(const Lane& lane) const;
    std::optional<PlanTime> nextLook(const Lane& lane) const;
    void watch(const Lane& lane);
    std::vector<DeadlineList::Entry> takeLooks(PlanTime now);
    void forgiveOwnDelay(const std::vector<DeadlineList::Entry>& looks, PlanTime now);
    void endIfDue(Lane& lane, PlanTime now);

    // What workers may use, and files that need more (plan_memory.cpp).
    void limitMemory(const Lane& lane, int megabytes);
    bool mayTryAlone(const Job& job) const;
    void endOrTryAlone(JobId id, std::shared_ptr<const JobOutcome> outcome);
    void tryAlone(PlanTime now);
    bool isWorkForOne() const; ///< nothing is left but jobs to be tried alone
    void endOfTryAlone(const Lane& lane);

    // Facts, one by one (plan_facts.cpp).
    void hear(Lane& lane, const JobBegan& message, PlanTime now);
    void hear(Lane& lane, const JobProgress& message, PlanTime now);
    void hear(Lane& lane, const JobOutcomes& message, PlanTime now);
    void hear(Lane& lane, const JobsRecalled& message, PlanTime now);
    void hear(Lane& lane, const Hello& message, PlanTime now);
    void hear(Lane& lane, const SettingsRefused& message, PlanTime now); ///< plan_refusals.cpp
    void learnSpeed(std::uint64_t bytes, const JobCost& cost);
    bool takeOutcome(Lane& lane, const std::shared_ptr<const JobOutcome>& outcome, PlanTime now);
    void loseAttempt(WorkerId worker, const Lane::Lost& lost, const WorkerEnd& end);
    void giveBack(JobId id);
    void countStartFailure(const Lane& lane, PlanTime now);
    void countFruitlessDeath(PlanTime now);
    void breakOff(Lane& lane, const std::string& what);

    // Decisions (plan.cpp).
    void dispatch(PlanTime now);
    void startWorkers(PlanTime now);
    void start(Lane& lane, PlanTime now);
    void handOut(PlanTime now);
    void assignChunk(Lane& lane, PlanTime now);
    std::uint64_t leastChunkBytes() const;
    void assign(Lane& lane, std::vector<JobId> jobs, std::shared_ptr<const JobSettings> settings,
        PlanTime now);
    void balance();
    void letGo();
    void giveUpIfHopeless();

    // Small change.
    void addJob(PlannedJob planned, bool urgent, int chunkSize);
    QueuedJob queued(JobId id, const Job& job, QueuePlace place) const;
    static QueuePlace placeToReturn(const Job& job);
    void end(JobId id, std::shared_ptr<const JobOutcome> outcome);
    void endWith(JobId id, const Error& error);
    void endAll(std::vector<std::pair<std::uint64_t, JobId>> bySequence, const Error& error);
    void endAll(const Error& error);
    void recall(Lane& lane);
    void recallAll();
    void leave(Lane& lane);
    void touched(const Lane& lane); ///< keeps index and deadlines true
    void changed(const Lane& lane); ///< the same, and tells
    bool isWanted(const Lane& lane) const; ///< within the worker count
    std::size_t filesLeft(const Lane& lane) const; ///< that its process may still be given
    bool isAlone(const Lane& lane) const; ///< no other lane is live
    Lane& lane(WorkerId worker) { return m_lanes[number(worker)]; }
    Lane& lane(std::uint32_t worker) { return m_lanes[worker]; }

    static constexpr int kStartFailuresAllowed = 3; ///< in a row
    static constexpr int kFruitlessDeathsAllowed = 20;
    static constexpr PlanTime kFruitlessFor = std::chrono::seconds(5);

    const int m_retriesAllowed;
    const Split m_split;
    const PlanTime m_silenceLimit; ///< 0 = none
    const std::size_t m_replaceAfter; ///< 0 = never
    const int m_firstMemoryMb; ///< of every process that starts
    int m_memoryMb;
    int m_aloneMemoryMb;
    TimeAllowance m_allowance;
    double m_nsPerByte = 0; ///< of the files done lately, opening them included; 0 = none yet
    int m_count = 0;
    std::vector<Lane> m_lanes;
    std::vector<StartRecord> m_starts; ///< by lane
    std::vector<PlanTime> m_lookedAt; ///< by lane
    LaneIndex m_index;
    DeadlineList m_looks;
    std::unordered_map<JobId, Job> m_jobs; ///< all that have not ended
    JobQueue m_queue;
    /// To be tried alone, by sequence; neither queued nor handed out.
    std::set<std::pair<std::uint64_t, JobId>> m_alone;
    std::optional<WorkerId> m_aloneOn; ///< the lane that tries one
    std::shared_ptr<const JobSettings> m_settings;
    std::vector<std::shared_ptr<const JobSettings>> m_refused; ///< of which the owner was told
    std::uint64_t m_submitted = 0;
    int m_startFailures = 0; ///< in a row, over all lanes
    int m_fruitlessDeaths = 0; ///< by signals, before the first job, in a row, over all lanes
    PlanTime m_fruitlessSince{}; ///< the first of them
    std::string m_lastStartFailure;
    bool m_paused = false;
    bool m_closing = false;
    std::vector<PlanStep> m_steps;
};

} // namespace fanfold
