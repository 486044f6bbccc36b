// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/column_places.h"

#include "core/header/placed_words.h"
#include "core/layout/touching_numbers.h"

#include <algorithm>
#include <map>

namespace fanfold {

namespace {

constexpr std::size_t kFewestLines = 4;
constexpr std::size_t kLongestLine = 4096; ///< in characters; wider tables have delimiters

struct Extent {
    std::size_t from = 0;
    std::size_t to = 0;
};

bool isUsable(std::string_view line)
{
    return line.size() <= kLongestLine && line.find('\t') == std::string_view::npos;
}

bool isNearlyAll(std::size_t some, std::size_t all)
{
    return some * 10 >= all * 9;
}

// The place that most words have, if nearly all do.
template <typename PlaceOf>
bool commonPlace(
    const std::vector<std::vector<PlacedWord>>& lines, const PlaceOf& placeOf, std::size_t& place)
{
    std::map<std::size_t, std::size_t> counts;
    for (const std::vector<PlacedWord>& words : lines)
        ++counts[placeOf(words)];
    const auto most = std::max_element(counts.begin(), counts.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    place = most->first;
    return isNearlyAll(most->second, lines.size());
}

// Whether a word begins (or ends) at this place in nearly all lines that have one there.
bool isEdge(const std::vector<std::vector<PlacedWord>>& lines, std::size_t place, bool begins)
{
    std::size_t at = 0;
    std::size_t over = 0;
    for (const std::vector<PlacedWord>& words : lines)
        for (const PlacedWord& word : words) {
            at += (begins ? word.from : word.to) == place ? 1U : 0U;
            over += word.from < place && word.to > place ? 1U : 0U;
        }
    return at > 0 && over == 0 && isNearlyAll(at, lines.size());
}

// Where to cut in a gap: longer values than those seen reach into it from the side on which their
// column is not aligned.
std::size_t cutIn(const Extent& gap, const std::vector<std::vector<PlacedWord>>& lines)
{
    if (isEdge(lines, gap.to, true))
        return gap.to;
    return isEdge(lines, gap.from, false) ? gap.from : (gap.from + gap.to + 1) / 2;
}

// A line above the table, or its first rows: its words reach into gaps, as names do that are wider
// than the values below them, and fill none.
bool leavesGaps(const std::vector<PlacedWord>& words, std::span<const Extent> gaps)
{
    return std::none_of(gaps.begin(), gaps.end(), [&](const Extent& gap) {
        return std::any_of(words.begin(), words.end(), [&](const PlacedWord& word) {
            return word.from < gap.to && word.to > gap.from
                && (word.from <= gap.from) == (word.to >= gap.to);
        });
    });
}

void keepClearOf(const std::vector<PlacedWord>& words, std::span<Extent> gaps)
{
    for (Extent& gap : gaps)
        for (const PlacedWord& word : words) {
            if (word.to > gap.from && word.to < gap.to)
                gap.from = word.to;
            else if (word.from > gap.from && word.from < gap.to)
                gap.to = word.from;
        }
}

} // namespace

std::vector<std::size_t> placesOfGaps(
    std::span<const std::string_view> samples, std::size_t fewestBlanks)
{
    // what stands above the table is not the table
    const auto table = samples.subspan(samples.size() < 8 ? 0 : samples.size() / 4);
    std::vector<std::vector<PlacedWord>> lines;
    std::vector<std::size_t> inked;
    for (const std::string_view line : table) {
        if (!isUsable(line))
            continue;
        lines.push_back(placedWords(line));
        for (const PlacedWord& word : lines.back()) {
            inked.resize(std::max(inked.size(), word.to));
            for (std::size_t place = word.from; place < word.to; ++place)
                ++inked[place];
        }
    }
    if (lines.size() < kFewestLines || !isNearlyAll(lines.size(), table.size()))
        return {};
    const std::size_t tolerated = lines.size() / 16;
    std::vector<Extent> gaps;
    Extent gap;
    bool seenInk = false;
    for (std::size_t place = 0; place < inked.size(); ++place) {
        if (inked[place] <= tolerated)
            continue;
        if (seenInk && place >= gap.from + fewestBlanks) {
            gap.to = place;
            gaps.push_back(gap);
        }
        seenInk = true;
        gap.from = place + 1;
    }
    for (const std::string_view line : samples.first(samples.size() - table.size()))
        if (const std::vector<PlacedWord> words = placedWords(line); leavesGaps(words, gaps))
            keepClearOf(words, gaps);
    std::vector<std::size_t> places;
    places.reserve(gaps.size());
    for (const Extent& found : gaps)
        places.push_back(cutIn(found, lines));
    return places;
}

std::vector<std::size_t> placesOfAlignedCells(
    std::span<const std::string_view> samples, std::size_t cells)
{
    std::vector<std::vector<PlacedWord>> lines;
    for (const std::string_view line : samples) {
        if (!isUsable(line))
            continue;
        std::vector<PlacedWord> words = placedWords(line);
        if (words.size() == cells)
            lines.push_back(std::move(words));
    }
    if (lines.size() < kFewestLines || cells < 2)
        return {};
    std::vector<std::size_t> places;
    std::size_t padded = 0;
    for (std::size_t i = 0; i + 1 < cells; ++i) {
        std::size_t place = 0;
        const bool found = commonPlace(
                               lines, [&](const auto& words) { return words[i].to; }, place)
            || commonPlace(
                lines, [&](const auto& words) { return words[i + 1].from; }, place);
        const bool isPadded = std::any_of(lines.begin(), lines.end(), [&](const auto& words) {
            const auto length = [](const PlacedWord& word) { return word.to - word.from; };
            return words[i + 1].from - words[i].to > 1
                || length(words[i]) != length(lines.front()[i])
                || length(words[i + 1]) != length(lines.front()[i + 1]);
        });
        if (!found)
            return {};
        padded += isPadded ? 1U : 0U;
        places.push_back(place);
    }
    // words of one length with one blank between them stand below each other by chance
    if (padded * 2 < places.size() || !std::is_sorted(places.begin(), places.end()))
        return {};
    return places;
}

bool followsPlaces(std::string_view line, std::span<const std::size_t> places)
{
    const std::vector<PlacedWord> words = placedWords(line);
    std::size_t filled = 0;
    std::size_t last = places.size() + 1;
    for (const PlacedWord& word : words) {
        const auto next = std::upper_bound(places.begin(), places.end(), word.from);
        const auto column = static_cast<std::size_t>(next - places.begin());
        filled += column != last ? 1U : 0U;
        last = column;
        for (auto place = next; place != places.end() && *place < word.to; ++place, ++last) {
            if (!numbersTouchAt(line, *place))
                return false;
            ++filled;
        }
    }
    return filled > 1;
}

} // namespace fanfold
