// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says while it goes on: plain lines, lines over a progress bar, or JSON.
#pragma once

#include "core/base/cores.h"
#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <memory>
#include <string>

namespace fanfold {

class RunPrinter {
public:
    enum class Style { quiet, plain, json };

    /// onTerminal = a progress bar is drawn on stderr.
    static std::unique_ptr<RunPrinter> create(Style style, bool onTerminal);
    virtual ~RunPrinter() = default;

    virtual void began(const RunRequest& request, std::uint64_t bytes, const CoreCount& cores) = 0;
    /// Also tells the files that ended not done on stderr.
    virtual void updated(const FileList& files, const RunUpdate& update) = 0;
    virtual void ended(const FileList& files, const RunReport& report, const std::string& output)
        = 0;
};

} // namespace fanfold
