// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/number_style.h"

#include "core/cells/amount.h"
#include "core/cells/number_parser.h"
#include "core/cells/number_sign.h"

#include <algorithm>

namespace fanfold {

namespace {

// How often a column's cells speak for what.
struct Evidence {
    std::size_t decimalDots = 0; ///< 1.5, 1,234.5
    std::size_t decimalCommas = 0;
    std::size_t commaGroups = 0; ///< 1,234,567, 1,234.5
    std::size_t dotGroups = 0;
    std::size_t quoteGroups = 0;
    std::size_t blankGroups = 0;
    std::size_t eitherComma = 0; ///< 1,234
    std::size_t eitherDot = 0;
    std::size_t shortIntegers = 0; ///< below 1000
    std::size_t longIntegers = 0; ///< 1234: this column does not part its thousands
    std::string exampleComma;
    std::string exampleDot;

    void see(std::string_view cell);
    void add(const Evidence& other);
    /// Numbers below 1000 are whole, those above all have three digits behind a mark.
    bool looksGrouped(std::size_t either) const
    {
        return either > 0 && shortIntegers > 0 && longIntegers == 0
            && decimalDots + decimalCommas == 0;
    }
};

void Evidence::see(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const std::optional<Grouping> grouping = groupingOf(text);
    if (grouping && grouping->isAmbiguous) {
        (grouping->thousands == ',' ? eitherComma : eitherDot) += 1;
        std::string& example = grouping->thousands == ',' ? exampleComma : exampleDot;
        if (example.empty())
            example = text;
        return;
    }
    if (grouping) {
        commaGroups += grouping->thousands == ',' ? 1U : 0U;
        dotGroups += grouping->thousands == '.' ? 1U : 0U;
        quoteGroups += grouping->thousands == '\'' ? 1U : 0U;
        blankGroups += grouping->thousands == ' ' ? 1U : 0U;
        decimalDots += grouping->decimal == '.' ? 1U : 0U;
        decimalCommas += grouping->decimal == ',' ? 1U : 0U;
        return;
    }
    const CellKind kind = kindOf(text);
    decimalDots += kind == CellKind::dotNumber ? 1U : 0U;
    decimalCommas += kind == CellKind::commaNumber ? 1U : 0U;
    if (kind == CellKind::integer) {
        const std::size_t digits = text.size() - signAt(text).bytes;
        (digits <= 3 ? shortIntegers : longIntegers) += 1;
    }
}

void Evidence::add(const Evidence& other)
{
    decimalDots += other.decimalDots;
    decimalCommas += other.decimalCommas;
    commaGroups += other.commaGroups;
    dotGroups += other.dotGroups;
    quoteGroups += other.quoteGroups;
    blankGroups += other.blankGroups;
    eitherComma += other.eitherComma;
    eitherDot += other.eitherDot;
    if (exampleComma.empty())
        exampleComma = other.exampleComma;
    if (exampleDot.empty())
        exampleDot = other.exampleDot;
}

std::vector<Evidence> evidenceIn(
    std::span<const std::string_view> lines, const CellRules& rules, const NumberStyleHints& hints)
{
    const std::size_t columns = hints.cells;
    std::vector<Evidence> found(columns);
    std::vector<Cell> cells;
    for (const std::string_view line : lines) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
        if (cells.size() != columns)
            continue;
        for (std::size_t i = 0; i < columns; ++i) {
            const std::optional<Amount> amount
                = hints.amounts ? amountOf(cells[i].text) : std::nullopt;
            found[i].see(amount ? std::string_view(amount->number) : cells[i].text);
        }
    }
    return found;
}

char thousandsIn(const Evidence& all, char decimal)
{
    const bool dots = decimal == '.';
    // 1,234 among numbers with a decimal point has its thousands parted.
    const std::size_t certain = dots ? all.commaGroups : all.dotGroups;
    const std::size_t other = certain + (dots ? all.eitherComma : all.eitherDot);
    const std::size_t against = dots ? all.decimalCommas : all.decimalDots;
    const std::size_t byMark = certain > 0 || against == 0 ? other : 0;
    if (byMark > 0 && byMark >= all.quoteGroups && byMark >= all.blankGroups)
        return dots ? ',' : '.';
    if (all.quoteGroups + all.blankGroups == 0)
        return 0;
    return all.quoteGroups >= all.blankGroups ? '\'' : ' ';
}

std::string asRead(const std::string& example, const NumberStyle& style)
{
    std::string read;
    for (const char c : example)
        if (c != style.thousands)
            read += c == style.decimal ? '.' : c;
    return read;
}

std::string doubtText(const std::string& example, const NumberStyle& style, const char* reason)
{
    return example + " read as " + asRead(example, style) + ", " + reason;
}

NumberStyleGuess decide(std::span<const Evidence> columns, const Evidence& all, char delimiter,
    const NumberStyleHints& hints)
{
    NumberStyleGuess guess;
    NumberStyle& style = guess.style;
    const auto settle = [&](char decimal) {
        style = {decimal, thousandsIn(all, decimal)};
        return guess;
    };
    if (hints.fixedDecimal)
        return settle(*hints.fixedDecimal);
    if (all.decimalDots != all.decimalCommas)
        return settle(all.decimalDots > all.decimalCommas ? '.' : ',');
    if (all.decimalDots > 0)
        return settle(hints.likelyDecimal);
    if (all.commaGroups != all.dotGroups)
        return settle(all.commaGroups > all.dotGroups ? '.' : ',');
    const auto grouped = [&](std::size_t Evidence::*either) {
        return std::any_of(columns.begin(), columns.end(),
            [&](const Evidence& column) { return column.looksGrouped(column.*either); });
    };
    if (all.eitherComma > 0 && all.eitherDot > 0) {
        settle(hints.likelyDecimal);
        guess.doubt = doubtText(all.exampleComma, style, "points stand elsewhere");
    } else if (all.eitherComma > 0) {
        const bool parts = delimiter == ',';
        const bool groups = parts || grouped(&Evidence::eitherComma);
        settle(groups ? '.' : ',');
        guess.doubt = doubtText(all.exampleComma, style,
            parts        ? "commas part the cells"
                : groups ? "whole numbers below 1000 stand beside it"
                         : "all such numbers have three digits behind the comma");
    } else {
        settle('.');
        if (grouped(&Evidence::eitherDot) && delimiter == ';')
            guess.doubt = doubtText(all.exampleDot, style, "a point is the usual decimal mark");
    }
    return guess;
}

} // namespace

