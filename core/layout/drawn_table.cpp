// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawn_table.h"

#include "core/cells/box_drawing.h"
#include "core/data/table_summary.h"
#include "core/layout/box_table.h"
#include "core/layout/framed_rows.h"

namespace fanfold {

void readAsDrawn(std::vector<HeadLine>& lines, std::string_view head,
    const std::optional<std::string>& delimiter, CellRules& rules, std::string& text)
{
    const bool mayBeBox = !delimiter || *delimiter == kBoxBar;
    const bool mayBeFramed = !delimiter || *delimiter == " " || *delimiter == kFixedWidth;
    if (mayBeBox && isDrawnAsBox(head))
        readAsBox(lines, rules);
    else if (mayBeFramed && haveFrames(lines))
        readWithoutFrames(lines, head, rules, text);
}

} // namespace fanfold
