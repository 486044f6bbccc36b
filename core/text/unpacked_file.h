// SPDX-License-Identifier: GPL-3.0-or-later
// A compressed file's contents, unpacked while they are read. Files that unpack to absurd sizes are
// refused.
#pragma once

#include "core/text/byte_source.h"
#include "core/text/compression.h"

#include <memory>

namespace fanfold {

/// Other limits than these are for tests.
struct UnpackLimits {
    std::uint64_t freeBytes = std::uint64_t{64} << 20; ///< up to here no ratio is too high
    std::uint64_t highestRatio = 1000; ///< bytes unpacked for each byte of the file
    std::uint64_t mostBytes = std::uint64_t{64} << 30;
};

class UnpackedFile final : public ByteSource {
public:
    /// file outlives this; it is rewound.
    static Result<std::unique_ptr<UnpackedFile>> create(
        ByteSource& file, Compression compression, const UnpackLimits& limits = {});

    /// Errors: those of the file; readFailed when its data end early, are damaged or pass the
    /// limits; outOfMemory. The detail says how much was unpacked before.
    Result<std::size_t> read(std::span<char> into) override;
    Result<void> rewind() override;
    std::uint64_t fileBytesRead() const override { return m_stream->fileBytesRead(); }

private:
    UnpackedFile(
        std::unique_ptr<ByteSource> stream, Compression compression, const UnpackLimits& limits);
    Result<void> checkLimits() const;

    std::unique_ptr<ByteSource> m_stream;
    Compression m_compression;
    UnpackLimits m_limits;
    std::uint64_t m_unpackedBytes = 0;
};

} // namespace fanfold
