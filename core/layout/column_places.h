// SPDX-License-Identifier: GPL-3.0-or-later
// Finds where the columns of a table stand in its lines, when their places tell them apart. Places
// are counted in characters from the line's start (see CellRules::places). Qt-free.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// A fixed-width table: where the columns that are blank in nearly all samples part the text, so
/// many of them side by side. Empty if there are none, or tabs.
std::vector<std::size_t> placesOfGaps(
    std::span<const std::string_view> samples, std::size_t fewestBlanks);

/// A table parted by blanks, of so many cells: where each column ends, if its cells end, or its
/// neighbour's begin, at the same place in nearly all samples. Empty if they do not.
std::vector<std::size_t> placesOfAlignedCells(
    std::span<const std::string_view> samples, std::size_t cells);

/// Whether no word of the line reaches over a place, unless numbers touch there, and two columns
/// hold one.
bool followsPlaces(std::string_view line, std::span<const std::size_t> places);

} // namespace fanfold
