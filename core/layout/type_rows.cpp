// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/type_rows.h"

#include "core/cells/record_splitter.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kFewestColumns = 2;

// "<dbl>"; a list may say of how many columns: "<dbl[,3]>"
bool isBracketedType(std::string_view word)
{
    return word.size() > 2 && word.front() == '<' && word.back() == '>'
        && isTypeName(word.substr(1, word.size() - 2));
}

// A width and one of string, number and date.
bool isWidthAndType(std::string_view word)
{
    return word.size() > 1 && std::string_view("sndSND").find(word.back()) != std::string_view::npos
        && word.find_first_not_of("0123456789") == word.size() - 1;
}

bool areTypes(std::string_view line, const char* delimiter, bool (*isType)(std::string_view))
{
    CellRules rules;
    rules.setDelimiter(delimiter);
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    return cells.size() >= kFewestColumns
        && std::all_of(
            cells.begin(), cells.end(), [&](const Cell& cell) { return isType(cell.text); });
}

bool isTypeRow(std::string_view line)
{
    const bool isPrinted = line.find('<') != std::string_view::npos;
    return isPrinted ? areTypes(line, " ", isBracketedType) : areTypes(line, "\t", isWidthAndType);
}

} // namespace

bool isTypeName(std::string_view text)
{
    constexpr auto kTypes = std::to_array<std::string_view>({"i8", "i16", "i32", "i64", "i128",
        "u8", "u16", "u32", "u64", "f32", "f64", "str", "cat", "enum", "bool", "date", "datetime",
        "time", "duration", "binary", "object", "null", "list", "array", "struct", "decimal",
        "int8", "int16", "int32", "int64", "int128", "uint8", "uint16", "uint32", "uint64",
        "uint128", "hugeint", "uhugeint", "bigint", "integer", "int", "smallint", "tinyint",
        "float", "double", "real", "varchar", "char", "text", "boolean", "timestamp", "interval",
        "uuid", "blob", "bit", "json", "map", "union", "utf8", "float32", "float64", "string",
        "numeric", "dbl", "chr", "lgl", "dttm", "fct", "ord", "cplx", "drtn", "raw"});
    const std::string_view word = text.substr(0, text.find_first_of(" ([<_"));
    return std::find(kTypes.begin(), kTypes.end(), word) != kTypes.end();
}

void hideTypeRow(std::vector<HeadLine>& lines)
{
    const auto isContent = [](const HeadLine& line) { return line.kind == LineKind::content; };
    const auto names = std::find_if(lines.begin(), lines.end(), isContent);
    if (names == lines.end() || names + 1 == lines.end() || !isContent(names[1])
        || !isTypeRow(names[1].text))
        return;
    // a row of durations stands above others
    const auto next = std::find_if(names + 2, lines.end(), isContent);
    if (!isTypeRow(names->text) && (next == lines.end() || !isTypeRow(next->text)))
        names[1].kind = LineKind::ruler;
}

} // namespace fanfold
