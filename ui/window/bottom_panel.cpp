// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bottom_panel.h"

#include "ui/delegates/row_table.h"
#include "ui/delegates/tables.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/models/lanes_model.h"
#include "ui/models/log_model.h"
#include "ui/models/problems_model.h"
#include "ui/window/charts_panel.h"
#include "ui/window/lane_menu.h"
#include "ui/window/panel_line.h"
#include "ui/window/panel_tabs.h"
#include "ui/window/timeline_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace fanfold {

namespace {

enum Tab { WorkersTab, ProblemsTab, TimelineTab, LogTab, ChartsTab };

QHBoxLayout* buttonRow(QWidget* button)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kEdge, metrics::kSpace8, metrics::kEdge, metrics::kSpace8);
    row->addStretch();
    row->addWidget(button);
    return row;
}

} // namespace

BottomPanel::BottomPanel(LanesModel& lanes, ProblemsModel& problems, LogModel& log,
    QAction* retryFailed, QWidget* parent)
    : QFrame(parent)
    , m_lanesModel(lanes)
    , m_problemsModel(problems)
    , m_logModel(log)
    , m_stack(new QStackedWidget(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_strip = makeStrip();
    m_stack->addWidget(makeWorkersPage());
    m_stack->addWidget(makeProblemsPage(retryFailed));
    m_timeline = new TimelinePanel(m_stack);
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(makeLogPage());
    m_chartsPage = new QWidget(m_stack);
    new QHBoxLayout(m_chartsPage);
    m_chartsPage->layout()->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_chartsPage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(makePanelLine(this));
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (m_folded && tab >= 0)
            setFolded(false);
    });
    connect(&m_problemsModel, &ProblemsModel::countChanged, this, &BottomPanel::showCounts);
    connect(&m_lanesModel, &LanesModel::modelReset, this, &BottomPanel::showCounts);
    connect(&m_lanesModel, &LanesModel::rowsInserted, this, &BottomPanel::showCounts);
    connect(&m_lanesModel, &LanesModel::rowsRemoved, this, &BottomPanel::showCounts);
}

QWidget* BottomPanel::makeStrip()
{
    auto* strip = new QWidget(this);
    m_tabs = new PanelTabs(strip);
    m_tabs->setAccessibleName(tr("Run details"));
    for (const QString& word :
        {tr("Workers"), tr("Problems"), tr("Timeline"), tr("Log"), tr("Charts")})
        m_tabs->addWord(word);
    m_tabs->setTabVisible(ChartsTab, false);
    m_rest = new QLabel(tr("All workers rest"), strip);
    m_rest->setProperty("kind", QStringLiteral("quiet"));
    m_rest->hide();
    m_chevron = new QToolButton(strip);
    m_chevron->setIcon(icon(IconName::down, &Theme::quiet));
    m_chevron->setToolTip(tr("Fold"));
    m_chevron->setAccessibleName(tr("Fold"));
    m_chevron->setProperty("kind", QStringLiteral("flat"));
    m_chevron->setProperty("extent", QStringLiteral("small"));
    connect(m_chevron, &QToolButton::clicked, this, [this] {
        m_foldedByPerson = !m_folded;
        setFolded(!m_folded);
    });
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, metrics::kSpace8, 0);
    row->setSpacing(metrics::kSpace8);
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_rest);
    row->addWidget(m_chevron);
    strip->setFixedHeight(metrics::tabStripHeight(fontMetrics()));
    return strip;
}

QWidget* BottomPanel::makeWorkersPage()
{
    m_workersPage = new QWidget(m_stack);
    m_lanes = makeLaneTable(m_lanesModel, m_workersPage);
    m_lanes->setContextMenuPolicy(Qt::CustomContextMenu);
    m_charts = new ChartsPanel(m_workersPage);
    auto* row = new QHBoxLayout(m_workersPage);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_lanes, 920);
    row->addWidget(makeUprightLine(m_workersPage));
    row->addWidget(m_charts, 680);
    connect(m_lanes, &QWidget::customContextMenuRequested, this, &BottomPanel::openLaneMenu);
    return m_workersPage;
}

