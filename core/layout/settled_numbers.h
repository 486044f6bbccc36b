// SPDX-License-Identifier: GPL-3.0-or-later
// Settles how a file and its columns write numbers, once its lines are cut into cells. Qt-free.
#pragma once

#include "core/header/head_lines.h"
#include "core/header/table_layout.h"
#include "core/layout/dialect_guess.h"

#include <span>

namespace fanfold {

/// Sets the dialect's decimal mark and thousands and the styles of columns that differ, and warns
/// where another reading is possible and of a factor above the table. layout: its rules are known.
/// content: indices of the table's lines.
void settleNumbers(TableLayout& layout, std::span<const HeadLine> lines,
    std::span<const std::size_t> content, const DialectGuess& guess, const ReadOptions& options);

} // namespace fanfold
