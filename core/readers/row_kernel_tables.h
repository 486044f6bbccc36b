// SPDX-License-Identifier: GPL-3.0-or-later
// The constants of row_kernel.cpp that fill a vector or a table.
#pragma once

#include "core/readers/row_kernel.h"

#include <array>
#include <cstdint>

namespace fanfold {

inline constexpr std::size_t kChars = 16; ///< of one cell, its last ones
inline constexpr std::size_t kEndsAtOnce = 8; ///< so many are written even if there are fewer

template <typename T> using EachByte = std::array<T, kVectorBytes>;

// Byte i of each 16 gets of(i, number of the 16).
template <typename Of> constexpr EachByte<std::uint8_t> eachByte(Of of)
{
    EachByte<std::uint8_t> bytes{};
    for (std::size_t i = 0; i < kVectorBytes; ++i)
        bytes[i] = static_cast<std::uint8_t>(of(i % kChars, i / kChars));
    return bytes;
}

alignas(64) inline constexpr auto kPlace = eachByte([](std::size_t i, std::size_t) { return i; });
alignas(64) inline constexpr auto kCellOf = eachByte([](std::size_t, std::size_t n) { return n; });
/// A cell's own characters are those where its length is greater than this.
alignas(64) inline constexpr auto kNotOurs = eachByte(
    [](std::size_t i, std::size_t) { return kChars - 1 - i; });
/// A cell's first character is where its length is this: its last one is none.
alignas(64) inline constexpr auto kFirst = eachByte(
    [](std::size_t i, std::size_t) { return i + 1 == kChars ? 255 : kChars - i; });

// The shape of a number is the sum of these: 32 and the place of its decimal mark (not the last
// one), 64 for a minus.
inline constexpr std::uint8_t kHasMark = 32;
inline constexpr std::uint8_t kHasMinus = 64;
alignas(64) inline constexpr auto kMarkShape = eachByte(
    [](std::size_t i, std::size_t) { return i + 1 == kChars ? 0 : kHasMark + i; });

// Of eight and eight digits, the first ones count so much and stay where they are.
alignas(64) inline constexpr auto kHighHalf = [] {
    std::array<std::uint32_t, kVectorBytes / 4> factors{};
    for (std::size_t i = 0; i < factors.size(); i += 4)
        factors[i] = 100'000'000;
    return factors;
}();

// By shape: what the digits, read as one whole number, are to be divided by.
inline constexpr std::array<double, 128> kScale = [] {
    std::array<double, 128> scale{};
    scale[0] = 1;
    scale[kHasMinus] = -1;
    for (std::size_t place = 0; place < kChars; ++place) {
        scale[kHasMark + place] = swar::kExactPowers[kChars - 1 - place];
        scale[kHasMark + kHasMinus + place] = -swar::kExactPowers[kChars - 1 - place];
    }
    return scale;
}();

} // namespace fanfold
