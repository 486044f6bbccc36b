// SPDX-License-Identifier: GPL-3.0-or-later
// What every command says in the same way: lines on stderr, exit codes, where the workers are.
#pragma once

#include "core/base/error.h"
#include "core/base/file_path.h"

#include <string>

namespace fanfold {

enum ExitCode : int {
    kAllDone = 0,
    kSomeNotDone = 1,
    kUsage = 2, ///< or nothing to read
    kInterrupted = 130,
};

/// "fanfold-cli: text" on stderr.
void complain(const std::string& text);
/// "fanfold-cli: path: sentence" on stderr, in one line whatever the path.
void complainAbout(const std::string& path, const Error& error);
/// The sentence and where the help is; returns kUsage.
int usageError(const std::string& command, const Error& error);

/// Writes all of it to stdout and flushes; a problem shows at the end, see stdoutIsBroken().
void print(const std::string& text);
bool stdoutIsBroken();

/// A path or name for one line of output.
std::string shownLine(const std::string& bytes);

/// The folder this program is in: its workers are there too.
FilePath programFolder();

} // namespace fanfold
