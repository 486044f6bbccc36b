// SPDX-License-Identifier: GPL-3.0-or-later
// What a row and a chip say of a file: its state, with done files that have warnings told apart and
// rare states gathered. Every file is of exactly one kind.
#pragma once

#include "core/batch/run_status.h"

#include <QString>

#include <array>

namespace fanfold {

/// In the order of the chips.
enum class FileKind : std::uint8_t {
    running,
    failed,
    crashed, ///< also out of memory and quarantined
    timedOut,
    warning, ///< done, with warnings
    done,
    skipped, ///< also cancelled
    queued,
};
constexpr int kFileKinds = 8;

FileKind kindOf(const FileStatus& status);
QString kindName(FileKind kind); ///< "Running", "Timed out" ...
/// As kindName(), but "Skipped" and "Cancelled" told apart.
QString kindName(const FileStatus& status);
/// Ended, but neither done nor warning: what "Retry failed" is about.
bool isNotDone(FileKind kind);
/// Not done, though somebody tried to read it.
bool isFailure(FileKind kind);

/// How many files are of each kind.
using KindCounts = std::array<int, kFileKinds>;

} // namespace fanfold
