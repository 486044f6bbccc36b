// SPDX-License-Identifier: GPL-3.0-or-later
// Tables made to be printed repeat names and rules at the top of each page, and end with a rule.
// Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <span>
#include <string>
#include <vector>

namespace fanfold {

/// above: the lines above the first data row, names: so many of the last ones name the columns.
/// These and the rules around them, for TableLayout::pageHead; empty if there is no rule: names
/// alone may be a row where they stand again.
std::vector<std::string> pageHead(std::span<const HeadLine> above, int names);

/// Takes the lines behind firstData that repeat the head out of content.
void dropPageHeads(std::vector<std::size_t>& content, std::size_t firstData,
    std::span<const HeadLine> lines, const std::vector<std::string>& head);

} // namespace fanfold
