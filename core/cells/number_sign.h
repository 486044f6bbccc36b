// SPDX-License-Identifier: GPL-3.0-or-later
// The sign before a number: + or -, or a minus as typesetters and word processors write it (U+2212,
// and a dash U+2013 or U+2014 right before a digit). Qt-free.
#pragma once

#include <cstddef>
#include <string_view>

namespace fanfold {

struct Sign {
    bool isMinus = false;
    std::size_t bytes = 0; ///< 0 = none is written
};

inline Sign signAt(std::string_view text)
{
    if (text.empty())
        return {};
    if (text[0] == '-' || text[0] == '+')
        return {text[0] == '-', 1};
    if (text[0] != '\xE2' || text.size() < 4)
        return {};
    const bool isMinus = text.starts_with("\u2212");
    const bool isDash = (text.starts_with("\u2013") || text.starts_with("\u2014")) && text[3] >= '0'
        && text[3] <= '9';
    return isMinus || isDash ? Sign{true, 3} : Sign{};
}

} // namespace fanfold
