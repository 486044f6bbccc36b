// SPDX-License-Identifier: GPL-3.0-or-later
// How much CPU time another process has used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace fanfold {

/// Seconds, all its threads together, in steps of 10 ms (utime and stime of /proc/PID/stat).
/// Nothing if there is no such process. The root stands in front of the path, for tests.
std::optional<double> processCpuSeconds(std::int64_t pid, const std::string& root = {});

} // namespace fanfold
