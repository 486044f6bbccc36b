// SPDX-License-Identifier: GPL-3.0-or-later
// timeline.csv: which worker had which file when. Plain C locale, UTF-8.
#pragma once

#include "core/run/run_request.h"
#include "core/run/run_timeline.h"

#include <string>

namespace fanfold {

/// One row for each attempt at a file, by the time at which it began; in a run of more than
/// RunTimeline::kMostBlocks of them some rows stand for several that followed each other: "files"
/// says how many, "file" is the first. "reason" says why an attempt
/// came to nothing, if it is known. Seconds count from the begin of the run, pauses left out.
std::string timelineCsv(const FileList& files, const RunTimeline& timeline);

} // namespace fanfold
