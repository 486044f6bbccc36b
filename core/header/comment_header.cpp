// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/comment_header.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/header/declared_columns.h"
#include "core/header/header_finder.h"
#include "core/header/header_words.h"
#include "core/header/touchstone_columns.h"

#include <algorithm>
#include <array>
#include <set>

namespace fanfold {

namespace {

std::vector<std::string> partsOf(std::string_view text, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(text.data(), text.data() + text.size(), true, rules, cells);
    std::vector<std::string> parts;
    parts.reserve(cells.size());
    for (const Cell& cell : cells)
        parts.emplace_back(withoutMarks(cell.content(rules)));
    return parts;
}

// "Unit =<tab>1/cm", "set A" above two columns.
bool isKeyAndValue(const std::vector<std::string>& texts)
{
    const auto keys = std::count_if(texts.begin(), texts.end(),
        [](const std::string& text) { return text.ends_with('=') || text.ends_with(':'); });
    if (keys > 0 && static_cast<std::size_t>(keys) < texts.size())
        return true;
    constexpr std::array<std::string_view, 6> kLabels{
        "block", "curve", "dataset", "group", "series", "set"};
    std::string first(texts.front());
    for (char& c : first)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return texts.size() == 2 && texts[1].size() == 1
        && std::find(kLabels.begin(), kLabels.end(), first) != kLabels.end();
}

bool isIdle(const HeadLine& line)
{
    return line.kind == LineKind::blank || line.kind == LineKind::ruler
        || withoutMarks(line.text).find_first_not_of("-=_+ ") == std::string_view::npos;
}

// The last line that says something, and the names or units in it.
std::vector<std::string> lastNames(std::span<const HeadLine>& lines, const TableShape& shape)
{
    while (!lines.empty() && isIdle(lines.back()))
        lines = lines.first(lines.size() - 1);
    if (lines.empty() || lines.back().kind != LineKind::comment)
        return {};
    std::vector<std::string> names = namesInComment(lines.back().text, shape);
    lines = lines.first(lines.size() - 1);
    return names;
}

bool areDifferent(const std::vector<std::string>& texts)
{
    return std::set<std::string_view>(texts.begin(), texts.end()).size() == texts.size();
}

// Units alone; or some of them, where words are repeated that are not in the line above.
bool areUnitsOf(const std::vector<std::string>& texts, const std::vector<std::string>& names)
{
    const auto units = static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), isUnit));
    return units == texts.size()
        || (units * 3 >= texts.size() && !areDifferent(texts) && !names.empty()
            && areDifferent(names));
}

} // namespace

std::vector<std::string> namesInComment(std::string_view comment, const TableShape& shape)
{
    const std::string_view text = withoutMarks(comment);
    CellRules rules = shape.rules;
    rules.commentMarks.clear();
    rules.commentPrefix.clear();
    std::vector<std::vector<std::string>> cuts;
    if (!rules.places.empty())
        cuts.push_back(partsOf(comment, rules));
    else if (!rules.isBlanks())
        cuts.push_back(partsOf(text, rules));
    for (const char* delimiter : {"\t", ",", ";"}) {
        rules.setDelimiter(delimiter);
        cuts.push_back(partsOf(text, rules));
    }
    cuts.push_back(headerWords(text, shape.cells));
    for (std::vector<std::string>& names : cuts) {
        names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
        for (std::string& name : names)
            name = std::string(withoutMarks(name));
        const bool allWords = std::all_of(names.begin(), names.end(),
            [](const std::string& name) { return kindOf(name) == CellKind::text; });
        if (allWords && names.size() == shape.cells && names.size() > 1 && !isKeyAndValue(names))
            return std::move(names);
    }
    return {};
}

std::string_view withoutMarks(std::string_view text)
{
    const auto first = text.find_first_not_of("#%!*/ \t");
    return first == std::string_view::npos ? std::string_view{} : trimmed(text.substr(first));
}

CommentHeader commentColumns(std::span<const HeadLine> lines, const TableShape& shape)
{
    const std::size_t all = lines.size();
    std::vector<CommentColumn> fields = declaredColumns(lines, shape.cells);
    if (std::vector<CommentColumn> network = touchstoneColumns(lines, shape.cells);
        !network.empty())
        fields = std::move(network);
    std::vector<std::string> names = lastNames(lines, shape);
    std::span<const HeadLine> linesOfNames = lines;
    const std::vector<std::string> above = names.empty() ? names : lastNames(linesOfNames, shape);
    if (!names.empty() && areUnitsOf(names, above)) {
        lines = linesOfNames;
        for (std::size_t i = 0; i < above.size(); ++i) {
            fields[i].unit = bareUnit(names[i]);
            names[i] = above[i];
        }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        NameWithUnit parts = splitUnit(names[i]);
        if (parts.unit.empty())
            parts.unit = fields[i].unit;
        fields[i] = {names[i], std::move(parts.name), std::move(parts.unit)};
    }
    if (!names.empty())
        return {std::move(fields), lines.size()};
    const bool allNamed = std::none_of(fields.begin(), fields.end(),
        [](const CommentColumn& field) { return field.name.empty(); });
    return {allNamed ? std::move(fields) : std::vector<CommentColumn>{}, all};
}

} // namespace fanfold
