// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_log_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <utility>

namespace fanfold {

namespace {

constexpr auto kSyncEvery = std::chrono::seconds(1);
constexpr mode_t kMode = 0666; // less the umask

std::uint64_t bytesOf(const FileStatus& status)
{
    std::uint64_t numbers = 0;
    if (status.preview)
        for (const Series& series : status.preview->series)
            numbers += series.x.size() + series.y.size();
    return numbers * sizeof(double);
}

} // namespace

RunLogWriter::RunLogWriter(RunLogOutput output, QObject* parent)
    : QObject(parent)
    , m_output(std::move(output))
    , m_previewBytesLeft(m_output.previewBytes)
    , m_length(m_output.keptBytes)
    , m_thread([this] { work(); })
{
}

RunLogWriter::~RunLogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void RunLogWriter::append(RunRecord record)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(record));
    }
    // The thread is woken once for all that one turn of the event loop brings.
    if (!std::exchange(m_isWakeDue, true))
        QMetaObject::invokeMethod(
            this, [this] { wake(); }, Qt::QueuedConnection);
}

void RunLogWriter::wake()
{
    m_isWakeDue = false;
    m_wake.notify_one();
}

void RunLogWriter::work()
{
    std::vector<RunRecord> records;
    bool isEnding = false;
    auto syncAt = std::chrono::steady_clock::now() + kSyncEvery;
    while (!isEnding) {
        records.clear();
        {
            std::unique_lock lock(m_mutex);
            const auto isDue = [this] { return m_isEnding || !m_queue.empty(); };
            if (m_isSynced)
                m_wake.wait(lock, isDue);
            else
                m_wake.wait_until(lock, syncAt, isDue);
            records.swap(m_queue);
            isEnding = m_isEnding && records.empty();
        }
        write(records);
        if (isEnding || (!m_isSynced && std::chrono::steady_clock::now() >= syncAt)) {
            sync();
            syncAt = std::chrono::steady_clock::now() + kSyncEvery;
        }
    }
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::string RunLogWriter::open()
{
    std::error_code ignored;
    std::filesystem::create_directories(m_output.file.parent().bytes(), ignored);
    m_descriptor = ::open(m_output.file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, kMode);
    if (m_descriptor < 0)
        return std::strerror(errno);
    if (!lock(F_WRLCK)) {
        const int number = errno;
        close(std::exchange(m_descriptor, -1)); // it is another's: not even cut back
        return number == EAGAIN || number == EACCES ? "another run is writing it"
                                                    : std::strerror(number);
    }
    struct stat info;
    if (fstat(m_descriptor, &info) != 0)
        return std::strerror(errno);
    const auto length = static_cast<off_t>(m_length);
    if (S_ISREG(info.st_mode) && info.st_size < length) {
        close(std::exchange(m_descriptor, -1));
        return "it has become shorter since it was read";
    }
    // A device has no length to be cut to.
    if (S_ISREG(info.st_mode)
        && (ftruncate(m_descriptor, length) != 0 || lseek(m_descriptor, 0, SEEK_END) < 0))
        return std::strerror(errno);
    if (m_length == 0)
        m_bytes = kRunLogMagic;
    return {};
}

// Of the open file, not of the process: two runs of one program keep out of each other's way too.
bool RunLogWriter::lock(short kind)
{
    struct flock whole { };
    whole.l_type = kind;
    whole.l_whence = SEEK_SET;
    return fcntl(m_descriptor, F_OFD_SETLK, &whole) == 0;
}

void RunLogWriter::complete(FileRecord& file)
{
    file.path = absolutePath(file.path);
    if (!file.picture.isEmpty())
        file.picture = absolutePath(file.picture);
    const std::uint64_t previewBytes = bytesOf(file.status);
    if (previewBytes > m_previewBytesLeft)
        file.status.preview.reset();
    else
        m_previewBytesLeft -= previewBytes;
}

void RunLogWriter::write(std::vector<RunRecord>& records)
{
    const bool hasEnd = !records.empty() && std::holds_alternative<RunEnd>(records.back());
    if (!records.empty() && m_descriptor < 0 && !m_hasFailed)
        if (const std::string why = open(); !why.empty())
            fail(why);
    for (RunRecord& record : records) {
        if (m_descriptor < 0)
            continue;
        if (auto* file = std::get_if<FileRecord>(&record))
            complete(*file);
        if (auto* begin = std::get_if<RunBegin>(&record))
            for (FilePath& root : begin->roots)
                root = absolutePath(root);
        appendRecord(m_bytes, record);
    }
    if (m_descriptor >= 0 && !m_bytes.empty() && !writeBytes())
        fail(std::strerror(errno));
    m_bytes.clear();
    struct stat info;
    if (m_descriptor >= 0 && fstat(m_descriptor, &info) == 0 && info.st_nlink == 0)
        fail("it was deleted while the run was going on");
    if (!hasEnd)
        return;
    // Whoever hears of the end may read the log.
    if (m_descriptor >= 0)
        lock(F_UNLCK);
    tellWritten();
    sync();
    if (m_descriptor >= 0)
        close(std::exchange(m_descriptor, -1));
}

bool RunLogWriter::writeBytes()
{
    std::string_view left = m_bytes;
    while (!left.empty()) {
        const ssize_t count = ::write(m_descriptor, left.data(), left.size());
        if (count >= 0)
            left.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR) {
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
void RunLogWriter::keepWholeRecords(std::string_view written)
{
    std::string_view left = written;
    if (m_length == 0)
        left.remove_prefix(std::min(kRunLogMagic.size(), left.size()));
    while (takeRecord(left)) { }
    m_length += written.size() - left.size();
}

void RunLogWriter::sync()
{
    m_isSynced = true;
    // A device cannot be synced.
    if (m_descriptor >= 0 && fdatasync(m_descriptor) != 0 && errno != EINVAL)
        fail(std::strerror(errno));
}

void RunLogWriter::fail(const std::string& why)
{
    m_hasFailed = true;
    if (m_descriptor >= 0) {
        // What was written of a record in part would only be told as damage later.
        (void)!ftruncate(m_descriptor, static_cast<off_t>(m_length));
        close(std::exchange(m_descriptor, -1));
    }
    const Error error{ErrorCode::outputNotWritable,
        m_output.file.shown().toStdString() + ": " + why, Stage::writing, {}};
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void RunLogWriter::tellWritten()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT written(); }, Qt::QueuedConnection);
}

} // namespace fanfold
