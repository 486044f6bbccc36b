// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that print a table in short put a row of dots where they leave rows out. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"

#include <algorithm>
#include <array>
#include <span>

namespace fanfold {

/// Whether each cell is "…", "·", "⋮" or "...".
inline bool standForRowsLeftOut(std::span<const Cell> cells)
{
    constexpr std::array<std::string_view, 4> kDots{"\u2026", "\u00B7", "\u22EE", "..."};
    return std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
        const auto first = cell.text.find_first_not_of(' ');
        if (first == std::string_view::npos)
            return false;
        const std::string_view text
            = cell.text.substr(first, cell.text.find_last_not_of(' ') + 1 - first);
        return std::find(kDots.begin(), kDots.end(), text) != kDots.end();
    });
}

} // namespace fanfold
