// SPDX-License-Identifier: GPL-3.0-or-later
// How a job ended, and where.
#pragma once

#include "core/base/ids.h"
#include "core/protocol/messages.h"

#include <memory>

namespace fanfold {

/// With an error of the worker itself (crashed, timed out ...) outcome->error says
/// so.
struct FinishedJob {
    std::shared_ptr<const JobOutcome> outcome; ///< never null; may be kept, whole or by aliasing
    WorkerId worker{}; ///< the last one that had it
    int attempts = 1; ///< times it was begun; 0 = never
};

} // namespace fanfold
