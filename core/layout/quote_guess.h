// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out which character quotes cells and how it is written inside them: from cells that begin
// with a quote and end with one before the next delimiter. Qt-free.
#pragma once

#include <optional>
#include <string_view>

namespace fanfold {

struct Quoting {
    char quote = '"'; ///< 0 = none; '"' where the text does not tell
    char escape = 0; ///< '\\' where quotes inside cells are written with it, 0 = doubled
    friend bool operator==(const Quoting&, const Quoting&) = default;
};

/// fixedQuote: what a person has said; only the escape is guessed then.
Quoting guessQuoting(std::string_view head, char lineEnd, std::optional<char> fixedQuote);

} // namespace fanfold
