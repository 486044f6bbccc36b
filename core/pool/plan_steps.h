// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan wants done: the pool carries these out in order.
#pragma once

#include "core/pool/finished_job.h"
#include "core/pool/worker_exit.h"
#include "core/protocol/messages.h"

#include <memory>
#include <variant>
#include <vector>

namespace fanfold {

// to a worker
struct StartWorker {
    WorkerId worker{};
};
struct AssignWork {
    WorkerId worker{};
    std::shared_ptr<const JobSettings> settings; ///< to be sent before; null = as before
    std::vector<JobId> jobs; ///< in this order
};
struct LimitMemory { ///< of its process, from now on
    WorkerId worker{};
    int megabytes = 0; ///< 0 = none
};
struct RecallWork {
    WorkerId worker{};
};
struct CancelWork {
    WorkerId worker{};
    JobId job{};
};
struct StopWorker { ///< politely
    WorkerId worker{};
};
struct TerminateWorker { ///< SIGTERM first
    WorkerId worker{};
    WorkerExit reason;
};
struct KillWorker { ///< at once
    WorkerId worker{};
    WorkerExit reason;
};

// to the pool's owner
struct TellBegan {
    WorkerId worker{};
    JobId job{};
};
struct TellProgress {
    WorkerId worker{};
    JobProgress progress;
};
struct TellLost { ///< an attempt at a job that will be tried again
    WorkerId worker{};
    JobId job{};
    Error error;
};
struct TellFinished {
    FinishedJob job;
};
struct TellWorkerChanged {
    WorkerId worker{};
};
struct TellIdle { };
struct TellAllStopped { };
struct TellStartFailed {
    Error error;
};

struct TellSetUpFailed {
    Error error;
};

using PlanStep = std::variant<StartWorker, AssignWork, LimitMemory, RecallWork, CancelWork,
    StopWorker, TerminateWorker, KillWorker, TellBegan, TellProgress, TellLost, TellFinished,
    TellWorkerChanged, TellIdle, TellAllStopped, TellStartFailed, TellSetUpFailed>;

} // namespace fanfold
