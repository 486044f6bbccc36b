// SPDX-License-Identifier: GPL-3.0-or-later
// What is and what is not UTF-8, and how bytes that are not are shown. Qt-free.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fanfold {

/// Length of the ASCII at the start of text, or somewhat less.
std::size_t asciiPrefix(std::string_view text);

/// Length of the ASCII without NULs at the start of text, or up to 31 less.
std::size_t textPrefix(std::string_view text);

/// Position of the first byte that is no UTF-8 (RFC 3629), npos if there is none.
std::size_t firstInvalidUtf8(std::string_view text);

struct Utf8Count {
    std::uint64_t characters = 0; ///< valid ones above ASCII
    std::uint64_t invalidBytes = 0;
};
Utf8Count countUtf8(std::string_view text);

/// Valid UTF-8 stays; every other byte is read as Windows-1252, or becomes \xNN where that knows no
/// character. So text in ISO-8859-1 needs no stage that decodes it.
std::string toUtf8(std::string_view text);

/// \xNN, for a byte that is no text.
void appendVisibly(std::string& out, char byte);

} // namespace fanfold
