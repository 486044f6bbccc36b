// SPDX-License-Identifier: GPL-3.0-or-later
// Series: x and y to draw. A preview is a file's series, reduced to what a screen can show.
#pragma once

#include "core/data/table_summary.h"

#include <string>
#include <vector>

namespace fanfold {

/// Which columns to plot, by name; empty = found from the data (see TableSummary::xColumn,
/// yColumns).
struct SeriesChoice {
    std::string x; ///< a column's name, "#" = the row number
    std::vector<std::string> y;
    friend bool operator==(const SeriesChoice&, const SeriesChoice&) = default;
};

/// Points in row order; x and y have equal length; y NaN = a gap. First, last and extreme points of
/// the file are kept, so is every gap.
struct Series {
    int xColumn = kRowNumber;
    int yColumn = 0;
    std::vector<double> x;
    std::vector<double> y;
    bool xSorted = true; ///< x never falls
};

struct Preview {
    std::vector<Series> series; ///< one per y column, all with the same x column
};

} // namespace fanfold
