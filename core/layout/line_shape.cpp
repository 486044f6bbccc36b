// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/line_shape.h"

#include "core/cells/number_parser.h"
#include "core/layout/column_places.h"

#include <algorithm>

namespace fanfold {

namespace {

// Where a delimiter that no number holds may stand; ':' and the like are ones when doubled or
// mixed.
std::size_t likelyDelimiter(std::string_view text)
{
    constexpr std::string_view kMarks = " \t,;|";
    constexpr std::string_view kParts = ":~^&$@#|";
    for (std::size_t i = 0; i < text.size(); ++i)
        if (kMarks.find(text[i]) != std::string_view::npos
            || (i + 1 < text.size() && kParts.find(text[i]) != std::string_view::npos
                && kParts.find(text[i + 1]) != std::string_view::npos))
            return i;
    return std::string_view::npos;
}

// "97 word" and "97|word": more likely the rest of "271,97|word", cut at the wrong character.
bool beginsWithNumber(std::string_view text)
{
    const CellKind kind = kindOf(text.substr(0, likelyDelimiter(text)));
    return kind != CellKind::text && kind != CellKind::missing;
}

// "5 %", "$5.00": no number, but where blanks or nothing part the cells as good a sign of a table.
// Other delimiters need none.
bool isAmount(std::string_view text)
{
    for (const std::string_view sign : {"%", "$", "\u20ac", "\u00a3", "\u00a5"}) {
        std::string_view number = text;
        if (number.starts_with(sign))
            number.remove_prefix(sign.size());
        else if (number.ends_with(sign))
            number.remove_suffix(sign.size());
        else
            continue;
        const CellKind kind = kindOf(number);
        return kind == CellKind::integer || kind == CellKind::dotNumber
            || kind == CellKind::commaNumber;
    }
    return false;
}

// Semicolons, pipes and tabs are rare in words, and so are commas without a blank behind them.
bool holdsADelimiter(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == ';' || text[i] == '|' || text[i] == '\t'
            || (text[i] == ',' && i + 1 < text.size() && text[i + 1] != ' '))
            return true;
    return false;
}

bool endsLikeASentence(std::string_view text)
{
    constexpr std::string_view kMarks = ".:,;!?";
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text.size() > 1 && kMarks.find(text.back()) != std::string_view::npos
        && isLetter(text[text.size() - 2]);
}

} // namespace

LineShape shapeOf(std::string_view line, const CellRules& rules, std::vector<Cell>& cells)
{
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    if (rules.isFixedWidth && !followsPlaces(line, rules.places))
        cells.resize(1);
    LineShape shape;
    shape.cells = cells.size();
    std::size_t blanks = 0;
    const bool mayHoldAmounts = cells.size() == 1
        || (rules.isBlanks() && !rules.isFixedWidth
            && line.find_first_of("\t,;|") == std::string_view::npos);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        const CellKind kind = kindOf(cell.text);
        const std::uint64_t bit = i < 64 ? 1ULL << i : 0;
        // a time is as good as a number, and has no decimal mark either
        const bool isInteger = kind == CellKind::integer || kind == CellKind::time
            || (mayHoldAmounts && kind == CellKind::text && isAmount(trimmed(cell.text)));
        shape.integer |= isInteger ? bit : 0;
        shape.dotted |= kind == CellKind::dotNumber ? bit : 0;
        shape.comma |= kind == CellKind::commaNumber ? bit : 0;
        blanks = kind == CellKind::missing ? blanks + 1 : 0;
        shape.missing += kind == CellKind::missing ? 1U : 0U;
        shape.integers += isInteger ? 1U : 0U;
        shape.dots += kind == CellKind::dotNumber ? 1U : 0U;
        if (kind == CellKind::text && !cell.quoted && endsLikeASentence(trimmed(cell.text)))
            shape.isSentence = true;
        shape.blanks
            += static_cast<std::size_t>(std::count(cell.text.begin(), cell.text.end(), ' '));
        if (kind == CellKind::text && !cell.quoted)
            shape.impure += holdsADelimiter(trimmed(cell.text)) ? 1U : 0U;
        if (kind == CellKind::text && (!rules.isBlanks() || rules.isFixedWidth))
            shape.mixed += beginsWithNumber(trimmed(cell.text)) ? 1U : 0U;
        shape.commas += kind == CellKind::commaNumber ? 1U : 0U;
    }
    shape.innerBlanks = shape.missing - blanks;
    shape.endsBlank = blanks > 0;
    return shape;
}

} // namespace fanfold
