// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filter_stream.h"

#include "core/text/archive_library.h"

#include <cerrno>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace fanfold {

namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 16;

int supportFilter(const ArchiveLibrary& library, archive* reader, Compression compression)
{
    switch (compression) {
    case Compression::gz:
        return library.supportGzip(reader);
    case Compression::bz2:
        return library.supportBzip2(reader);
    case Compression::xz:
        return library.supportXz(reader);
    case Compression::zst:
        return library.supportZstd(reader);
    case Compression::lz4:
        return library.supportLz4(reader);
    }
    return ARCHIVE_FATAL;
}

} // namespace

// libarchive's reader, and what it calls back into.
struct FilterStream::Reader {
    Reader(const ArchiveLibrary& archives, ByteSource& source)
        : library(archives)
        , file(source)
        , bytes(kReadBytes)
        , handle(library.readNew(), library.readFree)
    {
        if (!handle)
            throw std::bad_alloc();
    }

    static la_ssize_t readMore(archive* /*handle*/, void* reader, const void** bytes)
    {
        auto& self = *static_cast<Reader*>(reader);
        const Result<std::size_t> got = self.file.read(self.bytes);
        if (!got) {
            self.fileError = got.error();
            return ARCHIVE_FATAL;
        }
        self.fileEnded = *got == 0;
        *bytes = self.bytes.data();
        return static_cast<la_ssize_t>(*got);
    }

    const ArchiveLibrary& library;
    ByteSource& file;
    std::vector<char> bytes;
    std::optional<Error> fileError;
    bool fileEnded = false; ///< more was asked for than the file has
    std::unique_ptr<archive, int (*)(archive*)> handle;
};

FilterStream::FilterStream(ByteSource& file, Compression compression)
    : m_file(file)
    , m_compression(compression)
{
}

FilterStream::~FilterStream() = default;

Result<void> FilterStream::begin()
{
    const Result<const ArchiveLibrary*> loaded = ArchiveLibrary::load();
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    const ArchiveLibrary& library = **loaded;
    m_reader = std::make_unique<Reader>(library, m_file);
    archive* const handle = m_reader->handle.get();
    // ARCHIVE_WARN: it would start a program for it
    if (supportFilter(library, handle, m_compression) != ARCHIVE_OK)
        return failure(ErrorCode::readFailed,
            "this system's libarchive cannot unpack " + std::string(compressionName(m_compression)),
            Stage::reading);
    library.supportRaw(handle);
    library.supportEmpty(handle);
    library.setCallbackData(handle, m_reader.get());
    library.setReadCallback(handle, &Reader::readMore);
    if (library.open(handle) != ARCHIVE_OK)
        return trouble();
    archive_entry* entry = nullptr;
    const int found = library.nextHeader(handle, &entry);
    m_atEnd = found == ARCHIVE_EOF;
    if (!m_atEnd && found != ARCHIVE_OK)
        return trouble();
    return {};
}

Result<std::size_t> FilterStream::read(std::span<char> into)
{
    if (!m_reader)
        if (Result<void> begun = begin(); !begun)
            return tl::unexpected<Error>(begun.error());
    std::size_t done = 0;
    while (done < into.size() && !m_atEnd) {
        const la_ssize_t got = m_reader->library.readData(
            m_reader->handle.get(), into.data() + done, into.size() - done);
        if (got < 0)
            return trouble();
        m_atEnd = got == 0;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

tl::unexpected<Error> FilterStream::trouble() const
{
    if (m_reader->fileError)
        return tl::unexpected<Error>(*m_reader->fileError);
    if (m_reader->library.errorNumber(m_reader->handle.get()) == ENOMEM)
        return failure(ErrorCode::outOfMemory, {}, Stage::reading);
    return failure(ErrorCode::readFailed,
        "the " + std::string(compressionName(m_compression))
            + (m_reader->fileEnded ? " data end early" : " data are damaged"),
        Stage::reading);
}

Result<void> FilterStream::rewind()
{
    m_reader.reset();
    m_atEnd = false;
    return m_file.rewind();
}

} // namespace fanfold
