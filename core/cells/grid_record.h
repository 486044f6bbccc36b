// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a line of a table drawn with '|' and '+' whose texts hold delimiters as well: the rules say
// where the columns end. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"

#include <string_view>
#include <vector>

namespace fanfold {

/// line: its end may follow. Replaces cells, the line cut at all delimiters, if one stands at each
/// of rules.places. As there, the cell behind the last delimiter is the last one. rules: they have
/// an edge.
void splitAtCrossings(std::string_view line, const CellRules& rules, std::vector<Cell>& cells);

} // namespace fanfold
