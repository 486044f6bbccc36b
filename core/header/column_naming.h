// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a table's columns the names and units of its header; says which names stand twice. Qt-free.
#pragma once

#include "core/header/header_finder.h"
#include "core/header/table_layout.h"

#include <span>
#include <string_view>

namespace fanfold {

/// Fills in layout.columns (names and units), headerCells and trailingDelimiter, and adds the
/// warning. samples: data rows; headerLine: number of the header's first line.
void nameColumns(TableLayout& layout, Header header, const TableShape& shape,
    std::span<const std::string_view> samples, std::int64_t headerLine);

} // namespace fanfold
