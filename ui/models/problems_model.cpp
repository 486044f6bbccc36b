// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.h"

#include "core/wording/wording.h"
#include "ui/models/plain_tool_tip.h"

#include <QLocale>

#include <set>

namespace fanfold {

namespace {

bool isProblem(FileKind kind)
{
    return isFailure(kind) || kind == FileKind::warning;
}

/// The first warning, and how many more there are.
QString warningsText(const std::vector<Warning>& warnings)
{
    const QString first = sentence(warnings.front());
    const int more = static_cast<int>(warnings.size()) - 1;
    return more == 0 ? first : ProblemsModel::tr("%1 (and %n more)", nullptr, more).arg(first);
}

QString reasonText(const FileStatus& status)
{
    return isFailure(kindOf(status)) ? sentence(status.error)
                                     : warningsText(status.table->warnings);
}

std::int64_t lineOf(const FileStatus& status)
{
    return isFailure(kindOf(status)) ? status.error.where.line
                                     : status.table->warnings.front().line;
}

QString toolTip(const FoundFile& found, const FileStatus& status)
{
    QString text = shownInOneLine(found.path.shown());
    if (isFailure(kindOf(status)))
        return text + u'\n' + sentence(status.error);
    for (const Warning& warning : status.table->warnings)
        text += u'\n' + sentence(warning);
    return text;
}

} // namespace

ProblemsModel::ProblemsModel(QObject* parent)
    : FileRowsModel(parent)
    , m_files(std::make_shared<const FileList>())
{
}

void ProblemsModel::setFiles(std::shared_ptr<const FileList> files)
{
    beginResetModel();
    m_files = std::move(files);
    m_problems.clear();
    m_notDone = 0;
    resetRows({});
    endResetModel();
    Q_EMIT countChanged(0, 0);
}

void ProblemsModel::clear()
{
    setFiles(m_files);
}

void ProblemsModel::applyUpdates(const std::vector<std::pair<FileId, FileStatus>>& updates)
{
    std::vector<FileId> changed;
    std::set<FileId> gone; // they keep their status until their rows are gone
    const std::size_t before = m_problems.size();
    for (const auto& [file, status] : updates) {
        if (number(file) >= m_files->size())
            continue;
        const auto held = m_problems.find(file);
        const bool was = held != m_problems.end() && !gone.contains(file);
        const bool is = isProblem(kindOf(status));
        if (was && isFailure(kindOf(held->second)))
            --m_notDone;
        if (is && isFailure(kindOf(status)))
            ++m_notDone;
        if (is) {
            m_problems.insert_or_assign(file, status);
            gone.erase(file);
            changed.push_back(file);
        } else if (was) {
            gone.insert(file);
        }
    }
    const bool membersChanged = m_problems.size() != before || !gone.empty();
    if (membersChanged) {
        std::vector<FileId> rows;
        rows.reserve(m_problems.size());
        for (const auto& [file, status] : m_problems) {
            if (!gone.contains(file))
                rows.push_back(file);
        }
        replaceRows(std::move(rows));
        for (const FileId file : gone)
            m_problems.erase(file);
    }
    const bool anyChanged = membersChanged || !changed.empty();
    announceChanges(std::move(changed));
    if (anyChanged)
        Q_EMIT countChanged(m_notDone, static_cast<int>(m_problems.size()) - m_notDone);
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileId file = fileAt(index);
    const FileStatus& status = m_problems.at(file);
    const FoundFile& found = (*m_files)[number(file)];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case StateColumn:
            return kindName(status);
        case FileColumn:
            return shownInOneLine(shownBytes(found.relative));
        case StageColumn:
            return isFailure(kindOf(status)) ? stageName(status.error.stage) : QString();
        case LineColumn:
            return lineOf(status) < 0 ? QString() : QLocale().toString(qlonglong{lineOf(status)});
        case ReasonColumn:
            return shownInOneLine(reasonText(status));
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(found, status));
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                            : int(Qt::AlignLeft | Qt::AlignVCenter);
    case FileIdRole:
        return number(file);
    case KindRole:
        return static_cast<int>(kindOf(status));
    case ReasonRole:
        return reasonText(status);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == LineColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                     : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case FileColumn:
        return tr("File");
    case StageColumn:
        return tr("Stage");
    case LineColumn:
        return tr("Line");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace fanfold
