// SPDX-License-Identifier: GPL-3.0-or-later
// What a job costs: wall time, CPU time of the calling thread, how long that thread was ready to
// run while no core was free, and the most memory the process has used.
#pragma once

#include "core/protocol/messages.h"

#include <cstdint>

namespace fanfold {

/// Measures the thread that makes it. The wait is the kernel's own count (second field of
/// /proc/thread-self/schedstat). It is read only after a job whose wall time exceeds its CPU time
/// by more than 20 us: reading costs a system call and less than that cannot hide more than that.
/// Where the kernel does not count, the wait is taken as wall less CPU time, which counts waiting
/// for the disk too. The memory is looked at after jobs above 1 ms only, for the same reason.
class JobMeter {
public:
    JobMeter();
    ~JobMeter();
    JobMeter(const JobMeter&) = delete;
    JobMeter& operator=(const JobMeter&) = delete;

    void start();
    JobCost stop();

private:
    std::int64_t readWaitNs() const; ///< since the thread began; -1 = not counted here

    int m_schedstat = -1;
    std::int64_t m_waitNs = 0; ///< at the last reading
    std::int64_t m_wallStart = 0;
    std::int64_t m_cpuStart = 0;
    std::int64_t m_peakBytes = 0; ///< when last looked at
};

} // namespace fanfold
