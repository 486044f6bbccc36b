// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of each file of a run, with the counts over all of them kept up to date, and which
// files have changed since they were last asked for.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <memory>
#include <utility>
#include <vector>

namespace fanfold {

class FileResults {
public:
    /// All queued.
    void reset(std::shared_ptr<const FileList> files);

    void began(FileId file, WorkerId worker);
    void progressed(FileId file, float share); ///< ignored unless running
    /// status.state is final; without a table its progress is what was last heard of.
    void ended(FileId file, FileStatus status);
    void lostAttempt(FileId file); ///< it waits again; ignored unless running
    void requeue(FileId file);

    const std::vector<FileStatus>& all() const { return m_statuses; }
    const FileStatus& status(FileId file) const { return m_statuses[number(file)]; }
    std::uint64_t sizeBytes(FileId file) const { return (*m_files)[number(file)].sizeBytes; }

    std::vector<std::pair<FileId, FileStatus>> takeChanged();
    /// files, bytes, filesEnded, bytesDone, bytesRead, states, withWarnings.
    void count(RunTotals& totals) const;
    /// Share of the work that is done, 0 to 1: bytes, with a little for each file, so that a
    /// thousand empty files are work too.
    double workDone() const;

private:
    void leave(FileId file);
    void enter(FileId file, FileStatus status);

    std::shared_ptr<const FileList> m_files;
    std::vector<FileStatus> m_statuses;
    RunTotals m_counts;
    double m_bytesEnded = 0;
    double m_bytesReadOfEnded = 0;
    double m_bytesInWork = 0;
    std::vector<FileId> m_changed;
    std::vector<bool> m_isChanged; ///< by FileId
};

} // namespace fanfold
