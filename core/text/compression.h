// SPDX-License-Identifier: GPL-3.0-or-later
// The compressions that a file is unpacked from on the way, told by its first bytes, never by its
// name. Archives of several files are none of them. Qt-free.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fanfold {

enum class Compression : std::uint8_t { gz, bz2, xz, zst, lz4 };

/// As TableSummary::compression has it: "gz", "bz2", "xz", "zst", "lz4".
std::string_view compressionName(Compression compression);

/// head: the file's first bytes, a few dozen are enough.
std::optional<Compression> compressionOf(std::string_view head);

} // namespace fanfold
