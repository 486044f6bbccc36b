// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker's process is before it begins its program.
#pragma once

#include <QString>

#include <sys/types.h>

#include <optional>
#include <string>

namespace fanfold {

struct ChildSetUp {
    pid_t parent = 0; ///< the child dies with it
    int frames = -1; ///< becomes its stdout
    int inheritedDescriptor = -1; ///< stays open; -1 = none
    int memoryLimitMb = 0; ///< of address space; 0 = none, as in sanitizer builds
    bool leadsGroup = false; ///< of processes, which is to hold all that it starts
};

/// Runs in the child between fork and exec: async-signal-safe calls only.
void setUpChild(const ChildSetUp& setUp);

/// Of the address space; the soft limit only, so that it may be raised again. process 0 = the
/// calling one; 0 MB = no limit. Nothing in sanitizer builds. Async-signal-safe.
void limitMemoryOf(pid_t process, int megabytes);

/// Why this program cannot be executed, with its name; nothing = it can, as far as can be seen.
/// (Qt 6.4 loses a descriptor each time QProcess finds out for itself.)
std::optional<std::string> whyNotExecutable(const QString& program);

} // namespace fanfold
