// SPDX-License-Identifier: GPL-3.0-or-later
// Which lane had which file when: the record of a run, as a value that may be copied and shown
// while the run goes on. Times are seconds since the run began, pauses left out; they never fall.
//
// Its size is bounded: when there are too many blocks, neighbours on a lane become one block, the
// closest ones first, so that a block is never longer than a small part of the run unless one file
// is.
#pragma once

#include "core/base/ids.h"
#include "core/batch/run_status.h"

#include <optional>
#include <vector>

namespace fanfold {

/// One attempt at a file or, in a large run, several that followed each other on a lane.
struct TimelineBlock {
    double startS = 0;
    double endS = 0;
    double busyS = 0; ///< of these, with a file in work
    FileId file{}; ///< the first one
    std::uint32_t files = 1; ///< attempts in it
    FileState state = FileState::done; ///< the last of FileState's order, if there are several
    int attempt = 1; ///< at the file; the highest, if there are several
    std::optional<ErrorCode> error{}; ///< why it is in that state; none = well done, or not known
    friend bool operator==(const TimelineBlock&, const TimelineBlock&) = default;
};

/// A file that has not ended yet.
struct OpenAttempt {
    FileId file{};
    int attempt = 1;
    double startS = 0;
    std::optional<double> lostAtS; ///< its worker is gone, and nobody has said what became of it
};

struct TimelineLane {
    std::vector<TimelineBlock> blocks; ///< in time order, without overlaps
    std::optional<OpenAttempt> open;
    double busyS = 0; ///< sum over blocks
    double lostS = 0; ///< of these, in attempts whose worker did not live to account for them
    // Between the blocks: a process that had told of nothing for so long when it ended, and what it
    // took until the next one had its first file.
    double silentS = 0;
    double renewalS = 0;
    std::optional<double> processEndedAtS; ///< the next one has not begun a file yet
    double startS() const { return blocks.empty() ? 0 : blocks.front().startS; }
    double endS() const { return blocks.empty() ? 0 : blocks.back().endS; }
};

class RunTimeline {
public:
    static constexpr std::size_t kMostBlocks = 20'000;
    explicit RunTimeline(std::size_t mostBlocks = kMostBlocks)
        : m_mostBlocks(mostBlocks)
    {
    }

    /// An attempt that is still open on this lane was lost, nobody knows why: it becomes a crashed
    /// block.
    void began(WorkerId worker, FileId file, int attempt, double nowS);
    /// The file's end; wallS as the worker measured it, 0 = it was lost before it could.
    void ended(WorkerId worker, FileId file, FileState state, double wallS, double nowS,
        std::optional<ErrorCode> error = {});
    /// The attempt came to nothing; the file is tried again.
    void lost(WorkerId worker, FileId file, ErrorCode why, double nowS);
    /// The worker has no file any more.
    void rested(WorkerId worker, double nowS);
    /// Its process is ending or has ended; only the first time of each process counts.
    void processEnded(WorkerId worker, double nowS);
    /// What is still open was lost.
    void finish();

    const std::vector<TimelineLane>& lanes() const { return m_lanes; } ///< by WorkerId
    std::size_t blockCount() const { return m_count; }
    double endS() const; ///< of the last block

    /// The attempt that took longest; none before one has ended.
    struct Longest {
        FileId file{};
        double seconds = 0;
    };
    const std::optional<Longest>& longest() const { return m_longest; }

private:
    TimelineLane& lane(WorkerId worker);
    void add(TimelineLane& lane, TimelineBlock block);
    void closeLost(TimelineLane& lane, std::optional<ErrorCode> why);
    void merge();

    std::size_t m_mostBlocks;
    std::size_t m_count = 0;
    double m_mergedS = 0; ///< blocks up to this length are merged
    std::vector<TimelineLane> m_lanes;
    std::optional<Longest> m_longest;
};

} // namespace fanfold
