// SPDX-License-Identifier: GPL-3.0-or-later
// "fanfold-worker run FILE": a job without a pool, for debuggers and for curious people.
#pragma once

#include "core/base/file_path.h"
#include "core/base/result.h"
#include "core/data/table_summary.h"

#include <span>

namespace fanfold {

struct ForegroundRequest {
    FilePath path;
    ReadOptions options;
};

/// From the arguments after "run": FILE and the options of setReadOption() with their values.
/// Errors: badRequest, detail = what is wrong.
Result<ForegroundRequest> parseForegroundRequest(std::span<char* const> arguments);

/// Does the same as a worker of a pool would, prints JSON on stdout. 0 = done, 1 = failed.
int runInForeground(const ForegroundRequest& request);

} // namespace fanfold
