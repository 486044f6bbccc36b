// SPDX-License-Identifier: GPL-3.0-or-later
// Workers of a plan that need no time at all, to see what the plan itself costs.
#pragma once

#include "core/pool/plan.h"

#include <cstddef>
#include <vector>

namespace fanfold {

/// Jobs 0, 1 ... of mixed sizes below 100 kB.
std::vector<PlannedJob> manyJobs(std::size_t count);

/// The workers do at once what they are told, in turn, until every job has ended; returns how many
/// ended.
std::size_t workAtOnce(Plan& plan);

/// Of this process, by malloc.
std::size_t allocatedBytes();

} // namespace fanfold
