// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/row_count.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace fanfold {

namespace {

constexpr std::size_t kLongestLine = 80;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "rows in set", "record(s) selected."
bool namesRows(std::string_view words)
{
    constexpr std::array kRows{"rows", "row(s)", "row", "records", "record(s)", "record"};
    constexpr std::array kVerbs{
        "selected", "affected", "in set", "returned", "retrieved", "fetched", "found", "produced"};
    std::string lower(words);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::string_view rest = lower;
    const auto row = std::find_if(
        kRows.begin(), kRows.end(), [&](std::string_view word) { return rest.starts_with(word); });
    if (row == kRows.end())
        return false;
    rest.remove_prefix(std::string_view(*row).size());
    if (rest.empty())
        return true;
    return rest.starts_with(' ') && std::any_of(kVerbs.begin(), kVerbs.end(), [&](auto verb) {
        return rest.substr(1).starts_with(verb);
    });
}

} // namespace

bool countsRows(std::string_view line)
{
    line = trimmed(line);
    if (line.size() < 4 || line.size() > kLongestLine)
        return false;
    const bool isEnclosed = line.front() == '(' && line.back() == ')';
    if (isEnclosed)
        line = line.substr(1, line.size() - 2);
    const auto count = static_cast<std::size_t>(
        std::find_if_not(line.begin(), line.end(), isDigit) - line.begin());
    if (count == 0 || count == line.size() || line[count] != ' ')
        return false;
    const std::string_view words = trimmed(line.substr(count));
    return isEnclosed ? std::none_of(words.begin(), words.end(), isDigit) : namesRows(words);
}

} // namespace fanfold
