// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_log_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace fanfold {

namespace {

class OpenFile {
public:
    explicit OpenFile(const FilePath& path)
        : descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
    {
    }
    ~OpenFile()
    {
        if (descriptor >= 0)
            close(descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    const int descriptor;
};

// Only asked for, not taken: a writer that begins now is not to be turned away.
bool isLocked(int descriptor)
{
    struct flock asked { };
    asked.l_type = F_RDLCK;
    asked.l_whence = SEEK_SET;
    return fcntl(descriptor, F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
}

tl::unexpected<Error> systemFailure(int number)
{
    return number == ENOENT || number == ENOTDIR
        ? failure(ErrorCode::fileMissing, {}, Stage::opening)
        : failure(ErrorCode::fileUnreadable, std::strerror(number), Stage::opening);
}

Result<std::string> wholeBytes(int descriptor)
{
    std::string bytes;
    char part[1 << 16];
    for (;;) {
        const ssize_t count = read(descriptor, part, sizeof part);
        if (count == 0)
            return bytes;
        if (count > 0)
            bytes.append(part, static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return systemFailure(errno);
    }
}

void take(RunLogContent& content, RunRecord record)
{
    if (auto* begin = std::get_if<RunBegin>(&record)) {
        content.runs.push_back(std::move(*begin));
        content.end.reset();
    } else if (auto* file = std::get_if<FileRecord>(&record)) {
        content.files.push_back({std::move(*file), content.runs.size() - 1});
    } else {
        content.end = std::get<RunEnd>(record);
    }
}

} // namespace

Result<RunLogContent> readRunLog(const FilePath& file)
{
    const OpenFile log(file);
    if (log.descriptor < 0)
        return systemFailure(errno);
    struct stat info;
    if (fstat(log.descriptor, &info) != 0)
        return systemFailure(errno);
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::badRequest, "this is not the log of a run");
    if (isLocked(log.descriptor))
        return failure(ErrorCode::badRequest, "a run is writing this log right now");
    const Result<std::string> bytes = wholeBytes(log.descriptor);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    std::string_view left = *bytes;
    RunLogContent content;
    content.asRead = stampOf(info);
    if (!left.starts_with(kRunLogMagic)) {
        if (!kRunLogMagic.starts_with(left))
            return failure(ErrorCode::badRequest, "this is not the log of a run");
        content.droppedBytes = left.size();
        return content;
    }
    left.remove_prefix(kRunLogMagic.size());
    while (auto record = takeRecord(left)) {
        // Whoever wrote a file before a begin was not this program.
        if (content.runs.empty() && !std::holds_alternative<RunBegin>(*record))
            return failure(ErrorCode::badRequest, "this is not the log of a run");
        take(content, std::move(*record));
    }
    content.wholeBytes = content.runs.empty() ? 0 : bytes->size() - left.size();
    content.droppedBytes = left.size();
    return content;
}

const RunSettings& settingsOf(const RunLogContent& content)
{
    const auto last = std::find_if(content.runs.rbegin(), content.runs.rend(),
        [](const RunBegin& run) { return !run.isRetry; });
    return last == content.runs.rend() ? content.runs.front().settings : last->settings;
}

bool isBeingWritten(const FilePath& log)
{
    const OpenFile file(log);
    return file.descriptor >= 0 && isLocked(file.descriptor);
}

} // namespace fanfold
