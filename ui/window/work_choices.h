// SPDX-License-Identifier: GPL-3.0-or-later
// How the next run is to be done, as the tool bar and the reading panel say. A value.
#pragma once

#include "core/data/series.h"
#include "core/data/table_summary.h"
#include "core/pool/pool_options.h"

namespace fanfold {

struct WorkChoices {
    int workers = 1;
    Split split = Split::dynamic;
    ReadOptions read;
    SeriesChoice series;
};

} // namespace fanfold
