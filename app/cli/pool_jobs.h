// SPDX-License-Identifier: GPL-3.0-or-later
// Does a few jobs over a pool and waits for them: what inspect and convert need.
#pragma once

#include "core/pool/worker_pool.h"

#include <functional>
#include <optional>
#include <vector>

namespace fanfold {

struct PoolJobs {
    PoolOptions options;
    JobSettings settings;
    std::vector<JobSpec> jobs;
};

/// Tells each ended job (there is at least one), leaves no process behind; returns false if Ctrl+C
/// ended it early. Jobs keep their order in numbers: job i has the id i.
bool doJobs(PoolJobs work, const std::function<void(const FinishedJob&)>& onFinished);

/// The same for one job; nothing if Ctrl+C ended it early.
std::optional<FinishedJob> apply(
    const PoolOptions& options, const JobSettings& settings, const JobSpec& job);

} // namespace fanfold
