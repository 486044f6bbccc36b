// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/declared_missing.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

// In small letters, without what parts the words. "Missing: 3" would be a count.
constexpr std::array<std::string_view, 10> kKeys{"badflag", "badvalue", "fillvalue",
    "missingdataflag", "missingdatavalue", "missingflag", "missingvalue", "missingvaluecode",
    "nodatavalue", "nullvalue"};

std::string keyOf(std::string_view text)
{
    std::string key;
    for (const char c : text)
        if (c >= 'A' && c <= 'Z')
            key += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            key += c;
    return key;
}

std::string_view withoutQuotes(std::string_view text)
{
    constexpr std::string_view kQuotes = "\"'";
    const auto first = text.find_first_not_of(kQuotes);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kQuotes) - first + 1);
}

std::string valueIn(std::string_view line)
{
    std::string_view text = trimmed(line);
    while (!text.empty() && (text.back() == ',' || text.back() == ';'))
        text = trimmed(text.substr(0, text.size() - 1));
    const auto cut = text.find_last_of(" \t=:,;");
    if (cut == std::string_view::npos)
        return {};
    const std::string_view value = withoutQuotes(text.substr(cut + 1));
    double number = 0;
    if (!parseNumber(value, '.', number))
        return {};
    const std::string key = keyOf(text.substr(0, cut));
    return std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end() ? std::string{}
                                                                     : std::string(value);
}

} // namespace

std::string declaredMissing(std::span<const HeadLine> lines)
{
    for (const HeadLine& line : lines)
        if (std::string value = valueIn(line.text); !value.empty())
            return value;
    return {};
}

} // namespace fanfold
