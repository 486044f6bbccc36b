// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lanes_model.h"
#include "ui/window/lane_menu.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class TestLaneMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWorkerCanBeEndedInThreeWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ByHand>("how");
        QTest::newRow("replaced") << QStringLiteral("Replace worker") << ByHand::replaced;
        QTest::newRow("terminated") << QStringLiteral("Terminate worker") << ByHand::terminated;
        QTest::newRow("killed") << QStringLiteral("Kill worker") << ByHand::killed;
    }

    void aWorkerCanBeEndedInThreeWays()
    {
        QFETCH(QString, text);
        QFETCH(ByHand, how);
        const LanesModel model;
        LaneStatus lane;
        lane.id = WorkerId{3};
        lane.pid = 4711;
        const std::unique_ptr<LaneMenu> menu(makeLaneMenu(model, lane, nullptr));
        QSignalSpy chosen(menu.get(), &LaneMenu::endChosen);
        QCOMPARE(find(*menu, text)->toolTip(), text);
        find(*menu, text)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front()[0].value<WorkerId>(), WorkerId{3});
        QCOMPARE(chosen.front()[1].value<ByHand>(), how);
        lane.state = WorkerState::busy;
        const std::unique_ptr<LaneMenu> busy(makeLaneMenu(model, lane, nullptr));
        QCOMPARE(find(*busy, text)->toolTip(),
            QStringLiteral("Its file is read again, after all others"));
        lane.pid = 0;
        const std::unique_ptr<LaneMenu> empty(makeLaneMenu(model, lane, nullptr));
        QVERIFY(!find(*empty, text)->isEnabled());
    }

    void theProcessAndTheEndOfTheOneBeforeAreTold()
    {
        const LanesModel model;
        LaneStatus lane;
        lane.pid = 4711;
        const std::unique_ptr<LaneMenu> first(makeLaneMenu(model, lane, nullptr));
        QCOMPARE(first->actions()[0]->text(), QStringLiteral("Process 4711"));
        QVERIFY(first->actions()[1]->isSeparator());
        lane.lastExit = "SIGSEGV";
        const std::unique_ptr<LaneMenu> second(makeLaneMenu(model, lane, nullptr));
        QCOMPARE(
            second->actions()[1]->text(), QStringLiteral("The process before ended with: SIGSEGV"));
        QVERIFY(!second->actions()[1]->isEnabled());
    }

private:
    static QAction* find(const QMenu& menu, const QString& text)
    {
        for (QAction* const action : menu.actions())
            if (action->text() == text)
                return action;
        qFatal("%s is not in the menu", qPrintable(text));
    }
};

QTEST_MAIN(TestLaneMenu)
#include "test_lane_menu.moc"
