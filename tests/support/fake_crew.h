// SPDX-License-Identifier: GPL-3.0-or-later
// Workers of a plan that exist on paper only, under a clock that stands still until it is moved.
#pragma once

#include "core/pool/plan.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fanfold {

class FakeCrew {
public:
    explicit FakeCrew(const PoolOptions& options);

    Plan plan;
    PlanTime now{};
    std::chrono::nanoseconds timeOfFile{}; ///< that each outcome tells

    /// Jobs first, first + 1 ... of these sizes.
    void submit(std::uint64_t first, const std::vector<std::uint64_t>& sizes, int chunkSize = 0);
    /// Takes the plan's steps: assigned jobs are in the workers' hands then.
    void carryOut();
    /// The steps carried out since the last call: "start 0", "assign 0: 1 2", "done 1", "crashed 2"
    /// ...
    std::vector<std::string> takeLog();

    // What worker number w does; each carries the plan's answer out.
    void ready(unsigned w);
    void begin(unsigned w); ///< the next job it has
    void report(unsigned w, Stage stage, std::uint64_t bytesDone); ///< of the job in work
    void finish(unsigned w, std::optional<Error> error = {}); ///< the job in work
    void beginAndFinish(unsigned w);
    void answerRecall(unsigned w);
    void refuse(unsigned w, std::uint32_t settings); ///< and forgets what it has not begun
    void answerCancel(unsigned w, std::uint64_t id);
    void stop(unsigned w, const WorkerExit& exit);
    void stopSaying(unsigned w, const WorkerEnd& end); ///< with what else is known of its end
    void pass(PlanTime time);
    void passToDeadline();

    bool hasProcess(unsigned w) const;
    bool isInWork(unsigned w) const { return m_workers.contains(w) && m_workers.at(w).current; }
    std::vector<std::uint64_t> jobsOf(unsigned w) const; ///< in its hands, in order
    /// One thing that some worker has to do, chosen by the number; nothing if it has nothing to do.
    void workABit(unsigned choice);
    /// Everybody works until nothing is left to do: starts, jobs, recalls and stops are all good.
    void workToTheEnd();

    std::map<std::uint64_t, int> timesEnded;
    std::map<std::uint64_t, FinishedJob> ended;
    int timesIdle = 0;
    int timesStopped = 0;
    std::vector<Error> startFailures;
    std::vector<TellLost> lostAttempts;

private:
    struct Worker {
        bool present = false;
        bool starting = false;
        bool stopping = false;
        bool recalled = false;
        std::optional<JobId> current;
        std::deque<JobId> jobs;
    };

    void take(const StartWorker& step);
    void take(const AssignWork& step);
    void take(const LimitMemory& step);
    void take(const RecallWork& step);
    void take(const CancelWork& step);
    void take(const StopWorker& step);
    void take(const TerminateWorker& step);
    void take(const KillWorker& step);
    void take(const TellLost& step) { lostAttempts.push_back(step); }
    void take(const TellFinished& step);
    void take(const TellIdle& step);
    void take(const TellAllStopped& step);
    void take(const TellStartFailed& step);
    void take(const TellSetUpFailed& step);
    void take(const TellBegan&) { }
    void take(const TellProgress&) { }
    void take(const TellWorkerChanged&) { }
    void say(unsigned w, const WorkerMessage& message);
    bool doSomething(unsigned w);

    std::map<unsigned, Worker> m_workers;
    std::map<JobId, std::uint64_t> m_sizes;
    std::vector<std::string> m_log;
};

} // namespace fanfold
