// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/box_record.h"

#include "core/cells/box_drawing.h"

namespace fanfold {

namespace {

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const auto first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos
        ? text.substr(0, 0)
        : text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

} // namespace

void splitBoxLine(std::string_view line, bool isFramed, std::vector<Cell>& cells)
{
    std::string_view left = withoutBlanks(line);
    if (isFramed && beginsWithBoxBar(left))
        left.remove_prefix(kBoxCharacterBytes);
    if (isFramed && left.size() >= kBoxCharacterBytes
        && beginsWithBoxBar(left.substr(left.size() - kBoxCharacterBytes)))
        left.remove_suffix(kBoxCharacterBytes);
    for (;;) {
        const std::size_t bar = findBoxBar(left);
        cells.push_back({withoutBlanks(left.substr(0, bar)), false});
        if (bar == std::string_view::npos)
            return;
        left.remove_prefix(bar + kBoxCharacterBytes);
    }
}

} // namespace fanfold
