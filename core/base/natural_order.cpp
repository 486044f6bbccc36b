// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/natural_order.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// '/' before everything else, so that a folder's files stay together.
char sortedAs(char c)
{
    if (c == '/')
        return '\1';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string naturalKey(std::string_view name)
{
    std::string key;
    key.reserve(name.size() * 2 + 8);
    for (std::size_t at = 0; at < name.size();) {
        if (!isDigit(name[at])) {
            key += sortedAs(name[at++]);
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && isDigit(name[end]))
            ++end;
        while (at + 1 < end && name[at] == '0')
            ++at;
        // A run of digits sorts by its length first: '0', the length, the digits. Lengths above 200
        // are rare enough to be cut to 200, where plain order of the digits decides.
        key += '0';
        key += static_cast<char>(std::min<std::size_t>(end - at, 200) + 1);
        key.append(name.substr(at, end - at));
        at = end;
    }
    key += '\0';
    key.append(name);
    return key;
}

} // namespace fanfold
