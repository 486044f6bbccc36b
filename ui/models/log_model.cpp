// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/log_model.h"

#include "core/wording/wording.h"
#include "ui/models/files_model.h"
#include "ui/models/plain_tool_tip.h"

#include <QLocale>

#include <algorithm>

namespace fanfold {

namespace {

QString fileLineText(const FileStatus& status)
{
    const FileKind kind = kindOf(status);
    if (isNotDone(kind))
        return shownInOneLine(LogModel::tr("%1: %2").arg(kindName(status), sentence(status.error)));
    if (kind == FileKind::warning)
        return LogModel::tr(
            "Done, %n warning(s)", nullptr, static_cast<int>(status.table->warnings.size()));
    return kindName(kind);
}

} // namespace

LogModel::LogModel(QObject* parent, int maxLines)
    : QAbstractTableModel(parent)
    , m_maxLines(maxLines)
{
}

LogModel::Line LogModel::lineOf(const LogEntry& entry, const FilesModel& files) const
{
    Line line;
    line.atSeconds = entry.atSeconds;
    if (entry.isWorkerOutput) {
        line.source = tr("Worker %1").arg(number(entry.worker) + 1);
        line.text = shownInOneLine(entry.text);
        return line;
    }
    const FileStatus& status = files.status(entry.file);
    line.kind = kindOf(status);
    line.seconds = status.seconds;
    line.source = files.name(entry.file);
    line.text = fileLineText(status);
    return line;
}

void LogModel::append(const std::vector<LogEntry>& entries, const FilesModel& files)
{
    std::vector<Line> lines;
    const std::size_t skipped = entries.size() - std::min(entries.size(), std::size_t(m_maxLines));
    lines.reserve(entries.size() - skipped);
    for (std::size_t i = skipped; i < entries.size(); ++i) {
        if (entries[i].isWorkerOutput
            || static_cast<int>(number(entries[i].file)) < files.fileCount())
            lines.push_back(lineOf(entries[i], files));
    }
    if (lines.empty())
        return;
    const int added = static_cast<int>(lines.size());
    const bool wasMilliseconds = m_timeScale.isMilliseconds();
    const int decimalsWere = m_timeScale.decimals();
    for (const Line& line : lines) {
        if (hasTime(line))
            m_timeScale.add(line.seconds);
    }
    if (const int surplus = rowCount() + added - m_maxLines; surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        for (int row = 0; row < surplus; ++row) {
            if (const Line& line = m_lines[static_cast<std::size_t>(row)]; hasTime(line))
                m_timeScale.remove(line.seconds);
        }
        m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    endInsertRows();
    if (wasMilliseconds != m_timeScale.isMilliseconds() || decimalsWere != m_timeScale.decimals())
        announceScale();
}

void LogModel::announceScale()
{
    Q_EMIT dataChanged(index(0, SecondsColumn), index(rowCount() - 1, SecondsColumn));
    Q_EMIT headerDataChanged(Qt::Horizontal, SecondsColumn, SecondsColumn);
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_timeScale.clear();
    endResetModel();
}

QString LogModel::lineText(int row) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(data(index(row, column), Qt::DisplayRole).toString());
    return cells.join(u'\t');
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() == AtColumn || index.column() == SecondsColumn;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case AtColumn:
            return QLocale().toString(line.atSeconds, 'f', 2);
        case SourceColumn:
            return line.source;
        case TextColumn:
            return line.text;
        case SecondsColumn:
            return hasTime(line) ? m_timeScale.text(line.seconds) : QString();
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return index.column() == SourceColumn ? plainToolTip(line.source)
            : index.column() == TextColumn    ? QVariant(plainToolTip(line.text))
                                              : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber ? int(Qt::AlignRight | Qt::AlignVCenter)
                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return line.kind ? static_cast<int>(*line.kind) : -1;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == AtColumn || section == SecondsColumn
            ? int(Qt::AlignRight | Qt::AlignVCenter)
            : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AtColumn:
        return tr("At (s)");
    case SourceColumn:
        return tr("From");
    case TextColumn:
        return tr("What");
    case SecondsColumn:
        return m_timeScale.isMilliseconds() ? tr("Time (ms)") : tr("Time (s)");
    default:
        return {};
    }
}

} // namespace fanfold
