// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/fixed_header.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace fanfold {

std::vector<std::size_t> linesRightAbove(std::span<const HeadLine> lines, std::size_t line)
{
    std::size_t first = line;
    while (first > 0 && lines[first - 1].kind == LineKind::content)
        --first;
    std::vector<std::size_t> above(line - first);
    std::iota(above.begin(), above.end(), first);
    return above;
}

std::vector<std::size_t> namingLines(
    std::span<const HeadLine> lines, const std::vector<std::size_t>& header, ColumnPattern& pattern)
{
    std::vector<std::size_t> naming;
    std::copy_if(header.begin(), header.end(), std::back_inserter(naming),
        [&](std::size_t line) { return pattern.hasWidth(lines[line].text); });
    return naming.empty() ? header : naming;
}

} // namespace fanfold
