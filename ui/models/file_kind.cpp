// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_kind.h"

#include "core/wording/wording.h"

#include <QCoreApplication>

namespace fanfold {

FileKind kindOf(const FileStatus& status)
{
    switch (status.state) {
    case FileState::queued:
        return FileKind::queued;
    case FileState::running:
        return FileKind::running;
    case FileState::done:
        return status.table && !status.table->warnings.empty() ? FileKind::warning : FileKind::done;
    case FileState::failed:
        return FileKind::failed;
    case FileState::crashed:
    case FileState::outOfMemory:
    case FileState::quarantined:
        return FileKind::crashed;
    case FileState::timedOut:
        return FileKind::timedOut;
    case FileState::skipped:
    case FileState::cancelled:
        return FileKind::skipped;
    }
    return FileKind::queued;
}

QString kindName(FileKind kind)
{
    switch (kind) {
    case FileKind::running:
        return stateName(FileState::running);
    case FileKind::failed:
        return stateName(FileState::failed);
    case FileKind::crashed:
        return stateName(FileState::crashed);
    case FileKind::timedOut:
        return stateName(FileState::timedOut);
    case FileKind::warning:
        return QCoreApplication::translate("FileKind", "Warning");
    case FileKind::done:
        return stateName(FileState::done);
    case FileKind::skipped:
        return QCoreApplication::translate("FileKind", "Not read");
    case FileKind::queued:
        return stateName(FileState::queued);
    }
    return {};
}

QString kindName(const FileStatus& status)
{
    const FileKind kind = kindOf(status);
    return kind == FileKind::skipped ? stateName(status.state) : kindName(kind);
}

bool isNotDone(FileKind kind)
{
    return isFailure(kind) || kind == FileKind::skipped;
}

bool isFailure(FileKind kind)
{
    return kind == FileKind::failed || kind == FileKind::crashed || kind == FileKind::timedOut;
}

} // namespace fanfold
