// SPDX-License-Identifier: GPL-3.0-or-later
// How the next run is to be done, as the tool bar, the reading panel and the settings say. A value.
#pragma once

#include "core/data/series.h"
#include "core/data/table_summary.h"
#include "core/pool/pool_options.h"

namespace fanfold {

struct WorkChoices {
    int workers = 1;
    Split split = Split::dynamic;
    WorkerLimits limits;
    ReadOptions read;
    SeriesChoice series;
    bool tuneWorkers = false; ///< the count follows the throughput
};

} // namespace fanfold
