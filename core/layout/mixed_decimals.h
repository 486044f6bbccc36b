// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the columns that write their decimal mark unlike the rest of the file, as files put
// together from several programs have them: 5,12;12.34. Each is read as its own cells tell; what
// they leave open is read as the file is, and told. Qt-free.
#pragma once

#include "core/cells/grouped_number.h"
#include "core/cells/record_splitter.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

struct MixedDecimals {
    std::vector<NumberStyle> columns; ///< by column; empty = all write numbers as the file does
    /// Which reading was taken and why, where another is possible; empty = no doubt.
    std::string doubt;
};

/// Whether cells may hold both marks at all: a quick look at a few lines.
bool mayMixDecimals(std::span<const std::string_view> lines, const CellRules& rules);

/// cells: of a row; lines of another width are left out. file: how the file writes its numbers.
MixedDecimals findMixedDecimals(std::span<const std::string_view> lines, const CellRules& rules,
    std::size_t cells, const NumberStyle& file);

} // namespace fanfold
