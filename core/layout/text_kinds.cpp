// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/text_kinds.h"

#include "core/cells/number_parser.h"
#include "core/layout/log_lines.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 16'384;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "- item", "1. item"
bool isListItem(std::string_view line)
{
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::string_view mark = line.substr(digits, 2);
    return mark == (digits > 0 ? ". " : "- ") && line.size() > digits + 2
        && isLetter(line[digits + 2]);
}

// "key: value", "- key: value"
bool isSettingLine(std::string_view line)
{
    if (line.starts_with("- "))
        line = trimmed(line.substr(2));
    if (line.empty())
        return false;
    std::size_t at = 0;
    while (at < line.size()
        && (isLetter(line[at]) || isDigit(line[at]) || line[at] == '_' || line[at] == '-'
            || line[at] == '.'))
        ++at;
    return at > 0 && isLetter(line.front()) && at < line.size() && line[at] == ':'
        && (at + 1 == line.size() || line[at + 1] == ' ');
}

bool isCodeLine(std::string_view line)
{
    return line.ends_with(';') || line.ends_with('{') || line == "}" || line == "};";
}

struct Lines {
    std::size_t all = 0;
    std::size_t markup = 0;
    std::size_t remarks = 0;
    std::size_t log = 0; ///< remarks, and those that name a level
    std::size_t levelsWithText = 0; ///< that name a level and end with a text
    bool beginsWithLevel = false;
    std::size_t settings = 0;
    std::size_t items = 0;
    std::size_t code = 0;
};

Lines countLines(std::string_view text)
{
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (line.empty())
            continue;
        ++lines.all;
        const char next = line.size() > 1 ? line[1] : ' ';
        lines.markup
            += line.front() == '<' && (isLetter(next) || next == '/' || next == '!') ? 1U : 0U;
        const LogSigns signs = logSignsOf(line);
        lines.remarks += signs.isRemark ? 1U : 0U;
        lines.log += signs.isRemark || signs.hasLevel ? 1U : 0U;
        lines.levelsWithText += signs.hasLevel && endsWithText(line) ? 1U : 0U;
        lines.beginsWithLevel |= lines.all == 1 && signs.hasLevel;
        const bool isSetting = isSettingLine(line);
        lines.settings += isSetting ? 1U : 0U;
        lines.items += !isSetting && isListItem(line) ? 1U : 0U;
        lines.code += isCodeLine(line) ? 1U : 0U;
    }
    return lines;
}

// "[1, 2," or "[[1,": a section's name ends in the same line and begins with a letter.
bool beginsLikeJson(std::string_view text)
{
    if (!text.starts_with('['))
        return false;
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    const std::string_view first = trimmed(line.substr(1));
    return first.empty() || first.front() == '[' || first.front() == '{' || first.front() == '"'
        || (isDigit(first.front()) && (!line.ends_with(']') || line.find(',') != line.npos)
            && line.find(']') >= line.size() - 2);
}

} // namespace

std::string kindOfText(std::string_view head, EvenCut cut, double numbers)
{
    const std::string_view text = trimmed(head.substr(0, kLooksAt));
    const Lines lines = countLines(text);
    const auto isMost = [&](std::size_t some) { return some * 10 >= lines.all * 6; };
    if (isMost(lines.markup) && text.starts_with('<'))
        return "an XML document";
    if (beginsLikeJson(text))
        return "a JSON document";
    if (cut != EvenCut::bySemicolons && cut != EvenCut::byManyTabs && isMost(lines.code))
        return "source code";
    constexpr double kManyNumbers = 0.6;
    if (cut != EvenCut::byBlanks)
        return lines.beginsWithLevel && isMost(lines.levelsWithText) && numbers < kManyNumbers
            ? "a log file"
            : "";
    if (isMost(numbers < kManyNumbers ? lines.log : lines.remarks))
        return "a log file";
    if (numbers >= kManyNumbers)
        return {};
    if (isMost(lines.items))
        return "prose";
    return isMost(lines.settings) ? "a settings file" : std::string();
}

} // namespace fanfold
