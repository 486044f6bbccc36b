// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace fanfold {

namespace {

// Length of the valid sequence at the start of text, 0 if there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto isTail = [&](std::size_t i, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return isTail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = first == 0xED ? 0x9F : 0xBF;
        return isTail(1, low, high) && isTail(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
        return isTail(1, low, high) && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

// The characters of 0x80 to 0x9F in Windows-1252, 0 where there is none. Source: the WHATWG's
// index-windows-1252, without its control characters.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D,
    0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

void appendWindows1252(std::string& out, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const unsigned point = byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
    if (point == 0) {
        appendVisibly(out, c);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

} // namespace

// Eight bytes at a time.
std::size_t asciiPrefix(std::string_view text)
{
    std::size_t at = 0;
    while (at + 32 <= text.size()) {
        std::uint64_t words[4];
        std::memcpy(words, text.data() + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ULL) != 0)
            break;
        at += 32;
    }
    return at;
}

std::size_t textPrefix(std::string_view text)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    std::size_t at = 0;
    while (at + 32 <= text.size()) {
        std::uint64_t words[4];
        std::memcpy(words, text.data() + at, sizeof words);
        std::uint64_t odd = 0;
        for (const std::uint64_t word : words)
            odd |= word | (word - kOnes); // a zero borrows its highest bit
        if ((odd & 0x8080808080808080ULL) != 0)
            break;
        at += 32;
    }
    return at;
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = asciiPrefix(text); at < text.size();) {
        const std::size_t length = sequenceLength(text.substr(at, 4));
        if (length == 0)
            return at;
        at += length;
        if (at % 32 == 0)
            at += asciiPrefix(text.substr(at));
    }
    return std::string_view::npos;
}

Utf8Count countUtf8(std::string_view text)
{
    Utf8Count count;
    for (std::size_t at = 0; at < text.size();) {
        at += asciiPrefix(text.substr(at));
        const std::size_t until = std::min(at + 32, text.size());
        while (at < until) {
            const std::size_t length = sequenceLength(text.substr(at, 4));
            count.characters += length > 1 ? 1U : 0U;
            count.invalidBytes += length == 0 ? 1U : 0U;
            at += std::max(length, std::size_t{1});
        }
    }
    return count;
}

std::string toUtf8(std::string_view text)
{
    std::size_t at = std::min(firstInvalidUtf8(text), text.size());
    std::string result(text.substr(0, at));
    while (at < text.size()) {
        const std::size_t length = sequenceLength(text.substr(at, 4));
        if (length == 0)
            appendWindows1252(result, text[at]);
        else
            result.append(text.substr(at, length));
        at += std::max(length, std::size_t{1});
    }
    return result;
}

void appendVisibly(std::string& out, char byte)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += "\\x";
    out += kDigits[value >> 4U];
    out += kDigits[value & 0xFU];
}

} // namespace fanfold
