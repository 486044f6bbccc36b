// SPDX-License-Identifier: GPL-3.0-or-later
// A pool in simulated time: the real Plan, workers that need time for every byte, file and message,
// and that die when the dice say so.
#pragma once

#include "core/pool/plan.h"

#include <cstdint>
#include <vector>

namespace fanfold {

struct SimulatedWork {
    std::vector<std::uint64_t> fileBytes;
    int workers = 1;
    Split split = Split::dynamic;
    int chunkSize = 0; ///< see WorkerPool::submit()
    double crashShare = 0; ///< of attempts that end their worker half-way
    unsigned seed = 1;
};

struct SimulatedRun {
    double makespanS = 0;
    double idealS = 0; ///< all work spread evenly without a pause, or the largest file alone
    std::size_t messages = 0; ///< both ways
    std::size_t done = 0;
    std::size_t failed = 0;
};

SimulatedRun simulate(const SimulatedWork& work);

} // namespace fanfold
