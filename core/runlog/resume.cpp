// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runlog/resume.h"

#include "core/batch/picture_paths.h"

#include <sys/stat.h>

#include <optional>
#include <string_view>
#include <unordered_map>

namespace fanfold {

namespace {

class Comparison {
public:
    Comparison(const RunLogContent& log, const RunRequest& request)
        : m_log(log)
        , m_wantsPreviews(request.wantPreviews)
        , m_settings(runSettingsOf(request))
    {
        m_lastOf.reserve(log.files.size());
        for (const LoggedFile& file : log.files)
            m_lastOf[file.record.path.bytes()] = &file;
        if (request.pictures)
            m_pictures = picturePaths(*request.pictures, *request.files);
    }

    const LoggedFile* find(const FoundFile& file) const
    {
        const auto found = m_lastOf.find(absolutePath(file.path).bytes());
        return found == m_lastOf.end() ? nullptr : found->second;
    }

    /// Null = as is asked for now. Files of one pass share theirs.
    std::shared_ptr<const ReadOptions> readOtherwise(const LoggedFile& logged)
    {
        const ReadOptions& then = m_log.runs.at(logged.run).settings.read;
        if (then == m_settings.read)
            return nullptr;
        auto& shared = m_readOf[logged.run];
        if (!shared)
            shared = std::make_shared<const ReadOptions>(then);
        return shared;
    }

    /// Nothing = what the log says still holds.
    std::optional<AgainReason> whyAgain(
        const FoundFile& file, std::size_t position, const LoggedFile* logged) const
    {
        if (!logged)
            return AgainReason::isNew;
        const FileRecord& record = logged->record;
        if (record.sizeBytes != file.sizeBytes || record.modifiedNs != file.modifiedNs)
            return AgainReason::changedOnDisk;
        if (record.status.state != FileState::done)
            return AgainReason::failedBefore;
        const RunBegin& pass = m_log.runs.at(logged->run);
        const RunSettings& then = pass.settings;
        if (then.build != m_settings.build)
            return AgainReason::otherBuild;
        if (!pass.isRetry && !(then.read == m_settings.read && then.series == m_settings.series))
            return AgainReason::settingsChanged;
        if (m_settings.picture) {
            if (then.picture && then.picture != m_settings.picture)
                return AgainReason::settingsChanged;
            if (!then.picture || !isThere(record.picture, m_pictures[position]))
                return AgainReason::pictureMissing;
        }
        if (m_wantsPreviews && !record.status.preview && !record.status.table->yColumns.empty())
            return AgainReason::curveNotKept;
        return std::nullopt;
    }

private:
    static bool isThere(const FilePath& drawn, const FilePath& wanted)
    {
        struct stat info;
        return drawn == absolutePath(wanted) && lstat(drawn.c_str(), &info) == 0;
    }

    const RunLogContent& m_log;
    const bool m_wantsPreviews;
    const RunSettings m_settings;
    std::vector<FilePath> m_pictures; ///< by FileId, empty without
    std::unordered_map<std::string_view, const LoggedFile*> m_lastOf; ///< by path
    std::unordered_map<std::size_t, std::shared_ptr<const ReadOptions>> m_readOf; ///< by pass
};

} // namespace

ResumedRun resumedRun(const RunLogContent& log, const RunRequest& request)
{
    const FileList& files = *request.files;
    Comparison comparison(log, request);
    ResumedRun resumed;
    resumed.kept.resize(files.size());
    resumed.why.resize(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const LoggedFile* logged = comparison.find(files[i]);
        if (const auto why = comparison.whyAgain(files[i], i, logged)) {
            resumed.why[i] = *why;
            ++resumed.again[static_cast<std::size_t>(*why)];
        } else {
            resumed.kept[i] = logged->record.status;
            ++resumed.filesKept;
            if (auto read = comparison.readOtherwise(*logged)) {
                resumed.readOtherwise.resize(files.size());
                resumed.readOtherwise[i] = std::move(read);
            }
        }
    }
    return resumed;
}

} // namespace fanfold
