// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the last one of an oscilloscope's settings, "Source,CH1,CH2", which names the columns with
// its values, from a row of names. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <span>
#include <string>
#include <vector>

namespace fanfold {

/// names: the cells of lines[line]. True if it begins with "Source" and ends several lines of keys
/// and values.
bool isSourceRow(const std::vector<std::string>& names, std::span<const HeadLine> lines,
    std::size_t line, const CellRules& rules);

/// Its key names no column: in its place goes what the units below (empty = none) say there, the
/// name of the quantity.
void replaceSourceKey(std::vector<std::string>& names, std::vector<std::string>& units);

} // namespace fanfold
