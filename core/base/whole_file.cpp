// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace fanfold {

namespace {

constexpr mode_t kMode = 0666; // less the umask

// Never used twice in a process; O_EXCL settles what processes of other machines have chosen.
std::string temporaryName(const FilePath& target)
{
    static std::atomic<unsigned> made = 0;
    return target.parent()
        .joined(".fanfold-" + std::to_string(getpid()) + '-' + std::to_string(++made))
        .bytes();
}

// rename() that never replaces, also where the file system does not know RENAME_NOREPLACE.
int renameToNew(const char* from, const char* to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    if (link(from, to) != 0)
        return -1;
    unlink(from);
    return 0;
}

} // namespace

WholeFile::WholeFile(const FilePath& target)
    : m_target(target)
{
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WholeFile::~WholeFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

Result<WholeFile> WholeFile::create(const FilePath& target)
{
    WholeFile file(target);
    std::error_code problem;
    std::filesystem::create_directories(target.parent().bytes(), problem);
    if (problem)
        return file.failed(problem.value());
    const Result<void> opened = file.open();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return file;
}

Result<void> WholeFile::open()
{
    m_descriptor = ::open(m_target.parent().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
    if (m_descriptor >= 0)
        return {};
    constexpr int kTries = 100;
    for (int attempt = 0; m_descriptor < 0; ++attempt) {
        m_temporary = temporaryName(m_target);
        m_descriptor = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kMode);
        if (m_descriptor < 0 && (errno != EEXIST || attempt == kTries)) {
            m_temporary.clear();
            return failed(errno);
        }
    }
    return {};
}

Result<void> WholeFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return failed(errno);
    }
    return {};
}

Result<void> WholeFile::commit(bool overwrite)
{
    if (m_temporary.empty()) {
        const std::string name = temporaryName(m_target);
        const std::string self = "/proc/self/fd/" + std::to_string(m_descriptor);
        if (linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0)
            return failed(errno);
        m_temporary = name;
    }
    const int descriptor = std::exchange(m_descriptor, -1);
    if (close(descriptor) != 0)
        return failed(errno);
    const int renamed = overwrite ? std::rename(m_temporary.c_str(), m_target.c_str())
                                  : renameToNew(m_temporary.c_str(), m_target.c_str());
    if (renamed != 0)
        return failed(errno);
    m_temporary.clear();
    return {};
}

tl::unexpected<Error> WholeFile::failed(int error) const
{
    const std::string shown = m_target.shown().toStdString();
    if (error == EEXIST)
        return failure(ErrorCode::outputExists, shown, Stage::writing);
    return failure(
        ErrorCode::outputNotWritable, shown + ": " + std::strerror(error), Stage::writing);
}

} // namespace fanfold
