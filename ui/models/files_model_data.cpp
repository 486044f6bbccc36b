// SPDX-License-Identifier: GPL-3.0-or-later
// What the file table says of a file: texts, tool tips, headers.
#include "core/wording/wording.h"
#include "ui/models/files_model.h"
#include "ui/models/plain_tool_tip.h"

#include <QLocale>

#include <cmath>

namespace fanfold {

int FilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileId file = fileAt(index);
    const FileStatus& status = this->status(file);
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return name(file);
        case NumberColumn:
            return numberText(status);
        case TimeColumn:
            return status.state == FileState::done ? m_timeScale.text(status.seconds) : QString();
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(file, status));
    case Qt::TextAlignmentRole:
        return index.column() >= NumberColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                              : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == StateColumn ? QVariant(kindName(status)) : QVariant();
    case FileIdRole:
        return number(file);
    case KindRole:
        return static_cast<int>(kindOf(status));
    case ProgressRole:
        return static_cast<double>(status.progress);
    case ReasonRole:
        return isNotDone(kindOf(status)) ? sentence(status.error) : QString();
    case CurveColourRole:
        return m_curveColours.contains(file) ? QVariant(m_curveColours.value(file)) : QVariant();
    default:
        return {};
    }
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= NumberColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == StateColumn)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case NumberColumn:
        return tr("Rows");
    case TimeColumn:
        return m_timeScale.isMilliseconds() ? tr("Time (ms)") : tr("Time (s)");
    default:
        return QString();
    }
}

QStringList FilesModel::widestNumbers() const
{
    QStringList texts{
        QLocale().toString(qulonglong{m_mostRows}), tr("%1 %").arg(QLocale().toString(100))};
    for (const auto& [code, reason] : m_reasons)
        texts.append(reason);
    return texts;
}

QString FilesModel::numberText(const FileStatus& status) const
{
    const QLocale locale;
    switch (status.state) {
    case FileState::queued:
        return {};
    case FileState::running:
        return tr("%1 %").arg(locale.toString(std::floor(status.progress * 100), 'f', 0));
    case FileState::done:
        return status.table ? locale.toString(qulonglong{status.table->rows}) : QString();
    default:
        return shortReason(status.error);
    }
}

QString FilesModel::toolTip(FileId file, const FileStatus& status) const
{
    const FoundFile& found = m_files->at(number(file));
    QString text = shownInOneLine(found.path.shown()) + u'\n'
        + tr("%1, %2").arg(kindName(status), sizeText(static_cast<double>(found.sizeBytes)));
    if (isNotDone(kindOf(status)))
        text += u'\n' + sentence(status.error);
    if (status.table) {
        for (const Warning& warning : status.table->warnings)
            text += u'\n' + sentence(warning);
    }
    return text;
}

} // namespace fanfold
