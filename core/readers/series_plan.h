// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns will be plotted: settled where a person chose or the columns alone decide, else two
// candidates, between which the rows decide (does the first column of numbers or times rise or fall
// strictly?).
#pragma once

#include "core/base/result.h"
#include "core/data/partial_outcome.h"

#include <vector>

namespace fanfold {

/// notX: columns that only a person may choose for x. Errors: badOverride for a column that is not
/// there or holds text.
Result<SeriesPlan> planSeries(const std::vector<ColumnInfo>& columns, const SeriesChoice& choice,
    int maxSeries, const std::vector<int>& notX = {});

} // namespace fanfold
