// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to UTF-8: what is valid stays, everything else is taken for Latin-1. Qt-free.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fanfold {

/// Position of the first byte that is no UTF-8 (RFC 3629), npos if there is none.
std::size_t firstInvalidUtf8(std::string_view text);

/// The text itself if it is valid UTF-8, else its bytes read as ISO-8859-1.
std::string toUtf8(std::string_view text);

} // namespace fanfold
