// SPDX-License-Identifier: GPL-3.0-or-later
// A source of bytes in some encoding, read as UTF-8: whole characters, however they fall on the
// blocks that are read.
#pragma once

#include "core/text/byte_source.h"
#include "core/text/text_decoder.h"

#include <string>

namespace fanfold {

class DecodedText final : public ByteSource {
public:
    /// source outlives this.
    static Result<DecodedText> create(ByteSource& source, TextEncoding encoding);

    Result<std::size_t> read(std::span<char> into) override;
    Result<void> rewind() override;
    std::uint64_t fileBytesRead() const override { return m_source->fileBytesRead(); }

    /// Bytes that were no text, from the start to where it has been read.
    std::uint64_t invalidBytes() const { return m_decoder.invalidBytes(); }
    /// The line of the first of them, from 1; meaningless without one.
    std::int64_t firstInvalidLine() const { return m_firstInvalidLine; }

private:
    DecodedText(ByteSource& source, TextEncoding encoding, TextDecoder decoder);
    Result<void> decodeBlock();
    void followLines(std::uint64_t invalidBefore);

    ByteSource* m_source;
    TextEncoding m_encoding;
    TextDecoder m_decoder;
    std::string m_bytes; ///< not decoded yet: the beginning of a character
    std::string m_text; ///< decoded, handed out up to m_at
    std::size_t m_at = 0;
    bool m_atEnd = false;
    std::int64_t m_lineFeeds = 0;
    std::int64_t m_returns = 0;
    std::int64_t m_firstInvalidLine = 0;
};

} // namespace fanfold
