// SPDX-License-Identifier: GPL-3.0-or-later
// Where the runs of the window are logged: one log for each selection of folders and files, that of
// its last run, in XDG STATE. Previews are logged with them, so that the curves of a run that is
// gone on with are there at once; they have a bound, and so have all logs together.
#pragma once

#include "core/batch/run_request.h"

#include <cstdint>
#include <vector>

namespace fanfold {

struct RunLogBounds {
    std::size_t logs = 20;
    std::uint64_t bytes = 200'000'000;
};

/// A new log for a run over these paths, in place of the one before.
RunLogOutput runLogFor(const std::vector<FilePath>& roots);

/// Deletes the oldest logs above the bounds. Blocks.
void pruneRunLogs(const RunLogBounds& bounds = {});

} // namespace fanfold
