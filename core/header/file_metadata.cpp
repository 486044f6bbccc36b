// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/file_metadata.h"

#include "core/cells/number_parser.h"
#include "core/text/text_encoding.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kLongestKey = 100;

std::string_view without(std::string_view text, std::string_view marks)
{
    const auto from = text.find_first_not_of(marks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(marks) - from + 1);
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || static_cast<unsigned char>(c) >= 128;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A colon amid a time of day, a web address or a path parts nothing.
bool isSeparator(std::string_view text, std::size_t at)
{
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (c == '=' || c == '\t')
        return true;
    if (c == ':')
        return next != '/' && next != '\\' && next != ':'
            && !(at > 0 && isDigit(text[at - 1]) && isDigit(next));
    return (c == ',' || c == ';') && next != ' '; // a sentence goes on behind a blank
}

// "key" in quotes, and the mark that some programs put behind it: "Points =",2
std::string_view part(std::string_view text)
{
    return without(text, " \t\r\"");
}

MetadataEntry entryOf(std::string_view line)
{
    const std::string_view text = without(line, " \t\r");
    bool inQuotes = false;
    for (std::size_t at = 0; at < std::min(text.size(), kLongestKey); ++at) {
        if (text[at] == '"')
            inQuotes = !inQuotes;
        if (inQuotes || !isSeparator(text, at))
            continue;
        const std::string_view key = without(part(text.substr(0, at)), " =:\"");
        if (key.empty())
            break;
        std::string_view value = text.substr(at + 1);
        if (text[at] != '=' && text[at] != ':') {
            // empty cells behind the value
            const char ends[] = {' ', '\t', text[at], '\0'};
            value = value.substr(0, value.find_last_not_of(ends) + 1);
        }
        return {toUtf8(key), toUtf8(part(value))};
    }
    return {{}, toUtf8(part(text))};
}

} // namespace

std::vector<MetadataEntry> metadataOf(std::span<const HeadLine> lines)
{
    std::vector<MetadataEntry> entries;
    std::size_t bytes = 0;
    for (const HeadLine& line : lines) {
        if (line.kind != LineKind::comment && line.kind != LineKind::content)
            continue;
        std::string_view text = line.text;
        if (line.kind == LineKind::comment)
            text = text.substr(std::min(text.find_first_not_of("#%!*/ \t"), text.size()));
        if (std::none_of(text.begin(), text.end(), isWordCharacter))
            continue;
        MetadataEntry entry = entryOf(text);
        bytes += entry.key.size() + entry.value.size();
        if (bytes > kMetadataBytes || entries.size() == kMostMetadata)
            break;
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace fanfold
