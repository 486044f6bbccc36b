// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a first column of row names, which the header of R's write.table leaves out. Qt-free.
#pragma once

#include "core/header/header_finder.h"

namespace fanfold {

/// names: one fewer than the table has columns. rows: lines from the first data line on. True if
/// the first column rather than the last one lacks its name: it holds texts or a running index.
bool beginsWithRowNames(
    const std::vector<HeaderCell>& names, std::span<const HeadLine> rows, const TableShape& shape);

} // namespace fanfold
