// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/crossings.h"

#include "core/cells/number_parser.h"

#include <string_view>

namespace fanfold {

namespace {

bool hasCrossings(const HeadLine& line)
{
    const std::string_view text = trimmed(line.text);
    return line.kind == LineKind::ruler && text.starts_with('+') && text.ends_with('+')
        && text.find_first_not_of("+-=") == std::string_view::npos;
}

} // namespace

std::vector<std::size_t> placesOfCrossings(std::span<const HeadLine> lines)
{
    std::vector<std::size_t> places;
    for (const HeadLine& line : lines) {
        if (!hasCrossings(line))
            continue;
        std::vector<std::size_t> found;
        const auto last = line.text.find_last_of('+');
        for (auto at = line.text.find('+', line.text.find('+') + 1); at < last;
             at = line.text.find('+', at + 1))
            found.push_back(at);
        if (!places.empty() && found != places)
            return {};
        places = std::move(found);
    }
    return places;
}

} // namespace fanfold
