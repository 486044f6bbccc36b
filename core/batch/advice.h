// SPDX-License-Identifier: GPL-3.0-or-later
// What limited a run, and how many workers would do better: a judgement of times that were measured
// anyway. Pure.
//
// The time of all lanes (lanes x elapsed) is parted into: computing, waiting for a core, waiting
// for the disk (with a file in work, but neither of the two), attempts that were lost (of which
// nobody knows what they waited for), starting workers anew, gaps between files (waiting for the
// parent), and idle time after a lane's last file. The rest is the start of the workers.
#pragma once

#include "core/base/ids.h"

#include <cstdint>

namespace fanfold {

/// Seconds; those of the lanes are sums over all lanes.
struct AdviceInput {
    double elapsedS = 0; ///< pauses left out
    int workers = 1; ///< at the end of the run
    int usableCores = 1;
    bool isDealtInTurn = false; ///< round-robin
    /// That ended after somebody had begun them; a large one counts for the ranges in which it can
    /// be read.
    std::uint64_t files = 0;
    int lanes = 0; ///< that had at least one file
    double busyS = 0; ///< with a file in work, or silent until they were ended
    double lostS = 0; ///< of these, what was lost with a worker, so that the next two know it not
    double computedS = 0; ///< CPU time of the workers
    double coreWaitS = 0; ///< ready to run, but no core was free
    double renewalS = 0; ///< between the end of a worker and the first file of the next
    double gapS = 0; ///< between the first and the last file of a lane, without one otherwise
    double endIdleS = 0; ///< after a lane's last file, until the end of the run
    double parentS = 0; ///< CPU time of the thread that hands out the files
    double longestS = 0; ///< the file that took longest
    FileId longest{};
};

enum class AdviceKind : std::uint8_t {
    tooShort, ///< to tell
    nothingRead, ///< no worker could be started, or none came to the end of a file
    tooFewFiles, ///< fewer than workers
    straggler, ///< one file took so long that the others waited for it
    unevenSplit, ///< dealt out in turn, and some lanes had more work than others
    lostAttempts, ///< workers that crashed, hung or were ended took most of the time
    renewals, ///< starting workers anew took most of the time
    processor,
    disk,
    parent,
};

struct Advice {
    AdviceKind kind = AdviceKind::tooShort;
    AdviceInput input; ///< what it was judged by
    // Shares of the time of all lanes, 0 to 1.
    double computed = 0;
    double coreWait = 0;
    double disk = 0;
    double lost = 0;
    double renewal = 0;
    double gap = 0;
    double endIdle = 0;
    double parentBusy = 0; ///< parentS / elapsedS
    int suggestedWorkers = 1; ///< = workers where nothing better is known
};

class RunTimeline;

/// Fills in what a timeline knows: lanes, busyS, lostS, renewalS, gapS, endIdleS (until elapsedS),
/// longest.
void measure(const RunTimeline& timeline, AdviceInput& input);

Advice advise(const AdviceInput& input);

} // namespace fanfold
