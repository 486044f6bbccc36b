// SPDX-License-Identifier: GPL-3.0-or-later
// What a pool is made with.
#pragma once

#include "core/base/file_path.h"
#include "core/pool/time_allowance.h"

#include <QStringList>

#include <cstdint>

namespace fanfold {

enum class Split : std::uint8_t {
    dynamic, ///< largest first, small files in chunks, to whoever is free
    roundRobin, ///< file i to worker i mod n, never more parts than files
};

struct PoolOptions {
    FilePath program; ///< fanfold-worker or fanfold-plotter
    QStringList launcher; ///< program and arguments put in front of the worker's own; empty = none
    int workers = 1;
    Split split = Split::dynamic;
    int retries = 1; ///< after a crash or a time-out, on another worker where there is one
    TimeLimit timeLimit = RelativeTimeLimit(); ///< of one file, from its beginning
    int silenceTimeoutMs = 60'000; ///< of a worker that has work: no frame for so long; 0 = none
    int replaceAfter = 0; ///< files, then a new process takes the lane; 0 = never
    int memoryLimitMb = 0; ///< address space of each worker; 0 = none, as in sanitizer builds
    /// For a file that ran out of memory: it is tried once more when all others have ended, alone,
    /// with this limit. Not above memoryLimitMb = no such try.
    int aloneMemoryLimitMb = 0;
    int inheritedDescriptor = -1; ///< kept open in the worker under the same number; -1 = none
};

} // namespace fanfold
