// SPDX-License-Identifier: GPL-3.0-or-later
// The words for states, stages and reasons.
#include "core/base/file_path.h"
#include "core/wording/wording.h"
#include "core/wording/wording_context.h"

namespace fanfold {

QString stateWord(FileState state)
{
    switch (state) {
    case FileState::queued:
        return QStringLiteral("queued");
    case FileState::running:
        return QStringLiteral("running");
    case FileState::done:
        return QStringLiteral("done");
    case FileState::failed:
        return QStringLiteral("failed");
    case FileState::crashed:
        return QStringLiteral("crashed");
    case FileState::timedOut:
        return QStringLiteral("timed-out");
    case FileState::outOfMemory:
        return QStringLiteral("out-of-memory");
    case FileState::quarantined:
        return QStringLiteral("quarantined");
    case FileState::skipped:
        return QStringLiteral("skipped");
    case FileState::cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString stateName(FileState state)
{
    switch (state) {
    case FileState::queued:
        return Wording::tr("Queued");
    case FileState::running:
        return Wording::tr("Running");
    case FileState::done:
        return Wording::tr("Done");
    case FileState::failed:
        return Wording::tr("Failed");
    case FileState::crashed:
        return Wording::tr("Crashed");
    case FileState::timedOut:
        return Wording::tr("Timed out");
    case FileState::outOfMemory:
        return Wording::tr("Out of memory");
    case FileState::quarantined:
        return Wording::tr("Quarantined");
    case FileState::skipped:
        return Wording::tr("Skipped");
    case FileState::cancelled:
        return Wording::tr("Cancelled");
    }
    return {};
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::none:
        return {};
    case Stage::starting:
        return Wording::tr("Starting");
    case Stage::opening:
        return Wording::tr("Opening");
    case Stage::sniffing:
        return Wording::tr("Looking");
    case Stage::reading:
        return Wording::tr("Reading");
    case Stage::drawing:
        return Wording::tr("Drawing");
    case Stage::writing:
        return Wording::tr("Writing");
    }
    return {};
}

QString workerName(WorkerId worker)
{
    return QStringLiteral("worker %1").arg(number(worker) + 1);
}

QString shortReason(const Error& error)
{
    switch (error.code) {
    case ErrorCode::fileMissing:
        return Wording::tr("gone");
    case ErrorCode::fileUnreadable:
        return Wording::tr("cannot be opened");
    case ErrorCode::notRegularFile:
        return Wording::tr("not a file");
    case ErrorCode::readFailed:
        return Wording::tr("read error");
    case ErrorCode::fileEmpty:
        return Wording::tr("empty");
    case ErrorCode::notATable:
        return Wording::tr("not a table");
    case ErrorCode::badOverride:
        return Wording::tr("option does not fit");
    case ErrorCode::outOfMemory:
        return Wording::tr("out of memory");
    case ErrorCode::cancelled:
        return Wording::tr("cancelled");
    case ErrorCode::quarantined:
        if (error.loss)
            return shortReason(Error{error.loss->cause, error.detail});
        [[fallthrough]];
    case ErrorCode::workerCrashed:
        return error.detail.empty() ? Wording::tr("crashed")
                                    : shownInOneLine(shownBytes(error.detail));
    case ErrorCode::workerExited:
        return error.detail.empty()
            ? Wording::tr("worker ended")
            : Wording::tr("exit code %1").arg(shownInOneLine(shownBytes(error.detail)));
    case ErrorCode::workerTimedOut:
    case ErrorCode::workerSilent:
        return Wording::tr("timed out");
    case ErrorCode::workerEndedByHand:
        return Wording::tr("ended by hand");
    case ErrorCode::workerHungUp:
        return Wording::tr("hung up");
    case ErrorCode::workerProtocol:
        return Wording::tr("bad answer");
    case ErrorCode::setUpFailed:
        return Wording::tr("refused");
    case ErrorCode::workerNotStarted:
        return Wording::tr("no worker");
    case ErrorCode::outputNotWritable:
        return Wording::tr("cannot be written");
    case ErrorCode::outputExists:
        return Wording::tr("output exists");
    case ErrorCode::drawingFailed:
        return Wording::tr("not drawn");
    case ErrorCode::badRequest:
        return Wording::tr("cannot be done");
    }
    return {};
}

} // namespace fanfold
