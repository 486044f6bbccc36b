// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lanes_model.h"

#include "core/wording/wording.h"
#include "ui/models/plain_tool_tip.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

bool died(const LaneStatus& lane)
{
    return lane.state == WorkerState::stopped && !lane.lastExit.empty();
}

double progressOf(const LaneStatus& lane)
{
    if (lane.state != WorkerState::busy || lane.jobBytesTotal == 0)
        return 0;
    return std::clamp(
        static_cast<double>(lane.jobBytesDone) / static_cast<double>(lane.jobBytesTotal), 0.0, 1.0);
}

QString stageText(const LaneStatus& lane)
{
    switch (lane.state) {
    case WorkerState::starting:
        return stageName(Stage::starting);
    case WorkerState::busy:
        return stageName(lane.stage);
    case WorkerState::idle:
    case WorkerState::ready:
        return LanesModel::tr("Resting");
    case WorkerState::stopping:
        return LanesModel::tr("Stopping");
    case WorkerState::stopped:
        return LanesModel::tr("Stopped");
    }
    return {};
}

QString toolTip(const LaneStatus& lane)
{
    QStringList lines;
    lines.append(
        lane.pid > 0 ? LanesModel::tr("Process %1").arg(lane.pid) : LanesModel::tr("No process"));
    if (lane.starts > 1)
        lines.append(LanesModel::tr("Started %n times", nullptr, lane.starts));
    if (lane.peakBytes > 0)
        lines.append(LanesModel::tr("Most memory used: %1")
                         .arg(sizeText(static_cast<double>(lane.peakBytes))));
    if (!lane.lastExit.empty())
        lines.append(LanesModel::tr("The process before ended with: %1")
                         .arg(QString::fromStdString(lane.lastExit)));
    return lines.join(u'\n');
}

/// Whether two snapshots look the same in the table.
bool looksLike(const LaneStatus& a, const LaneStatus& b)
{
    return a.state == b.state && a.stage == b.stage && a.file == b.file && a.pid == b.pid
        && a.starts == b.starts && a.jobBytesDone == b.jobBytesDone
        && a.jobBytesTotal == b.jobBytesTotal && a.jobsDone == b.jobsDone
        && a.lastExit == b.lastExit && a.megabytesPerSecond == b.megabytesPerSecond
        && a.busyShare == b.busyShare;
}

} // namespace

LanesModel::LanesModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_files(std::make_shared<const FileList>())
{
}

void LanesModel::setFiles(std::shared_ptr<const FileList> files)
{
    m_files = std::move(files);
    if (!m_lanes.empty())
        Q_EMIT dataChanged(index(0, FileColumn), index(rowCount() - 1, FileColumn));
}

void LanesModel::setLanes(const std::vector<LaneStatus>& lanes)
{
    const int before = rowCount();
    const int after = static_cast<int>(lanes.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_lanes.insert(m_lanes.end(), lanes.begin() + before, lanes.end());
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_lanes.erase(m_lanes.begin() + after, m_lanes.end());
        endRemoveRows();
    }
    for (int row = 0; row < std::min(before, after); ++row) {
        LaneStatus& held = m_lanes[static_cast<std::size_t>(row)];
        const LaneStatus& told = lanes[static_cast<std::size_t>(row)];
        const bool changed = held.id != told.id || !looksLike(held, told);
        held = told;
        if (changed)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int LanesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lanes.size());
}

int LanesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LanesModel::fileText(const LaneStatus& lane) const
{
    if (lane.state == WorkerState::busy)
        return number(lane.file) < m_files->size()
            ? shownInOneLine((*m_files)[number(lane.file)].path.shownName())
            : QString();
    if (lane.state == WorkerState::stopped)
        return QString::fromStdString(lane.lastExit);
    if (lane.state != WorkerState::starting || lane.starts < 2)
        return {};
    const int files = static_cast<int>(lane.jobsDone);
    return lane.lastExit.empty()
        ? tr("replaced after %n file(s)", nullptr, files)
        : tr("replaced after %1").arg(QString::fromStdString(lane.lastExit));
}

QVariant LanesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LaneStatus& lane = m_lanes[static_cast<std::size_t>(index.row())];
    const QLocale locale;
    const bool busy = lane.state == WorkerState::busy;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return tr("Worker %1").arg(number(lane.id) + 1);
        case StageColumn:
            return stageText(lane);
        case FileColumn:
            return fileText(lane);
        case PercentColumn:
            return busy
                ? tr("%1 %").arg(locale.toString(std::floor(progressOf(lane) * 100), 'f', 0))
                : QString();
        case FilesColumn:
            return locale.toString(qulonglong{lane.jobsDone});
        case RateColumn:
            return busy ? locale.toString(lane.megabytesPerSecond, 'f', 1) : QString();
        case BusyColumn:
            return locale.toString(std::round(lane.busyShare * 100), 'f', 0);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(lane));
    case Qt::TextAlignmentRole:
        return index.column() >= PercentColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == StateColumn ? QVariant(stageText(lane)) : QVariant();
    case WorkerIdRole:
        return number(lane.id);
    case WorkerStateRole:
        return static_cast<int>(lane.state);
    case ProgressRole:
        return progressOf(lane);
    case QuietRole:
        return !busy;
    case DiedRole:
        return died(lane);
    default:
        return {};
    }
}

QVariant LanesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= PercentColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == StateColumn)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Worker");
    case StageColumn:
        return tr("Stage");
    case FileColumn:
        return tr("File");
    case ProgressColumn:
        return tr("Progress");
    case FilesColumn:
        return tr("Files");
    case RateColumn:
        return tr("MB/s");
    case BusyColumn:
        return tr("Busy (%)");
    default:
        return QString();
    }
}

} // namespace fanfold
