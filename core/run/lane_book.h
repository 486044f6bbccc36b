// SPDX-License-Identifier: GPL-3.0-or-later
// What each lane has done in a run, measured from what the pool reports. Time is handed in, in
// seconds of a steady clock.
#pragma once

#include "core/protocol/messages.h"
#include "core/run/rate_meter.h"
#include "core/run/run_status.h"

#include <optional>
#include <vector>

namespace fanfold {

class LaneBook {
public:
    void began(WorkerId worker, FileId file, double now);
    void progressed(WorkerId worker, std::uint64_t bytesDone);
    /// Wall time of the attempt in seconds: what the worker says, else what was seen from here.
    /// bytes = that it has read.
    double ended(WorkerId worker, const JobCost& cost, std::uint64_t bytes, double now);
    /// The attempt came to nothing, and nobody has measured it. Its seconds, as seen from here.
    double lost(WorkerId worker, double now);
    void endedFile(WorkerId worker); ///< with the attempt that has just ended
    void rested(WorkerId worker); ///< it has no file (its process died, or it does another job)

    void restAll(); ///< other processes take over
    bool anyBusy() const;
    /// Moves the rates on.
    void sample(double now);

    LaneStatus status(const WorkerStatus& worker, double elapsedS, double now) const;
    /// One per lane, also for those that never had a file.
    std::vector<WorkerReport> reports(std::size_t workers) const;
    // Sums over ended files.
    double serialSeconds() const; ///< wall time less time waiting for a core
    double computedSeconds() const; ///< CPU time
    double coreWaitSeconds() const; ///< waiting for a core

private:
    struct Lane {
        std::optional<FileId> file; ///< in work
        double beganAt = 0; ///< the last file, in work or not
        std::uint64_t bytesInWork = 0;
        std::uint64_t files = 0;
        std::uint64_t bytes = 0;
        std::int64_t busyNs = 0;
        std::int64_t cpuNs = 0;
        RateMeter rate{2};
    };
    Lane& lane(WorkerId worker);

    std::vector<Lane> m_lanes; ///< by WorkerId
    std::int64_t m_serialNs = 0;
    std::int64_t m_cpuNs = 0;
    std::int64_t m_waitNs = 0;
};

} // namespace fanfold
