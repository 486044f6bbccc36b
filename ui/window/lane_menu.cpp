// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lane_menu.h"

#include "ui/look/icons.h"
#include "ui/models/lanes_model.h"

#include <QClipboard>
#include <QGuiApplication>

namespace fanfold {

namespace {

QString laneText(const LanesModel& model, int row)
{
    QStringList cells;
    for (int column = LanesModel::NameColumn; column < LanesModel::ColumnCount; ++column) {
        const QString cell = model.index(row, column).data().toString();
        if (!cell.isEmpty())
            cells << cell;
    }
    return cells.join(QLatin1Char('\t'));
}

void addEnd(
    LaneMenu& menu, const LaneStatus& lane, ByHand how, const QIcon& icon, const QString& text)
{
    QAction* const end = menu.addAction(
        icon, text, &menu, [&menu, id = lane.id, how] { Q_EMIT menu.endChosen(id, how); });
    end->setEnabled(lane.pid > 0);
    if (lane.state == WorkerState::busy)
        end->setToolTip(LaneMenu::tr("Its file is read again, after all others"));
}

} // namespace

LaneMenu* makeLaneMenu(const LanesModel& model, const LaneStatus& lane, QWidget* parent)
{
    auto* menu = new LaneMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction* pid = menu->addAction(
        lane.pid > 0 ? LaneMenu::tr("Process %1").arg(lane.pid) : LaneMenu::tr("No process"));
    pid->setEnabled(false);
    if (!lane.lastExit.empty())
        menu->addAction(LaneMenu::tr("The process before ended with: %1")
                            .arg(QString::fromStdString(lane.lastExit)))
            ->setEnabled(false);
    menu->addSeparator();
    addEnd(*menu, lane, ByHand::replaced, icon(IconName::retry), LaneMenu::tr("Replace worker"));
    addEnd(*menu, lane, ByHand::terminated, {}, LaneMenu::tr("Terminate worker"));
    addEnd(*menu, lane, ByHand::killed, icon(IconName::close), LaneMenu::tr("Kill worker"));
    const int row = static_cast<int>(number(lane.id));
    menu->addAction(icon(IconName::copy), LaneMenu::tr("Copy line"), menu,
        [&model, row] { QGuiApplication::clipboard()->setText(laneText(model, row)); });
    QAction* copyPid = menu->addAction(LaneMenu::tr("Copy process number"), menu,
        [pid = lane.pid] { QGuiApplication::clipboard()->setText(QString::number(pid)); });
    copyPid->setEnabled(lane.pid > 0);
    return menu;
}

} // namespace fanfold
