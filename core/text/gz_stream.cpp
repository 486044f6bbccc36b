// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/gz_stream.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace fanfold {

namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 16;
constexpr int kGzipOnly = 15 + 16; ///< largest window, gzip header; see inflateInit2()

} // namespace

GzStream::GzStream(ByteSource& file)
    : m_file(file)
    , m_bytes(kReadBytes)
    , m_zlib(std::make_unique<z_stream>())
{
    if (inflateInit2(m_zlib.get(), kGzipOnly) != Z_OK)
        throw std::bad_alloc();
}

GzStream::~GzStream()
{
    inflateEnd(m_zlib.get());
}

Result<void> GzStream::readMore()
{
    const Result<std::size_t> got
        = m_file.read({reinterpret_cast<char*>(m_bytes.data()), m_bytes.size()});
    if (!got)
        return tl::unexpected<Error>(got.error());
    m_fileEnded = *got == 0;
    m_zlib->next_in = m_bytes.data();
    m_zlib->avail_in = static_cast<uInt>(*got);
    return {};
}

// A member begins with 1F; zeros and other padding may follow the last one.
Result<bool> GzStream::findNextMember()
{
    if (m_zlib->avail_in == 0)
        if (Result<void> more = readMore(); !more)
            return tl::unexpected<Error>(more.error());
    constexpr unsigned char kFirstByte = 0x1F;
    const bool found = m_zlib->avail_in > 0 && *m_zlib->next_in == kFirstByte;
    if (found)
        inflateReset(m_zlib.get());
    return found;
}

Result<std::size_t> GzStream::read(std::span<char> into)
{
    std::size_t done = 0;
    while (done < into.size() && !m_atEnd) {
        if (m_zlib->avail_in == 0 && !m_fileEnded)
            if (Result<void> more = readMore(); !more)
                return tl::unexpected<Error>(more.error());
        const std::size_t room
            = std::min<std::size_t>(into.size() - done, std::numeric_limits<uInt>::max());
        m_zlib->next_out = reinterpret_cast<unsigned char*>(into.data() + done);
        m_zlib->avail_out = static_cast<uInt>(room);
        const int result = inflate(m_zlib.get(), Z_NO_FLUSH);
        done += room - m_zlib->avail_out;
        if (result == Z_STREAM_END) {
            const Result<bool> next = findNextMember();
            if (!next)
                return tl::unexpected<Error>(next.error());
            m_atEnd = !*next;
        } else if (result == Z_MEM_ERROR) {
            return failure(ErrorCode::outOfMemory, {}, Stage::reading);
        } else if (result == Z_BUF_ERROR && m_fileEnded) {
            return failure(ErrorCode::readFailed, "the gz data end early", Stage::reading);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            return failure(ErrorCode::readFailed, "the gz data are damaged", Stage::reading);
        }
    }
    return done;
}

Result<void> GzStream::rewind()
{
    inflateReset(m_zlib.get());
    m_zlib->avail_in = 0;
    m_fileEnded = m_atEnd = false;
    return m_file.rewind();
}

} // namespace fanfold
