// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a worker that ended, from all that is known of its end. Pure.
#pragma once

#include "core/pool/lane.h"
#include "core/pool/worker_exit.h"

namespace fanfold {

/// Of the file that was in work. losses: how many workers were lost
/// on it, this one included, without those that a person ended.
Error lossError(const Lane::Lost& lost, const WorkerEnd& end, int losses);

/// Its last words are those of a program that was denied memory, and it died of that. Only what is
/// not caught ends like this: of libraries that call abort().
bool ranOutOfMemory(const WorkerEnd& end);

/// Why a worker that never did a job is no use: "SIGSEGV: its last line", "exit 127: ...".
std::string startFailureText(const WorkerEnd& end);

} // namespace fanfold
