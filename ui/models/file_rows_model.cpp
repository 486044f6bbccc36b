// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_rows_model.h"

#include <algorithm>

namespace fanfold {

namespace {

/// More ranges than this are announced as one: a view repaints what it shows of it, no more.
constexpr std::size_t kMaxRanges = 64;
/// A gap of unchanged rows up to this is not worth a signal of its own.
constexpr int kJoinedGap = 4;

} // namespace

int FileRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

FileId FileRowsModel::fileAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
}

int FileRowsModel::rowOf(FileId file) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), file);
    if (found == m_rows.end() || *found != file)
        return -1;
    return static_cast<int>(found - m_rows.begin());
}

void FileRowsModel::replaceRows(std::vector<FileId> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<FileId> filesBefore;
    filesBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        filesBefore.push_back(fileAt(index));

    m_rows = std::move(rows);

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(filesBefore[static_cast<std::size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void FileRowsModel::announceChanges(std::vector<FileId> files)
{
    std::vector<int> changed;
    changed.reserve(files.size());
    for (const FileId file : files) {
        if (const int row = rowOf(file); row >= 0)
            changed.push_back(row);
    }
    if (changed.empty())
        return;
    std::sort(changed.begin(), changed.end());

    std::vector<std::pair<int, int>> ranges;
    for (const int row : changed) {
        if (!ranges.empty() && row <= ranges.back().second + 1 + kJoinedGap)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    if (ranges.size() > kMaxRanges)
        ranges = {{changed.front(), changed.back()}};
    for (const auto& [first, last] : ranges)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace fanfold
