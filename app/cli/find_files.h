// SPDX-License-Identifier: GPL-3.0-or-later
// From the PATHs and filters of a command to the list of files.
#pragma once

#include "app/cli/command_line.h"
#include "core/batch/run_request.h"
#include "core/scan/file_scan.h"

#include <functional>
#include <memory>
#include <vector>

namespace fanfold {

/// --recursive, --include, --exclude.
std::vector<OptionSpec> scanSpecs();
/// Errors: badRequest, detail = a sentence.
Result<ScanRequest> scanRequest(const Arguments& arguments);

/// In natural order; those that could not be looked into are told on stderr. Ctrl+C ends it early.
struct FoundFiles {
    std::shared_ptr<const FileList> files;
    bool isComplete = true; ///< every place could be looked into
};
/// onFound: called with the number of files, now and then while it grows.
FoundFiles findFiles(
    const ScanRequest& request, const std::function<void(std::size_t)>& onFound = {});

/// Says on stderr why there is nothing, if nothing else did; returns kUsage.
int nothingToRead(const ScanRequest& request, const FoundFiles& found);

} // namespace fanfold
