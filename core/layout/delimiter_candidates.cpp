// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/delimiter_candidates.h"

#include "core/cells/record_splitter.h"
#include "core/data/table_summary.h"
#include "core/layout/column_places.h"
#include "core/layout/touching_numbers.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <set>

namespace fanfold {

namespace {

using Lines = std::span<const std::string_view>;

constexpr std::string_view kMixed = "|~^:"; ///< of which marks like "~|~" are made

bool isNearlyAll(std::size_t some, std::size_t all)
{
    return all > 0 && some * 10 >= all * 9;
}

// Whether nearly all cells have a blank behind the delimiter before them, and before the one behind
// them.
void findPadding(Lines samples, CellRules& rules)
{
    std::vector<Cell> cells;
    std::size_t behind = 0;
    std::size_t before = 0;
    std::size_t delimiters = 0;
    for (const std::string_view line : samples) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const Cell& cell = cells[i];
            const Cell& neighbour = cells[i - 1];
            // of a quoted cell, the characters outside its quotes
            const char* const from = cell.text.data() - (cell.quoted ? 2 : 0);
            const char* const to
                = neighbour.text.data() + neighbour.text.size() + (neighbour.quoted ? 1 : -1);
            const bool lastIsEmpty = i + 1 == cells.size() && cell.text.empty();
            behind += lastIsEmpty || *from == ' ' ? 1U : 0U;
            before += to >= line.data() && *to == ' ' ? 1U : 0U;
        }
        delimiters += cells.empty() ? 0 : cells.size() - 1;
    }
    rules.padsAfter = isNearlyAll(behind, delimiters);
    rules.padsBefore = rules.padsAfter && isNearlyAll(before, delimiters);
}

// How often a character stands in runs of one length, over all lines.
struct Runs {
    std::size_t odd = 0;
    std::size_t even = 0;
};

Runs runsOf(char mark, Lines lines)
{
    Runs runs;
    for (const std::string_view line : lines)
        for (std::size_t i = line.find(mark); i < line.size(); i = line.find(mark, i)) {
            const std::size_t end = std::min(line.find_first_not_of(mark, i), line.size());
            ++((end - i) % 2 == 0 ? runs.even : runs.odd);
            i = end;
        }
    return runs;
}

// Lines above and below the table know nothing of its delimiter.
bool isInMostLines(std::size_t some, Lines samples)
{
    return samples.size() > 1 && some * 2 >= samples.size();
}

// Whether a character stands doubled wherever it parts cells. An empty cell makes a double comma or
// tab, too, often all the way down a column; such files are many, those with double commas few. The
// first line that holds the character may be the header, which seldom has an empty cell.
bool isDoubled(char mark, Lines samples)
{
    if (mark == ',' || mark == '\t')
        return false;
    const auto holder = std::find_if(samples.begin(), samples.end(),
        [&](std::string_view line) { return line.find(mark) != std::string_view::npos; });
    if (holder == samples.end())
        return false;
    const Runs all = runsOf(mark, samples);
    if (!isInMostLines(all.even, samples))
        return false;
    if (mark != ';' && mark != '|') // no usual delimiter: words and times may hold it
        return true;
    const Runs first = runsOf(mark, {&*holder, 1});
    const bool noneAlone = mark == ';' ? all.odd == 0 : isNearlyAll(all.even, all.even + all.odd);
    return first.even > 0 && first.odd == 0 && noneAlone;
}

// Which of all characters the lines hold.
std::bitset<256> charactersOf(Lines lines)
{
    std::bitset<256> found;
    for (const std::string_view line : lines)
        for (const char c : line)
            found.set(static_cast<unsigned char>(c));
    return found;
}

// Marks like "~|~" that stand in most lines.
std::vector<std::string> mixedMarks(Lines samples)
{
    std::map<std::string, std::size_t, std::less<>> linesWith;
    for (const std::string_view line : samples) {
        std::set<std::string_view> found;
        for (std::size_t i = line.find_first_of(kMixed); i < line.size();) {
            const std::size_t end = std::min(line.find_first_not_of(kMixed, i), line.size());
            const std::string_view run = line.substr(i, end - i);
            if (run.size() >= 2 && run.size() <= 3
                && run.find_first_not_of(run.front()) != std::string_view::npos)
                found.insert(run);
            i = line.find_first_of(kMixed, end);
        }
        for (const std::string_view mark : found)
            ++linesWith[std::string(mark)];
    }
    std::vector<std::string> marks;
    for (const auto& [mark, lines] : linesWith)
        if (isInMostLines(lines, samples))
            marks.push_back(mark);
    return marks;
}

std::vector<DelimiterCandidate> candidateWithPlaces(
    const CellRules& rules, std::vector<std::size_t> places)
{
    constexpr double kPlaces = 0.93;
    if (places.empty() || rules.isBox)
        return {};
    DelimiterCandidate candidate{rules, kPlaces};
    candidate.rules.setDelimiter(kFixedWidth);
    candidate.rules.places = std::move(places);
    return {std::move(candidate)};
}

} // namespace

std::vector<DelimiterCandidate> delimiterCandidates(
    Lines samples, const CellRules& rules, CommaUse commas)
{
    struct Single {
        char mark;
        double preference;
    };
    constexpr std::array kSingles{
        Single{'\t', 1}, Single{';', 0.99}, Single{',', 0.98}, Single{'|', 0.97}};
    constexpr std::string_view kDoubled = "|;:~^&$@#";
    constexpr double kLongMark = 0.985;
    constexpr double kBlanks = 0.95;
    if (rules.isBox)
        return {{rules, 1}};
    const std::bitset<256> present = charactersOf(samples);
    const auto holds = [&](char mark) { return present[static_cast<unsigned char>(mark)]; };
    std::vector<DelimiterCandidate> candidates;
    const auto add = [&](double preference) -> CellRules& {
        candidates.push_back({rules, preference});
        return candidates.back().rules;
    };
    const char ofOneColumn = commas == CommaUse::isDecimal ? ';' : ',';
    for (const Single& single : kSingles) {
        if (single.mark == ',' && commas == CommaUse::isDecimal)
            continue;
        if (single.mark != ofOneColumn && (!holds(single.mark) || isDoubled(single.mark, samples)))
            continue;
        CellRules& tried = add(single.preference);
        tried.delimiter = single.mark;
        if (single.mark != '\t' && holds(' '))
            findPadding(samples, tried);
    }
    std::vector<std::string> longMarks;
    if (std::any_of(kMixed.begin(), kMixed.end(), holds))
        longMarks = mixedMarks(samples);
    for (const char mark : kDoubled)
        if (holds(mark) && isDoubled(mark, samples))
            longMarks.emplace_back(2, mark);
    for (const std::string& mark : longMarks) {
        CellRules& tried = add(kLongMark);
        tried.setDelimiter(mark);
        findPadding(samples, tried);
    }
    if (holds(' ') || holds('\t'))
        add(kBlanks).setDelimiter(" ");
    return candidates;
}

std::vector<DelimiterCandidate> fixedWidthCandidate(Lines samples, const CellRules& rules)
{
    const std::size_t fewestBlanks = rules.frame == 0 ? 1 : 2; // those in a frame stand well apart
    return candidateWithPlaces(rules, placesOfGaps(samples, fewestBlanks));
}

std::vector<DelimiterCandidate> touchingCandidate(Lines samples, const CellRules& rules)
{
    return candidateWithPlaces(rules, placesOfTouchingNumbers(samples));
}

} // namespace fanfold
