// SPDX-License-Identifier: GPL-3.0-or-later
// How many cores this machine has, and how many this process may really use.
#pragma once

namespace fanfold {

struct CoreCount {
    int physical = 1;
    int logical = 1;
    int usable = 1; ///< logical cores within affinity and the cgroup's CPU quota, at least 1
    friend bool operator==(const CoreCount&, const CoreCount&) = default;
};

CoreCount countCores();

} // namespace fanfold