QWidget* BottomPanel::makeProblemsPage(QAction* retryFailed)
{
    auto* page = new QWidget(m_stack);
    m_problems = makeProblemTable(m_problemsModel, page);
    auto* retry = new QPushButton(icon(IconName::retry), retryFailed->text(), page);
    retry->setAccessibleName(tr("Retry failed"));
    retry->setProperty("extent", QStringLiteral("small"));
    const auto follow = [retry, retryFailed] {
        retry->setEnabled(retryFailed->isEnabled());
        retry->setToolTip(retryFailed->toolTip());
    };
    follow();
    connect(retryFailed, &QAction::changed, retry, follow);
    connect(retry, &QPushButton::clicked, retryFailed, &QAction::trigger);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problems, 1);
    column->addLayout(buttonRow(retry));
    connect(m_problems, &RowTable::rowActivated, this, [this](const QModelIndex& index) {
        Q_EMIT problemActivated(m_problemsModel.fileAt(index));
    });
    return page;
}

QWidget* BottomPanel::makeLogPage()
{
    auto* page = new QWidget(m_stack);
    m_log = makeLogTable(m_logModel, page);
    auto* copy = new QPushButton(icon(IconName::copy), tr("Copy log"), page);
    copy->setProperty("extent", QStringLiteral("small"));
    copy->setToolTip(tr("Copy the selected lines, or all of them"));
    connect(copy, &QPushButton::clicked, this, &BottomPanel::copyLog);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_log, 1);
    column->addLayout(buttonRow(copy));
    connect(&m_logModel, &LogModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_log->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_log, &RowTable::scrollToBottom, Qt::QueuedConnection);
    });
    return page;
}

int BottomPanel::stripHeight() const
{
    return m_strip->height() + 1;
}

void BottomPanel::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    QWidget* home = narrow ? m_chartsPage : m_workersPage;
    home->layout()->addWidget(m_charts);
    if (!narrow)
        static_cast<QHBoxLayout*>(home->layout())->setStretchFactor(m_charts, 680);
    m_charts->show();
    m_tabs->setTabVisible(ChartsTab, narrow);
    if (!narrow && m_tabs->currentIndex() == ChartsTab)
        m_tabs->setCurrentIndex(WorkersTab);
}

void BottomPanel::setRunState(RunState state)
{
    if (state == m_state)
        return;
    const bool wasActive = m_state != RunState::idle && m_state != RunState::finished;
    m_state = state;
    const bool isActive = state != RunState::idle && state != RunState::finished;
    m_rest->setVisible(state == RunState::finished);
    if ((isActive && !wasActive) || state == RunState::idle)
        setFolded(m_foldedByPerson);
    else if (wasActive && !isActive)
        setFolded(true);
}

void BottomPanel::showProblems()
{
    m_tabs->setCurrentIndex(ProblemsTab);
    setFolded(false);
}

void BottomPanel::setFolded(bool folded)
{
    m_stack->setVisible(!folded);
    m_chevron->setIcon(icon(folded ? IconName::up : IconName::down, &Theme::quiet));
    const QString what = folded ? tr("Unfold") : tr("Fold");
    m_chevron->setToolTip(what);
    m_chevron->setAccessibleName(what);
    if (folded == m_folded)
        return;
    m_folded = folded;
    Q_EMIT foldedChanged(folded);
}

void BottomPanel::showCounts()
{
    m_tabs->setCount(WorkersTab, m_lanesModel.rowCount() > 0 ? m_lanesModel.rowCount() : -1);
    const int problems = m_problemsModel.notDoneCount();
    m_tabs->setCount(ProblemsTab, problems > 0 ? problems : -1, true);
}

void BottomPanel::openLaneMenu(const QPoint& at)
{
    const QModelIndex index = m_lanes->indexAt(at);
    if (!index.isValid())
        return;
    LaneMenu* menu = makeLaneMenu(
        m_lanesModel, m_lanesModel.lanes()[static_cast<std::size_t>(index.row())], this);
    connect(menu, &LaneMenu::endChosen, this, &BottomPanel::endWorkerChosen);
    menu->popup(m_lanes->viewport()->mapToGlobal(at));
}

void BottomPanel::copyLog()
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_log->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        for (int row = 0; row < m_logModel.rowCount(); ++row)
            rows.push_back(row);
    }
    QString text;
    for (const int row : rows)
        text += m_logModel.lineText(row) + QLatin1Char('\n');
    QGuiApplication::clipboard()->setText(text);
}

} // namespace fanfold
