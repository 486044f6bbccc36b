// SPDX-License-Identifier: GPL-3.0-or-later
// Every file that has ended but is not done, or is done with warnings: where and why.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "ui/models/file_kind.h"
#include "ui/models/file_rows_model.h"

#include <map>
#include <memory>

namespace fanfold {

class ProblemsModel : public FileRowsModel {
    Q_OBJECT

public:
    /// LineColumn is the line of the file where it went wrong.
    enum Column { StateColumn, FileColumn, StageColumn, LineColumn, ReasonColumn, ColumnCount };

    explicit ProblemsModel(QObject* parent = nullptr);

    /// Another list: no problems.
    void setFiles(std::shared_ptr<const FileList> files);
    void clear();
    void applyUpdates(const std::vector<std::pair<FileId, FileStatus>>& updates);

    int notDoneCount() const { return m_notDone; } ///< warnings left out

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countChanged(int notDone, int withWarnings);

private:
    std::shared_ptr<const FileList> m_files;
    std::map<FileId, FileStatus> m_problems;
    int m_notDone = 0;
};

} // namespace fanfold
