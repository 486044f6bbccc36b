// SPDX-License-Identifier: GPL-3.0-or-later
// Between files and jobs: what a run asks its pool for, and what an ended job says of its file.
// Pure functions.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/pool/worker_pool.h"

namespace fanfold {

PoolOptions poolOptions(const RunRequest& request);

const ReadOptions& readOptionsOf(const RunRequest& request, FileId file);

/// Of all files that are read so. The points of all previews together are bounded, so the more
/// files, the fewer for each.
JobSettings runSettings(const RunRequest& request, const ReadOptions& read);
JobSettings detailSettings(const RunRequest& request, FileId file, SeriesChoice series, int points);

/// output = of its picture, empty without pictures.
JobSpec fileJob(const RunRequest& request, FileId file, JobId id, const FilePath& output);

/// A range of the file, which is not drawn.
JobSpec rangeJob(const RunRequest& request, FileId file, JobId id, const FileRange& range);

FileStatus endStatus(const FinishedJob& job);

} // namespace fanfold
