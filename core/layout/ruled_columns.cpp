// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/ruled_columns.h"

#include "core/header/row_count.h"

#include <algorithm>

namespace fanfold {

namespace {

// Where the runs of dashes begin, all but the first. Empty if there is one only, or another mark;
// the one of a comment is a dash if one follows.
std::vector<std::size_t> placesIn(const HeadLine& line)
{
    const std::string_view rule = line.text;
    std::vector<std::size_t> places;
    bool seenRun = false;
    for (std::size_t i = 0; i < rule.size(); ++i) {
        const char c = rule[i];
        if (c == ' ' || c == '\r')
            continue;
        const bool isMark = i == 0 && line.kind == LineKind::comment;
        if (isMark && rule.substr(1).starts_with(' '))
            continue;
        if (c != '-' && c != '=' && !isMark)
            return {};
        const bool begins = i == 0 || rule[i - 1] == ' ';
        if (begins && seenRun)
            places.push_back(i);
        seenRun = true;
    }
    return places;
}

// Whether a blank stands before each place. filled: the columns that hold something are set.
bool keepsTo(
    std::string_view line, std::span<const std::size_t> places, std::vector<bool>* filled = nullptr)
{
    std::size_t place = 0;
    auto next = places.begin();
    for (const char c : line) {
        if ((static_cast<unsigned char>(c) & 0xC0) == 0x80)
            continue; // a character of several bytes takes one place
        if (c == '\t')
            return false;
        if (next != places.end() && place + 1 == *next) {
            if (c != ' ')
                return false;
            ++next;
        }
        if (filled != nullptr && c != ' ' && c != '\r')
            (*filled)[static_cast<std::size_t>(next - places.begin())] = true;
        ++place;
    }
    return true;
}

} // namespace

std::optional<RuledColumns> ruledColumns(std::span<const HeadLine> lines)
{
    const auto isContent
        = [&](std::size_t i) { return i < lines.size() && lines[i].kind == LineKind::content; };
    for (std::size_t rule = 1; rule < lines.size(); ++rule) {
        const bool isComment = lines[rule].kind == LineKind::comment;
        const LineKind ofNames = isComment ? LineKind::comment : LineKind::content;
        if ((!isComment && lines[rule].kind != LineKind::ruler) || lines[rule - 1].kind != ofNames
            || !isContent(rule + 1))
            continue;
        RuledColumns found{isComment ? rule + 1 : rule, placesIn(lines[rule])};
        const auto keeps = [&](std::size_t i) { return keepsTo(lines[i].text, found.places); };
        if (found.places.empty() || !keeps(rule - 1))
            continue;
        while (!isComment && found.firstLine > 0 && isContent(found.firstLine - 1)
            && keeps(found.firstLine - 1))
            --found.firstLine;
        std::vector<bool> filled(found.places.size() + 1);
        std::size_t rows = 0;
        std::size_t keeping = 0;
        for (std::size_t i = rule + 1; isContent(i); ++i) {
            if (countsRows(lines[i].text))
                break;
            ++rows;
            keeping += keepsTo(lines[i].text, found.places, &filled) ? 1U : 0U;
        }
        found.isFilled = std::find(filled.begin(), filled.end(), false) == filled.end();
        if (rows > 0 && keeping * 10 >= rows * 9)
            return found;
    }
    return std::nullopt;
}

std::size_t linesOfListing(std::span<const HeadLine> lines, std::span<const std::size_t> content)
{
    const auto rule = std::find_if(lines.begin(), lines.end(),
        [](const HeadLine& line) { return line.kind == LineKind::ruler; });
    if (rule == lines.end())
        return content.size();
    const auto ruleLine = static_cast<std::size_t>(rule - lines.begin());
    const auto first = std::upper_bound(content.begin(), content.end(), ruleLine);
    const auto count = std::find_if(
        first, content.end(), [&](std::size_t line) { return countsRows(lines[line].text); });
    return count == first ? content.size() : static_cast<std::size_t>(count - content.begin());
}

} // namespace fanfold
