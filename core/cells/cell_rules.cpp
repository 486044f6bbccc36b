// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/cell_rules.h"

#include "core/cells/box_drawing.h"
#include "core/data/table_summary.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

// What spreadsheets write where a formula has no value.
bool beginsWithErrorValue(std::string_view text)
{
    constexpr std::array<std::string_view, 7> kErrorValues{
        "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NUM!", "#NAME?", "#NULL!"};
    return std::any_of(kErrorValues.begin(), kErrorValues.end(),
        [&](std::string_view value) { return text.starts_with(value); });
}

} // namespace

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
