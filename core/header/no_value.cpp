// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/no_value.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>
#include <string>

namespace fanfold {

namespace {

constexpr std::array<std::string_view, 21> kNoValues{"b.d.", "bad", "bdl", "bql", "error", "fail",
    "failed", "invalid", "lod", "loq", "n.d.", "nd", "no data", "not detected", "out of range",
    "overflow", "ovl", "ovld", "ovrflw", "undetermined", "unknown"};

} // namespace

bool isNoValue(std::string_view text)
{
    if (text.starts_with('<') || text.starts_with('>') || text.starts_with("\u2264")
        || text.starts_with("\u2265") || isMissing(text))
        return true;
    std::string lowered(text);
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(kNoValues.begin(), kNoValues.end(), lowered) != kNoValues.end();
}

} // namespace fanfold
