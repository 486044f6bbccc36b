// SPDX-License-Identifier: GPL-3.0-or-later
// A window that slides over a file's text: one reused buffer with the bytes that are not consumed
// yet. It grows only when a single record does not fit, up to a cap. Offsets are those of the text:
// of a file that is decompressed or decoded on the way, they are not those of its bytes on disk.
// Zeros behind the last byte that is none are not shown: room that was reserved and never written.
#pragma once

#include "core/cells/number_parser.h"
#include "core/text/input_file.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace fanfold {

/// No record may be longer.
constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 20;

class FileWindow {
public:
    /// blockBytes: read at a time.
    FileWindow(InputFile& file, std::size_t blockBytes);

    /// Reads the next block behind the unconsumed bytes. Fails with notATable when these alone
    /// pass the cap.
    Result<void> fill();
    Result<void> rewind();
    /// Goes on with another source, from its start.
    Result<void> restart(ByteSource& source);
    /// The source has been moved: its next byte is the one at offset.
    void forget(std::uint64_t offset);
    void setBlockBytes(std::size_t blockBytes) { m_blockBytes = blockBytes; }

    /// The unconsumed bytes. Behind them stand a line feed (or what setSentinel() says), which
    /// stops every scan, and kNumberPadding readable bytes; so many are readable before them, too.
    std::string_view bytes() const { return {data() + m_from, m_to - m_from}; }
    void setSentinel(char sentinel);
    void consume(std::size_t count) { m_from += count; }

    /// Offset of bytes() in the text.
    std::uint64_t offset() const { return m_endOffset - (m_to - m_from); }
    /// Offset of the end of bytes() in the text.
    std::uint64_t endOffset() const { return m_endOffset; }
    /// Bytes of the file on disk that have been read; for progress.
    std::uint64_t fileBytesRead() const { return m_source->fileBytesRead(); }
    /// No byte of the file is left to be read.
    bool atEnd() const { return m_atEnd; }
    /// Zeros left out at the end of the text; 0 before that is reached.
    std::uint64_t zerosLeftOut() const { return m_atEnd ? m_heldZeros : 0; }

private:
    static constexpr std::size_t kFront = kNumberPadding; ///< readable before the first byte

    char* data() const { return m_buffer.get() + kFront; }
    void makeRoom();
    Result<void> show(std::size_t got);
    void enlarge(std::size_t capacity);
    void writeSentinel();

    ByteSource* m_source; ///< never null
    std::size_t m_blockBytes;
    std::size_t m_capacity;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    std::uint64_t m_endOffset = 0;
    std::uint64_t m_heldZeros = 0; ///< read, but text only if some follows
    char m_sentinel = '\n';
    bool m_atEnd = false;
};

} // namespace fanfold
