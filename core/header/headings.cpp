// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/headings.h"

#include <set>
#include <string_view>
#include <utility>

namespace fanfold {

bool areHeadings(std::span<const std::string> above, std::span<const std::string> names)
{
    if (above.size() >= names.size())
        return false;
    std::set<std::string_view> alone;
    std::set<std::pair<std::string_view, std::string_view>> below;
    std::string_view heading;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i < above.size() && !above[i].empty())
            heading = above[i];
        alone.insert(names[i]);
        below.emplace(heading, names[i]);
    }
    return alone.size() < names.size() && below.size() == names.size();
}

} // namespace fanfold
