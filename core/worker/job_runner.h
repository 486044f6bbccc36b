// SPDX-License-Identifier: GPL-3.0-or-later
// Does one job, from the file's path to its outcome. Whatever a job throws ends here.
#pragma once

#include "core/base/cancel_token.h"
#include "core/protocol/messages.h"
#include "core/readers/table_reader.h"
#include "core/worker/job_meter.h"
#include "core/worker/worker_main.h"

namespace fanfold {

class JobRunner {
public:
    /// descriptor: where convert jobs without an output write to; -1 = nowhere.
    JobRunner(PictureDrawer drawer, int descriptor);

    /// Whether jobs can be done with these settings. Errors: setUpFailed. Any thread, at any time.
    Result<void> accepts(const JobSettings& settings) const;

    JobOutcome run(const JobSpec& job, const JobSettings& settings, const CancelToken& cancel,
        const ReadProgress& progress);

private:
    /// Error, table and preview of the outcome.
    void process(const JobSpec& job, const JobSettings& settings, const ReadRequest& request,
        JobOutcome& outcome) const;
    Result<void> draw(
        const JobSpec& job, const PictureSpec& spec, const ReadOutcome& outcome) const;
    Result<void> convert(const JobSpec& job, const ReadRequest& request) const;

    PictureDrawer m_drawer;
    int m_descriptor;
    JobMeter m_meter;
};

} // namespace fanfold
