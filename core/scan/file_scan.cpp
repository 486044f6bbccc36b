// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/file_scan.h"

#include "core/base/natural_order.h"
#include "core/scan/root_names.h"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace fanfold {

namespace {

using Clock = std::chrono::steady_clock;
using Identity = std::pair<dev_t, ino_t>;

constexpr std::size_t kBatchFiles = 256;
constexpr auto kBatchTime = std::chrono::milliseconds(50);

Identity identity(const struct stat& info)
{
    return {info.st_dev, info.st_ino};
}

std::int64_t modifiedNs(const struct stat& info)
{
    return std::int64_t(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
}

Error systemError(int number)
{
    const ErrorCode code = number == ENOENT ? ErrorCode::fileMissing : ErrorCode::fileUnreadable;
    return {code, std::generic_category().message(number), Stage::opening, {}};
}

bool matchesAny(const std::vector<std::string>& globs, const char* name)
{
    return std::any_of(globs.begin(), globs.end(),
        [name](const std::string& glob) { return fnmatch(glob.c_str(), name, 0) == 0; });
}

struct Folder {
    FilePath path;
    std::string prefix; ///< of what is relative to the root: "" or "sub/"
    bool isRoot = false;
};

// A symlink is looked at last: the file it points to may be in the list under its own name.
struct Link {
    FilePath path;
    std::string relative;
};

bool isResultName(std::string_view name)
{
    return name == "files.csv" || name == "summary.csv" || name == "run.json" || name == "run.log"
        || name == "timeline.csv" || name == "plots";
}

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

class Scan {
public:
    Scan(const ScanRequest& request, const CancelToken& cancel,
        const std::function<void(std::vector<FoundFile>&&)>& onBatch)
        : m_request(request)
        , m_cancel(cancel)
        , m_onBatch(onBatch)
    {
    }

    ScanReport run()
    {
        for (const FilePath& folder : m_request.skippedFolders) {
            struct stat info;
            if (stat(folder.c_str(), &info) == 0)
                m_skipped.insert(identity(info));
        }
        const std::vector<std::string> names = rootNames(m_request.roots);
        std::vector<Link> namedFiles;
        for (std::size_t i = 0; i < m_request.roots.size() && !stopped(); ++i)
            scanRoot(m_request.roots[i], names[i], namedFiles);
        addUnseen(std::move(namedFiles));
        addUnseen(std::move(m_links));
        flush();
        return std::move(m_report);
    }

private:
    bool stopped()
    {
        m_report.cancelled = m_report.cancelled || m_cancel.isCancelled();
        return m_report.cancelled;
    }

    void addProblem(const FilePath& path, Error error)
    {
        m_report.problems.push_back({path, std::move(error)});
    }

    void scanRoot(const FilePath& root, const std::string& name, std::vector<Link>& namedFiles)
    {
        struct stat info;
        if (stat(root.c_str(), &info) != 0)
            addProblem(root, systemError(errno));
        else if (S_ISREG(info.st_mode))
            namedFiles.push_back({root, name});
        else if (!S_ISDIR(info.st_mode))
            addProblem(root, {ErrorCode::notRegularFile, {}, Stage::opening, {}});
        else
            scanFolders({root, m_request.roots.size() > 1 ? name + '/' : std::string(), true});
    }

    void scanFolders(Folder root)
    {
        std::vector<Folder> waiting;
        waiting.push_back(std::move(root));
        while (!waiting.empty() && !stopped()) {
            const Folder folder = std::move(waiting.back());
            waiting.pop_back();
            scanFolder(folder, waiting);
        }
    }

    void scanFolder(const Folder& folder, std::vector<Folder>& waiting)
    {
        // Only a root may be reached through a symlink.
        const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (folder.isRoot ? 0 : O_NOFOLLOW);
        const int descriptor = open(folder.path.c_str(), flags);
        struct stat info;
        if (descriptor < 0 || fstat(descriptor, &info) != 0) {
            addProblem(folder.path, systemError(errno));
            if (descriptor >= 0)
                close(descriptor);
            return;
        }
        const std::unique_ptr<DIR, CloseFolder> entries(fdopendir(descriptor));
        if (!m_folders.insert(identity(info)).second
            || (!folder.isRoot && m_skipped.count(identity(info)) > 0))
            return;
        const bool holdsResults = m_skipped.count(identity(info)) > 0;
        for (;;) {
            errno = 0;
            const dirent* entry = readdir(entries.get());
            if (!entry) {
                if (errno != 0)
                    addProblem(folder.path, systemError(errno));
                return;
            }
            if (entry->d_name[0] == '.' || (holdsResults && isResultName(entry->d_name)))
                continue;
            scanEntry(folder, descriptor, *entry, waiting);
            if (stopped())
                return;
        }
    }

    void scanEntry(
        const Folder& folder, int descriptor, const dirent& entry, std::vector<Folder>& waiting)
    {
        const char* name = entry.d_name;
        unsigned char type = entry.d_type;
        struct stat info;
        bool known = false;
        if (type == DT_UNKNOWN) {
            if (fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
                return;
            known = true;
            type = static_cast<unsigned char>(IFTODT(info.st_mode));
        }
        if (type == DT_DIR) {
            if (m_request.recursive)
                waiting.push_back({folder.path.joined(name), folder.prefix + name + '/'});
            return;
        }
        if ((type != DT_REG && type != DT_LNK) || !passes(name))
            return;
        if (type == DT_LNK) {
            m_links.push_back({folder.path.joined(name), folder.prefix + name});
            return;
        }
        // Gone between readdir and here: it was never in this run.
        if (known || fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0)
            add(folder.path.joined(name), folder.prefix + name, info);
    }

    bool passes(const char* name) const
    {
        return (m_request.include.empty() || matchesAny(m_request.include, name))
            && !matchesAny(m_request.exclude, name);
    }

    void addUnseen(std::vector<Link> links)
    {
        if (links.empty())
            return;
        std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
            return naturalKey(a.relative) < naturalKey(b.relative);
        });
        std::set<Identity> seen(m_identities.begin(), m_identities.end());
        for (Link& link : links) {
            struct stat info;
            if (stopped())
                return;
            if (stat(link.path.c_str(), &info) == 0 && S_ISREG(info.st_mode)
                && seen.insert(identity(info)).second)
                add(std::move(link.path), std::move(link.relative), info);
        }
    }

    void add(FilePath path, std::string relative, const struct stat& info)
    {
        m_identities.push_back(identity(info));
        const auto size = static_cast<std::uint64_t>(info.st_size);
        ++m_report.files;
        m_report.bytes += size;
        std::string sortKey = naturalKey(relative);
        m_batch.push_back(
            {std::move(path), std::move(relative), size, modifiedNs(info), std::move(sortKey)});
        if (m_batch.size() >= kBatchFiles || Clock::now() - m_flushed >= kBatchTime)
            flush();
    }

    void flush()
    {
        if (!m_batch.empty())
            m_onBatch(std::exchange(m_batch, {}));
        m_flushed = Clock::now();
    }

    const ScanRequest& m_request;
    const CancelToken& m_cancel;
    const std::function<void(std::vector<FoundFile>&&)>& m_onBatch;
    ScanReport m_report;
    std::vector<FoundFile> m_batch;
    std::vector<Link> m_links;
    std::vector<Identity> m_identities; ///< of the files found
    std::set<Identity> m_folders; ///< looked into
    std::set<Identity> m_skipped;
    Clock::time_point m_flushed = Clock::now();
};

} // namespace

ScanReport scanFiles(const ScanRequest& request, const CancelToken& cancel,
    const std::function<void(std::vector<FoundFile>&&)>& onBatch)
{
    return Scan(request, cancel, onBatch).run();
}

} // namespace fanfold
