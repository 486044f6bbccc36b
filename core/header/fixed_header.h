// SPDX-License-Identifier: GPL-3.0-or-later
// A header whose number of rows a person has fixed. Qt-free.
#pragma once

#include "core/header/column_pattern.h"
#include "core/header/head_lines.h"

#include <span>
#include <vector>

namespace fanfold {

/// Indices of the content lines right above this one, with nothing between them.
std::vector<std::size_t> linesRightAbove(std::span<const HeadLine> lines, std::size_t line);

/// Of these lines those as wide as the table, which name its columns; all if none is.
std::vector<std::size_t> namingLines(std::span<const HeadLine> lines,
    const std::vector<std::size_t>& header, ColumnPattern& pattern);

} // namespace fanfold
