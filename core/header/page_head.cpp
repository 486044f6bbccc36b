// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/page_head.h"

#include "core/cells/number_parser.h"

#include <algorithm>

namespace fanfold {

std::vector<std::string> pageHead(std::span<const HeadLine> above, int names)
{
    std::size_t first = above.size();
    bool hasRule = false;
    for (; first > 0; --first) {
        const LineKind kind = above[first - 1].kind;
        if (kind == LineKind::ruler)
            hasRule = true;
        else if (kind != LineKind::content || names-- <= 0)
            break;
    }
    std::vector<std::string> head;
    if (hasRule)
        for (const HeadLine& line : above.subspan(first))
            head.emplace_back(trimmed(line.text));
    return head;
}

void dropPageHeads(std::vector<std::size_t>& content, std::size_t firstData,
    std::span<const HeadLine> lines, const std::vector<std::string>& head)
{
    std::erase_if(content, [&](std::size_t line) {
        return line > firstData
            && std::find(head.begin(), head.end(), trimmed(lines[line].text)) != head.end();
    });
}

} // namespace fanfold
