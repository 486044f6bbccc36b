// SPDX-License-Identifier: GPL-3.0-or-later
// What a pool is made with.
#pragma once

#include "core/base/file_path.h"
#include "core/pool/worker_limits.h"

#include <cstdint>

namespace fanfold {

enum class Split : std::uint8_t {
    dynamic, ///< largest first, small files in chunks, to whoever is free
    roundRobin, ///< file i to worker i mod n, never more parts than files
};

struct PoolOptions {
    FilePath program; ///< fanfold-worker or fanfold-plotter
    int workers = 1;
    Split split = Split::dynamic;
    WorkerLimits limits; ///< shares of memory are of what is usable when the pool is made
    /// For a file that ran out of memory: it is tried once more when all others have ended, alone,
    /// with this limit. Not above the workers' own limit = no such try. The pool sets it.
    int aloneMemoryMb = 0;
    int inheritedDescriptor = -1; ///< kept open in the worker under the same number; -1 = none
    friend bool operator==(const PoolOptions&, const PoolOptions&) = default;
};

} // namespace fanfold
