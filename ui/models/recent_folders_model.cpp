// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recent_folders_model.h"

#include "core/wording/wording.h"
#include "ui/models/file_kind.h"
#include "ui/models/plain_tool_tip.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>

namespace fanfold {

namespace {

bool isRight(int column)
{
    return column == RecentFoldersModel::FilesColumn || column == RecentFoldersModel::SizeColumn
        || column == RecentFoldersModel::WhenColumn;
}

int resultKind(const RecentFolder& folder)
{
    if (!folder.wasRun)
        return -1;
    return static_cast<int>(folder.notDone > 0 ? FileKind::failed
            : folder.withWarnings > 0          ? FileKind::warning
                                               : FileKind::done);
}

QString resultText(const RecentFolder& folder)
{
    if (!folder.wasRun)
        return RecentFoldersModel::tr("not run yet");
    if (folder.notDone > 0)
        return RecentFoldersModel::tr("%n failed", nullptr, folder.notDone);
    if (folder.withWarnings > 0)
        return RecentFoldersModel::tr("%n with warnings", nullptr, folder.withWarnings);
    return RecentFoldersModel::tr("all done");
}

} // namespace

RecentFoldersModel::RecentFoldersModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RecentFoldersModel::setFolders(std::vector<RecentFolder> folders)
{
    beginResetModel();
    m_folders = std::move(folders);
    endResetModel();
}

const RecentFolder& RecentFoldersModel::folderAt(int row) const
{
    return m_folders.at(static_cast<std::size_t>(row));
}

int RecentFoldersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_folders.size());
}

int RecentFoldersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecentFoldersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecentFolder& folder = folderAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return shortFolderText(folder.path);
        case FilesColumn:
            return QLocale().toString(qulonglong{folder.files});
        case SizeColumn:
            return sizeText(static_cast<double>(folder.bytes));
        case ResultColumn:
            return resultText(folder);
        case WhenColumn:
            return whenText(folder.when, QDateTime::currentDateTime());
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return plainToolTip(shownInOneLine(folder.path.shown()));
    case Qt::TextAlignmentRole:
        return isRight(index.column()) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return resultKind(folder);
    default:
        return {};
    }
}

QVariant RecentFoldersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isRight(section) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole && section == NameColumn) {
        QFont title = QGuiApplication::font();
        title.setWeight(QFont::DemiBold);
        return title;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Recent folders");
    case FilesColumn:
        return tr("Files");
    case SizeColumn:
        return tr("Size");
    case ResultColumn:
        return tr("Last run");
    case WhenColumn:
        return tr("When");
    default:
        return QString();
    }
}

QString shortFolderText(const FilePath& path)
{
    const QString name = shownInOneLine(path.shownName());
    const FilePath parent = path.parent();
    const QString above = shownInOneLine(parent.shownName());
    if (name.isEmpty())
        return shownInOneLine(path.shown());
    if (above.isEmpty() || above == u"/" || above == u".")
        return name;
    return above + QStringLiteral(" / ") + name;
}

QString whenText(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const auto days = when.date().daysTo(now.date());
    if (days == 0)
        return QCoreApplication::translate("RecentFolders", "today, %1")
            .arg(locale.language() == QLocale::C
                    ? when.time().toString(QStringLiteral("HH:mm"))
                    : locale.toString(when.time(), QLocale::ShortFormat));
    if (days == 1)
        return QCoreApplication::translate("RecentFolders", "yesterday");
    //: a day of this year, as QLocale's date format
    const QString thisYear = QCoreApplication::translate("RecentFolders", "d MMMM");
    //: a day of another year
    const QString otherYear = QCoreApplication::translate("RecentFolders", "d MMMM yyyy");
    return locale.toString(
        when.date(), when.date().year() == now.date().year() ? thisYear : otherYear);
}

} // namespace fanfold
