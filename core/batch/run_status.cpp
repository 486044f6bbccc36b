// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/run_status.h"

namespace fanfold {

FileState endState(ErrorCode code)
{
    switch (code) {
    case ErrorCode::cancelled:
        return FileState::cancelled;
    case ErrorCode::workerCrashed:
    case ErrorCode::workerExited:
    case ErrorCode::workerProtocol:
    case ErrorCode::workerHungUp:
    case ErrorCode::workerEndedByHand:
        return FileState::crashed;
    case ErrorCode::workerTimedOut:
    case ErrorCode::workerSilent:
        return FileState::timedOut;
    case ErrorCode::outOfMemory:
        return FileState::outOfMemory;
    case ErrorCode::quarantined:
        return FileState::quarantined;
    case ErrorCode::outputExists:
        return FileState::skipped;
    default:
        return FileState::failed;
    }
}

} // namespace fanfold
