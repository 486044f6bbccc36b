// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/files_model.h"

#include "core/wording/wording.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace fanfold {

namespace {

bool isRead(const FileStatus& status)
{
    return status.state == FileState::done && status.table;
}

std::size_t at(FileId file)
{
    return number(file);
}

std::size_t at(FileKind kind)
{
    return static_cast<std::size_t>(kind);
}

} // namespace

FilesModel::FilesModel(QObject* parent)
    : FileRowsModel(parent)
    , m_files(std::make_shared<const FileList>())
    , m_matcher(std::make_unique<QFutureWatcher<NameMatches>>())
{
    connect(m_matcher.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_matcher->future().resultCount() == 0)
            return;
        m_nameMatches = m_matcher->result();
        refreshRows();
        Q_EMIT filterApplied(rowCount());
    });
}

FilesModel::~FilesModel()
{
    m_matching.cancel();
}

void FilesModel::setFiles(std::shared_ptr<const FileList> files)
{
    beginResetModel();
    resetRows({});
    m_files = std::move(files);
    m_statuses.assign(m_files->size(), {});
    m_counts = {};
    m_counts[at(FileKind::queued)] = fileCount();
    m_timeScale.clear();
    forgetWidths();
    m_curveColours.clear();
    m_nameMatches.reset();
    if (m_filter.matchesAllNames())
        resetRows(passingFiles());
    endResetModel();
    Q_EMIT countsChanged();
    if (!m_filter.matchesAllNames())
        matchNames();
}

void FilesModel::resetStatuses()
{
    m_statuses.assign(m_files->size(), {});
    m_counts = {};
    m_counts[at(FileKind::queued)] = fileCount();
    m_timeScale.clear();
    forgetWidths();
    refreshRows();
    announceAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
    Q_EMIT countsChanged();
}

void FilesModel::applyUpdates(const std::vector<std::pair<FileId, FileStatus>>& updates)
{
    const bool wasMilliseconds = m_timeScale.isMilliseconds();
    const int decimalsWere = m_timeScale.decimals();
    const KindCounts countsWere = m_counts;
    bool membersChanged = false;
    bool widened = false;
    std::vector<FileId> changed;
    changed.reserve(updates.size());
    for (const auto& [file, status] : updates) {
        if (at(file) >= m_statuses.size())
            continue;
        FileStatus& held = m_statuses[at(file)];
        const bool passed = passes(file);
        --m_counts[at(kindOf(held))];
        if (isRead(held))
            m_timeScale.remove(held.seconds);
        held = status;
        ++m_counts[at(kindOf(held))];
        if (isRead(held))
            m_timeScale.add(held.seconds);
        widened = widen(held) || widened;
        membersChanged = membersChanged || passes(file) != passed;
        changed.push_back(file);
    }
    if (widened)
        Q_EMIT widestNumbersChanged();
    if (membersChanged)
        refreshRows();
    const bool scaleChanged
        = wasMilliseconds != m_timeScale.isMilliseconds() || decimalsWere != m_timeScale.decimals();
    if (scaleChanged) {
        announceAll();
        Q_EMIT headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
    } else {
        announceChanges(std::move(changed));
    }
    if (m_counts != countsWere)
        Q_EMIT countsChanged();
}

const FileStatus& FilesModel::status(FileId file) const
{
    return m_statuses.at(at(file));
}

QString FilesModel::name(FileId file) const
{
    return shownInOneLine(shownBytes(m_files->at(at(file)).relative));
}

void FilesModel::setFilterText(const QString& text)
{
    m_filter = FileFilter(text);
    matchNames();
}

void FilesModel::setFilterKind(std::optional<FileKind> kind)
{
    m_kind = kind;
    refreshRows();
    Q_EMIT filterApplied(rowCount());
}

std::vector<FileId> FilesModel::notDoneFiles() const
{
    std::vector<FileId> files;
    for (std::uint32_t i = 0; i < m_statuses.size(); ++i) {
        if (isNotDone(kindOf(m_statuses[i])))
            files.push_back(FileId{i});
    }
    return files;
}

void FilesModel::setCurveColours(const QHash<FileId, QColor>& colours)
{
    std::vector<FileId> changed;
    for (auto it = m_curveColours.cbegin(); it != m_curveColours.cend(); ++it)
        changed.push_back(it.key());
    for (auto it = colours.cbegin(); it != colours.cend(); ++it)
        changed.push_back(it.key());
    m_curveColours = colours;
    announceChanges(std::move(changed));
}

bool FilesModel::passes(FileId file) const
{
    const FileStatus& status = m_statuses[at(file)];
    if (m_kind && kindOf(status) != *m_kind)
        return false;
    if (m_filter.comparesNumbers()) {
        const bool known = isRead(status);
        if (!m_filter.matchesNumber(known, known ? static_cast<double>(status.table->rows) : 0))
            return false;
    }
    return !m_nameMatches || (*m_nameMatches)[at(file)];
}

std::vector<FileId> FilesModel::passingFiles() const
{
    std::vector<FileId> rows;
    rows.reserve(m_statuses.size());
    for (std::uint32_t i = 0; i < m_statuses.size(); ++i) {
        if (passes(FileId{i}))
            rows.push_back(FileId{i});
    }
    return rows;
}

bool FilesModel::widen(const FileStatus& status)
{
    if (isRead(status)) {
        const bool isMore = status.table->rows > m_mostRows;
        m_mostRows = std::max(m_mostRows, status.table->rows);
        return isMore;
    }
    return isNotDone(kindOf(status))
        && m_reasons.try_emplace(status.error.code, shortReason(status.error)).second;
}

void FilesModel::forgetWidths()
{
    m_mostRows = 0;
    m_reasons.clear();
    Q_EMIT widestNumbersChanged();
}

void FilesModel::refreshRows()
{
    replaceRows(passingFiles());
}

void FilesModel::announceAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FilesModel::matchNames()
{
    m_matching.cancel();
    m_matching = CancelToken();
    if (m_filter.matchesAllNames()) {
        m_matcher->setFuture({});
        m_nameMatches.reset();
        refreshRows();
        Q_EMIT filterApplied(rowCount());
        return;
    }
    m_matcher->setFuture(
        QtConcurrent::run([filter = m_filter, files = m_files, cancel = m_matching] {
            return std::make_shared<const std::vector<bool>>(matchingNames(filter, *files, cancel));
        }));
}

} // namespace fanfold
