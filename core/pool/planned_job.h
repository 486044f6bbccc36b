// SPDX-License-Identifier: GPL-3.0-or-later
// All that the plan needs to know of a job. What is to be done is looked up when a worker gets it,
// so a million waiting jobs cost no paths.
#pragma once

#include "core/base/ids.h"

#include <cstdint>

namespace fanfold {

struct PlannedJob {
    JobId id{};
    std::uint64_t sizeBytes = 0;
};

} // namespace fanfold
