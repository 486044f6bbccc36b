// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lanes_model.h"

#include "sample_files.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class LanesModelTest : public QObject {
    Q_OBJECT

private:
    static LaneStatus busyLane(std::uint32_t id)
    {
        LaneStatus lane;
        lane.id = WorkerId{id};
        lane.state = WorkerState::busy;
        lane.stage = Stage::reading;
        lane.file = FileId{id};
        lane.pid = 4000 + id;
        lane.starts = 1;
        lane.jobBytesDone = 629;
        lane.jobBytesTotal = 1000;
        lane.jobsDone = 1081;
        lane.megabytesPerSecond = 11.24;
        lane.busyShare = 0.976;
        return lane;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void aBusyLaneSaysWhatItDoes()
    {
        LanesModel model;
        model.setFiles(fileList(3));
        model.setLanes({busyLane(2)});
        const auto text
            = [&](int column) { return model.index(0, column).data(Qt::DisplayRole).toString(); };
        QCOMPARE(text(LanesModel::NameColumn), QStringLiteral("Worker 3"));
        QCOMPARE(text(LanesModel::StageColumn), QStringLiteral("Reading"));
        QCOMPARE(text(LanesModel::FileColumn), QStringLiteral("run_2.csv"));
        QCOMPARE(text(LanesModel::PercentColumn), QStringLiteral("62 %"));
        QCOMPARE(text(LanesModel::FilesColumn), QStringLiteral("1,081"));
        QCOMPARE(text(LanesModel::RateColumn), QStringLiteral("11.2"));
        QCOMPARE(text(LanesModel::BusyColumn), QStringLiteral("98"));
        QCOMPARE(model.index(0, 0).data(LanesModel::ProgressRole).toDouble(), 0.629);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"4002"));
    }

    void quietLanes_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("exit");
        QTest::addColumn<int>("starts");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("died");
        const auto row = [](const char* title, WorkerState state, const char* exit, int starts,
                             const char* stage, const char* file, bool died) {
            QTest::newRow(title) << static_cast<int>(state) << QString::fromUtf8(exit) << starts
                                 << QString::fromUtf8(stage) << QString::fromUtf8(file) << died;
        };
        row("the first start", WorkerState::starting, "", 1, "Starting", "", false);
        row("replaced after a crash", WorkerState::starting, "SIGSEGV", 2, "Starting",
            "replaced after SIGSEGV", false);
        row("waiting for work", WorkerState::ready, "", 1, "Resting", "", false);
        row("gone for good", WorkerState::stopped, "exit 3", 3, "Stopped", "exit 3", true);
        row("left when asked", WorkerState::stopped, "", 1, "Stopped", "", false);
    }

    void quietLanes()
    {
        QFETCH(int, state);
        QFETCH(QString, exit);
        QFETCH(int, starts);
        LanesModel model;
        LaneStatus lane = busyLane(0);
        lane.state = static_cast<WorkerState>(state);
        lane.lastExit = exit.toStdString();
        lane.starts = starts;
        model.setLanes({lane});
        const auto text
            = [&](int column) { return model.index(0, column).data(Qt::DisplayRole).toString(); };
        QTEST(text(LanesModel::StageColumn), "stage");
        QTEST(text(LanesModel::FileColumn), "file");
        QTEST(model.index(0, 0).data(LanesModel::DiedRole).toBool(), "died");
        QVERIFY(model.index(0, 0).data(LanesModel::QuietRole).toBool());
        QCOMPARE(model.index(0, 0).data(LanesModel::ProgressRole).toDouble(), 0.0);
        QVERIFY(text(LanesModel::RateColumn).isEmpty());
    }

    void aFileOutsideTheListIsNotNamed()
    {
        LanesModel model;
        model.setLanes({busyLane(5)});
        QCOMPARE(model.index(0, LanesModel::FileColumn).data().toString(), QString());
    }

    void onlyChangedLanesAreAnnounced()
    {
        LanesModel model;
        std::vector lanes{busyLane(0), busyLane(1), busyLane(2)};
        model.setLanes(lanes);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLanes(lanes);
        QCOMPARE(changed.count(), 0);
        lanes[1].jobBytesDone = 700;
        model.setLanes(lanes);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    }

    void lanesComeAndGo()
    {
        LanesModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::mt19937 random(11);
        for (int step = 0; step < 200; ++step) {
            std::vector<LaneStatus> lanes;
            for (std::uint32_t i = 0; i < random() % 9; ++i) {
                lanes.push_back(busyLane(i));
                lanes.back().state = static_cast<WorkerState>(random() % 6);
            }
            model.setLanes(lanes);
            QCOMPARE(model.rowCount(), static_cast<int>(lanes.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.index(row, 0).data(LanesModel::WorkerStateRole).toInt(),
                    static_cast<int>(lanes[static_cast<std::size_t>(row)].state));
        }
    }
};

QTEST_GUILESS_MAIN(LanesModelTest)
#include "test_lanes_model.moc"
