// SPDX-License-Identifier: GPL-3.0-or-later
// Tells first rows of data that hold words ("<0.05", "n.a.", "Undetermined") from further rows of
// a header. Qt-free.
#pragma once

#include "core/header/header_finder.h"

namespace fanfold {

/// firstData: the first line that holds numbers where the table has them. Where the data really
/// begin: firstData, or a line above it if the lines from there on are data as well.
std::size_t firstDataWithWords(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape);

} // namespace fanfold
