// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a line stand. Places are counted in characters from the line's start. Qt-free.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fanfold {

struct PlacedWord {
    std::size_t from = 0;
    std::size_t to = 0; ///< behind the last character
    std::string_view text; ///< in the line
};

/// Runs of other characters than blanks. line: UTF-8, without tabs.
std::vector<PlacedWord> placedWords(std::string_view line);

} // namespace fanfold
