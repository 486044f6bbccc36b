// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many lines the guesses look at. Qt-free.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace fanfold {

constexpr std::size_t kSampleLines = 32;

/// Places among count lines, rising: the first ones, and the rest at even distances, so that
/// neither a long preamble nor a footer outvotes the table.
inline std::vector<std::size_t> samplePlaces(std::size_t count)
{
    const std::size_t taken = std::min(count, kSampleLines);
    const std::size_t leading = taken / 4;
    std::vector<std::size_t> places(taken);
    for (std::size_t i = 0; i < taken; ++i)
        places[i]
            = i < leading ? i : leading + (i - leading) * (count - leading) / (taken - leading);
    return places;
}

} // namespace fanfold
