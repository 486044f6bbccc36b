// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all, under names that are bytes (so no QSaveFile).
#include "core/export/result_files.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

namespace fanfold {

namespace {

tl::unexpected<Error> notWritable(const FilePath& path, int number)
{
    return failure(ErrorCode::outputNotWritable,
        path.bytes() + ": " + std::generic_category().message(number), Stage::writing);
}

// An empty file that no one else has, to be renamed or removed.
struct Temporary {
    FilePath path;
    int descriptor = -1;
};

Result<Temporary> createTemporary(const FilePath& folder)
{
    static std::atomic<unsigned> counter = 0;
    for (;;) {
        const std::string name
            = ".fanfold-" + std::to_string(getpid()) + '-' + std::to_string(counter++);
        const FilePath path = folder.joined(name);
        const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0)
            return Temporary{path, descriptor};
        if (errno != EEXIST && errno != EINTR)
            return notWritable(folder, errno);
    }
}

int writeAll(int descriptor, const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t count = write(descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            done += static_cast<std::size_t>(count);
    }
    return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
}

int moveInto(const FilePath& from, const FilePath& to, bool overwrite)
{
    if (overwrite)
        return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that cannot do that in one step.
    struct stat info;
    if (lstat(to.c_str(), &info) == 0)
        return EEXIST;
    return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

} // namespace

bool holdsResult(const FilePath& folder)
{
    struct stat info;
    for (const char* name : {"files.csv", "summary.csv", "run.json"})
        if (lstat(folder.joined(name).c_str(), &info) == 0)
            return true;
    return false;
}

Result<void> prepareOutputFolder(const FilePath& folder)
{
    const std::string& all = folder.bytes();
    for (std::size_t end = 1; end <= all.size(); ++end) {
        if (end < all.size() && all[end] != '/')
            continue;
        const FilePath part(all.substr(0, end));
        struct stat info;
        if (mkdir(part.c_str(), 0777) != 0) {
            const int number = errno;
            if (stat(part.c_str(), &info) != 0)
                return notWritable(part, number);
            if (!S_ISDIR(info.st_mode))
                return notWritable(part, ENOTDIR);
        }
    }
    const auto probe = createTemporary(folder);
    if (!probe)
        return tl::unexpected<Error>(probe.error());
    close(probe->descriptor);
    unlink(probe->path.c_str());
    return {};
}

Result<void> writeWhole(const FilePath& file, const std::string& bytes, bool overwrite)
{
    struct stat info;
    if (!overwrite && lstat(file.c_str(), &info) == 0)
        return failure(ErrorCode::outputExists, file.bytes(), Stage::writing);
    const auto temporary = createTemporary(file.parent());
    if (!temporary)
        return tl::unexpected<Error>(temporary.error());
    int problem = writeAll(temporary->descriptor, bytes);
    if (close(temporary->descriptor) != 0 && problem == 0)
        problem = errno;
    if (problem == 0)
        problem = moveInto(temporary->path, file, overwrite);
    if (problem == 0)
        return {};
    unlink(temporary->path.c_str());
    if (problem == EEXIST && !overwrite)
        return failure(ErrorCode::outputExists, file.bytes(), Stage::writing);
    return notWritable(file, problem);
}

} // namespace fanfold