bool mayHoldGroups(
    std::span<const std::string_view> lines, const CellRules& rules, const NumberStyleHints& hints)
{
    std::string suspicious = "\"'\xA0\xC2\xE2";
    suspicious += rules.delimiter == ',' ? "" : ",";
    suspicious += rules.isBlanks() ? "" : " ";
    suspicious += rules.delimiter == ';' ? "." : "";
    if (hints.likelyDecimal == '.'
        && std::none_of(lines.begin(), lines.end(), [&](std::string_view line) {
               return line.find_first_of(suspicious) != std::string_view::npos;
           }))
        return false;
    const std::vector<Evidence> columns = evidenceIn(lines, rules, hints);
    return std::any_of(columns.begin(), columns.end(), [](const Evidence& column) {
        return column.commaGroups + column.dotGroups + column.quoteGroups + column.blankGroups
            + column.eitherComma + column.eitherDot
            > 0;
    });
}

NumberStyleGuess guessNumberStyle(
    std::span<const std::string_view> lines, const CellRules& rules, const NumberStyleHints& hints)
{
    const std::vector<Evidence> columns = evidenceIn(lines, rules, hints);
    Evidence all;
    for (const Evidence& column : columns)
        all.add(column);
    return decide(columns, all, rules.delimiter, hints);
}

std::vector<NumberStyle> stylesOfAmounts(
    std::span<const std::string_view> lines, const CellRules& rules, std::vector<NumberStyle> of)
{
    std::vector<bool> isMixed(of.size());
    std::vector<Cell> cells;
    for (const std::string_view line : lines) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
        if (cells.size() != of.size())
            continue;
        for (std::size_t i = 0; i < of.size(); ++i)
            if (const std::optional<Amount> amount = amountOf(cells[i].text)) {
                std::string_view& sign = of[i].amountSign;
                isMixed[i] = isMixed[i] || (!sign.empty() && sign != amount->sign);
                sign = amount->sign;
            }
    }
    for (std::size_t i = 0; i < of.size(); ++i)
        if (isMixed[i])
            of[i].amountSign = {};
    const bool any = std::any_of(
        of.begin(), of.end(), [](const NumberStyle& style) { return !style.amountSign.empty(); });
    return any ? std::move(of) : std::vector<NumberStyle>();
}

} // namespace fanfold
