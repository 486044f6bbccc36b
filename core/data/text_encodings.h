// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings a text table may be written in, and their names. Finding and decoding them is the
// readers' work. Qt-free.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fanfold {

enum class TextEncoding : std::uint8_t {
    utf8,
    utf16Le,
    utf16Be,
    latin1,
    windows1252,
    gb18030, ///< GBK and GB 2312 are parts of it
    shiftJis, ///< with Microsoft's characters (code page 932)
    cp949, ///< EUC-KR is a part of it
    windows1251, ///< Cyrillic
    koi8r, ///< Russian, as Unix had it
};

inline constexpr std::array kTextEncodings{TextEncoding::utf8, TextEncoding::utf16Le,
    TextEncoding::utf16Be, TextEncoding::latin1, TextEncoding::windows1252, TextEncoding::gb18030,
    TextEncoding::shiftJis, TextEncoding::cp949, TextEncoding::windows1251, TextEncoding::koi8r};

/// As Dialect::encoding has it: "UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "Windows-1252",
/// "GB18030", "Shift_JIS", "CP949", "Windows-1251", "KOI8-R".
std::string_view encodingName(TextEncoding encoding);

/// From that name or another one in use ("latin1", "cp1252", "GBK", "sjis", "EUC-KR" ...); case,
/// '-', '_' and blanks do not count. Nothing if it is not known.
std::optional<TextEncoding> encodingNamed(std::string_view name);

} // namespace fanfold
