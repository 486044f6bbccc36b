// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the first rows of a table that are too short or too long from the end of a preamble.
// Qt-free.
#pragma once

#include "core/header/header_finder.h"

namespace fanfold {

/// firstData: index of the first line of the table's width that holds numbers. Where the lines
/// right above hold numbers as well, in other widths, and stand right below the names, the index of
/// the first of them; else firstData.
std::size_t firstDataWithRagged(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape);

} // namespace fanfold
