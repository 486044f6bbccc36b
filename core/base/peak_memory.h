// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a process has used at most.
#pragma once

#include <cstdint>

namespace fanfold {

/// Largest resident size in bytes since the process began its program (VmHWM of /proc/PID/status);
/// 0 = not known, or gone. Costs some 20 us. (ru_maxrss of getrusage is no answer: it begins with
/// the size of whoever forked the process.)
std::int64_t peakMemory(std::int64_t pid);

} // namespace fanfold
