// SPDX-License-Identifier: GPL-3.0-or-later
// What "fanfold-cli run" was asked to do, checked: everything but the list of files.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/run_printer.h"
#include "core/batch/run_request.h"
#include "core/scan/file_scan.h"

namespace fanfold {

struct RunPlan {
    ScanRequest scan;
    RunRequest request; ///< without files
    FilePath output; ///< empty = nothing is written
    bool overwrite = false;
    bool resume = false; ///< go on with the run whose log is in the output
    RunPrinter::Style style = RunPrinter::Style::plain;
};

/// Errors: badRequest, detail = a sentence.
Result<RunPlan> makeRunPlan(const Arguments& arguments, const CoreCount& cores);

} // namespace fanfold
