// SPDX-License-Identifier: GPL-3.0-or-later
// CRC-32 as in zip, PNG and Ethernet (ISO 3309, reflected polynomial 0xEDB88320): tells bytes that
// were torn or damaged, not bytes that were forged.
#pragma once

#include <cstdint>
#include <string_view>

namespace fanfold {

std::uint32_t crc32(std::string_view bytes);

} // namespace fanfold
