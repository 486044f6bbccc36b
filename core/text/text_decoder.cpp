// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_decoder.h"

#include "core/text/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace fanfold {

namespace {

const char* iconvName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf8:
        return "UTF-8";
    case TextEncoding::utf16Le:
        return "UTF-16LE";
    case TextEncoding::utf16Be:
        return "UTF-16BE";
    case TextEncoding::latin1:
        return "ISO-8859-1";
    case TextEncoding::windows1252:
        return "CP1252";
    case TextEncoding::gb18030:
        return "GB18030";
    case TextEncoding::shiftJis:
        return "CP932";
    case TextEncoding::cp949:
        return "CP949";
    case TextEncoding::windows1251:
        return "CP1251";
    case TextEncoding::koi8r:
        return "KOI8-R";
    }
    return "";
}

// glibc's iconv calls this pair invalid in CP949 and takes it all the same, where it leaves all
// other invalid bytes untaken. A character that ends so is this pair: E8 alone is none.
constexpr std::string_view kSteppedOver = "\xA2\xE8";

std::size_t firstAboveAscii(std::string_view text)
{
    std::size_t at = asciiPrefix(text);
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

} // namespace

Result<TextDecoder> TextDecoder::create(TextEncoding encoding)
{
    iconv_t handle = iconv_open("UTF-8", iconvName(encoding));
    // (iconv_t)-1 is how iconv_open() says that it failed
    if (reinterpret_cast<std::intptr_t>(handle) == -1)
        return failure(ErrorCode::badOverride,
            "this system cannot decode " + std::string(encodingName(encoding)), Stage::sniffing);
    return TextDecoder(handle, encoding);
}

TextDecoder::TextDecoder(void* handle, TextEncoding encoding)
    : m_handle(handle)
    , m_encoding(encoding)
{
}

TextDecoder::TextDecoder(TextDecoder&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_encoding(other.m_encoding)
    , m_invalidBytes(other.m_invalidBytes)
    , m_firstInvalidAt(other.m_firstInvalidAt)
{
}

TextDecoder& TextDecoder::operator=(TextDecoder&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_encoding, other.m_encoding);
    std::swap(m_invalidBytes, other.m_invalidBytes);
    std::swap(m_firstInvalidAt, other.m_firstInvalidAt);
    return *this;
}

TextDecoder::~TextDecoder()
{
    if (m_handle != nullptr)
        iconv_close(m_handle);
}

bool TextDecoder::isWide() const
{
    return m_encoding == TextEncoding::utf16Le || m_encoding == TextEncoding::utf16Be;
}

// Lines of numbers need no iconv: between characters an ASCII byte is that character in all
// encodings but the wide ones, and a line feed is never part of another character.
std::size_t TextDecoder::decode(std::string_view bytes, bool isLast, std::string& out)
{
    if (isWide())
        return convert(bytes, isLast, out);
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t plain = firstAboveAscii(bytes.substr(at));
        out.append(bytes.substr(at, plain));
        at += plain;
        const std::size_t lineEnd = bytes.find('\n', at);
        const bool isWholeLine = lineEnd != std::string_view::npos;
        const std::size_t end = isWholeLine ? lineEnd : bytes.size();
        const std::size_t taken = convert(bytes.substr(at, end - at), isWholeLine || isLast, out);
        at += taken;
        if (at < end)
            break;
    }
    return at;
}

std::size_t TextDecoder::convert(std::string_view bytes, bool isLast, std::string& out)
{
    const std::size_t unit = isWide() ? 2 : 1;
    std::array<char, 8192> text;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t begin = at;
        // iconv() takes a char** of what it only reads
        char* from = const_cast<char*>(bytes.data()) + begin;
        std::size_t left = bytes.size() - begin;
        char* to = text.data();
        std::size_t room = text.size();
        const bool failed
            = iconv(m_handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
        const int reason = errno;
        out.append(text.data(), text.size() - room);
        at = bytes.size() - left;
        if (!failed || reason == E2BIG)
            continue;
        if (reason == EINVAL && !isLast)
            break;
        if (m_invalidBytes == 0)
            m_firstInvalidAt = out.size();
        std::size_t bad = std::min(unit, left);
        if (m_encoding == TextEncoding::cp949
            && bytes.substr(begin, at - begin).ends_with(kSteppedOver)) {
            bad = kSteppedOver.size();
            at -= bad;
        }
        for (const char byte : bytes.substr(at, bad))
            appendVisibly(out, byte);
        m_invalidBytes += bad;
        at += bad;
    }
    return at;
}

} // namespace fanfold
