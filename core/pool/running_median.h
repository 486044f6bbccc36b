// SPDX-License-Identifier: GPL-3.0-or-later
// The median of a growing set of numbers: O(log n) to add one, 8 bytes each.
#pragma once

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace fanfold {

class RunningMedian {
public:
    void add(double number);
    /// The lower one of the two in the middle; nothing = no number yet.
    std::optional<double> value() const;

private:
    std::priority_queue<double> m_lower; ///< as many as the upper ones, or one more
    std::priority_queue<double, std::vector<double>, std::greater<>> m_upper;
};

} // namespace fanfold
