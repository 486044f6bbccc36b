// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_guess.h"
#include "core/text/text_decoder.h"
#include "core/text/text_encoding.h"
#include "core/text/unpacked_file.h"
#include "tests/fuzz/fuzz_targets.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

namespace fanfold {

namespace {

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = std::min(into.size(), m_bytes.size() - m_at);
        std::memcpy(into.data(), m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    std::uint64_t fileBytesRead() const override { return m_at; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

std::string decodedIn(std::string_view bytes, TextEncoding encoding, std::size_t pieceBytes)
{
    Result<TextDecoder> decoder = TextDecoder::create(encoding);
    std::string text;
    std::string left;
    for (std::size_t at = 0; at < bytes.size(); at += pieceBytes) {
        left += bytes.substr(at, pieceBytes);
        left.erase(0, decoder->decode(left, at + pieceBytes >= bytes.size(), text));
    }
    return text;
}

void unpack(std::string_view bytes, Compression compression)
{
    MemorySource source(bytes);
    UnpackLimits limits;
    limits.freeBytes = limits.mostBytes = 1 << 20;
    auto unpacked = UnpackedFile::create(source, compression, limits);
    std::array<char, 4096> block;
    for (;;) {
        const Result<std::size_t> got = (*unpacked)->read(block);
        if (!got || *got < block.size())
            return;
    }
}

} // namespace

void fuzzDecode(std::string_view bytes)
{
    if (bytes.empty())
        return;
    if (firstInvalidUtf8(toUtf8(bytes)) != std::string::npos)
        std::abort();
    guessEncoding(bytes, true);
    constexpr std::size_t kCompressions = 5;
    const auto choice
        = static_cast<unsigned char>(bytes.front()) % (kTextEncodings.size() + kCompressions);
    bytes.remove_prefix(1);
    if (choice >= kTextEncodings.size()) {
        unpack(bytes, static_cast<Compression>(choice - kTextEncodings.size()));
        return;
    }
    const TextEncoding encoding = kTextEncodings[choice];
    if (encoding == TextEncoding::utf8) // needs no decoder
        return;
    const std::string whole = decodedIn(bytes, encoding, bytes.size() + 1);
    if (firstInvalidUtf8(whole) != std::string::npos || decodedIn(bytes, encoding, 3) != whole)
        std::abort();
}

} // namespace fanfold
