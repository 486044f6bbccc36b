// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/row_edge.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 16; ///< lines, at even distances
constexpr std::ptrdiff_t kFewestMarks = 2; ///< edges included

bool beginsWith(char mark, std::string_view line)
{
    if (mark == '\t')
        return line.starts_with('\t');
    const auto first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == mark;
}

bool mostBeginWith(char mark, std::span<const HeadLine> lines, std::span<const std::size_t> content)
{
    const std::size_t step = content.size() / kLooksAt + 1;
    std::size_t looked = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < content.size(); i += step) {
        ++looked;
        found += beginsWith(mark, lines[content[i]].text) ? 1U : 0U;
    }
    return found > 1 && found * 2 > looked;
}

// Rows without the mark at their start, yet with as many of them, have a first cell there.
bool isEdge(char mark, std::span<const HeadLine> lines, std::span<const std::size_t> content)
{
    std::optional<std::ptrdiff_t> fewest;
    std::ptrdiff_t mostOfOthers = 0;
    for (const std::size_t index : content) {
        const std::string_view line = lines[index].text;
        const auto marks = std::count(line.begin(), line.end(), mark);
        if (marks < kFewestMarks)
            continue;
        if (beginsWith(mark, line))
            fewest = std::min(fewest.value_or(marks), marks);
        else
            mostOfOthers = std::max(mostOfOthers, marks);
    }
    return fewest && mostOfOthers < *fewest;
}

} // namespace

char rowEdge(std::span<const HeadLine> lines, std::span<const std::size_t> content)
{
    for (const char mark : {'|', '\t'})
        if (mostBeginWith(mark, lines, content) && isEdge(mark, lines, content))
            return mark;
    return 0;
}

} // namespace fanfold
