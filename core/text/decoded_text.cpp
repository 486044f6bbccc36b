// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decoded_text.h"

#include <algorithm>
#include <cstring>

namespace fanfold {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

} // namespace

Result<DecodedText> DecodedText::create(ByteSource& source, TextEncoding encoding)
{
    Result<TextDecoder> decoder = TextDecoder::create(encoding);
    if (!decoder)
        return tl::unexpected<Error>(decoder.error());
    return DecodedText(source, encoding, std::move(*decoder));
}

DecodedText::DecodedText(ByteSource& source, TextEncoding encoding, TextDecoder decoder)
    : m_source(&source)
    , m_encoding(encoding)
    , m_decoder(std::move(decoder))
{
}

Result<std::size_t> DecodedText::read(std::span<char> into)
{
    std::size_t done = 0;
    while (done < into.size()) {
        if (m_at == m_text.size()) {
            if (m_atEnd)
                break;
            if (Result<void> decoded = decodeBlock(); !decoded)
                return tl::unexpected<Error>(decoded.error());
        }
        const std::size_t count = std::min(into.size() - done, m_text.size() - m_at);
        std::memcpy(into.data() + done, m_text.data() + m_at, count);
        m_at += count;
        done += count;
    }
    return done;
}

Result<void> DecodedText::decodeBlock()
{
    const std::size_t kept = m_bytes.size();
    m_bytes.resize(kept + kBlockBytes);
    const Result<std::size_t> got = m_source->read(std::span(m_bytes).subspan(kept));
    m_bytes.resize(kept + got.value_or(0));
    if (!got)
        return tl::unexpected<Error>(got.error());
    m_atEnd = *got < kBlockBytes;
    m_text.clear();
    m_at = 0;
    const std::uint64_t invalidBefore = invalidBytes();
    m_bytes.erase(0, m_decoder.decode(m_bytes, m_atEnd, m_text));
    followLines(invalidBefore);
    return {};
}

// Only as far as the first bad byte.
void DecodedText::followLines(std::uint64_t invalidBefore)
{
    if (invalidBefore > 0)
        return;
    const std::string_view before = std::string_view(m_text).substr(
        0, invalidBytes() > 0 ? m_decoder.firstInvalidAt() : m_text.size());
    m_lineFeeds += std::count(before.begin(), before.end(), '\n');
    m_returns += std::count(before.begin(), before.end(), '\r');
    m_firstInvalidLine = 1 + (m_lineFeeds > 0 ? m_lineFeeds : m_returns);
}

Result<void> DecodedText::rewind()
{
    Result<TextDecoder> fresh = TextDecoder::create(m_encoding);
    if (!fresh)
        return tl::unexpected<Error>(fresh.error());
    m_decoder = std::move(*fresh);
    m_bytes.clear();
    m_text.clear();
    m_at = 0;
    m_atEnd = false;
    m_lineFeeds = m_returns = 0;
    return m_source->rewind();
}

} // namespace fanfold
