// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which lines may be cut into cells, judging by the marks that stand in them. Which of
// them is right is dialect_guess.h's business. Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

struct DelimiterCandidate {
    CellRules rules;
    double preference = 1; ///< up to 1: decides between candidates that explain the lines as well
};

enum class CommaUse : std::uint8_t { mayPart, isDecimal };

/// Delimiters. rules: quotes and comments. Always holds one for tables of one column: the comma, or
/// the semicolon where commas are decimal marks and part nothing.
std::vector<DelimiterCandidate> delimiterCandidates(
    std::span<const std::string_view> samples, const CellRules& rules, CommaUse commas);

/// Columns by their places, if the lines have such; to be tried where no delimiter cuts the lines
/// evenly.
std::vector<DelimiterCandidate> fixedWidthCandidate(
    std::span<const std::string_view> samples, const CellRules& rules);

/// Columns of numbers that fill their places; to be tried where delimiters leave texts.
std::vector<DelimiterCandidate> touchingCandidate(
    std::span<const std::string_view> samples, const CellRules& rules);

} // namespace fanfold
