// SPDX-License-Identifier: GPL-3.0-or-later
// Looks out for numbers that programs write where a value is missing: -999, 9999, 1e30 ... Whether
// they mean that is for a person to say, so they are counted and suggested, never left out.
// Qt-free.
//
// Such a number lies far outside of everything else, so it is looked for only where it is the
// lowest or the highest value of a batch of rows: that costs nothing in ordinary columns.
#pragma once

#include "core/reduce/statistics.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace fanfold {

struct Sentinel {
    double value = 0;
    std::uint64_t times = 0;
};

class SentinelWatch {
public:
    /// One column's values of a batch, in file order, and their moments.
    void see(std::span<const double> values, const Moments& moments);

    /// The suspicious number of the column, if it has one: an extreme of all values, as far from
    /// the others as they are from each other. total: of the whole column.
    std::optional<Sentinel> found(const Moments& total) const;

private:
    std::map<double, std::uint64_t> m_times; ///< by number
    double m_low = std::numeric_limits<double>::infinity(); ///< of the other values
    double m_high = -std::numeric_limits<double>::infinity();
};

/// A number that programs use for "missing".
bool isUsualSentinel(double value);

} // namespace fanfold
