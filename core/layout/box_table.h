// SPDX-License-Identifier: GPL-3.0-or-later
// Tables drawn with the box characters of Unicode, as the shells and libraries of databases print
// them: whether a head holds one, and which of its lines are no rows. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <string_view>
#include <vector>

namespace fanfold {

/// Whether a rule is drawn in the head, and at least two lines, a good part of all, are cut into as
/// many cells by bars: nearly all lines where the bars make one column only, as around a title.
bool isDrawnAsBox(std::string_view head);

/// Of a head that isDrawnAsBox(): the rules that cut its lines. Lines of dashes and of types
/// ("i64", "varchar") between the names and the rule below them, and rows of dots where rows are
/// left out, become rulers.
void readAsBox(std::vector<HeadLine>& lines, CellRules& rules);

} // namespace fanfold
