// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"

#include <array>
#include <bit>
#include <cstring>

namespace fanfold {

namespace {

static_assert(std::endian::native == std::endian::little, "eight bytes are taken at once");

// kTables[k][b] = the remainder of byte b followed by k zero bytes ("slicing by 8", M. Kounavis and
// F. Berry 2005).
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables makeTables()
{
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest & 1) != 0 ? rest >> 1 ^ 0xEDB88320U : rest >> 1;
        tables[0][byte] = rest;
    }
    for (std::size_t k = 1; k < tables.size(); ++k)
        for (std::size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = tables[k - 1][byte] >> 8 ^ tables[0][tables[k - 1][byte] & 0xff];
    return tables;
}

constexpr Tables kTables = makeTables();

} // namespace

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t rest = 0xFFFFFFFFU;
    while (bytes.size() >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data(), 8);
        bytes.remove_prefix(8);
        eight ^= rest;
        rest = 0;
        for (std::size_t i = 0; i < 8; ++i)
            rest ^= kTables[7 - i][eight >> (8 * i) & 0xff];
    }
    for (const char c : bytes)
        rest = rest >> 8 ^ kTables[0][(rest ^ static_cast<unsigned char>(c)) & 0xff];
    return ~rest;
}

} // namespace fanfold
