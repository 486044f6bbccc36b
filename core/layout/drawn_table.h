// SPDX-License-Identifier: GPL-3.0-or-later
// Tables drawn with more than a delimiter: box_table.h, framed_rows.h. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

/// Lines that are drawn become rulers, and rules those that the others are cut by. head: that the
/// lines were cut from; delimiter: fixed by a person; text: room for what the lines become views
/// of.
void readAsDrawn(std::vector<HeadLine>& lines, std::string_view head,
    const std::optional<std::string>& delimiter, CellRules& rules, std::string& text);

} // namespace fanfold
