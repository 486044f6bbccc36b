// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/grouped_number.h"

#include "core/cells/amount.h"
#include "core/cells/number_parser.h"
#include "core/cells/number_sign.h"

#include <string>

namespace fanfold {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Separator {
    char meaning = 0;
    std::size_t bytes = 0;
};

// The blanks: one that does not break, a narrow one of the kind, a thin one, one as wide as a
// digit; the last is the first one in Latin-1 and its kin.
Separator separatorAt(std::string_view text)
{
    if (text.empty())
        return {};
    if (text[0] == ',' || text[0] == '.' || text[0] == '\'' || text[0] == ' ')
        return {text[0], 1};
    if ((text[0] & 0x80) == 0)
        return {};
    for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", "\u2007", "\xA0"})
        if (text.starts_with(blank))
            return {' ', blank.size()};
    if (text.starts_with("\u2019"))
        return {'\'', 3};
    return {};
}

std::size_t digitsAt(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    return count;
}

struct Parts {
    Grouping grouping;
    std::string digits; ///< without what parts them, with the decimal mark
};

// gather: the digits are wanted, too.
std::optional<Parts> partsOf(std::string_view cell, bool gather)
{
    constexpr std::size_t kUsual = 3;
    constexpr std::size_t kIndian = 2;
    std::string_view text = trimmed(cell);
    Parts parts;
    const auto take = [&](std::size_t bytes) {
        if (gather)
            parts.digits += text.substr(0, bytes);
        text.remove_prefix(bytes);
    };
    const auto takeGroup = [&](std::size_t size) {
        const Separator separator = separatorAt(text);
        const char known = parts.grouping.thousands;
        if (separator.meaning == 0 || (known != 0 && separator.meaning != known)
            || digitsAt(text.substr(separator.bytes)) != size)
            return false;
        parts.grouping.thousands = separator.meaning;
        text.remove_prefix(separator.bytes);
        take(size);
        return true;
    };
    const Sign sign = signAt(text);
    text.remove_prefix(sign.bytes);
    if (gather && sign.isMinus)
        parts.digits += '-';
    const std::size_t leading = digitsAt(text);
    if (leading < 1 || leading > kUsual || text[0] == '0')
        return std::nullopt;
    take(leading);
    std::size_t groups = 0;
    if (leading <= kIndian && text.starts_with(','))
        while (takeGroup(kIndian))
            ++groups;
    const std::size_t pairs = groups;
    while (takeGroup(kUsual))
        ++groups;
    if (groups == 0 || (pairs > 0 && groups != pairs + 1))
        return std::nullopt;
    if (!text.empty()) {
        const char mark = text[0];
        if ((mark != '.' && mark != ',') || mark == parts.grouping.thousands
            || digitsAt(text.substr(1)) != text.size() - 1 || (mark == ',' && text.size() == 1))
            return std::nullopt;
        parts.grouping.decimal = mark;
        take(text.size());
    }
    parts.grouping.isAmbiguous = groups == 1 && parts.grouping.decimal == 0
        && (parts.grouping.thousands == ',' || parts.grouping.thousands == '.');
    return parts;
}

// The amount in a cell without its sign, if that is this style's.
std::optional<std::string> bareAmount(std::string_view cell, const NumberStyle& style)
{
    std::optional<Amount> amount = amountOf(cell);
    return amount && amount->sign == style.amountSign ? std::optional(std::move(amount->number))
                                                      : std::nullopt;
}

bool fits(const Grouping& grouping, const NumberStyle& style)
{
    return grouping.thousands == style.thousands
        && (grouping.decimal == 0 || grouping.decimal == style.decimal);
}

} // namespace

std::optional<Grouping> groupingOf(std::string_view cell)
{
    const std::optional<Parts> parts = partsOf(cell, false);
    return parts ? std::optional(parts->grouping) : std::nullopt;
}

bool isNumberIn(std::string_view cell, const NumberStyle& style)
{
    if (!style.amountSign.empty())
        if (const std::optional<std::string> bare = bareAmount(cell, style))
            return isNumberIn(*bare, {style.decimal, style.thousands, {}});
    const CellKind kind = kindOf(cell);
    if (kind != CellKind::integer && kind != CellKind::dotNumber && kind != CellKind::commaNumber)
        return false;
    const std::optional<Grouping> grouping = groupingOf(cell);
    if (grouping && fits(*grouping, style))
        return true;
    const CellKind marked = style.decimal == ',' ? CellKind::commaNumber : CellKind::dotNumber;
    return (!grouping || grouping->isAmbiguous) && (kind == CellKind::integer || kind == marked);
}

bool parseNumber(std::string_view cell, const NumberStyle& style, double& value)
{
    if (parseNumber(cell, style.decimal, value))
        return true;
    if (!style.amountSign.empty())
        if (const std::optional<std::string> bare = bareAmount(cell, style))
            return parseNumber(*bare, {style.decimal, style.thousands, {}}, value);
    if (style.thousands == 0)
        return false;
    const std::optional<Parts> parts = partsOf(cell, true);
    return parts && fits(parts->grouping, style)
        && parseNumber(parts->digits, style.decimal, value);
}

} // namespace fanfold
