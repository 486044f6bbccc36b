// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with their thousands parted: 1,234.56  1.234,56  1 234,56  1'234.56, and as in India
// 12,34,567.89. Qt-free.
// Digits parted by underscores are no numbers: they stand in names of samples and runs.
#pragma once

#include <optional>
#include <string_view>

namespace fanfold {

/// How a file, or one of its columns, writes its numbers.
struct NumberStyle {
    char decimal = '.'; ///< '.' or ','
    char thousands = 0; ///< ',' '.' '\'' or ' ' (any blank, also one that does not break); 0 = none
    std::string_view amountSign = {}; ///< "%" or "$" beside its numbers, see amount.h; empty = none
    friend bool operator==(const NumberStyle&, const NumberStyle&) = default;
};

struct Grouping {
    char thousands = 0; ///< as in NumberStyle
    char decimal = 0; ///< the mark behind the groups; 0 = none
    /// One group behind a comma or point: 1,234 may as well be a decimal number.
    bool isAmbiguous = false;
};

/// One to three digits, then groups of three, all parted alike; with commas the groups before the
/// last may have two. A sign before, decimals behind.
std::optional<Grouping> groupingOf(std::string_view cell);

/// The cell is a number in this style, its thousands parted or not, with the sign or without.
bool isNumberIn(std::string_view cell, const NumberStyle& style);

/// parseNumber() of number_parser.h, with the thousands parted or not, with the sign or without.
bool parseNumber(std::string_view cell, const NumberStyle& style, double& value);

} // namespace fanfold
