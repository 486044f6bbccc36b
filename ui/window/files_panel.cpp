// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/files_panel.h"

#include "ui/delegates/row_table.h"
#include "ui/delegates/tables.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/models/files_model.h"
#include "ui/models/plain_tool_tip.h"
#include "ui/window/chip_bar.h"
#include "ui/window/elided_label.h"
#include "ui/window/file_menu.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace fanfold {

FilesPanel::FilesPanel(FilesModel& model, QAction* rescan, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_filter(new QLineEdit(this))
    , m_chips(new ChipBar(this))
    , m_table(makeFileTable(model, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setPlaceholderText(tr("Filter by name or number"));
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setToolTip(tr("Words that must be in the name, patterns like *_20C*, or >1000 for "
                            "files with more rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false);
    m_filter->addAction(icon(IconName::search, &Theme::quiet), QLineEdit::LeadingPosition);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight(2 * metrics::rowHeight(fontMetrics()));

    auto* controls = new QVBoxLayout;
    controls->setContentsMargins(metrics::kEdge, 0, metrics::kEdge, metrics::kSpace8);
    controls->setSpacing(metrics::kSpace8);
    controls->addWidget(m_filter);
    controls->addWidget(m_chips);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(rescan));
    column->addLayout(controls);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &FilesModel::setFilterText);
    connect(m_chips, &ChipBar::kindChosen, &m_model, &FilesModel::setFilterKind);
    connect(&m_model, &FilesModel::countsChanged, this, [this] {
        m_chips->setCounts(m_model.counts());
        showCount();
    });
    connect(&m_model, &FilesModel::modelReset, this, &FilesPanel::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &FilesPanel::followSelection);
    connect(m_table, &RowTable::rowActivated, this,
        [this](const QModelIndex& index) { Q_EMIT fileActivated(m_model.fileAt(index)); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &FilesPanel::openMenu);
}

QWidget* FilesPanel::makeHead(QAction* rescan)
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::tabStripHeight(fontMetrics()));
    auto* title = new QLabel(tr("Files"), head);
    title->setProperty("kind", QStringLiteral("title"));
    title->setAccessibleName(title->text() + QLatin1Char(':')); // the table has the plain word
    m_count = new QLabel(head);
    m_count->setProperty("kind", QStringLiteral("quiet"));
    m_roots = new ElidedLabel(Qt::ElideMiddle, QPalette::PlaceholderText, head);
    auto* again = new QToolButton(head);
    again->setDefaultAction(rescan);
    again->setToolButtonStyle(Qt::ToolButtonIconOnly);
    again->setProperty("kind", QStringLiteral("flat"));
    again->setProperty("extent", QStringLiteral("small"));
    again->setAccessibleName(tr("Look again"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::kEdge, 0, metrics::kSpace8, 0);
    row->setSpacing(metrics::kSpace8);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_roots);
    row->addWidget(again);
    return head;
}

void FilesPanel::setRoots(const QString& text, const QString& toolTip)
{
    m_roots->setText(text);
    m_roots->setToolTip(plainToolTip(toolTip));
}

void FilesPanel::showCount()
{
    m_count->setText(QLocale().toString(m_model.fileCount()));
}

void FilesPanel::setNarrow(bool narrow)
{
    m_table->setColumnHidden(FilesModel::TimeColumn, narrow);
}

void FilesPanel::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void FilesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FilesPanel::select(FileId file)
{
    if (m_model.rowOf(file) < 0) {
        m_filter->clear();
        m_chips->choose(std::nullopt);
    }
    const int row = m_model.rowOf(file);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model.index(row, 0));
}

void FilesPanel::showNotDone()
{
    m_filter->clear();
    std::vector<FileKind> kinds;
    for (const FileKind kind : {FileKind::failed, FileKind::crashed, FileKind::timedOut}) {
        if (m_model.counts()[static_cast<std::size_t>(kind)] > 0)
            kinds.push_back(kind);
    }
    if (kinds.size() == 1) {
        m_chips->choose(kinds.front());
        return;
    }
    m_chips->choose(std::nullopt);
    QItemSelection failures;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!isFailure(kindOf(m_model.status(m_model.fileAt(row)))))
            continue;
        const int first = row;
        while (row + 1 < m_model.rowCount()
            && isFailure(kindOf(m_model.status(m_model.fileAt(row + 1)))))
            ++row;
        failures.select(m_model.index(first, 0), m_model.index(row, 0));
    }
    if (failures.isEmpty())
        return;
    const QModelIndex first = m_model.index(failures.front().top(), 0);
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(
        failures, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(first);
}

std::vector<FileId> FilesPanel::selected() const
{
    std::vector<FileId> files;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        files.push_back(m_model.fileAt(index));
    std::sort(files.begin(), files.end());
    return files;
}

void FilesPanel::followSelection()
{
    const std::vector<FileId> files = selected();
    const QModelIndex index = m_table->currentIndex();
    std::optional<FileId> current;
    if (index.isValid() && m_table->selectionModel()->isRowSelected(index.row()))
        current = m_model.fileAt(index);
    else if (!files.empty())
        current = files.back();
    Q_EMIT selectionChanged(files, current);
}

void FilesPanel::openMenu(const QPoint& at)
{
    const std::vector<FileId> files = selected();
    if (files.empty())
        return;
    FileMenu* menu = makeFileMenu(m_model, files, this);
    connect(
        menu, &FileMenu::showChosen, this, [this, files] { Q_EMIT fileActivated(files.back()); });
    connect(menu, &FileMenu::retryChosen, this, [this, files] { Q_EMIT retryClicked(files); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace fanfold
