// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/grid_rules.h"

#include "core/cells/number_parser.h"

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

} // namespace fanfold
