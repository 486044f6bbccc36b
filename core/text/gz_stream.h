// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of gzip data, checksums verified, by zlib: libarchive does not look at the checksums
// of this format, so damage would go unnoticed.
#pragma once

#include "core/text/byte_source.h"

#include <memory>
#include <vector>

struct z_stream_s;

namespace fanfold {

class GzStream final : public ByteSource {
public:
    /// file outlives this and stands at its start.
    explicit GzStream(ByteSource& file);
    ~GzStream() override;
    GzStream(const GzStream&) = delete;
    GzStream& operator=(const GzStream&) = delete;

    /// Several members in a row are one text; what is no member behind the last one is left out.
    /// Errors: those of the file; readFailed for data that end early or are damaged; outOfMemory.
    Result<std::size_t> read(std::span<char> into) override;
    Result<void> rewind() override;
    std::uint64_t fileBytesRead() const override { return m_file.fileBytesRead(); }

private:
    Result<void> readMore();
    Result<bool> findNextMember();

    ByteSource& m_file;
    std::vector<unsigned char> m_bytes;
    std::unique_ptr<z_stream_s> m_zlib;
    bool m_fileEnded = false;
    bool m_atEnd = false;
};

} // namespace fanfold
