// SPDX-License-Identifier: GPL-3.0-or-later
// What this process holds at the moment, to find what a test has left behind.
#pragma once

#include <cstdint>
#include <set>

namespace fanfold {

std::set<int> openDescriptors();
/// Processes that this one has started and not reaped, zombies too.
std::set<std::int64_t> childProcesses();
/// False for a zombie.
bool isAlive(std::int64_t pid);

} // namespace fanfold
