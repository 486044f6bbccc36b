// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose rows are some files of a run, in the order of the run's list.
#pragma once

#include "core/base/ids.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace fanfold {

class FileRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        FileIdRole = Qt::UserRole, ///< uint
        KindRole, ///< int(FileKind)
        ProgressRole, ///< double, 0 to 1, of a running file
        ReasonRole, ///< QString: why it is not done, one sentence
        CurveColourRole, ///< QColor of its curve while it is selected in a plot, else invalid
    };

    int rowCount(const QModelIndex& parent = {}) const override;

    FileId fileAt(int row) const;
    FileId fileAt(const QModelIndex& index) const { return fileAt(index.row()); }
    /// -1 = the file has no row.
    int rowOf(FileId file) const;

protected:
    /// Shows exactly these files, ascending; selection and current row stay with their files.
    void replaceRows(std::vector<FileId> rows);
    /// For use between beginResetModel() and endResetModel().
    void resetRows(std::vector<FileId> rows) { m_rows = std::move(rows); }
    /// dataChanged for the rows of these files: few ranges, however many files.
    void announceChanges(std::vector<FileId> files);
    const std::vector<FileId>& rows() const { return m_rows; }

private:
    std::vector<FileId> m_rows;
};

} // namespace fanfold
