// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which lines may be cut into cells, judging by the marks that stand in them. Which of
// them is right is dialect_guess.h's business. Qt-free.
#pragma once

#include "core/readers/cell_rules.h"

#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

struct DelimiterCandidate {
    CellRules rules;
    double preference = 1; ///< up to 1: decides between candidates that explain the lines as well
};

/// Delimiters. rules: quotes and comments. Always holds the comma, for tables of one column.
std::vector<DelimiterCandidate> delimiterCandidates(
    std::span<const std::string_view> samples, const CellRules& rules);

/// Columns by their places, if the lines have such; to be tried where no delimiter cuts the lines
/// evenly.
std::vector<DelimiterCandidate> fixedWidthCandidate(
    std::span<const std::string_view> samples, const CellRules& rules);

} // namespace fanfold
