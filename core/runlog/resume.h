// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a run from its log: which results still hold, and why the other files are read.
//
// A file is known by its identity, never by its position: absolute path, size and time of change
// (ns). Its result holds if it is done and was read by this build with the same RunSettings, or in
// a retry, whose way of reading somebody chose for this file. A picture holds if it was drawn as
// asked for now, to where it belongs now, and is still there. Previews are logged up to a bound
// (RunLogOutput::previewBytes): where they are wanted, a file whose preview did not fit is read
// again, which costs less than to keep them all.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/runlog/run_log_reader.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace fanfold {

/// Why a file is read although there is a log.
enum class AgainReason : std::uint8_t {
    isNew, ///< the log does not know it: added since, or not reached before
    changedOnDisk,
    failedBefore, ///< or ended otherwise without being done
    otherBuild, ///< read by another version of Fanfold
    settingsChanged,
    pictureMissing,
    curveNotKept,
};
constexpr std::size_t kAgainReasons = 7;

struct ResumedRun {
    std::vector<FileStatus> kept; ///< by FileId: done, or queued for those that are read
    std::vector<AgainReason> why; ///< by FileId: of those that are read
    /// By FileId, as in RunRequest: of those that are kept, but were read with choices of their
    /// own. Empty = there are none.
    std::vector<std::shared_ptr<const ReadOptions>> readOtherwise;
    std::uint64_t filesKept = 0;
    std::array<std::uint64_t, kAgainReasons> again{}; ///< files by reason
};

/// What of the log holds for the run that is asked for. Looks for pictures on disk, nothing else.
ResumedRun resumedRun(const RunLogContent& log, const RunRequest& request);

/// As in the lines of the command line: "changed on disk". Never translated.
QString againWord(AgainReason reason);
/// One text for each reason that there is: "150 changed on disk".
QStringList againTexts(const ResumedRun& resumed);
/// Two sentences for RunUpdate::logProblem: why and which file, and what it means.
QString logSentence(const Error& problem);
QString logConsequence();

} // namespace fanfold
