// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan knows of one lane: its process, and the jobs handed to it, in the order in which it
// does them. Pure.
#pragma once

#include "core/pool/worker_status.h"
#include "core/protocol/messages.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace fanfold {

/// Time as the plan is told it; only differences matter.
using PlanTime = std::chrono::nanoseconds;

class Lane {
public:
    explicit Lane(WorkerId id) { m_status.id = id; }

    WorkerId id() const { return m_status.id; }
    const WorkerStatus& status() const { return m_status; }

    bool isAbsent() const; ///< no process
    bool isUp() const; ///< has said hello and was not asked to leave
    bool isLive() const { return m_status.state == WorkerState::starting || isUp(); }
    bool isStarting() const { return m_status.state == WorkerState::starting; }
    bool isStopping() const { return m_status.state == WorkerState::stopping; }
    bool hasJobs() const { return !m_jobs.empty(); }
    /// May be given a chunk: it has at most the one it prefetched.
    bool hasRoom() const { return isUp() && !m_recalling && m_jobs.size() <= m_lastChunk; }
    std::size_t unbegun() const { return m_jobs.size() - (m_current ? 1 : 0); }
    bool isRecalling() const { return m_recalling; }
    std::optional<JobId> current() const { return m_current; }

    // its process
    void starting(PlanTime now);
    void ready(std::int64_t pid);
    void stopping();
    /// Forgets its jobs: what it had is in the result.
    struct Lost {
        JobId job{};
        Stage stage = Stage::none;
        std::uint64_t bytesDone = 0;
        std::uint64_t bytesTotal = 0;
        PlanTime spent{}; ///< since it was begun
        std::int64_t peakBytes = 0; ///< as the worker last said
    };
    struct Left {
        std::optional<Lost> lost;
        std::vector<JobId> unbegun;
    };
    Left stopped(const std::string& lastExit, PlanTime now);
    PlanTime startedAt() const { return m_startedAt; }
    /// Whether this process ever began a job.
    bool hasBegun() const { return m_hasBegun; }
    /// Jobs that this process has ended or has now.
    std::size_t filesTaken() const { return m_ended + m_jobs.size(); }

    // its patience
    void heard(PlanTime now) { m_heardAt = now; }
    PlanTime heardAt() const { return m_heardAt; } ///< or was given work, when it had none
    PlanTime beganAt() const { return m_beganAt; } ///< the last job
    /// Everything is taken as if it had been later.
    void postpone(PlanTime by);

    // its jobs; false = this worker cannot say that now
    void assigned(
        const std::vector<JobId>& jobs, std::shared_ptr<const JobSettings> settings, PlanTime now);
    /// The settings its next job would be done with; null = none were sent.
    const std::shared_ptr<const JobSettings>& settings() const { return m_settings; }
    /// Those of its n-th AssignWork that brought new ones, from 1; null = there was none.
    std::shared_ptr<const JobSettings> given(std::uint32_t n) const;
    /// It does not have these any more, which it had not begun.
    void drop(const std::set<JobId>& jobs);
    const std::deque<JobId>& jobs() const { return m_jobs; } ///< in order
    /// It will need settings again.
    void forgetSettings() { m_settings.reset(); }
    bool began(JobId job, PlanTime now);
    bool progressed(const JobProgress& progress);
    bool ended(JobId job, const JobCost& cost, std::uint64_t bytes);
    void recalling() { m_recalling = true; }
    bool recalled(const std::vector<JobId>& jobs);
    void forgetJobs();

private:
    void clearWork();

    WorkerStatus m_status;
    std::deque<JobId> m_jobs;
    std::optional<JobId> m_current;
    std::size_t m_lastChunk = 0;
    std::size_t m_ended = 0;
    bool m_recalling = false;
    bool m_hasBegun = false;
    std::shared_ptr<const JobSettings> m_settings;
    std::vector<std::shared_ptr<const JobSettings>> m_given; ///< to this process, in order
    PlanTime m_startedAt{};
    PlanTime m_beganAt{};
    PlanTime m_heardAt{};
};

} // namespace fanfold
