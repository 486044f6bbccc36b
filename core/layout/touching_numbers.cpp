// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/touching_numbers.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr std::size_t kFewestLines = 4;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSign(char c)
{
    return c == '-' || c == '+';
}

struct Number {
    std::size_t point = 0;
    std::size_t end = 0;

    bool operator==(const Number&) const = default;
};

struct NumberLine {
    std::vector<Number> numbers;
    bool touch = false;
    bool isRange = true; ///< rising numbers without a sign of their own: "1.5-2.5"
};

// End of the number at from; nothing if it has no decimal point.
std::optional<Number> numberAt(std::string_view line, std::size_t from)
{
    const auto skipDigits = [&](std::size_t at) {
        while (at < line.size() && isDigit(line[at]))
            ++at;
        return at;
    };
    std::size_t at = skipDigits(isSign(line[from]) ? from + 1 : from);
    if (at == line.size() || line[at] != '.')
        return std::nullopt;
    Number number{at, skipDigits(at + 1)};
    if (number.end - from < 3)
        return std::nullopt;
    at = number.end;
    if (at + 1 < line.size() && std::string_view("EeDd").find(line[at]) != std::string_view::npos) {
        const std::size_t digits = isSign(line[at + 1]) ? at + 2 : at + 1;
        number.end = skipDigits(digits);
        if (number.end == digits)
            return std::nullopt;
    }
    return number;
}

// A line of such numbers alone.
std::optional<NumberLine> numbersOf(std::string_view line)
{
    NumberLine found;
    double before = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\r') {
            ++at;
            continue;
        }
        const bool touches = !found.numbers.empty() && found.numbers.back().end == at;
        if (touches && !isSign(line[at]))
            return std::nullopt;
        const std::optional<Number> number = numberAt(line, at);
        if (!number)
            return std::nullopt;
        double value = 0;
        const bool isUnsigned = touches ? line[at] == '-' : !isSign(line[at]);
        const std::size_t digits = at + (touches ? 1 : 0);
        if (!parseNumber(line.substr(digits, number->end - digits), '.', value))
            return std::nullopt;
        found.isRange = found.isRange && isUnsigned && (!touches || value > before);
        found.touch = found.touch || touches;
        found.numbers.push_back(*number);
        before = value;
        at = number->end;
    }
    return found;
}

} // namespace

std::vector<std::size_t> placesOfTouchingNumbers(std::span<const std::string_view> samples)
{
    // what stands above the table is not the table
    const auto table = samples.subspan(samples.size() < 8 ? 0 : samples.size() / 4);
    std::vector<NumberLine> lines;
    std::size_t others = 0;
    for (const std::string_view line : table) {
        if (std::optional<NumberLine> numbers = numbersOf(line))
            lines.push_back(std::move(*numbers));
        else if (++others * 2 > table.size())
            return {};
    }
    if (lines.size() < kFewestLines)
        return {};
    const std::vector<Number>& numbers = lines[lines.size() / 2].numbers;
    const bool areAlike = std::all_of(lines.begin(), lines.end(),
        [&](const NumberLine& line) { return line.numbers == numbers; });
    const bool touch = std::any_of(
        lines.begin(), lines.end(), [](const NumberLine& line) { return line.touch; });
    const bool areRanges = std::all_of(
        lines.begin(), lines.end(), [](const NumberLine& line) { return line.isRange; });
    if (!areAlike || !touch || areRanges)
        return {};
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i)
        places.push_back(numbers[i].end);
    return places;
}

bool numbersTouchAt(std::string_view line, std::size_t place)
{
    return place > 0 && place + 1 < line.size() && isSign(line[place])
        && (isDigit(line[place - 1]) || line[place - 1] == '.')
        && (isDigit(line[place + 1]) || line[place + 1] == '.');
}

} // namespace fanfold
