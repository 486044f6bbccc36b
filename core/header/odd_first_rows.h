// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the first rows of a table that are too short, too long or begin with a word for a number
// from the end of a preamble. Qt-free.
#pragma once

#include "core/header/header_finder.h"

namespace fanfold {

/// firstData: index of the first line of the table's width that holds numbers. Where no names stand
/// right above it, but odd rows do and names above those, the index of the first odd row; else
/// firstData. Odd are rows of numbers of any other width, those that begin with a broken
/// number, and at most one with a word in front.
std::size_t firstDataWithOddRows(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape);

} // namespace fanfold
