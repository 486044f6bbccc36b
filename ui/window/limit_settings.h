// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of workers in the file of settings, in the words of the command line's options.
#pragma once

#include "core/pool/worker_limits.h"

class QSettings;

namespace fanfold {

/// What is missing or makes no sense is as the default.
WorkerLimits loadLimits(const QSettings& file);
void saveLimits(QSettings& file, const WorkerLimits& limits);

} // namespace fanfold
