// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/declared_columns.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace fanfold {

namespace {

struct Field {
    std::size_t number = 0;
    std::string_view text;
};

// "Column.2: i0", "name 3 = t090C: Temperature"; nothing if the line declares no column.
bool readField(std::string_view line, Field& field)
{
    constexpr std::array<std::string_view, 7> kWords{
        "column", "Column", "COLUMN", "name", "field", "Field", "Col"};
    const auto word = std::find_if(kWords.begin(), kWords.end(),
        [&](std::string_view start) { return line.starts_with(start); });
    if (word == kWords.end())
        return false;
    line.remove_prefix(word->size());
    line.remove_prefix(std::min(line.find_first_not_of(" ._#"), line.size()));
    const auto read = std::from_chars(line.data(), line.data() + line.size(), field.number);
    if (read.ec != std::errc())
        return false;
    line = trimmed(line.substr(static_cast<std::size_t>(read.ptr - line.data())));
    if (line.empty() || (line.front() != ':' && line.front() != '='))
        return false;
    field.text = trimmed(line.substr(1));
    return true;
}

// "t090C: Temperature [ITS-90, deg C]", "depSM: Depth [salt water, m], lat = 48.38"
NameWithUnit splitInnerUnit(std::string_view text)
{
    NameWithUnit parts = splitUnit(text);
    const auto open = text.find('[');
    const auto close = text.find(']', open == std::string_view::npos ? 0 : open);
    if (!parts.unit.empty() || open == std::string_view::npos || close == std::string_view::npos)
        return parts;
    parts.name = std::string(trimmed(text.substr(0, open)));
    parts.name += text.substr(close + 1);
    parts.unit = std::string(trimmed(text.substr(open + 1, close - open - 1)));
    return parts;
}

// "energy eV || from the encoder", "flag:", "flag: 0.000e+00"
CommentColumn columnOf(std::string_view text)
{
    text = trimmed(text.substr(0, text.find("||")));
    const auto colon = text.find(':');
    if (colon != std::string_view::npos && kindOf(text.substr(colon + 1)) != CellKind::text)
        text = trimmed(text.substr(0, colon));
    NameWithUnit parts = splitInnerUnit(text);
    const auto blank = text.find_first_of(" \t");
    if (parts.unit.empty() && blank != std::string_view::npos && text[blank - 1] != ':') {
        const std::string_view unit = trimmed(text.substr(blank));
        parts.name = std::string(text.substr(0, blank));
        if (unit.find(' ') == std::string_view::npos)
            parts.unit = bareUnit(unit);
    }
    return {std::string(text), std::move(parts.name), std::move(parts.unit)};
}

} // namespace

std::vector<CommentColumn> declaredColumns(std::span<const HeadLine> lines, std::size_t count)
{
    std::map<std::size_t, std::string_view> texts;
    for (const HeadLine& line : lines) {
        Field field;
        if (line.kind == LineKind::comment && readField(withoutMarks(line.text), field))
            texts.emplace(field.number, field.text);
    }
    std::vector<CommentColumn> columns(count);
    const std::size_t first = texts.empty() || texts.begin()->first == 0 ? 0 : 1;
    for (const auto& [number, text] : texts)
        if (number - first < count)
            columns[number - first] = columnOf(text);
    return columns;
}

} // namespace fanfold
