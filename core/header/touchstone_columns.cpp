// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/touchstone_columns.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

struct OptionLine {
    std::string unit;
    std::string parameter;
    std::string format;
};

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(" \t\r"); at < text.size();
         at = text.find_first_not_of(" \t\r", at)) {
        const auto end = std::min(text.find_first_of(" \t\r", at), text.size());
        words.push_back(upper(text.substr(at, end - at)));
        at = end;
    }
    return words;
}

// Each part may be left out and stand anywhere; then GHz, S, MA and 50 ohm hold. A comment of
// ordinary words is none.
bool readOptionLine(std::string_view line, OptionLine& option)
{
    constexpr std::array<std::string_view, 4> kUnits{"Hz", "kHz", "MHz", "GHz"};
    const std::string_view text = trimmed(line);
    if (!text.starts_with('#'))
        return false;
    option = {"GHz", "S", "MA"};
    std::size_t known = 0;
    const std::vector<std::string> words = wordsOf(text.substr(1));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const auto unit = std::find_if(kUnits.begin(), kUnits.end(),
            [&](std::string_view name) { return upper(name) == word; });
        if (unit != kUnits.end())
            option.unit = *unit;
        else if (word.size() == 1 && std::string_view("SYZHG").find(word[0]) < 5)
            option.parameter = word;
        else if (word == "RI" || word == "MA" || word == "DB")
            option.format = word;
        else if (word == "R" && i + 1 < words.size())
            ++i;
        else
            return false;
        ++known;
    }
    return known >= 3;
}

} // namespace

std::vector<CommentColumn> touchstoneColumns(std::span<const HeadLine> lines, std::size_t count)
{
    if (count != 3 && count != 9)
        return {};
    OptionLine option;
    if (std::none_of(lines.begin(), lines.end(), [&](const HeadLine& line) {
            return line.kind == LineKind::comment && readOptionLine(line.text, option);
        }))
        return {};
    struct Part {
        const char* name;
        const char* unit;
    };
    const std::array<Part, 2> parts = option.format == "RI"
        ? std::array{Part{" re", ""}, Part{" im", ""}}
        : option.format == "DB" ? std::array{Part{" magnitude", "dB"}, Part{" angle", "deg"}}
                                : std::array{Part{" magnitude", ""}, Part{" angle", "deg"}};
    std::vector<CommentColumn> columns{{"frequency", "frequency", option.unit}};
    for (const char* ports : {"11", "21", "12", "22"})
        for (const Part& part : parts)
            if (columns.size() < count) {
                const std::string name = option.parameter + ports + part.name;
                columns.push_back({name, name, part.unit});
            }
    for (CommentColumn& column : columns)
        if (!column.unit.empty())
            column.text += " (" + column.unit + ')';
    return columns;
}

} // namespace fanfold
