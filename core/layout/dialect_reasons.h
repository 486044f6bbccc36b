// SPDX-License-Identifier: GPL-3.0-or-later
// Says how sure a dialect is, and why. Qt-free.
#pragma once

#include "core/data/table_summary.h"
#include "core/header/column_pattern.h"
#include "core/layout/dialect_guess.h"

namespace fanfold {

/// Fills in confidence and reasons. The confidence is the share of even rows, less up to a half of
/// it when another delimiter explains the file nearly as well: none of it at a lead of a quarter of
/// the score. A delimiter fixed by a person is sure.
void explainDialect(
    Dialect& dialect, const DialectGuess& guess, const RowEvidence& evidence, bool isFixed);

} // namespace fanfold
