// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that defines a run. A value: the same request gives the same results.
#pragma once

#include "core/base/file_path.h"
#include "core/data/picture_spec.h"
#include "core/pool/pool_options.h"
#include "core/protocol/messages.h"
#include "core/scan/file_scan.h"

#include <memory>
#include <optional>
#include <vector>

namespace fanfold {

using FileList = std::vector<FoundFile>;

/// Pictures of every file, drawn by plotters: FOLDER/<pattern>.png
struct PictureOutput {
    PictureSpec spec;
    FilePath folder; ///< created if missing, sub-folders too
    std::string pattern
        = "{path}"; ///< {path} relative path with extension, {name}, {stem}, {number}
    bool overwrite = false;
};

/// Tells whether a file is as it was left.
struct FileStamp {
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Where the run's log goes; see run_log.h.
struct RunLogOutput {
    FilePath file; ///< its folder is created if missing
    std::vector<FilePath> roots; ///< what the run is over, as it was given; told in the log
    std::uint64_t keptBytes = 0; ///< so much of the log that is there stays, the run appends to it
    std::uint64_t previewBytes = 0; ///< previews are logged up to this amount, then left out
    FileStamp
        asRead{}; ///< of the log that keptBytes are of: if it is another now, nothing is logged
};

struct ResumedRun;

struct RunRequest {
    std::shared_ptr<const FileList> files; ///< FileId = index into it
    int workers = 1; ///< at the start, if they are tuned
    bool tuneWorkers = false; ///< follow the measured throughput, see WorkerTuner
    Split split = Split::dynamic;
    WorkerLimits limits;
    ReadOptions read;
    /// By FileId: how this one is read instead; null = as read says. Empty = all are.
    std::vector<std::shared_ptr<const ReadOptions>> readOtherwise;
    SeriesChoice series;
    /// Larger files, in bytes, are read in ranges if that lets them end sooner (see SplitFiles);
    /// 0 = none. The results are the same.
    std::uint64_t splitAbove = 32'000'000;
    bool wantPreviews = false; ///< the CLI without plots asks for none
    std::optional<PictureOutput> pictures; ///< set = plotters do the run
    std::optional<RunLogOutput> log; ///< set = what becomes of each file is logged
    std::shared_ptr<const ResumedRun> resumed; ///< set = what is done already is not read again
    FilePath binFolder; ///< where fanfold-worker and fanfold-plotter are
};

/// What of a request may be different when some of its files are read again.
struct RetryChoices {
    int workers = 1;
    Split split = Split::dynamic;
    WorkerLimits limits;
    std::optional<ReadOptions> read; ///< not set: each file as it was to be read before
    bool tuneWorkers = false;
};

} // namespace fanfold
