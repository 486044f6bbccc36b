// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of names says about the delimiter: the one that cuts the names into as many cells as
// the rows below is likelier than one that the names do not hold. Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// How a delimiter cuts the sample lines.
struct LineCut {
    const CellRules& rules;
    std::size_t cells = 0; ///< of most lines
    std::span<const std::size_t> widths; ///< cells of each line
};

/// The index of the line that names the columns: the first one of cut.cells cells, all of them
/// words, with two or more lines below it, nearly all as wide. Nothing if there is none; blanks
/// part words as well, so that names parted by them say nothing.
std::optional<std::size_t> lineOfNames(
    std::span<const std::string_view> samples, const LineCut& cut);

/// Whether the names, a line that cut shows, speak against another way to cut: that one's mark is
/// commoner in words and numbers (blanks, then commas), and it cuts the names into another number
/// of cells than the rows.
bool speakAgainst(std::size_t names, const LineCut& cut, const LineCut& other);

} // namespace fanfold
