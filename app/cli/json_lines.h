// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of --json-progress, one JSON object each, with its line end. Documented in
// "fanfold-cli run --help".
#pragma once

#include "core/base/cores.h"
#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <string>

namespace fanfold {

std::string startLine(const RunRequest& request, std::uint64_t bytes, const CoreCount& cores);
/// why: it is read again; empty = there is no run to go on with.
std::string fileLine(const FoundFile& file, const FileStatus& status, const std::string& why);
std::string progressLine(const RunTotals& totals);
std::string endLine(const RunReport& report, const std::string& output);

} // namespace fanfold
