// SPDX-License-Identifier: GPL-3.0-or-later
// Guesses delimiter, decimal mark and number of cells from sample lines: every candidate is tried,
// the one that gives most lines the same number of cells and most cells a number wins, so that an
// odd line more or less decides nothing; a row of names that speaks against a way to cut is
// stronger (header_evidence.h). The idea, consistency of row patterns times that of cell types, is
// that of van den Burg, Nazabal and Sutton, "Wrangling messy CSV files by detecting row and type
// patterns" (2019). Qt-free.
#pragma once

#include "core/cells/record_splitter.h"
#include "core/layout/fixed_dialect.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fanfold {

struct DialectGuess {
    CellRules rules; ///< those given, with the delimiter found
    char decimal = '.';
    std::size_t cells = 0; ///< of most sample lines
    double score = 0; ///< 0 to about 4
    double evenLines = 0; ///< share of the lines that have so many cells
    double numbers = 0; ///< share of the cells that are numbers or missing, in these lines
    std::string runnerUp; ///< the next best delimiter; empty = no other gives a table
    double runnerUpScore = 0;
    std::string commaDoubt; ///< how commas between digits were read, and why; empty = no doubt
};

/// samples: lines without blank and comment lines. Nothing if they are no table.
std::optional<DialectGuess> guessDialect(
    std::span<const std::string_view> samples, const CellRules& rules, const FixedDialect& fixed);

/// The guess that cuts the lines at places that are known.
DialectGuess guessAtPlaces(std::span<const std::string_view> samples, const CellRules& rules,
    std::vector<std::size_t> places, const FixedDialect& fixed);

/// Whether both cut lines into as many cells at the same marks; tabs and blanks count as the same.
bool cutAlike(const DialectGuess& a, const DialectGuess& b);

} // namespace fanfold
