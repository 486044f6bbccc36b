// SPDX-License-Identifier: GPL-3.0-or-later
// What processes hold at the moment, to find what a test has left behind.
#pragma once

#include <cstdint>
#include <set>

namespace fanfold {

std::set<int> openDescriptors();
/// Processes that this one has started and not reaped, zombies too.
std::set<std::int64_t> childProcesses();
/// Those of another process.
std::set<std::int64_t> childrenOf(std::int64_t pid);
/// That a process has used so far; 0 if it is gone.
std::int64_t cpuTimeMs(std::int64_t pid);
/// False for a zombie.
bool isAlive(std::int64_t pid);

} // namespace fanfold
