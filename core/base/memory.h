// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory programs of this user may still take: what the system has to give, within the
// limits of the control groups this process is in.
#pragma once

#include <string>

namespace fanfold {

/// In MB of 1024 * 1024 bytes, at least 1: the smallest of MemAvailable (/proc/meminfo) and, for
/// each control group on the way to the root (version 1 or 2), its limit less what it uses. Cached
/// files that the kernel would drop first (inactive_file) do not count as used: reading a folder
/// fills every group with them. The root stands in front of all paths, for tests. Where nothing is
/// said: the physical memory.
int usableMemoryMb(const std::string& root = {});

/// Share of the last ten seconds in which some process of the system waited for memory, 0 to 1
/// ("some avg10" of /proc/pressure/memory); 0 where the kernel does not count.
double memoryStall(const std::string& root = {});

} // namespace fanfold
