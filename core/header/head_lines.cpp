// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/head_lines.h"

#include "core/cells/box_drawing.h"
#include "core/cells/number_parser.h"
#include "core/header/grid_rules.h"
#include "core/header/marked_rows.h"
#include "core/header/section_marks.h"

#include <algorithm>
#include <cstring>

namespace fanfold {

namespace {

LineKind kindOfLine(std::string_view line, const CellRules& rules)
{
    constexpr std::string_view kBlanks(" \t\r\f\v\0", 6); // a crash leaves holes of zeros
    const auto first = line.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return LineKind::blank;
    line.remove_prefix(first);
    if (isScaleFactor(line))
        return LineKind::ruler;
    if (line.front() >= '0' && line.front() <= '9' && rules.commentPrefix.empty())
        return LineKind::content; // most lines of most files
    constexpr std::string_view kMarksOfComments = "#%!/";
    if (kMarksOfComments.find(line.front()) == std::string_view::npos
        && sectionMarkOf(line) != SectionMark::none)
        return LineKind::section;
    if (rules.beginsComment(line))
        return LineKind::comment;
    if (line.starts_with("Step Information:")) // LTspice, between names and rows
        return LineKind::ruler;
    return isRule(line) ? LineKind::ruler : LineKind::content;
}

// Closing quote of the cell whose text begins at from; npos if there is none.
std::size_t closingQuote(std::string_view head, std::size_t from, const CellRules& rules)
{
    const char marks[] = {rules.quote, rules.escape == 0 ? rules.quote : rules.escape, '\0'};
    for (std::size_t at = from;; at += 2) {
        at = head.find_first_of(marks, at);
        const bool isEscape = at < head.size() && head[at] != rules.quote;
        const bool isDoubled = at + 1 < head.size() && head[at + 1] == rules.quote;
        if (at == std::string_view::npos || !(isEscape || isDoubled))
            return at;
    }
}

// The quote at close belongs to another line than the one that opened, and text follows it. The
// same as in record_splitter.cpp.
bool closesNothing(std::string_view head, std::size_t text, std::size_t close, char lineEnd)
{
    if (close == std::string_view::npos
        || head.substr(text, close - text).find(lineEnd) == std::string_view::npos)
        return false;
    const auto after = head.find_first_not_of(" ", close + 1);
    return after != std::string_view::npos && head[after] != lineEnd
        && std::string_view(",;\t| :^~&\r").find(head[after]) == std::string_view::npos;
}

// End of the record at from, when some cell of it may be quoted; npos if it is not in the head.
std::size_t quotedLineEnd(
    std::string_view head, std::size_t from, bool isWhole, const CellRules& rules)
{
    const auto opens = [&](std::size_t at) {
        return at == from
            || std::string_view(",;\t| :^~&").find(head[at - 1]) != std::string_view::npos;
    };
    for (std::size_t at = from; at < head.size(); ++at) {
        if (head[at] == rules.lineEnd)
            return at;
        if (head[at] != rules.quote || !opens(at))
            continue;
        const std::size_t close = closingQuote(head, at + 1, rules);
        if (closesNothing(head, at + 1, close, rules.lineEnd))
            continue;
        if (close == std::string_view::npos) {
            const bool mayClose = !isWhole && head.size() - at <= kMaxQuotedBytes;
            return mayClose ? close : head.find(rules.lineEnd, at);
        }
        at = close;
    }
    return std::string_view::npos;
}

// "#,name,value" above "1,a,2": the row below has a cell for the '#', too.
bool namesAColumnHash(std::string_view head)
{
    constexpr std::string_view kDelimiters = ",;|\t";
    if (head.size() < 2 || head[0] != '#' || kDelimiters.find(head[1]) == std::string_view::npos)
        return false;
    const char delimiter = head[1];
    const auto end = head.find_first_of("\r\n");
    const auto next = head.find_first_not_of("\r\n", end);
    if (end == std::string_view::npos || next == std::string_view::npos)
        return false;
    const std::string_view names = head.substr(0, end);
    const std::string_view row = head.substr(next, head.find_first_of("\r\n", next) - next);
    return row[0] != '#' && row[0] != delimiter
        && std::count(names.begin(), names.end(), delimiter)
        == std::count(row.begin(), row.end(), delimiter);
}

// "<tab>#<tab>s<tab>V": the unit of a column that counts, in a block that is indented.
bool holdsAUnitHash(std::string_view head)
{
    for (auto at = head.find('#'); at != std::string_view::npos; at = head.find('#', at + 1))
        if (at > 1 && head.substr(at - 2).starts_with("\n\t#\t"))
            return true;
    return false;
}

} // namespace

bool isRule(std::string_view line)
{
    constexpr std::string_view kMarks = "-=_+|:* \t\r";
    if (line.empty() || kMarks.find(line.front()) == std::string_view::npos)
        return isBoxRule(line);
    const bool isLong
        = line.find("---") != std::string_view::npos || line.find("===") != std::string_view::npos;
    return (isLong && line.find_first_not_of(kMarks) == std::string_view::npos) || isGridRule(line);
}

bool isScaleFactor(std::string_view line)
{
    line = trimmed(line);
    if (!line.ends_with('*'))
        return false;
    const std::string_view number = trimmed(line.substr(0, line.size() - 1));
    return number.starts_with("1.0e") && kindOf(number) == CellKind::dotNumber;
}

char lineEndOf(std::string_view head)
{
    const bool onlyReturns = head.find('\n') == std::string_view::npos
        && head.find('\r') != std::string_view::npos && head.find('\r') + 1 < head.size();
    return onlyReturns ? '\r' : '\n';
}

std::string usualCommentMarks(std::string_view head)
{
    const auto first = std::min(head.find_first_not_of(" \t\r\n"), head.size());
    const std::string_view text = head.substr(first);
    if (namesAColumnHash(text) || holdsAUnitHash(text))
        return "%!/";
    return text.starts_with('*') ? "#%!/*" : withoutMarksOfRows("#%!/", text);
}

std::vector<HeadLine> headLines(std::string_view head, bool isWhole, const CellRules& rules)
{
    std::vector<HeadLine> lines;
    lines.reserve(head.size() / 24 + 4);
    const bool quotes = rules.quote != 0 && head.find(rules.quote) != std::string_view::npos;
    std::int64_t number = 1;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t found
            = quotes ? quotedLineEnd(head, at, isWhole, rules) : head.find(rules.lineEnd, at);
        if (found == std::string_view::npos && !isWhole && !lines.empty())
            break;
        const std::size_t end = std::min(found, head.size());
        std::string_view text = head.substr(at, end - at);
        const auto breaks
            = quotes ? std::count(text.begin(), text.end(), rules.lineEnd) : std::ptrdiff_t{0};
        if (rules.lineEnd == '\n' && text.ends_with('\r'))
            text.remove_suffix(1);
        LineKind kind = kindOfLine(text, rules);
        if (text.starts_with('-') && kind == LineKind::content && !lines.empty()
            && lines.back().kind == LineKind::content && isRuleBelow(lines.back().text, text))
            kind = LineKind::ruler;
        lines.push_back({text, at, number, kind});
        number += 1 + breaks;
        at = end + 1;
    }
    return lines;
}

std::size_t wholeRecordsEnd(std::string_view head, const CellRules& rules, std::size_t records)
{
    const bool quotes = rules.quote != 0 && head.find(rules.quote) != std::string_view::npos;
    std::size_t end = 0;
    std::size_t longest = 0;
    for (;;) {
        const std::size_t found
            = quotes ? quotedLineEnd(head, end, false, rules) : head.find(rules.lineEnd, end);
        longest = std::max(longest, std::min(found, head.size()) - end);
        if (found == std::string_view::npos)
            return longest * records <= head.size() ? end : 0;
        end = found + 1;
    }
}

std::int64_t firstOtherLineEnd(std::string_view head, const std::vector<HeadLine>& lines)
{
    const auto endOf = [&](const HeadLine& line) { return head[line.offset + line.text.size()]; };
    for (const HeadLine& line : lines)
        if (line.offset + line.text.size() < head.size() && endOf(line) != endOf(lines.front()))
            return line.number;
    return 0;
}

} // namespace fanfold
