// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one lane at this moment: a value snapshot for lanes, charts and reports.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <cstdint>
#include <string>

namespace fanfold {

enum class WorkerState : std::uint8_t { idle, starting, ready, busy, stopping, stopped };

struct WorkerStatus {
    WorkerId id{};
    WorkerState state = WorkerState::idle;
    std::int64_t pid = 0; ///< 0 = no process
    int starts = 0; ///< processes that have filled this lane
    JobId job{}; ///< while busy
    Stage stage = Stage::none;
    std::uint64_t jobBytesDone = 0;
    std::uint64_t jobBytesTotal = 0;
    std::uint64_t jobsDone = 0; ///< ended here, well or not
    std::uint64_t bytesDone = 0; ///< of ended jobs
    std::int64_t busyNs = 0; ///< wall time with a job, ended ones
    std::int64_t cpuNs = 0; ///< CPU time the worker reports for ended jobs
    std::int64_t peakBytes = 0; ///< most memory its process has used, as last told; 0 = not known
    std::string lastExit; ///< why the last process ended: "", "SIGSEGV", "exit 3" ...
};

} // namespace fanfold
