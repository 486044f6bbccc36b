// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a line of a table drawn with the box characters of Unicode into cells. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"

#include <string_view>
#include <vector>

namespace fanfold {

/// Appends the cells between the bars, without the blanks around them. isFramed: bars at the line's
/// ends part nothing.
void splitBoxLine(std::string_view line, bool isFramed, std::vector<Cell>& cells);

} // namespace fanfold
