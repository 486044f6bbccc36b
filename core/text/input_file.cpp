// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace fanfold {

namespace {

std::string systemText(int number)
{
    return std::generic_category().message(number);
}

tl::unexpected<Error> openFailure(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return failure(ErrorCode::fileMissing, systemText(number), Stage::opening);
    case ENXIO:
    case ENODEV:
        return failure(ErrorCode::notRegularFile, systemText(number), Stage::opening);
    default:
        return failure(ErrorCode::fileUnreadable, systemText(number), Stage::opening);
    }
}

} // namespace

Result<InputFile> InputFile::open(const FilePath& path)
{
    int descriptor = -1;
    do {
        // not to wait for the writer of a pipe
        descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return openFailure(errno);
    InputFile file(descriptor, 0);
    struct stat about { };
    if (fstat(descriptor, &about) != 0)
        return failure(ErrorCode::fileUnreadable, systemText(errno), Stage::opening);
    if (!S_ISREG(about.st_mode))
        return failure(ErrorCode::notRegularFile,
            S_ISDIR(about.st_mode) ? "a directory" : "a pipe or device", Stage::opening);
    file.m_sizeBytes = static_cast<std::uint64_t>(about.st_size);
    return file;
}

InputFile::InputFile(int descriptor, std::uint64_t sizeBytes)
    : m_descriptor(descriptor)
    , m_sizeBytes(sizeBytes)
{
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_sizeBytes(other.m_sizeBytes)
    , m_bytesRead(other.m_bytesRead)
{
}

InputFile& InputFile::operator=(InputFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_sizeBytes, other.m_sizeBytes);
    std::swap(m_bytesRead, other.m_bytesRead);
    return *this;
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> InputFile::read(std::span<char> into)
{
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::read(m_descriptor, into.data() + done, into.size() - done);
        if (got == 0)
            break;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::readFailed, systemText(errno), Stage::reading);
        done += static_cast<std::size_t>(got);
        if (m_bytesRead + done == m_sizeBytes)
            break; // saves the read that would tell so
    }
    m_bytesRead += done;
    return done;
}

Result<void> InputFile::seek(std::uint64_t offset)
{
    if (::lseek(m_descriptor, static_cast<off_t>(offset), SEEK_SET) < 0)
        return failure(ErrorCode::readFailed, systemText(errno), Stage::reading);
    m_bytesRead = offset;
    return {};
}

} // namespace fanfold
