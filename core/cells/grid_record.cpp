// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/grid_record.h"

namespace fanfold {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos
        ? text.substr(0, 0)
        : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

} // namespace

void splitAtCrossings(std::string_view line, const CellRules& rules, std::vector<Cell>& cells)
{
    line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
    const auto edge = line.find(rules.edge);
    if (edge == std::string_view::npos || line.find_last_of(rules.delimiter) + 1 != line.size())
        return;
    std::vector<Cell> found;
    const auto add = [&](std::string_view cell) {
        found.push_back({rules.padsAfter ? withoutBlanks(cell) : cell, false});
    };
    std::size_t from = edge + 1;
    std::size_t at = 0;
    std::size_t place = 0;
    for (const std::size_t wanted : rules.places) {
        for (; at < line.size() && (place < wanted || isContinuation(line[at])); ++at)
            place += isContinuation(line[at]) ? 0 : 1;
        if (at >= line.size() || at < from || line[at] != rules.delimiter)
            return;
        add(line.substr(from, at - from));
        from = at + 1;
    }
    if (from >= line.size())
        return;
    add(line.substr(from, line.size() - 1 - from));
    add(line.substr(line.size()));
    cells.swap(found);
}

} // namespace fanfold
