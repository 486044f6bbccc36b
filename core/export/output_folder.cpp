// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that a run's results go into.
#include "core/export/result_files.h"

#include "core/base/whole_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>

namespace fanfold {

namespace {

constexpr const char* kTables[] = {"files.csv", "summary.csv", "run.json", "timeline.csv"};

bool isThere(const FilePath& file)
{
    struct stat info;
    return lstat(file.c_str(), &info) == 0;
}

tl::unexpected<Error> notWritable(const FilePath& path, int number)
{
    return failure(ErrorCode::outputNotWritable,
        path.shown().toStdString() + ": " + std::strerror(number), Stage::writing);
}

} // namespace

bool holdsResult(const FilePath& folder)
{
    if (isThere(folder.joined("run.log")))
        return true;
    for (const char* name : kTables)
        if (isThere(folder.joined(name)))
            return true;
    // One without a log that was killed has pictures only.
    std::error_code problem;
    const std::filesystem::directory_iterator pictures(folder.joined("plots").bytes(), problem);
    return !problem && pictures != std::filesystem::directory_iterator();
}

bool holdsWholeResult(const FilePath& folder)
{
    return std::all_of(std::begin(kTables), std::end(kTables),
        [&folder](const char* name) { return isThere(folder.joined(name)); });
}

void removeResults(const FilePath& folder)
{
    for (const char* name : kTables)
        unlink(folder.joined(name).c_str());
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
    const Result<WholeFile> probe = WholeFile::create(folder.joined("probe"));
    if (!probe)
        return tl::unexpected<Error>(probe.error());
    return {};
}

Result<void> writeWhole(const FilePath& file, const std::string& bytes, bool overwrite)
{
    if (!overwrite && isThere(file))
        return failure(ErrorCode::outputExists, file.shown().toStdString(), Stage::writing);
    Result<WholeFile> whole = WholeFile::create(file);
    if (!whole)
        return tl::unexpected<Error>(whole.error());
    const Result<void> written = whole->write(bytes);
    return written ? whole->commit(overwrite) : written;
}

} // namespace fanfold
