// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/marked_rows.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 100; ///< lines

// The next line that is not blank; empty = none.
std::string_view nextLine(std::string_view& text)
{
    const auto from = std::min(text.find_first_not_of("\r\n"), text.size());
    const auto end = std::min(text.find_first_of("\r\n", from), text.size());
    const std::string_view line = text.substr(from, end - from);
    text.remove_prefix(end);
    return line;
}

char delimiterOf(std::string_view line)
{
    for (const char delimiter : {'\t', ';', '|', ','})
        if (line.find(delimiter) != std::string_view::npos)
            return delimiter;
    return '\0';
}

bool beginsLikeNumber(std::string_view line)
{
    return std::string_view("0123456789+-.").find(line.front()) != std::string_view::npos;
}

} // namespace

std::string withoutMarksOfRows(std::string marks, std::string_view head)
{
    const auto isMarked = [&](std::string_view line) {
        return marks.find(line.front()) != std::string::npos
            && (line.front() != '/' || line.starts_with("//"));
    };
    const std::string_view first = nextLine(head);
    const char delimiter = delimiterOf(first);
    if (first.empty() || delimiter == '\0' || isMarked(first))
        return marks;
    const auto delimiters = std::count(first.begin(), first.end(), delimiter);
    std::array<std::size_t, 256> rows{}; // by mark
    std::string others;
    std::size_t lines = 0;
    for (std::string_view line = nextLine(head); !line.empty() && lines < kLooksAt;
         line = nextLine(head), ++lines) {
        if (!isMarked(line)) {
            if (beginsLikeNumber(line))
                return marks;
            continue;
        }
        const bool isRow = line.size() > 1 && trimmed(line.substr(1, 1)).size() == 1
            && std::count(line.begin(), line.end(), delimiter) == delimiters;
        if (isRow)
            ++rows[static_cast<unsigned char>(line.front())];
        else
            others += line.front();
    }
    std::erase_if(marks, [&](char mark) {
        const std::size_t marked = rows[static_cast<unsigned char>(mark)];
        return marked >= 2 && marked * 2 >= lines && others.find(mark) == std::string::npos;
    });
    return marks;
}

} // namespace fanfold
