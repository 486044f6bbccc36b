// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/cell_rules.h"

#include "core/cells/box_drawing.h"
#include "core/cells/error_value.h"
#include "core/data/table_summary.h"

namespace fanfold {

bool CellRules::beginsComment(std::string_view text) const
{
    if (!commentPrefix.empty())
        return text.starts_with(commentPrefix);
    if (text.empty() || commentMarks.find(text.front()) == std::string::npos)
        return false;
    if (text.front() == '#')
        return !beginsWithErrorValue(text);
    return text.front() != '/' || text.starts_with("//");
}

std::string CellRules::delimiterText() const
{
    if (isFixedWidth)
        return kFixedWidth;
    std::string text = padsBefore ? " " : "";
    text += delimiter;
    text += delimiterRest;
    return padsAfter ? text + ' ' : text;
}

void CellRules::setDelimiter(std::string_view text)
{
    isFixedWidth = text == kFixedWidth;
    padsBefore = padsAfter = isBox = false;
    delimiterRest.clear();
    places.clear();
    delimiter = ' ';
    if (isFixedWidth || text.find_first_not_of(' ') == std::string_view::npos)
        return;
    padsBefore = text.front() == ' ';
    padsAfter = text.back() == ' ';
    text.remove_prefix(text.find_first_not_of(' '));
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    delimiter = text.front();
    delimiterRest = text.substr(1);
    isBox = text == kBoxBar;
}

} // namespace fanfold
