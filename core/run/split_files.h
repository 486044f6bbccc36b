// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a pass that are read in ranges, so that a large one does not keep one worker busy
// while the others have nothing left. Each range is a job of its own; what they found is merged to
// the very bits that reading the file as a whole gives. Where the ranges cannot tell (a cut amid a
// quoted cell, a compressed file ...), the file is read once more, as a whole.
//
// Pure: it is told what becomes of the jobs and says what is to be done next.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/pool/finished_job.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace fanfold {

struct SplitRule {
    std::uint64_t above = 0; ///< bytes; files that are not larger are read whole; 0 = all are
    int workers = 1;
    std::uint64_t allBytes = 0; ///< of the files of the pass
};

/// allBytes: of the files of the pass. Dealt out in turn (Split::roundRobin), files stay whole: who
/// reads what is to be known beforehand.
SplitRule splitRule(const RunRequest& request, std::uint64_t allBytes, int workers);

/// The ranges in which a file is to be read, in order; empty = as a whole. Files are cut when they
/// are more than a quarter of what each worker has to expect; the ranges are about as large as
/// that, and all as large as each other but the last.
std::vector<FileRange> rangesOf(std::uint64_t sizeBytes, const SplitRule& rule);

struct FilePart {
    FileId file{};
    FileRange range;
};

/// What is to be done when a range's job has ended.
struct AfterPart {
    enum class Step : std::uint8_t {
        wait, ///< for the other ranges
        end, ///< the file has ended so: status
        readWhole, ///< no range tells, or can tell, what the file holds
    };
    Step step = Step::wait;
    FileStatus status; ///< of the file; done, or why not
    std::shared_ptr<const ReadOutcome> found; ///< of a done file
    std::vector<JobId> superfluous; ///< ranges that nobody needs any more
};

class SplitFiles {
public:
    /// whole: the job that reads or draws the file as a whole, if that has to be; the ranges' jobs
    /// have the ids from firstPart on.
    void add(FileId file, JobId whole, JobId firstPart, const std::vector<FileRange>& ranges);

    using Parts = std::unordered_map<JobId, FilePart>;
    const Parts& parts() const { return m_parts; }
    /// Nothing = the job is no range.
    std::optional<FilePart> partOf(JobId job) const;
    bool isSplit(FileId file) const { return m_files.contains(file); }
    JobId whole(FileId file) const { return m_files.at(file).whole; } ///< the file is split
    std::size_t openParts() const { return m_openParts; } ///< that have not ended
    std::size_t openFiles() const { return m_openFiles; } ///< with such parts
    /// All ranges of the file are wanted still.
    bool isWanted(FileId file) const;

    /// Which attempt at the range it is, from 1.
    int began(JobId job);
    /// Share of the file that has been read, 0 to 1.
    float progressed(JobId job, std::uint64_t bytesDone);
    /// The job is one of parts(), and has not ended before; seconds: that its last attempt took.
    AfterPart ended(const FinishedJob& job, double seconds);

    /// Seconds that its ranges took together.
    double seconds(FileId file) const;

private:
    struct Part {
        FileRange range;
        int attempts = 0;
        std::uint64_t bytesDone = 0;
        bool hasEnded = false;
        std::shared_ptr<const JobOutcome> outcome;
    };
    struct File {
        JobId whole{};
        std::uint64_t firstPart = 0;
        std::vector<Part> parts; ///< in the order of the file
        std::size_t open = 0; ///< parts that have not ended
        bool isGivenUp = false;
        double seconds = 0;
    };
    Part& part(JobId job);
    AfterPart conclude(File& file) const;

    std::unordered_map<FileId, File> m_files;
    Parts m_parts;
    std::size_t m_openParts = 0;
    std::size_t m_openFiles = 0;
};

} // namespace fanfold
