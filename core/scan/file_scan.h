// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the files of a run: every regular, non-hidden file below the given paths that passes the
// filters; symlinks to files followed, loops survived, no file twice.
#pragma once

#include "core/base/cancel_token.h"
#include "core/base/file_path.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace fanfold {

struct FoundFile {
    FilePath path; ///< to open
    std::string relative; ///< bytes, relative to its root; with several roots prefixed by the
                          ///< root's (unique) name
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970
    std::string sortKey; ///< naturalKey(relative): files are shown and reported in its order
};

struct ScanRequest {
    std::vector<FilePath>
        roots; ///< folders and files; a file given by name is taken whatever its name
    bool recursive = false;
    std::vector<std::string> include; ///< globs on the file's name; empty = all
    std::vector<std::string> exclude;
    /// Results of runs: never entered; of one that is a root, what a run writes into it is left out
    /// (files.csv, summary.csv, run.json, timeline.csv, run.log, plots).
    std::vector<FilePath> skippedFolders;
};

/// A place that could not be looked into; the scan goes on.
struct ScanProblem {
    FilePath path;
    Error error;
};

struct ScanReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::vector<ScanProblem> problems;
    bool cancelled = false;
};

/// Blocks until done; run it off the GUI thread. Batches come in the order of discovery from the
/// calling thread, the first one soon (at most 256 files or 50 ms).
ScanReport scanFiles(const ScanRequest& request, const CancelToken& cancel,
    const std::function<void(std::vector<FoundFile>&&)>& onBatch);

} // namespace fanfold
