// SPDX-License-Identifier: GPL-3.0-or-later
// What the workers of a run or of a calibration are allowed, and how they are started: options and
// their values.
#pragma once

#include "app/cli/command_line.h"
#include "core/pool/worker_limits.h"

#include <vector>

namespace fanfold {

/// --timeout, --silence-timeout, --memory-limit, --retries, --replace-after, --launcher.
std::vector<OptionSpec> limitSpecs();
/// Those that are given go into the limits. Errors: badRequest, detail = a sentence.
Result<void> readLimits(const Arguments& arguments, WorkerLimits& limits);

} // namespace fanfold
