// SPDX-License-Identifier: GPL-3.0-or-later
// The folders opened before, newest first, with what was found and how the last run ended.
#pragma once

#include "core/base/file_path.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

namespace fanfold {

struct RecentFolder {
    FilePath path;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool wasRun = false;
    int notDone = 0; ///< of the last run
    int withWarnings = 0;
    QDateTime when; ///< last run, or last opened
    friend bool operator==(const RecentFolder&, const RecentFolder&) = default;
};

class RecentFoldersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, FilesColumn, SizeColumn, ResultColumn, WhenColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole /**< int(FileKind) of the last result, -1 = not run */ };

    explicit RecentFoldersModel(QObject* parent = nullptr);

    void setFolders(std::vector<RecentFolder> folders);
    const std::vector<RecentFolder>& folders() const { return m_folders; }
    const RecentFolder& folderAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RecentFolder> m_folders;
};

/// "raman / si_2023": the last two parts of a path.
QString shortFolderText(const FilePath& path);
/// "today, 14:20", "yesterday", "12 March", "3 May 2024".
QString whenText(const QDateTime& when, const QDateTime& now);

} // namespace fanfold
