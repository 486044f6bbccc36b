// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/amount.h"

#include "core/cells/number_parser.h"
#include "core/cells/number_sign.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

// The longer ones first. Codes are those of ISO 4217; words as they stand in price lists.
constexpr std::array<std::string_view, 50> kSigns{"US$", "CA$", "AU$", "HK$", "NT$", "R$", "A$",
    "C$", "S$", "%", "\u2030", "$", "\u20ac", "\u00a3", "\u00a5", "\uffe5", "\u20b9", "\u20bd",
    "\u20a9", "\u20ba", "\u20aa", "\u20ab", "\u20b4", "\u0e3f", "\u5143", "\u5186", "\uc6d0",
    "z\u0142", "K\u010d", "kr", "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "INR", "RUB",
    "KRW", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "BRL", "ZAR"};

std::string_view signBefore(std::string_view text)
{
    const auto found = std::find_if(kSigns.begin(), kSigns.end(),
        [&](std::string_view sign) { return text.starts_with(sign); });
    return found == kSigns.end() ? std::string_view{} : *found;
}

std::string_view signBehind(std::string_view text)
{
    const auto found = std::find_if(
        kSigns.begin(), kSigns.end(), [&](std::string_view sign) { return text.ends_with(sign); });
    return found == kSigns.end() ? std::string_view{} : *found;
}

} // namespace

std::optional<Amount> amountOf(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    const bool isNegative = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (isNegative)
        text = trimmed(text.substr(1, text.size() - 2));
    const std::string_view minus = text.substr(0, signAt(text).bytes); // "-$5", but "$-5" as well
    if (isNegative && !minus.empty())
        return std::nullopt;
    Amount amount{isNegative ? "-" : std::string(minus), {}};
    std::string_view rest = trimmed(text.substr(minus.size()));
    if (amount.sign = signBefore(rest); !amount.sign.empty())
        rest = trimmed(rest.substr(amount.sign.size()));
    else if (amount.sign = signBehind(rest); !amount.sign.empty())
        rest = trimmed(rest.substr(0, rest.size() - amount.sign.size()));
    if (amount.sign.empty() || rest.empty() || (!amount.number.empty() && signAt(rest).bytes > 0))
        return std::nullopt;
    const char last = rest.back();
    const std::string_view digits = rest.substr(signAt(rest).bytes);
    if (digits.empty() || last < '0' || last > '9'
        || (digits.front() != '.' && (digits.front() < '0' || digits.front() > '9')))
        return std::nullopt;
    amount.number += rest;
    return amount;
}

} // namespace fanfold
