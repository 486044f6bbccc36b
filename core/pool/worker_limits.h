// SPDX-License-Identifier: GPL-3.0-or-later
// What the workers of a run are allowed, and what starts them: the same for a person's settings, a
// command line, a run and its pool. A value.
#pragma once

#include "core/pool/memory_limit.h"
#include "core/pool/time_allowance.h"

#include <QStringList>

namespace fanfold {

struct WorkerLimits {
    /// After a crash or a time-out, on another worker where there is one; what a person has ended
    /// does not count.
    int retries = 1;
    TimeLimit timeLimit = RelativeTimeLimit(); ///< of one file, from its beginning
    int silenceTimeoutMs = 60'000; ///< of a worker that has work: no frame for so long; 0 = none
    int replaceAfter = 0; ///< jobs (files, ranges), then a new process takes the lane; 0 = never
    MemoryLimit memoryLimit = SharedMemoryLimit(); ///< of each worker; none in sanitizer builds
    /// Program and arguments put in front of the worker's own; empty = none. What it starts besides
    /// ends with it, unless that leaves its process group.
    QStringList launcher;
    friend bool operator==(const WorkerLimits&, const WorkerLimits&) = default;
};

} // namespace fanfold
