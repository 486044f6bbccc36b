// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/number_parser.h"

#include "core/cells/error_value.h"
#include "core/cells/grouped_number.h"
#include "core/cells/number_sign.h"
#include "core/cells/time_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>

namespace fanfold {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsAnyCase(std::string_view text, std::string_view lowered)
{
    return text.size() == lowered.size()
        && std::equal(text.begin(), text.end(), lowered.begin(),
            [](char a, char b) { return lower(a) == b; });
}

// Windows programs print "1.#INF00" and "1.#QNAN0" where six decimals are wanted.
std::string_view withoutPadding(std::string_view text)
{
    const auto mark = text.find(".#");
    return mark == std::string_view::npos ? text : text.substr(0, text.find_last_not_of('0') + 1);
}

// The parts of a number's text, if it is one.
struct Anatomy {
    bool valid = false;
    bool infinite = false;
    bool negative = false;
    char mark = 0; ///< '.', ',' or none
    std::size_t start = 0; ///< behind the sign
    std::size_t markAt = std::string_view::npos;
    std::size_t letterAt = std::string_view::npos;
    std::size_t bareSignAt = std::string_view::npos; ///< of an exponent without its letter
};

Anatomy anatomyOf(std::string_view text)
{
    Anatomy found;
    const Sign sign = signAt(text);
    found.negative = sign.isMinus;
    found.start = sign.bytes;
    std::size_t at = sign.bytes;
    const std::string_view body = text.substr(at);
    if (equalsAnyCase(body, "inf") || equalsAnyCase(body, "infinity")
        || equalsAnyCase(withoutPadding(body), "1.#inf")) {
        found.valid = found.infinite = true;
        return found;
    }
    std::size_t digits = 0;
    std::size_t fraction = 0;
    for (; at < text.size() && isDigit(text[at]); ++at)
        ++digits;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        found.mark = text[at];
        found.markAt = at++;
        for (; at < text.size() && isDigit(text[at]); ++at)
            ++fraction;
    }
    if (digits + fraction == 0 || (found.mark == ',' && fraction == 0))
        return found;
    if (fraction >= 3 && text.size() - at == 4 && (text[at] == '-' || text[at] == '+')) {
        found.valid
            = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isDigit);
        found.bareSignAt = at;
        return found;
    }
    if (at < text.size() && (lower(text[at]) == 'e' || lower(text[at]) == 'd')) {
        found.letterAt = at++;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const std::size_t power = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at == power)
            return found;
    }
    found.valid = at == text.size();
    return found;
}

CellKind kindOf(const Grouping& grouping)
{
    if (grouping.decimal == '.' || grouping.thousands == ',')
        return CellKind::dotNumber;
    if (grouping.decimal == ',' || grouping.thousands == '.')
        return CellKind::commaNumber;
    return CellKind::integer;
}

// from_chars leaves the value alone when it is out of range: too large, or too small?
double outOfRange(std::string_view digits)
{
    const auto letter = digits.find_first_of("eE");
    const std::string_view mantissa = digits.substr(0, letter);
    long long power = 0;
    if (letter != std::string_view::npos) {
        std::string_view text = digits.substr(letter + 1);
        if (text.front() == '+')
            text.remove_prefix(1);
        const auto read = std::from_chars(text.data(), text.data() + text.size(), power);
        if (read.ec == std::errc::result_out_of_range)
            power = text.front() == '-' ? -1'000'000'000'000LL : 1'000'000'000'000LL;
    }
    const auto point = std::min(mantissa.find('.'), mantissa.size());
    const auto leading = mantissa.find_first_of("123456789");
    if (leading == std::string_view::npos)
        return 0;
    const auto place = static_cast<long long>(point) - static_cast<long long>(leading);
    return power + place > 0 ? std::numeric_limits<double>::infinity() : 0;
}

double fromPlainDigits(std::string_view digits)
{
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc::result_out_of_range ? outOfRange(digits) : value;
}

constexpr std::string_view kNoBreak = "\u00A0";

