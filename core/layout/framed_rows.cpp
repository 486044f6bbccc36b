// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/framed_rows.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr char kBar = '|';
constexpr std::size_t kFewestRows = 2;

// Places of the two bars, in characters.
struct Frame {
    std::size_t left = 0;
    std::size_t right = 0;
    friend bool operator==(const Frame&, const Frame&) = default;
};

std::size_t charactersIn(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "+-----+" or "|-----|"
bool isFrameRule(const HeadLine& line)
{
    const std::string_view text = trimmed(line.text);
    return line.kind == LineKind::ruler && text.size() > 2 && text.front() == text.back()
        && (text.front() == '+' || text.front() == kBar)
        && text.substr(1, text.size() - 2).find_first_not_of('-') == std::string_view::npos;
}

std::optional<Frame> frameOf(std::string_view line)
{
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    const auto left = line.find(kBar);
    if (std::count(line.begin(), line.end(), kBar) != 2 || line.back() != kBar)
        return std::nullopt;
    const std::string_view before = trimmed(line.substr(0, left));
    const std::string_view between = trimmed(line.substr(left + 1, line.size() - left - 2));
    const bool isNumbered = !before.empty() && before.back() == '.'
        && before.find_first_not_of("0123456789,") == before.size() - 1;
    if (!(before.empty() || isNumbered) || between.find("  ") == std::string_view::npos)
        return std::nullopt;
    return Frame{charactersIn(line.substr(0, left)), charactersIn(line) - 1};
}

// "------+-------------": where its only crossing is.
std::optional<std::size_t> crossingOf(const HeadLine& line)
{
    const std::string_view text = trimmed(line.text);
    const auto place = text.find('+');
    if (line.kind != LineKind::ruler || place == 0 || place >= text.size() - 1
        || text.find_first_not_of('-') != place
        || text.find_first_not_of('-', place + 1) != std::string_view::npos)
        return std::nullopt;
    return line.text.find('+');
}

bool hasItsBarAt(std::string_view line, std::size_t place)
{
    const auto bar = line.find(kBar);
    return bar != std::string_view::npos && bar == line.rfind(kBar)
        && charactersIn(line.substr(0, bar)) == place;
}

bool holdsNumbersBehindBar(std::string_view line)
{
    const std::string_view text = trimmed(line.substr(line.find(kBar) + 1));
    const auto end = text.find("  ");
    return end != std::string_view::npos && kindOf(text.substr(0, end)) != CellKind::text;
}

// The place of the bar behind the first column, see haveFrames().
std::optional<std::size_t> stubOf(const std::vector<HeadLine>& lines)
{
    for (std::size_t rule = 1; rule < lines.size(); ++rule) {
        const std::optional<std::size_t> place = crossingOf(lines[rule]);
        if (!place || !hasItsBarAt(lines[rule - 1].text, *place))
            continue;
        std::size_t rows = 0;
        for (std::size_t i = rule + 1; i < lines.size() && lines[i].kind == LineKind::content;
             ++i) {
            if (!hasItsBarAt(lines[i].text, *place) || !holdsNumbersBehindBar(lines[i].text))
                return std::nullopt;
            ++rows;
        }
        return rows >= kFewestRows ? place : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

bool haveFrames(const std::vector<HeadLine>& lines)
{
    if (stubOf(lines))
        return true;
    const auto first = std::find_if(lines.begin(), lines.end(), isFrameRule);
    const auto last = std::find_if(lines.rbegin(), lines.rend(), isFrameRule).base();
    std::optional<Frame> frame;
    std::size_t framed = 0;
    std::size_t others = 0;
    for (auto line = first; line < last; ++line) {
        if (line->kind != LineKind::content)
            continue;
        const std::optional<Frame> found = frameOf(line->text);
        if (!frame)
            frame = found;
        ++(found && found == frame ? framed : others);
    }
    return framed > kFewestRows && framed >= others * 9;
}

void readWithoutFrames(
    std::vector<HeadLine>& lines, std::string_view head, CellRules& rules, std::string& text)
{
    text = head;
    const std::optional<std::size_t> stub = stubOf(lines);
    for (HeadLine& line : lines) {
        if (stub && line.kind == LineKind::content && hasItsBarAt(line.text, *stub))
            text[line.offset + line.text.find(kBar)] = ' ';
        else if (!stub && line.kind == LineKind::content && frameOf(line.text))
            std::replace(text.begin() + static_cast<std::ptrdiff_t>(line.offset),
                text.begin() + static_cast<std::ptrdiff_t>(line.offset + line.text.size()), kBar,
                ' ');
        line.text = std::string_view(text).substr(line.offset, line.text.size());
    }
    rules.frame = kBar;
}

} // namespace fanfold
