// SPDX-License-Identifier: GPL-3.0-or-later
// Decides how a file writes its numbers, once for all its columns, from the lines of its head (the
// first 64 KiB). Cells further down that contradict are bad numbers, never read in another way.
// Numbers that can be read in one way only decide; where there are none, the doubt is told.
// Qt-free.
#pragma once

#include "core/cells/grouped_number.h"
#include "core/cells/record_splitter.h"

#include <span>
#include <string>
#include <vector>

namespace fanfold {

struct NumberStyleGuess {
    NumberStyle style;
    /// Which reading was taken and why, where another is possible; empty = no doubt.
    std::string doubt;
};

/// What is known before.
struct NumberStyleHints {
    std::size_t cells = 0; ///< lines of another width are left out
    char likelyDecimal = '.';
    std::optional<char> fixedDecimal; ///< by a person
    bool amounts = false; ///< what stands beside a percent sign or a currency is a number, too
};

/// Whether these lines hold numbers with parted thousands, or that may be such, at all.
bool mayHoldGroups(
    std::span<const std::string_view> lines, const CellRules& rules, const NumberStyleHints& hints);

NumberStyleGuess guessNumberStyle(
    std::span<const std::string_view> lines, const CellRules& rules, const NumberStyleHints& hints);

/// of: by column. The same with the sign that all amounts of a column have (see amount.h), and
/// without where they have different ones. Empty if no column has one.
std::vector<NumberStyle> stylesOfAmounts(
    std::span<const std::string_view> lines, const CellRules& rules, std::vector<NumberStyle> of);

} // namespace fanfold
