// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/circuit_names.h"

#include "core/header/column_names.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isPartOfName(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '#' || c == ',';
}

// Volts and amperes of a kind, and powers of a unit: "Vpp", "mm3".
bool isLikeUnit(std::string_view text)
{
    constexpr std::array<std::string_view, 9> kOfAKind{
        "Aac", "Adc", "Arms", "Vac", "Vdc", "Veff", "Vp", "Vpp", "Vrms"};
    const bool isPower = text.ends_with('2') || text.ends_with('3');
    return isUnit(text) || (isPower && isUnit(text.substr(0, text.size() - 1)))
        || std::find(kOfAKind.begin(), kOfAKind.end(), text) != kOfAKind.end();
}

} // namespace

bool namesACircuitPart(std::string_view name, std::string_view argument)
{
    constexpr std::string_view kPins = "bcdegsx";
    const bool isVoltage = name == "V" || name == "v";
    const bool isCurrent = !name.empty() && (name.front() == 'I' || name.front() == 'i')
        && (name.size() == 1
            || (name.size() == 2 && kPins.find(name[1]) != std::string_view::npos));
    return (isVoltage || isCurrent) && std::all_of(argument.begin(), argument.end(), isPartOfName)
        && !isLikeUnit(argument);
}

} // namespace fanfold
