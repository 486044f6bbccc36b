// SPDX-License-Identifier: GPL-3.0-or-later
// Guesses delimiter, decimal mark and number of cells from sample lines: every candidate is tried,
// the one that gives most lines the same number of cells and most cells a number wins. Qt-free.
#pragma once

#include "core/readers/record_splitter.h"

#include <optional>
#include <span>
#include <string_view>

namespace fanfold {

struct DialectGuess {
    char delimiter = ',';
    char decimal = '.';
    std::size_t cells = 0; ///< of most sample lines
    double score = 0; ///< 0 to about 4
};

/// What a person has fixed.
struct FixedDialect {
    std::optional<char> delimiter;
    std::optional<char> decimal;
};

/// samples: lines without blank and comment lines. Nothing if they are no table.
std::optional<DialectGuess> guessDialect(
    std::span<const std::string_view> samples, const CellRules& rules, const FixedDialect& fixed);

} // namespace fanfold
