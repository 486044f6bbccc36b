// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tool_bar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/style_sheet.h"
#include "ui/window/run_buttons.h"
#include "ui/window/window_actions.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace fanfold {

namespace {

QToolButton* makeToolButton(QWidget* parent, IconName name, const QString& text, QMenu* menu)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(
        text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    if (menu) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(menu);
    }
    return button;
}

QFrame* makeGap(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFixedSize(1, 24);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

QLabel* makeLabel(QWidget* parent, const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("kind", QStringLiteral("quiet"));
    label->setBuddy(buddy);
    label->setAccessibleName(text + QLatin1Char(':')); // the plain word is the control's name
    return label;
}

/// As wide as with the longest of its words, so that nothing moves when the word changes.
void keepWidth(QPushButton& button, const QStringList& words)
{
    const QString now = button.text();
    int widest = 0;
    for (const QString& word : words) {
        button.setText(word);
        widest = std::max(widest, button.sizeHint().width());
    }
    button.setText(now);
    button.setMinimumWidth(widest);
}

} // namespace

ToolBar::ToolBar(const WindowActions& actions, const CoreCount& cores, QWidget* parent)
    : QFrame(parent)
    , m_openMenu(new QMenu(this))
    , m_exportMenu(new QMenu(this))
    , m_mainMenu(new QMenu(this))
{
    setMinimumHeight(metrics::toolBarHeight(fontMetrics()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kEdge, 0, metrics::kEdge, 0);
    row->setSpacing(metrics::kSpace8);
    m_open = makeToolButton(this, IconName::folder, tr("Open folder"), m_openMenu);
    m_open->setToolTip(tr("Open folder (%1)")
                           .arg(actions.openFolder->shortcut().toString(QKeySequence::NativeText)));
    row->addWidget(m_open);
    row->addSpacing(metrics::kSpace4);
    row->addWidget(makeGap(this));
    row->addSpacing(metrics::kSpace4);
    addRunButtons(*row, actions);
    row->addSpacing(metrics::kSpace4);
    row->addWidget(makeGap(this));
    row->addSpacing(metrics::kSpace4);
    addChoices(*row, cores);
    row->addStretch();
    addMenus(*row);
    setWorkState({});
}

void ToolBar::addRunButtons(QHBoxLayout& row, const WindowActions& actions)
{
    m_start = new QPushButton(this);
    m_start->setAccessibleName(tr("Start"));
    connect(m_start, &QPushButton::clicked, this, &ToolBar::startClicked);
    m_pause = new QPushButton(this);
    m_pause->setAccessibleName(tr("Pause"));
    connect(m_pause, &QPushButton::clicked, this, &ToolBar::pauseClicked);
    auto* menu = new QMenu(this);
    menu->addAction(actions.finishCurrent);
    menu->addAction(actions.killNow);
    m_stop = makeToolButton(this, IconName::stop, tr("Stop"), menu);
    m_stop->setPopupMode(QToolButton::MenuButtonPopup);
    connect(m_stop, &QToolButton::clicked, this, &ToolBar::stopClicked);
    for (QWidget* button : std::initializer_list<QWidget*>{m_start, m_pause, m_stop})
        row.addWidget(button);
}

void ToolBar::addChoices(QHBoxLayout& row, const CoreCount& cores)
{
    m_workers = new QSpinBox(this);
    m_usableCores = cores.usable;
    m_workers->setRange(0, 16 * std::max(1, cores.logical));
    m_workers->setSpecialValueText(tr("Auto (%1)").arg(cores.usable));
    m_workers->setMinimumWidth(m_workers->sizeHint().width());
    m_workers->setSpecialValueText(tr("Auto"));
    m_workers->setAccessibleName(tr("Workers"));
    m_workers->setAcceptDrops(false);
    m_workers->setKeyboardTracking(false);
    m_workers->setToolTip(tr("Worker processes, each reads one file at a time.") + QLatin1Char('\n')
        + tr("%n logical cores", nullptr, cores.logical) + QStringLiteral(", ")
        + tr("%n physical", nullptr, cores.physical) + QStringLiteral(", ")
        + tr("%n usable by this program", nullptr, cores.usable) + QLatin1Char('\n')
        + tr("Auto: begin with the usable cores, more while they bring throughput."));
    connect(m_workers, &QSpinBox::valueChanged, this, [this] {
        m_workers->setSpecialValueText(tr("Auto"));
        Q_EMIT workersChanged(workers());
    });
    row.addWidget(makeLabel(this, tr("Workers"), m_workers));
    row.addWidget(m_workers);
    m_calibrate = makeToolButton(this, IconName::gauge, {}, nullptr);
    m_calibrate->setAccessibleName(tr("Calibrate"));
    m_calibrate->setProperty("kind", QStringLiteral("flat"));
    row.addWidget(m_calibrate);

    addSplit(row);
    setNarrow(false);
}

void ToolBar::addSplit(QHBoxLayout& row)
{
    m_splitMenu = m_mainMenu->addMenu(tr("Split"));
    m_splitChoice = new QActionGroup(m_splitMenu);
    for (const QString& word : {tr("Dynamic"), tr("Round-robin")}) {
        QAction* action = m_splitChoice->addAction(m_splitMenu->addAction(word));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, action](bool chosen) {
            if (!chosen)
                return;
            m_split->setText(action->text());
            m_split->setAccessibleDescription(action->text());
            Q_EMIT splitChanged(split());
        });
    }
    m_splitGroup = new QWidget(this);
    // Not a combo box: Qt tells screen readers its current word as its name.
    m_split = makeToolButton(m_splitGroup, IconName::down, tr("Split"), m_splitMenu);
    m_split->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_split->setToolTip(
        tr("How the files are dealt out: largest first to whoever is free, or in turn. "
           "It holds from the next start on."));
    auto* group = new QHBoxLayout(m_splitGroup);
    group->setContentsMargins(metrics::kSpace8, 0, 0, 0);
    group->setSpacing(metrics::kSpace8);
    group->addWidget(makeLabel(m_splitGroup, tr("Split"), m_split));
    group->addWidget(m_split);
    row.addWidget(m_splitGroup);
    setSplit(Split::dynamic);
}

