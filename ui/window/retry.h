// SPDX-License-Identifier: GPL-3.0-or-later
// What was read again in the last pass of a run, whose totals are of all its passes.
#pragma once

#include <cstdint>

namespace fanfold {

struct Retry {
    std::uint64_t files = 0; ///< 0 = the first pass
    double begunS = 0; ///< of the run's own time
};

} // namespace fanfold
