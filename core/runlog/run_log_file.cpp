// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runlog/run_log_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace fanfold {

namespace {

constexpr mode_t kMode = 0666; // less the umask
constexpr std::size_t kBytesPerStep = 1 << 20;

std::uint64_t bytesOf(const FileStatus& status)
{
    std::uint64_t numbers = 0;
    if (status.preview)
        for (const Series& series : status.preview->series)
            numbers += series.x.size() + series.y.size();
    return numbers * sizeof(double);
}

} // namespace

RunLogFile::RunLogFile(RunLogOutput output)
    : m_output(std::move(output))
    , m_previewBytesLeft(m_output.previewBytes)
    , m_length(m_output.keptBytes)
    , m_leftAs(m_output.asRead)
{
}

RunLogFile::~RunLogFile()
{
    close();
}

void RunLogFile::append(std::vector<RunRecord>& records)
{
    if (records.empty() || !m_problem.empty())
        return;
    if (m_descriptor < 0)
        if (const std::string why = open(); !why.empty())
            return fail(why);
    for (RunRecord& record : records) {
        complete(record);
        appendRecord(m_bytes, record);
        ++m_steps;
    }
    if (!writeBytes())
        return fail(std::strerror(errno));
    m_bytes.clear();
    struct stat info;
    if (fstat(m_descriptor, &info) == 0 && info.st_nlink == 0)
        fail("it was deleted while the run was going on");
}

// Without O_NONBLOCK a pipe would be waited for until somebody reads it.
std::string RunLogFile::open()
{
    std::error_code ignored;
    std::filesystem::create_directories(m_output.file.parent().bytes(), ignored);
    m_descriptor = ::open(
        m_output.file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, kMode);
    if (m_descriptor < 0)
        return errno == ENXIO ? "it is not a file" : std::strerror(errno);
    struct stat info;
    if (fstat(m_descriptor, &info) != 0)
        return std::strerror(errno);
    if (!S_ISREG(info.st_mode) && !S_ISCHR(info.st_mode)) {
        close();
        return "it is not a file";
    }
    if (!lock(F_WRLCK)) {
        const int number = errno;
        close(); // it is another's: not even cut back
        return number == EAGAIN || number == EACCES ? "another run is writing it"
                                                    : std::strerror(number);
    }
    // Only now: before the lock another run may still have been writing.
    if (fstat(m_descriptor, &info) != 0)
        return std::strerror(errno);
    if (m_length > 0 && stampOf(info) != m_leftAs) {
        close();
        return "another run has written it since";
    }
    // A device has no length to be cut to.
    if (S_ISREG(info.st_mode)
        && (ftruncate(m_descriptor, static_cast<off_t>(m_length)) != 0
            || lseek(m_descriptor, 0, SEEK_END) < 0))
        return std::strerror(errno);
    if (m_length == 0)
        m_bytes = kRunLogMagic;
    return {};
}

// Of the open file, not of the process: two runs of one program keep out of each other's way too.
bool RunLogFile::lock(short kind)
{
    struct flock whole { };
    whole.l_type = kind;
    whole.l_whence = SEEK_SET;
    return fcntl(m_descriptor, F_OFD_SETLK, &whole) == 0;
}

void RunLogFile::complete(RunRecord& record)
{
    if (auto* begin = std::get_if<RunBegin>(&record))
        for (FilePath& root : begin->roots)
            root = absolutePath(root);
    auto* file = std::get_if<FileRecord>(&record);
    if (!file)
        return;
    file->path = absolutePathOfFile(file->path);
    if (!file->picture.isEmpty())
        file->picture = absolutePathOfFile(file->picture);
    const std::uint64_t previewBytes = bytesOf(file->status);
    if (previewBytes > m_previewBytesLeft)
        file->status.preview.reset();
    else
        m_previewBytesLeft -= previewBytes;
}

// Files come folder by folder.
FilePath RunLogFile::absolutePathOfFile(const FilePath& path)
{
    const std::string_view name = path.name();
    if (name.empty() || name == "." || name == "..")
        return absolutePath(path);
    FilePath folder = path.parent();
    if (folder != m_folder) {
        m_absoluteFolder = absolutePath(folder);
        m_folder = std::move(folder);
    }
    return m_absoluteFolder.joined(name);
}

bool RunLogFile::writeBytes()
{
    std::string_view left = m_bytes;
    while (!left.empty()) {
        const ssize_t count
            = ::write(m_descriptor, left.data(), std::min(left.size(), kBytesPerStep));
        if (count >= 0) {
            left.remove_prefix(static_cast<std::size_t>(count));
            ++m_steps;
        } else if (errno != EINTR) {
            const int number = errno;
            keepWholeRecords(std::string_view(m_bytes).substr(0, m_bytes.size() - left.size()));
            errno = number;
            return false;
        }
    }
    m_length += m_bytes.size();
    m_isSynced = false;
    return true;
}

// What fitted on the disk can be gone on with.
void RunLogFile::keepWholeRecords(std::string_view written)
{
    std::string_view left = written;
    if (m_length == 0)
        left.remove_prefix(std::min(kRunLogMagic.size(), left.size()));
    while (takeRecord(left)) { }
    m_length += written.size() - left.size();
}

void RunLogFile::unlock()
{
    if (m_descriptor < 0)
        return;
    struct stat info;
    if (fstat(m_descriptor, &info) == 0)
        m_leftAs = stampOf(info);
    lock(F_UNLCK);
}

void RunLogFile::sync()
{
    m_isSynced = true;
    // A device cannot be synced.
    if (m_descriptor >= 0 && fdatasync(m_descriptor) != 0 && errno != EINVAL)
        fail(std::strerror(errno));
    ++m_steps;
}

void RunLogFile::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void RunLogFile::fail(const std::string& why)
{
    if (m_descriptor >= 0) {
        // What was written of a record in part would only be told as damage later.
        (void)!ftruncate(m_descriptor, static_cast<off_t>(m_length));
        close();
    }
    m_bytes.clear();
    m_problem = why + " (" + m_output.file.shown().toStdString() + ')';
}

} // namespace fanfold
