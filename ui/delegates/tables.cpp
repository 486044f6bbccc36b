// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tables.h"

#include "core/wording/wording.h"
#include "ui/delegates/file_row_delegate.h"
#include "ui/delegates/lane_delegate.h"
#include "ui/delegates/marked_row_delegate.h"
#include "ui/delegates/row_table.h"
#include "ui/look/metrics.h"
#include "ui/models/files_model.h"
#include "ui/models/lanes_model.h"
#include "ui/models/log_model.h"
#include "ui/models/problems_model.h"
#include "ui/models/recent_folders_model.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>

namespace fanfold {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Tables", text);
}

RowTable* makeTable(QAbstractItemModel& model, const QString& name, QWidget* parent)
{
    auto* table = new RowTable(parent);
    table->setModel(&model);
    table->setAccessibleName(name);
    return table;
}

/// "88,888,888": room for a number of this many digits.
QString numberSample(qulonglong number)
{
    return QLocale().toString(number);
}

constexpr int kMarkWidth = metrics::kIcon + metrics::kSpace8;

QStringList kindNames()
{
    QStringList names;
    for (int kind = 0; kind < kFileKinds; ++kind)
        names.append(kindName(static_cast<FileKind>(kind)));
    return names;
}

QStringList stageNames()
{
    QStringList names{LanesModel::tr("Resting"), LanesModel::tr("Stopping")};
    for (int stage = 0; stage <= static_cast<int>(Stage::writing); ++stage)
        names.append(stageName(static_cast<Stage>(stage)));
    return names;
}

} // namespace

RowTable* makeFileTable(FilesModel& model, QWidget* parent)
{
    RowTable* table = makeTable(model, words(QT_TRANSLATE_NOOP("Tables", "Files")), parent);
    table->setItemDelegate(new FileRowDelegate(table));
    table->fitIconColumn(FilesModel::StateColumn);
    table->stretchColumn(FilesModel::NameColumn);
    const auto fitNumbers
        = [table, &model] { table->fitColumn(FilesModel::NumberColumn, model.widestNumbers()); };
    fitNumbers();
    QObject::connect(&model, &FilesModel::widestNumbersChanged, table, fitNumbers);
    table->fitColumn(
        FilesModel::TimeColumn, {QLocale().toString(8888.8, 'f', 1), FilesModel::tr("Time (ms)")});
    return table;
}

RowTable* makeLaneTable(LanesModel& model, QWidget* parent)
{
    RowTable* table = makeTable(model, words(QT_TRANSLATE_NOOP("Tables", "Worker lanes")), parent);
    table->setItemDelegate(new LaneDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->fitIconColumn(LanesModel::StateColumn);
    table->fitColumn(LanesModel::NameColumn, {LanesModel::tr("Worker %1").arg(88)});
    table->fitColumn(LanesModel::StageColumn, stageNames());
    table->stretchColumn(LanesModel::FileColumn);
    table->stretchColumn(LanesModel::ProgressColumn);
    table->fitColumn(LanesModel::PercentColumn, {LanesModel::tr("%1 %").arg(100)});
    table->fitColumn(LanesModel::FilesColumn, {numberSample(88'888)});
    table->fitColumn(LanesModel::RateColumn, {QLocale().toString(8888.8, 'f', 1)});
    table->fitColumn(LanesModel::BusyColumn, {numberSample(100)});
    return table;
}

RowTable* makeProblemTable(ProblemsModel& model, QWidget* parent)
{
    RowTable* table = makeTable(model, words(QT_TRANSLATE_NOOP("Tables", "Problems")), parent);
    MarkedRowDelegate::Layout layout;
    layout.kindColumn = ProblemsModel::StateColumn;
    layout.kindRole = ProblemsModel::KindRole;
    layout.colourKindText = true;
    layout.quietColumns = {ProblemsModel::StageColumn};
    layout.middleElided = {ProblemsModel::FileColumn};
    table->setItemDelegate(new MarkedRowDelegate(layout, table));
    table->fitColumn(ProblemsModel::StateColumn, kindNames(), kMarkWidth);
    table->fitColumn(ProblemsModel::FileColumn, {QString(36, u'0')});
    table->fitColumn(ProblemsModel::StageColumn, stageNames());
    table->fitColumn(ProblemsModel::LineColumn, {numberSample(888'888)});
    table->stretchColumn(ProblemsModel::ReasonColumn);
    return table;
}

RowTable* makeLogTable(LogModel& model, QWidget* parent)
{
    RowTable* table = makeTable(model, words(QT_TRANSLATE_NOOP("Tables", "Log")), parent);
    MarkedRowDelegate::Layout layout;
    layout.kindColumn = LogModel::TextColumn;
    layout.kindRole = LogModel::KindRole;
    layout.quietColumns = {LogModel::AtColumn};
    layout.middleElided = {LogModel::SourceColumn};
    table->setItemDelegate(new MarkedRowDelegate(layout, table));
    table->fitColumn(LogModel::AtColumn, {QLocale().toString(88888.88, 'f', 2)});
    table->fitColumn(LogModel::SourceColumn, {QString(36, u'0')});
    table->stretchColumn(LogModel::TextColumn);
    table->fitColumn(
        LogModel::SecondsColumn, {QLocale().toString(8888.888, 'f', 3), LogModel::tr("Time (ms)")});
    return table;
}

RowTable* makeRecentTable(RecentFoldersModel& model, QWidget* parent)
{
    RowTable* table
        = makeTable(model, words(QT_TRANSLATE_NOOP("Tables", "Recent folders")), parent);
    MarkedRowDelegate::Layout layout;
    layout.kindColumn = RecentFoldersModel::ResultColumn;
    layout.kindRole = RecentFoldersModel::KindRole;
    layout.folderColumn = RecentFoldersModel::NameColumn;
    layout.quietColumns = {RecentFoldersModel::WhenColumn};
    layout.middleElided = {RecentFoldersModel::NameColumn};
    table->setItemDelegate(new MarkedRowDelegate(layout, table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTallRows(true);
    table->stretchColumn(RecentFoldersModel::NameColumn);
    table->fitColumn(RecentFoldersModel::FilesColumn, {numberSample(8'888'888)}, metrics::kSpace16);
    table->fitColumn(RecentFoldersModel::SizeColumn, {sizeText(888.8e6)}, metrics::kSpace16);
    table->fitColumn(RecentFoldersModel::ResultColumn,
        {RecentFoldersModel::tr("%n with warnings", nullptr, 88'888)},
        kMarkWidth + metrics::kSpace12);
    table->fitColumn(RecentFoldersModel::WhenColumn,
        {whenText(QDateTime(QDate(2020, 9, 28), QTime(12, 0)), QDateTime::currentDateTime())});
    return table;
}

} // namespace fanfold
