// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/comment_header.h"

#include "core/readers/column_names.h"
#include "core/readers/header_finder.h"
#include "core/readers/number_parser.h"

#include <algorithm>
#include <charconv>

namespace fanfold {

namespace {

std::string_view withoutMarks(std::string_view text)
{
    const auto first = text.find_first_not_of("#%! \t");
    return first == std::string_view::npos ? std::string_view{} : trimmed(text.substr(first));
}

// The names in a comment, cut at the delimiter or at blanks; empty if they are not one a column.
std::vector<std::string> namesIn(std::string_view comment, const TableShape& shape)
{
    const std::string_view text = withoutMarks(comment);
    for (const char delimiter : {shape.rules.delimiter, ' '}) {
        CellRules rules = shape.rules;
        rules.delimiter = delimiter;
        rules.commentMarks.clear();
        rules.commentPrefix.clear();
        std::vector<Cell> cells;
        splitRecord(text.data(), text.data() + text.size(), true, rules, cells);
        std::vector<std::string> names;
        for (const Cell& cell : cells) {
            std::string name(withoutMarks(cell.content(rules)));
            if (!name.empty())
                names.push_back(std::move(name));
        }
        const bool allWords = std::all_of(names.begin(), names.end(),
            [](const std::string& name) { return kindOf(name) == CellKind::text; });
        if (allWords && names.size() == shape.cells && names.size() > 1)
            return names;
    }
    return {};
}

// "Column.2: i0" and "Column.1: energy eV || from the encoder" by number.
std::vector<CommentColumn> columnFields(std::span<const HeadLine> lines, std::size_t count)
{
    constexpr std::string_view kField = "Column.";
    std::vector<CommentColumn> columns(count);
    for (const HeadLine& line : lines) {
        if (line.kind != LineKind::comment)
            continue;
        std::string_view text = withoutMarks(line.text);
        if (!text.starts_with(kField))
            continue;
        text.remove_prefix(kField.size());
        std::size_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto colon = text.find(':');
        if (read.ec != std::errc() || colon == std::string_view::npos || number < 1
            || number > count)
            continue;
        text = trimmed(text.substr(colon + 1, text.find("||") - colon - 1));
        const auto blank = std::min(text.find_first_of(" \t"), text.size());
        CommentColumn& column = columns[number - 1];
        column.text = column.name = std::string(text.substr(0, blank));
        const std::string_view unit = trimmed(text.substr(blank));
        if (unit.find(' ') == std::string_view::npos)
            column.unit = bareUnit(unit);
    }
    return columns;
}

} // namespace

std::vector<CommentColumn> commentColumns(std::span<const HeadLine> lines, const TableShape& shape)
{
    std::vector<CommentColumn> fields = columnFields(lines, shape.cells);
    std::size_t last = lines.size();
    while (last > 0
        && (lines[last - 1].kind == LineKind::blank || lines[last - 1].kind == LineKind::ruler
            || withoutMarks(lines[last - 1].text).find_first_not_of("-=_+ ")
                == std::string_view::npos))
        --last;
    if (last > 0 && lines[last - 1].kind == LineKind::comment) {
        const std::vector<std::string> names = namesIn(lines[last - 1].text, shape);
        for (std::size_t i = 0; i < names.size(); ++i) {
            NameWithUnit parts = splitUnit(names[i]);
            if (parts.unit.empty())
                parts.unit = fields[i].unit;
            fields[i] = {names[i], std::move(parts.name), std::move(parts.unit)};
        }
        if (!names.empty())
            return fields;
    }
    const bool allNamed = std::none_of(fields.begin(), fields.end(),
        [](const CommentColumn& field) { return field.name.empty(); });
    return allNamed ? fields : std::vector<CommentColumn>{};
}

} // namespace fanfold
