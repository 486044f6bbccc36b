// SPDX-License-Identifier: GPL-3.0-or-later
// "fanfold-cli run --resume": the log of the run in the output folder, before the run goes on.
#pragma once

#include "app/cli/run_plan.h"

namespace fanfold {

/// A log, but not to its end, or no files.csv: it ended before it could write its results.
bool holdsInterruptedRun(const FilePath& output);

/// Lets the request, which has its files already, keep what the log says is done and append to the
/// log. Returns the exit code: kAllDone = go on; otherwise it has said on stderr why not.
int prepareResume(RunPlan& plan);

} // namespace fanfold
