// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of compressed data, by libarchive with one filter and no archive format.
#pragma once

#include "core/text/byte_source.h"
#include "core/text/compression.h"

#include <memory>

namespace fanfold {

class FilterStream final : public ByteSource {
public:
    /// file outlives this and stands at its start.
    FilterStream(ByteSource& file, Compression compression);
    ~FilterStream() override;
    FilterStream(const FilterStream&) = delete;
    FilterStream& operator=(const FilterStream&) = delete;

    /// Errors: those of the file; readFailed for data that end early or are damaged; outOfMemory.
    Result<std::size_t> read(std::span<char> into) override;
    Result<void> rewind() override;
    std::uint64_t fileBytesRead() const override { return m_file.fileBytesRead(); }

private:
    struct Reader;
    Result<void> begin();
    tl::unexpected<Error> trouble() const;

    ByteSource& m_file;
    Compression m_compression;
    std::unique_ptr<Reader> m_reader; ///< null = not begun
    bool m_atEnd = false;
};

} // namespace fanfold
