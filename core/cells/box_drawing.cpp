// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/box_drawing.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr char kFirstByte = '\xE2';

bool beginsWithBoxCharacter(std::string_view text)
{
    return text.size() >= kBoxCharacterBytes && text[0] == kFirstByte
        && (text[1] == '\x94' || text[1] == '\x95');
}

} // namespace

bool beginsWithBoxBar(std::string_view text)
{
    constexpr std::array<std::string_view, 9> kBars{
        kBoxBar, "\u2503", "\u2551", "\u2506", "\u2507", "\u250A", "\u250B", "\u254E", "\u254F"};
    return beginsWithBoxCharacter(text)
        && std::find(kBars.begin(), kBars.end(), text.substr(0, kBoxCharacterBytes)) != kBars.end();
}

std::size_t findBoxBar(std::string_view text)
{
    auto at = text.find(kFirstByte);
    while (at != std::string_view::npos && !beginsWithBoxBar(text.substr(at)))
        at = text.find(kFirstByte, at + 1);
    return at;
}

bool isBoxRule(std::string_view line)
{
    constexpr std::string_view kBlanks = " \t\r";
    bool isAcross = false;
    for (auto at = line.find_first_not_of(kBlanks); at != std::string_view::npos;
         at = line.find_first_not_of(kBlanks, at + kBoxCharacterBytes)) {
        const std::string_view text = line.substr(at);
        if (!beginsWithBoxCharacter(text))
            return false;
        isAcross = isAcross || !beginsWithBoxBar(text);
    }
    return isAcross;
}

} // namespace fanfold
