// SPDX-License-Identifier: GPL-3.0-or-later
// Says how sure a dialect is, and why. Qt-free.
#pragma once

#include "core/data/table_summary.h"
#include "core/readers/dialect_guess.h"
#include "core/readers/grouped_number.h"

namespace fanfold {

/// What the rows of the table found say.
struct RowEvidence {
    double evenRows = 1; ///< share of those with as many cells as columns
    double numbers = 1; ///< share of the cells that are numbers or missing, in these rows
};

/// rows: samples; of no row nothing speaks against the dialect.
RowEvidence evidenceOf(std::span<const std::string_view> rows, const CellRules& rules,
    const NumberStyle& style, std::size_t cells);

/// Fills in confidence and reasons. The confidence is the share of even rows, less up to a half of
/// it when another delimiter explains the file nearly as well: none of it at a lead of a quarter of
/// the score. A delimiter fixed by a person is sure.
void explainDialect(
    Dialect& dialect, const DialectGuess& guess, const RowEvidence& evidence, bool isFixed);

} // namespace fanfold
