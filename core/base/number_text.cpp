// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <charconv>
#include <cmath>

namespace fanfold {

std::string shortestText(double value)
{
    if (std::isnan(value))
        return {};
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return std::string(digits, end);
}

} // namespace fanfold
