// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/text_encoding.h"

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

// Steps over plain ASCII eight bytes at a time.
std::size_t skipAscii(std::string_view text, std::size_t at)
{
    while (at + 32 <= text.size()) {
        std::uint64_t words[4];
        std::memcpy(words, text.data() + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ULL) != 0)
            break;
        at += 32;
    }
    return at;
}

} // namespace

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = skipAscii(text, 0); at < text.size();) {
        const std::size_t length = sequenceLength(text.substr(at, 4));
        if (length == 0)
            return at;
        at += length;
        if (at % 32 == 0)
            at = skipAscii(text, at);
    }
    return std::string_view::npos;
}

std::string toUtf8(std::string_view text)
{
    if (firstInvalidUtf8(text) == std::string_view::npos)
        return std::string(text);
    std::string result;
    result.reserve(text.size() * 2);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else {
            result += static_cast<char>(0xC0 | (byte >> 6));
            result += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return result;
}

} // namespace fanfold
