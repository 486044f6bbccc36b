// SPDX-License-Identifier: GPL-3.0-or-later
// A job's outcome as JSON, for "fanfold-worker run".
#pragma once

#include "core/base/file_path.h"
#include "core/protocol/messages.h"

#include <QJsonObject>

namespace fanfold {

/// {path, error} or {path, reader, dialect, columns, rows, summaries, x, y, warnings};
/// both with cost. Numbers that are not defined are null.
QJsonObject outcomeJson(const FilePath& path, const JobOutcome& outcome);

} // namespace fanfold
