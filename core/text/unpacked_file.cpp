// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unpacked_file.h"

#include "core/text/filter_stream.h"
#include "core/text/gz_stream.h"

#include <string>

namespace fanfold {

Result<std::unique_ptr<UnpackedFile>> UnpackedFile::create(
    ByteSource& file, Compression compression, const UnpackLimits& limits)
{
    if (Result<void> rewound = file.rewind(); !rewound)
        return tl::unexpected<Error>(rewound.error());
    std::unique_ptr<ByteSource> stream;
    if (compression == Compression::gz)
        stream = std::make_unique<GzStream>(file);
    else
        stream = std::make_unique<FilterStream>(file, compression);
    return std::unique_ptr<UnpackedFile>(new UnpackedFile(std::move(stream), compression, limits));
}

UnpackedFile::UnpackedFile(
    std::unique_ptr<ByteSource> stream, Compression compression, const UnpackLimits& limits)
    : m_stream(std::move(stream))
    , m_compression(compression)
    , m_limits(limits)
{
}

Result<std::size_t> UnpackedFile::read(std::span<char> into)
{
    const Result<std::size_t> got = m_stream->read(into);
    if (!got && got.error().code == ErrorCode::readFailed) {
        Error error = got.error();
        error.detail += ", behind " + std::to_string(m_unpackedBytes) + " bytes of text";
        return tl::unexpected<Error>(std::move(error));
    }
    if (!got)
        return got;
    m_unpackedBytes += *got;
    if (Result<void> good = checkLimits(); !good)
        return tl::unexpected<Error>(good.error());
    return got;
}

Result<void> UnpackedFile::checkLimits() const
{
    const std::uint64_t packed = fileBytesRead();
    const bool isAbsurd
        = m_unpackedBytes > m_limits.freeBytes && m_unpackedBytes / m_limits.highestRatio > packed;
    if (!isAbsurd && m_unpackedBytes <= m_limits.mostBytes)
        return {};
    const std::string limit = isAbsurd
        ? "more than " + std::to_string(m_limits.highestRatio) + " times their size"
        : "more than the limit of " + std::to_string(m_limits.mostBytes) + " bytes";
    return failure(ErrorCode::readFailed,
        "the " + std::string(compressionName(m_compression)) + " data unpack to " + limit + ": "
            + std::to_string(m_unpackedBytes) + " bytes from " + std::to_string(packed),
        Stage::reading);
}

Result<void> UnpackedFile::rewind()
{
    m_unpackedBytes = 0;
    return m_stream->rewind();
}

} // namespace fanfold