std::string_view withoutNoBreaks(std::string_view text)
{
    if (text.starts_with(kNoBreak))
        return trimmed(text.substr(kNoBreak.size()));
    return text.ends_with(kNoBreak) ? trimmed(text.substr(0, text.size() - kNoBreak.size())) : text;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    const bool mayNotBreak = text.front() == kNoBreak.front() || text.back() == kNoBreak.back();
    return mayNotBreak ? withoutNoBreaks(text) : text;
}

bool isMissing(std::string_view cell)
{
    static constexpr std::array<std::string_view, 9> kSigns{
        "", "-", "--", "---", "?", ".", "\\N", "\u2013", "\u2014"};
    static constexpr std::array<std::string_view, 22> kWords{"na", "n/a", "nan", "nat", "nil",
        "null", "none", "#n/a", "#na", "#nv", "<na>", "n.a.", "-nan", "+nan", "1.#qnan", "-1.#qnan",
        "1.#ind", "-1.#ind", "nan(ind)", "-nan(ind)", "nan(snan)", "-nan(snan)"};
    constexpr std::size_t kLongest = 10;
    const std::string_view text = withoutPadding(trimmed(cell));
    if (text.starts_with('#') && isErrorValue(text))
        return true;
    return text.size() <= kLongest
        && (std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end()
            || std::any_of(kWords.begin(), kWords.end(),
                [&](std::string_view word) { return equalsAnyCase(text, word); }));
}

bool isOverflow(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return !text.empty() && text.find_first_not_of('*') == std::string_view::npos;
}

CellKind kindOf(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const Anatomy found = anatomyOf(text);
    if (!found.valid) {
        if (isMissing(text))
            return CellKind::missing;
        const std::optional<Grouping> grouping = groupingOf(text);
        if (grouping)
            return kindOf(*grouping);
        return timeTraitsOf(text).isTime() ? CellKind::time : CellKind::text;
    }
    if (found.mark == 0)
        return CellKind::integer;
    return found.mark == '.' ? CellKind::dotNumber : CellKind::commaNumber;
}

bool parseNumber(std::string_view cell, char decimal, double& value)
{
    const std::string_view text = trimmed(cell);
    const Anatomy found = anatomyOf(text);
    if (!found.valid || (found.mark != 0 && found.mark != decimal))
        return false;
    const auto signedValue
        = [&](double magnitude) { return found.negative ? -magnitude : magnitude; };
    if (found.infinite) {
        value = signedValue(std::numeric_limits<double>::infinity());
        return true;
    }
    const std::string_view digits = text.substr(found.start);
    const bool fortran
        = found.letterAt != std::string_view::npos && lower(text[found.letterAt]) == 'd';
    const bool bare = found.bareSignAt != std::string_view::npos;
    if (found.mark != ',' && !fortran && !bare) {
        value = signedValue(fromPlainDigits(digits));
        return true;
    }
    const auto rewrite = [&](char* copy) {
        char* end = std::copy(digits.begin(), digits.end(), copy);
        if (found.mark == ',')
            copy[found.markAt - found.start] = '.';
        if (fortran)
            copy[found.letterAt - found.start] = 'e';
        if (bare) {
            char* const sign = copy + (found.bareSignAt - found.start);
            std::copy_backward(sign, end, end + 1);
            *sign = 'e';
            ++end;
        }
        value = signedValue(fromPlainDigits({copy, static_cast<std::size_t>(end - copy)}));
    };
    std::array<char, 128> shortCopy;
    if (digits.size() < shortCopy.size()) {
        rewrite(shortCopy.data());
    } else {
        std::string longCopy(digits.size() + 1, '0');
        rewrite(longCopy.data());
    }
    return true;
}

const char* scanAnyNumber(const char* p, char decimal, double& value)
{
    const auto isPart = [decimal](char c) {
        const char letter = lower(c);
        return isDigit(c) || c == decimal || c == '-' || c == '+' || letter == 'e' || letter == 'd';
    };
    const char* end = p;
    while (isPart(*end))
        ++end;
    const std::string_view text(p, static_cast<std::size_t>(end - p));
    return parseNumber(text, decimal, value) ? end : nullptr;
}

} // namespace fanfold
