// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose columns blanks part, drawn as Stata does: within a frame, "|  1   ada   1.5 |", the
// number of the row before it, or with one bar behind the first column, "price |  74   6165.25",
// which crosses the rule, "------+------". Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <string>
#include <vector>

namespace fanfold {

/// Whether nearly all lines between the first rule and the last have two bars, at the same places,
/// the second of which ends the line, several words between them, and no rule has a crossing; or
/// whether the lines around a rule have their only bar where that is crossed once, those below it
/// with several cells behind, the first of them a number.
bool haveFrames(const std::vector<HeadLine>& lines);

/// Blanks the bars of such lines and sets rules.frame; text: of the lines from now on. head: that
/// the lines were cut from.
void readWithoutFrames(
    std::vector<HeadLine>& lines, std::string_view head, CellRules& rules, std::string& text);

} // namespace fanfold
