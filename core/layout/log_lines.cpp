// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/log_lines.h"

#include "core/cells/number_parser.h"

#include <algorithm>
#include <array>
#include <string>

namespace fanfold {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A pattern of '0' = digit, 'a' = letter, '-' = one of "-/.", anything else itself.
bool follows(std::string_view text, std::string_view pattern)
{
    if (text.size() < pattern.size())
        return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = text[i];
        const bool fits = pattern[i] == '0' ? isDigit(c)
            : pattern[i] == 'a'             ? isLetter(c)
            : pattern[i] == '-'             ? c == '-' || c == '/' || c == '.'
                                            : c == pattern[i];
        if (!fits)
            return false;
    }
    return true;
}

std::size_t wordsIn(std::string_view text)
{
    std::size_t words = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        words += isLetter(text[i]) && isLetter(text[i - 1]) && (i < 2 || !isLetter(text[i - 2]))
            ? 1U
            : 0U;
    return words;
}

bool beginsWithTime(std::string_view text)
{
    constexpr std::array<std::string_view, 11> kTimes{"0000-00-00T00:00", "0000-00-00 00:00",
        "00-00-0000 00:00", "00-00-00 00:00:00", "00-00 00:00:00", "00-aaa-0000 00:00", "00:00:00",
        "aaa 00 00:00:00", "aaa  0 00:00:00", "aaa aaa 00 00:00:00", "a0000 00:00:00"};
    return std::any_of(
        kTimes.begin(), kTimes.end(), [&](std::string_view time) { return follows(text, time); });
}

bool isLevel(std::string_view word)
{
    constexpr std::array<std::string_view, 15> kLevels{"alert", "crit", "critical", "debug", "err",
        "error", "fatal", "fine", "info", "notice", "severe", "trace", "verbose", "warn",
        "warning"};
    std::string lowered(word);
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(kLevels.begin(), kLevels.end(), lowered) != kLevels.end();
}

// Behind the level that is among the first words; empty if none is.
std::string_view behindLevel(std::string_view text, std::size_t words)
{
    for (std::size_t at = 0; at < text.size() && words > 0;) {
        std::size_t end = at;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        if (end > at && isLevel(text.substr(at, end - at)))
            return text.substr(end);
        words -= end > at ? 1U : 0U;
        at = std::max(end, at + 1);
    }
    return {};
}

// "INFO: ", "[INFO] ", "INFO:root:"
bool beginsWithLevel(std::string_view text, bool isBracketed)
{
    constexpr std::size_t kFewestWords = 2;
    if (text.empty() || !isLetter(text.front()))
        return false;
    const std::string_view behind = behindLevel(text, 1);
    return !behind.empty() && behind.front() == (isBracketed ? ']' : ':')
        && wordsIn(behind) >= kFewestWords;
}

} // namespace

LogSigns logSignsOf(std::string_view line)
{
    constexpr std::size_t kFewestWords = 3;
    constexpr std::size_t kWordsBeforeLevel = 6; // a host, a program, a thread
    const bool isRequest = line.find(" HTTP/1") != std::string_view::npos
        || line.find(" HTTP/2") != std::string_view::npos;
    const bool isBracketed = line.front() == '[' || line.front() == '<';
    const std::string_view text = isBracketed ? trimmed(line.substr(1)) : line;
    const bool isTimed
        = beginsWithTime(text) || (isBracketed && !text.empty() && isDigit(text.front()));
    LogSigns signs;
    signs.isRemark = isRequest || (isTimed && wordsIn(text) >= kFewestWords);
    signs.hasLevel = (isTimed && wordsIn(behindLevel(text, kWordsBeforeLevel)) > 0)
        || beginsWithLevel(text, isBracketed);
    return signs;
}

bool endsWithText(std::string_view line)
{
    return kindOf(line.substr(line.find_last_of(",;|\t") + 1)) == CellKind::text;
}

} // namespace fanfold
