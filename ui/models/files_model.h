// SPDX-License-Identifier: GPL-3.0-or-later
// The file table: every file of the run that passes the filter, in natural order. Owns a copy of
// each file's status, shares the list. 100,000 files are comfortable: lists come sorted (see
// FileGatherer), text is matched off the GUI thread, updates touch only what they name.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "ui/models/file_filter.h"
#include "ui/models/file_kind.h"
#include "ui/models/file_rows_model.h"
#include "ui/models/time_scale.h"

#include <QColor>
#include <QFutureWatcher>
#include <QHash>

#include <map>
#include <memory>

namespace fanfold {

class FilesModel : public FileRowsModel {
    Q_OBJECT

public:
    enum Column { StateColumn, NameColumn, NumberColumn, TimeColumn, ColumnCount };

    explicit FilesModel(QObject* parent = nullptr);
    ~FilesModel() override;

    /// A new list in natural order; all files queued.
    void setFiles(std::shared_ptr<const FileList> files);
    const std::shared_ptr<const FileList>& files() const { return m_files; }

    /// All files queued again, for a new run over the same list.
    void resetStatuses();
    void applyUpdates(const std::vector<std::pair<FileId, FileStatus>>& updates);
    const FileStatus& status(FileId file) const;
    QString name(FileId file) const; ///< as shown in the table: path below its root

    /// Rows follow after filterApplied(): text is matched off the GUI thread, the latest wins.
    void setFilterText(const QString& text);
    /// Empty = all kinds.
    void setFilterKind(std::optional<FileKind> kind);
    std::optional<FileKind> filterKind() const { return m_kind; }

    const KindCounts& counts() const { return m_counts; }
    int fileCount() const { return static_cast<int>(m_statuses.size()); }
    /// The widest texts of the number column so far.
    QStringList widestNumbers() const;
    std::vector<FileId> notDoneFiles() const; ///< for "Retry failed"

    /// Curves selected in a plot: a colour bar at the left of their rows.
    void setCurveColours(const QHash<FileId, QColor>& colours);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged(); ///< see counts()
    void filterApplied(int shown);
    void widestNumbersChanged();

private:
    using NameMatches = std::shared_ptr<const std::vector<bool>>; ///< by FileId; null = all

    bool passes(FileId file) const;
    std::vector<FileId> passingFiles() const;
    void refreshRows();
    void matchNames();
    void announceAll();
    bool widen(const FileStatus& status);
    void forgetWidths();
    QString numberText(const FileStatus& status) const;
    QString toolTip(FileId file, const FileStatus& status) const;

    std::shared_ptr<const FileList> m_files;
    std::vector<FileStatus> m_statuses;
    KindCounts m_counts{};
    TimeScale m_timeScale;
    std::uint64_t m_mostRows = 0;
    std::map<ErrorCode, QString> m_reasons; ///< the short ones that rows show
    QHash<FileId, QColor> m_curveColours;

    FileFilter m_filter;
    std::optional<FileKind> m_kind;
    NameMatches m_nameMatches;
    CancelToken m_matching;
    std::unique_ptr<QFutureWatcher<NameMatches>> m_matcher; ///< holds the latest request only
};

} // namespace fanfold
