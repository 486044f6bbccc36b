// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of axes: what the data covers, and the rounder range that is shown, which grows in steps.
#pragma once

#include <limits>

namespace fanfold {

struct PlotRange {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return !(low <= high); }
    double span() const { return high - low; }
    /// Infinities and NaN are left out.
    void add(double value);
    void add(const PlotRange& other);
    friend bool operator==(const PlotRange&, const PlotRange&) = default;
};

/// The smallest of 1, 2, 5, 10 ... that is not below `rough` (> 0).
double niceStep(double rough);

/// `data` widened to whole steps, the step being about a `parts`-th of it: a function of the data's
/// range alone, so it does not matter in which order curves came. An empty range gives 0 to 1;
/// values too large for an axis are left outside.
PlotRange niceRange(const PlotRange& data, int parts);

} // namespace fanfold
