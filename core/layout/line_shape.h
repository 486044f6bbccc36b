// SPDX-License-Identifier: GPL-3.0-or-later
// What one line looks like when it is cut in one way: how many cells, and of what kind. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fanfold {

struct LineShape {
    std::size_t cells = 0;
    std::size_t integers = 0;
    std::size_t dots = 0;
    std::size_t commas = 0;
    std::size_t missing = 0;
    std::size_t innerBlanks = 0; ///< missing cells that are not the last ones
    std::size_t mixed = 0; ///< texts that begin with a number and a blank or delimiter
    std::size_t impure = 0; ///< texts that hold another delimiter, unquoted
    std::size_t blanks = 0; ///< inside cells
    bool endsBlank = false;
    bool isSentence = false; ///< a word ends with a colon, comma or full stop
    std::uint64_t integer = 0; ///< bit i: cell i is a number without a decimal mark
    std::uint64_t dotted = 0; ///< with a point
    std::uint64_t comma = 0; ///< with a comma

    std::size_t numbers(char decimal) const { return integers + (decimal == ',' ? commas : dots); }
};

/// cells: room for those of the line.
LineShape shapeOf(std::string_view line, const CellRules& rules, std::vector<Cell>& cells);

} // namespace fanfold
