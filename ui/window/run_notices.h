// SPDX-License-Identifier: GPL-3.0-or-later
// What the inline bar says at the end of a run, of a scan, of an export. Pure: actions are added by
// who shows them.
#pragma once

#include "core/batch/run_status.h"
#include "core/runlog/resume.h"
#include "core/scan/file_scan.h"
#include "ui/window/exporter.h"
#include "ui/window/inline_bar.h"
#include "ui/window/retry.h"

#include <optional>

namespace fanfold {

Notice endNotice(const RunReport& report, const Retry& retry = {});
Notice endNotice(const ExportEnd& end);
/// A run over the open files that was interrupted, and what going on with it would read again.
Notice interruptedNotice(const ResumedRun& resumed);
Notice logNotice(const Error& problem);
/// Only if there is something to say: nothing found, places that could not be looked into.
std::optional<Notice> scanNotice(const ScanReport& report);

/// Files that somebody tried to read: those cancelled in time are left out.
std::uint64_t filesRead(const RunTotals& totals);
std::uint64_t notDone(const RunTotals& totals);
/// Empty for a run of less than a second: it measures little but the start of the workers.
QString speedUpOf(const RunTotals& totals);
/// What limited the run, in a few words; empty as speedUpOf().
QString limitOf(const RunReport& report);

} // namespace fanfold
