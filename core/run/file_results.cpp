// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/file_results.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr double kBytesPerFile = 16'384;

std::size_t index(FileState state)
{
    return static_cast<std::size_t>(state);
}

bool hasWarnings(const FileStatus& status)
{
    return status.state == FileState::done && status.table && !status.table->warnings.empty();
}

// Bytes that count as done: all of an ended file, but none of one that nobody read to its end.
double bytesEnded(const FileStatus& status, double size)
{
    return status.state == FileState::cancelled ? 0 : size;
}

} // namespace

void FileResults::reset(std::shared_ptr<const FileList> files)
{
    *this = FileResults();
    m_files = std::move(files);
    m_statuses.resize(m_files->size());
    m_isChanged.resize(m_files->size());
    m_counts.files = m_files->size();
    m_counts.states[index(FileState::queued)] = m_files->size();
    for (const FoundFile& file : *m_files)
        m_counts.bytes += file.sizeBytes;
}

void FileResults::began(FileId file, WorkerId worker)
{
    FileStatus status;
    status.state = FileState::running;
    status.worker = worker;
    status.attempts = m_statuses[number(file)].attempts + 1;
    leave(file);
    enter(file, std::move(status));
}

void FileResults::progressed(FileId file, float share)
{
    FileStatus status = m_statuses[number(file)];
    if (status.state != FileState::running)
        return;
    status.progress = std::clamp(share, 0.0F, 1.0F);
    leave(file);
    enter(file, std::move(status));
}

void FileResults::ended(FileId file, FileStatus status)
{
    if (status.state == FileState::done || status.table)
        status.progress = 1;
    else
        status.progress = m_statuses[number(file)].progress;
    leave(file);
    enter(file, std::move(status));
}

void FileResults::lostAttempt(FileId file)
{
    if (m_statuses[number(file)].state != FileState::running)
        return;
    FileStatus status;
    status.attempts = m_statuses[number(file)].attempts;
    leave(file);
    enter(file, std::move(status));
}

void FileResults::requeue(FileId file)
{
    leave(file);
    enter(file, FileStatus());
}

void FileResults::leave(FileId file)
{
    const FileStatus& status = m_statuses[number(file)];
    --m_counts.states[index(status.state)];
    if (hasWarnings(status))
        --m_counts.withWarnings;
    const auto size = static_cast<double>(sizeBytes(file));
    if (isFinal(status.state)) {
        --m_counts.filesEnded;
        m_bytesEnded -= bytesEnded(status, size);
        m_bytesReadOfEnded -= size * double{status.progress};
    } else {
        m_bytesInWork -= size * double{status.progress};
    }
}

void FileResults::enter(FileId file, FileStatus status)
{
    ++m_counts.states[index(status.state)];
    if (hasWarnings(status))
        ++m_counts.withWarnings;
    const auto size = static_cast<double>(sizeBytes(file));
    if (isFinal(status.state)) {
        ++m_counts.filesEnded;
        m_bytesEnded += bytesEnded(status, size);
        m_bytesReadOfEnded += size * double{status.progress};
    } else {
        m_bytesInWork += size * double{status.progress};
    }
    m_statuses[number(file)] = std::move(status);
    if (!m_isChanged[number(file)]) {
        m_isChanged[number(file)] = true;
        m_changed.push_back(file);
    }
}

std::vector<std::pair<FileId, FileStatus>> FileResults::takeChanged()
{
    std::vector<std::pair<FileId, FileStatus>> changed;
    changed.reserve(m_changed.size());
    for (const FileId file : m_changed) {
        changed.emplace_back(file, m_statuses[number(file)]);
        m_isChanged[number(file)] = false;
    }
    m_changed.clear();
    return changed;
}

void FileResults::count(RunTotals& totals) const
{
    totals.files = m_counts.files;
    totals.bytes = m_counts.bytes;
    totals.filesEnded = m_counts.filesEnded;
    totals.bytesDone = m_bytesEnded + std::max(0.0, m_bytesInWork);
    totals.bytesRead = std::max(0.0, m_bytesReadOfEnded + m_bytesInWork);
    totals.states = m_counts.states;
    totals.withWarnings = m_counts.withWarnings;
}

double FileResults::workDone() const
{
    const double all
        = static_cast<double>(m_counts.bytes) + kBytesPerFile * static_cast<double>(m_counts.files);
    const double done = m_bytesEnded + std::max(0.0, m_bytesInWork)
        + kBytesPerFile * static_cast<double>(m_counts.filesEnded);
    return all > 0 ? std::min(1.0, done / all) : 1;
}

} // namespace fanfold
