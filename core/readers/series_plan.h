// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns will be plotted: settled where a person chose or the columns alone decide, else two
// candidates, between which the rows decide (does the first column of numbers or times rise or fall
// strictly?).
#pragma once

#include "core/base/result.h"
#include "core/data/series.h"

#include <vector>

namespace fanfold {

struct SeriesPlan {
    int x = kRowNumber; ///< the settled or likely x column
    bool xIsSettled = true; ///< else row numbers if x is not strictly monotonic
    std::vector<int> yWithX; ///< y columns over x
    std::vector<int> yWithRows; ///< y columns over row numbers, if it comes to that
};

/// notX: columns that only a person may choose for x. Errors: badOverride for a column that is not
/// there or holds text.
Result<SeriesPlan> planSeries(const std::vector<ColumnInfo>& columns, const SeriesChoice& choice,
    int maxSeries, const std::vector<int>& notX = {});

} // namespace fanfold
