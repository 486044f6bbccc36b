// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a table end that is drawn with '|' and '+'. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <cstddef>
#include <span>
#include <vector>

namespace fanfold {

/// For CellRules::places: the crossings within the rules ("+----+---+"). Empty if there are no such
/// rules, or they do not agree.
std::vector<std::size_t> placesOfCrossings(std::span<const HeadLine> lines);

} // namespace fanfold
