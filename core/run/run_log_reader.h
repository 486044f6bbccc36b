// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a run's log back, up to where it is whole.
#pragma once

#include "core/base/result.h"
#include "core/run/run_log.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fanfold {

struct LoggedFile {
    FileRecord record;
    std::size_t run = 0; ///< index into RunLogContent::runs: whose settings it was read with
};

struct RunLogContent {
    std::vector<RunBegin>
        runs; ///< the passes, oldest first; empty = it ended before its first word
    std::vector<LoggedFile> files; ///< as they ended; the last one of a path holds
    std::optional<RunEnd> end; ///< of the last pass
    std::uint64_t wholeBytes = 0; ///< length of the log up to its last whole record
    std::uint64_t droppedBytes = 0; ///< behind that: torn or damaged
    FileStamp asRead; ///< see RunLogOutput
};

/// The settings of the run: those of its last pass that was no retry. Not for an empty log.
const RunSettings& settingsOf(const RunLogContent& content);

/// Blocks; memory is that of the file and of what it tells.
/// Errors: fileMissing; fileUnreadable, detail = the system's text; badRequest, detail = why this
/// is no log that can be gone on with: another file's bytes, or a run writes it right now.
Result<RunLogContent> readRunLog(const FilePath& file);

/// A run has it open at this moment. No, if there is no such file.
bool isBeingWritten(const FilePath& log);

} // namespace fanfold
