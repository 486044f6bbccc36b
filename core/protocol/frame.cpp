// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/frame.h"

#include "core/protocol/cbor.h"

#include <cstring>

namespace fanfold {

namespace {

// What [type, number, last, length] takes at most before a part's bytes.
constexpr std::size_t kPartOverhead = 32;

void writeLength(std::string& out, std::size_t begin, std::size_t length)
{
    for (std::size_t i = 0; i < 4; ++i)
        out[begin + i] = static_cast<char>(length >> (8 * i));
}

bool isKnown(unsigned char type)
{
    return (type >= static_cast<unsigned char>(FrameType::hello)
               && type <= static_cast<unsigned char>(FrameType::shutdown))
        || (type >= static_cast<unsigned char>(FrameType::jobBegan)
            && type <= static_cast<unsigned char>(FrameType::settingsRefused))
        || type == static_cast<unsigned char>(FrameType::part);
}

} // namespace

std::size_t beginFrame(std::string& out, FrameType type)
{
    const std::size_t begin = out.size();
    out.append(4, '\0');
    out += static_cast<char>(type);
    return begin;
}

void finishFrame(std::string& out, std::size_t begin)
{
    const std::size_t length = out.size() - begin - kFrameHeaderBytes;
    if (length <= kMaxFrameBytes) {
        writeLength(out, begin, length);
        return;
    }
    const auto type = static_cast<unsigned char>(out[begin + 4]);
    const std::string whole = out.substr(begin + kFrameHeaderBytes);
    out.resize(begin);
    constexpr std::size_t kPiece = kMaxFrameBytes - kPartOverhead;
    for (std::size_t at = 0, partNumber = 0; at < whole.size(); at += kPiece, ++partNumber) {
        const std::size_t part = beginFrame(out, FrameType::part);
        CborWriter writer(out);
        writer.array(4);
        writer.count(type);
        writer.count(partNumber);
        writer.boolean(at + kPiece >= whole.size());
        writer.bytes(std::string_view(whole).substr(at, kPiece));
        writeLength(out, part, out.size() - part - kFrameHeaderBytes);
    }
}

void FrameReader::feed(std::string_view bytes)
{
    if (!m_problem.empty())
        return;
    if (m_at > 0) {
        m_bytes.erase(0, m_at);
        m_at = 0;
    }
    m_bytes.append(bytes);
}

tl::unexpected<Error> FrameReader::refuse(std::string problem)
{
    m_problem = std::move(problem);
    m_bytes = {};
    m_whole = {};
    m_at = 0;
    return failure(ErrorCode::workerProtocol, m_problem);
}

Result<std::optional<Frame>> FrameReader::next()
{
    if (m_wholeTaken) {
        m_whole = {};
        m_wholeTaken = false;
    }
    for (;;) {
        if (!m_problem.empty())
            return failure(ErrorCode::workerProtocol, m_problem);
        const std::string_view left = std::string_view(m_bytes).substr(m_at);
        if (left.size() < kFrameHeaderBytes)
            return std::optional<Frame>();
        std::uint32_t length = 0;
        std::memcpy(&length, left.data(), sizeof length);
        const auto type = static_cast<unsigned char>(left[4]);
        if (!isKnown(type))
            return refuse("a frame of unknown type " + std::to_string(type));
        if (length > kMaxFrameBytes)
            return refuse("a frame of " + std::to_string(length) + " bytes");
        if (left.size() < kFrameHeaderBytes + length)
            return std::optional<Frame>();
        m_at += kFrameHeaderBytes + length;
        const std::string_view item = left.substr(kFrameHeaderBytes, length);
        if (type != static_cast<unsigned char>(FrameType::part)) {
            if (m_parts > 0)
                return refuse("a message that was not finished");
            return std::optional<Frame>(Frame{static_cast<FrameType>(type), item});
        }
        const Result<bool> whole = takePart(item);
        if (!whole)
            return tl::unexpected<Error>(whole.error());
        if (*whole)
            return std::optional<Frame>(Frame{m_wholeType, m_whole});
    }
}

Result<bool> FrameReader::takePart(std::string_view item)
{
    CborReader reader(item);
    reader.array(4);
    const std::uint64_t type = reader.count();
    const std::uint64_t partNumber = reader.count();
    const bool last = reader.boolean();
    const std::string_view piece = reader.bytesView();
    reader.complete();
    if (reader.failed())
        return refuse("a part with " + reader.problem());
    if (type > 0xff || !isKnown(static_cast<unsigned char>(type))
        || type == static_cast<std::uint64_t>(FrameType::part))
        return refuse("a part of unknown type");
    if (partNumber != m_parts || (m_parts > 0 && m_wholeType != static_cast<FrameType>(type)))
        return refuse("a part out of order");
    if (m_whole.size() + piece.size() > kMaxMessageBytes)
        return refuse("a message of more than " + std::to_string(kMaxMessageBytes) + " bytes");
    m_wholeType = static_cast<FrameType>(type);
    m_whole.append(piece);
    m_parts = last ? 0 : m_parts + 1;
    m_wholeTaken = last;
    return last;
}

} // namespace fanfold
