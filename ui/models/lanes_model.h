// SPDX-License-Identifier: GPL-3.0-or-later
// One row per worker. Holds the last snapshot of the lanes.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <QAbstractTableModel>

#include <memory>

namespace fanfold {

class LanesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        NameColumn,
        StageColumn,
        FileColumn,
        ProgressColumn,
        PercentColumn,
        FilesColumn,
        RateColumn,
        BusyColumn,
        ColumnCount
    };
    enum Role {
        WorkerIdRole = Qt::UserRole, ///< uint
        WorkerStateRole, ///< int(WorkerState)
        ProgressRole, ///< double, 0 to 1
        QuietRole, ///< bool: nothing goes on here, draw quietly
        DiedRole, ///< bool: the process is gone and it was not asked to go
    };

    explicit LanesModel(QObject* parent = nullptr);

    /// The list that the lanes' FileIds belong to.
    void setFiles(std::shared_ptr<const FileList> files);
    void setLanes(const std::vector<LaneStatus>& lanes);
    const std::vector<LaneStatus>& lanes() const { return m_lanes; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString fileText(const LaneStatus& lane) const;

    std::shared_ptr<const FileList> m_files;
    std::vector<LaneStatus> m_lanes;
};

} // namespace fanfold
