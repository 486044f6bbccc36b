// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that parent and worker say to each other, as values. How they become bytes: codec.h;
// how bytes become frames: frame.h. A worker in any language can speak it.
#pragma once

#include "core/base/error.h"
#include "core/base/file_path.h"
#include "core/base/ids.h"
#include "core/data/partial_outcome.h"
#include "core/data/picture_spec.h"
#include "core/data/table_sample.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fanfold {

/// First frame both ways. A mismatch of magic or version ends the worker with a clear text.
struct Hello {
    static constexpr std::uint32_t kMagic = 0x46464c44; // "FFLD"
    static constexpr std::uint32_t kVersion = 4;
    std::uint32_t magic = kMagic;
    std::uint32_t version = kVersion;
    std::string build;
    std::int64_t pid = 0;
};

/// The set-up: how the jobs that follow are to be done; holds until the next one. Sent before the
/// first job. A worker that cannot answers with SettingsRefused and drops those jobs.
struct JobSettings {
    ReadOptions read;
    SeriesChoice series;
    int maxSeries = 8;
    int pointsPerFile = 0; ///< 0 = no preview wanted; a picture is then drawn from as many points
                           ///< as it can show, and they are not sent
    std::optional<PictureSpec> picture; ///< set = draw each file (plotters only)
    friend bool operator==(const JobSettings&, const JobSettings&) = default;
};

enum class JobKind : std::uint8_t {
    process, ///< read: summary, preview if asked for, picture if asked for
    convert, ///< write the table as CSV, to output or, if that is empty, to the inherited
             ///< descriptor
    sample, ///< the beginning, as text and as table; fails without a table, with a sample yet
};

struct JobSpec {
    JobId id{};
    JobKind kind = JobKind::process;
    FilePath path;
    std::uint64_t sizeBytes = 0; ///< of what is to be read
    std::string title; ///< UTF-8, heads the picture
    FilePath output; ///< of the picture or the converted table: written whole or not at all
    bool overwrite = false; ///< an existing output may be replaced
    std::optional<FileRange> range; ///< process: read this alone; nothing is drawn
    std::shared_ptr<const ReadOutcome> found; ///< process: set = it has been read, in ranges, and
                                              ///< what was found is to be drawn
};

// Parent to worker.
struct AssignJobs {
    std::vector<JobSpec> jobs; ///< done in this order, after those assigned before
};
struct CancelJob {
    JobId id{}; ///< waiting or in work; answered by its outcome (cancelled, or what it had become)
};
struct RecallJobs { }; ///< hand back what has not begun; answered by JobsRecalled
struct Shutdown { }; ///< end now; a job in work is cancelled

// Worker to parent.
struct JobBegan {
    JobId id{}; ///< sent before the file is opened, so that a crash is charged to this file alone
};
struct JobProgress {
    JobId id{};
    Stage stage = Stage::none;
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
    std::int64_t peakBytes = 0; ///< most memory the worker has used so far; 0 = not known
};

/// What one job cost the worker that did it.
struct JobCost {
    std::int64_t wallNs = 0;
    std::int64_t cpuNs = 0;
    std::int64_t waitNs = 0; ///< ready to run, but no core was free (/proc/self/schedstat)
    std::int64_t peakBytes = 0; ///< as in JobProgress
};

struct JobOutcome {
    JobId id{};
    std::optional<Error> error; ///< set = failed; table and preview are empty then, unless the file
                                ///< was read and only its picture could not be saved
    TableSummary table;
    Preview preview;
    std::shared_ptr<const PartialOutcome> part; ///< set = of a range; table and preview are empty
    std::shared_ptr<const TableSample> sample; ///< set = that was the job; the table has no sums
    JobCost cost;

    bool hasTable() const { return !part && (!error || !table.columns.empty()); }
};
struct JobOutcomes {
    std::vector<std::shared_ptr<const JobOutcome>> outcomes; ///< none is null
};
struct JobsRecalled {
    std::vector<JobId> ids;
};

/// Not these settings: answered once, and none of the jobs that follow them is begun or ended.
struct SettingsRefused {
    std::uint32_t settings = 0; ///< which: 1 = the first JobSettings that the worker was sent
    Error error; ///< setUpFailed
};

using ParentMessage = std::variant<Hello, JobSettings, AssignJobs, CancelJob, RecallJobs, Shutdown>;
using WorkerMessage
    = std::variant<Hello, JobBegan, JobProgress, JobOutcomes, JobsRecalled, SettingsRefused>;

} // namespace fanfold
