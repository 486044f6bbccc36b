// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/grid_rules.h"

#include "core/cells/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

// "-", "--", ":-", "-:", ":-:"
bool isAlignment(std::string_view cell)
{
    if (cell.starts_with(':'))
        cell.remove_prefix(1);
    if (cell.ends_with(':'))
        cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool isRuleOfMarkdown(std::string_view line)
{
    if (line.starts_with('|'))
        line.remove_prefix(1);
    if (line.ends_with('|'))
        line.remove_suffix(1);
    bool isMoreThanDashes = false;
    for (;;) {
        const auto end = line.find('|');
        const std::string_view cell = trimmed(line.substr(0, end));
        if (!isAlignment(cell))
            return false;
        isMoreThanDashes = isMoreThanDashes || cell.size() > 1;
        if (end == std::string_view::npos)
            return isMoreThanDashes;
        line.remove_prefix(end + 1);
    }
}

} // namespace

bool isGridRule(std::string_view line)
{
    line = trimmed(line);
    if (line.starts_with('+') && line.ends_with('+'))
        return line.find_first_not_of("+=") == std::string_view::npos
            && line.find("==") != std::string_view::npos;
    return line.find_first_not_of("-:| \t") == std::string_view::npos
        && line.find('|') != std::string_view::npos && isRuleOfMarkdown(line);
}

bool isRuleBelow(std::string_view names, std::string_view line)
{
    const auto end = line.find_first_not_of('-');
    if (end == 0 || end == std::string_view::npos)
        return false;
    const char delimiter = line[end];
    if (std::string_view(",;\t|").find(delimiter) == std::string_view::npos)
        return false;
    bool isMoreThanDashes = false;
    for (;;) {
        const auto cellEnd = line.find(delimiter);
        const auto nameEnd = names.find(delimiter);
        const std::string_view cell = trimmed(line.substr(0, cellEnd));
        const bool isDashes
            = !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
        if (!isDashes
            || cell.size() < std::min<std::size_t>(3, trimmed(names.substr(0, nameEnd)).size())
            || (cellEnd == std::string_view::npos) != (nameEnd == std::string_view::npos))
            return false;
        isMoreThanDashes = isMoreThanDashes || cell.size() > 1;
        if (cellEnd == std::string_view::npos)
            return isMoreThanDashes;
        line.remove_prefix(cellEnd + 1);
        names.remove_prefix(nameEnd + 1);
    }
}

} // namespace fanfold
