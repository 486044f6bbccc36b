// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of one encoding to UTF-8, piece by piece, with the C library's iconv. What is no text
// becomes \xNN and is counted. Not for UTF-8, which needs no decoding: iconv lets through what lies
// above the last character. Qt-free.
#pragma once

#include "core/base/result.h"
#include "core/data/text_encodings.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fanfold {

class TextDecoder {
public:
    /// Errors: badOverride when the C library lacks the encoding's tables.
    static Result<TextDecoder> create(TextEncoding encoding);

    TextDecoder(TextDecoder&& other) noexcept;
    TextDecoder& operator=(TextDecoder&& other) noexcept;
    ~TextDecoder();

    /// Appends the text of bytes to out and returns how many bytes it took: all but the beginning
    /// of a character that is not complete yet, and all of them if isLast.
    std::size_t decode(std::string_view bytes, bool isLast, std::string& out);

    /// Bytes that were no text, so far.
    std::uint64_t invalidBytes() const { return m_invalidBytes; }
    /// Where in its out the first of them was put; meaningless without one.
    std::size_t firstInvalidAt() const { return m_firstInvalidAt; }

private:
    TextDecoder(void* handle, TextEncoding encoding);
    std::size_t convert(std::string_view bytes, bool isLast, std::string& out);
    bool isWide() const;

    void* m_handle = nullptr; ///< an iconv_t; null = moved from
    TextEncoding m_encoding;
    std::uint64_t m_invalidBytes = 0;
    std::size_t m_firstInvalidAt = 0;
};

} // namespace fanfold