void ToolBar::addMenus(QHBoxLayout& row)
{
    m_reading = makeToolButton(this, IconName::settings, tr("Reading"), nullptr);
    m_reading->setToolTip(
        tr("How files are read: delimiter, quotes, decimal mark, header rows, comments, encoding"));
    row.addWidget(m_reading);
    m_export = makeToolButton(this, IconName::exportOut, tr("Export"), m_exportMenu);
    row.addWidget(m_export);
    QToolButton* menu = makeToolButton(this, IconName::menu, {}, m_mainMenu);
    menu->setAccessibleName(tr("Menu"));
    menu->setToolTip(tr("Menu"));
    menu->setProperty("kind", QStringLiteral("flat"));
    row.addWidget(menu);
}

void ToolBar::setNarrow(bool narrow)
{
    m_splitGroup->setVisible(!narrow);
    m_calibrate->setVisible(!narrow);
    m_splitMenu->menuAction()->setVisible(narrow);
}

int ToolBar::workers() const
{
    return tunesWorkers() ? m_usableCores : m_workers->value();
}

QWidget* ToolBar::workersField() const
{
    return m_workers;
}

bool ToolBar::tunesWorkers() const
{
    return m_workers->value() == 0;
}

void ToolBar::showTunedWorkers(int workers)
{
    const QString text = tr("Auto (%1)").arg(workers);
    if (tunesWorkers() && m_workers->specialValueText() != text)
        m_workers->setSpecialValueText(text);
}

void ToolBar::setWorkers(int workers)
{
    m_workers->setValue(workers);
}

Split ToolBar::split() const
{
    return m_splitChoice->actions().last()->isChecked() ? Split::roundRobin : Split::dynamic;
}

void ToolBar::setSplit(Split split)
{
    m_splitChoice->actions().at(split == Split::roundRobin ? 1 : 0)->setChecked(true);
}

void ToolBar::setWorkState(const WorkState& state)
{
    const RunButtons buttons = runButtonsFor(state);
    const auto apply = [](auto* button, const ButtonTruth& truth) {
        button->setEnabled(truth.enabled);
        button->setText(truth.text);
        button->setToolTip(truth.toolTip);
        button->setAccessibleDescription(truth.text + QStringLiteral(". ") + truth.toolTip);
    };
    apply(m_start, buttons.start);
    apply(m_pause, buttons.pause);
    apply(m_stop, buttons.stop);
    styleStart(buttons.start.primary);
    stylePause(buttons.pause.primary, buttons.pauseResumes);
    keepWidth(*m_start, startWords());
    keepWidth(*m_pause, pauseWords());
    m_export->setEnabled(buttons.canExport.enabled);
    m_export->setToolTip(buttons.canExport.toolTip);
}

void ToolBar::styleStart(bool primary)
{
    m_start->setIcon(icon(IconName::start, primary ? &Theme::onAccent : &Theme::text));
    m_start->setProperty("kind", primary ? QStringLiteral("primary") : QString());
    restyle(*m_start);
}

void ToolBar::stylePause(bool primary, bool resumes)
{
    m_pause->setIcon(icon(
        resumes ? IconName::start : IconName::pause, primary ? &Theme::onAccent : &Theme::text));
    m_pause->setProperty("kind", primary ? QStringLiteral("primary") : QString());
    restyle(*m_pause);
}

} // namespace fanfold
