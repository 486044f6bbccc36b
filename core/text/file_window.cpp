// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/file_window.h"

#include <algorithm>
#include <cstring>

namespace fanfold {

namespace {

constexpr std::size_t kPadding = kNumberPadding + kNumberPadding + 1; // before and behind

constexpr std::size_t kFewestZeros = 4; // fewer may end a text of wide characters

tl::unexpected<Error> tooLongALine()
{
    return failure(ErrorCode::notATable, "a line of more than 16 MiB", Stage::reading);
}

std::size_t zerosAtEnd(std::string_view bytes)
{
    const auto last = bytes.find_last_not_of('\0');
    return last == std::string_view::npos ? bytes.size() : bytes.size() - last - 1;
}

// A small file gets a small buffer; one byte more than its size shows that it has ended.
std::size_t firstCapacity(std::uint64_t sizeBytes, std::size_t blockBytes)
{
    if (sizeBytes == 0)
        return blockBytes;
    return static_cast<std::size_t>(std::min<std::uint64_t>(sizeBytes + 1, blockBytes));
}

} // namespace

FileWindow::FileWindow(InputFile& file, std::size_t blockBytes)
    : m_source(&file)
    , m_blockBytes(blockBytes)
    , m_capacity(firstCapacity(file.sizeBytes(), blockBytes))
    , m_buffer(std::make_unique_for_overwrite<char[]>(m_capacity + kPadding))
{
}

void FileWindow::makeRoom()
{
    const std::size_t kept = m_to - m_from;
    if (m_from > 0 && kept > 0)
        std::memmove(data(), data() + m_from, kept);
    m_from = 0;
    m_to = kept;
    if (kept <= m_capacity / 2)
        return;
    enlarge(std::max(m_blockBytes, kept * 2));
}

void FileWindow::enlarge(std::size_t capacity)
{
    auto larger = std::make_unique_for_overwrite<char[]>(capacity + kPadding);
    std::memcpy(larger.get() + kFront, data(), m_to);
    m_buffer = std::move(larger);
    m_capacity = capacity;
}

Result<void> FileWindow::fill()
{
    if (m_to - m_from > kMaxRecordBytes)
        return tooLongALine();
    makeRoom();
    const std::size_t wanted = std::min(m_capacity - m_to, m_blockBytes);
    const Result<std::size_t> got = m_source->read({data() + m_to, wanted});
    if (!got)
        return tl::unexpected<Error>(got.error());
    m_atEnd = *got < wanted;
    return show(*got);
}

// got: bytes read behind those shown.
Result<void> FileWindow::show(std::size_t got)
{
    const std::size_t zeros = zerosAtEnd({data() + m_to, got});
    const bool areFew = m_atEnd && m_heldZeros + zeros < kFewestZeros;
    std::size_t shown = areFew ? got : got - zeros;
    if (m_heldZeros > 0 && (shown > 0 || areFew)) {
        if (m_heldZeros > kMaxRecordBytes)
            return tooLongALine();
        const auto held = static_cast<std::size_t>(m_heldZeros);
        m_to += got;
        if (m_to + held > m_capacity)
            enlarge(m_to + held);
        m_to -= got;
        std::memmove(data() + m_to + held, data() + m_to, got);
        std::memset(data() + m_to, 0, held);
        shown += held;
        m_heldZeros = 0;
    }
    m_heldZeros += areFew ? 0 : zeros;
    m_to += shown;
    m_endOffset += shown;
    writeSentinel();
    return {};
}

void FileWindow::forget(std::uint64_t offset)
{
    m_from = m_to = 0;
    m_endOffset = offset;
    m_heldZeros = 0;
    m_atEnd = false;
}

Result<void> FileWindow::rewind()
{
    forget(0);
    return m_source->rewind();
}

// The text may be longer than the file that the buffer was made for.
Result<void> FileWindow::restart(ByteSource& source)
{
    m_source = &source;
    Result<void> rewound = rewind();
    if (m_capacity < m_blockBytes)
        enlarge(m_blockBytes);
    return rewound;
}

void FileWindow::setSentinel(char sentinel)
{
    m_sentinel = sentinel;
    writeSentinel();
}

void FileWindow::writeSentinel()
{
    data()[m_to] = m_sentinel;
    std::memset(data() + m_to + 1, 0, kNumberPadding);
}

} // namespace fanfold
