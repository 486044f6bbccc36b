// SPDX-License-Identifier: GPL-3.0-or-later
// Between files and jobs: what a run asks its pool for, and what an ended job says of its file.
// Pure functions.
#pragma once

#include "core/pool/worker_pool.h"
#include "core/run/run_request.h"
#include "core/run/run_status.h"

namespace fanfold {

PoolOptions poolOptions(const RunRequest& request);

/// The points of all previews together are bounded, so the more files, the fewer for each.
JobSettings runSettings(const RunRequest& request);
JobSettings detailSettings(const RunRequest& request, SeriesChoice series, int points);

/// output = of its picture, empty without pictures.
JobSpec fileJob(const RunRequest& request, FileId file, JobId id, const FilePath& output);

/// A range of the file, which is not drawn.
JobSpec rangeJob(const RunRequest& request, FileId file, JobId id, const FileRange& range);

FileState endState(ErrorCode code);
FileStatus endStatus(const FinishedJob& job);

} // namespace fanfold
