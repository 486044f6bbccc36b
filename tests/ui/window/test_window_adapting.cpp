// SPDX-License-Identifier: GPL-3.0-or-later
// The window with real workers: the timeline, the worker count that tunes itself, the calibration.
#include "tests/ui/window/own_home.h"
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/monitor/calibration_chart.h"
#include "ui/monitor/timeline_chart.h"
#include "ui/window/calibration_desk.h"
#include "ui/window/calibration_panel.h"
#include "ui/window/engine_thread.h"
#include "ui/window/main_window.h"
#include "ui/window/run_presenter.h"
#include "ui/window/timeline_panel.h"
#include "ui/window/tool_bar.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

using namespace fanfold;

class WindowAdaptingTest : public QObject {
    Q_OBJECT

private:
    // One file under many names.
    void openFiles(int count, int rows)
    {
        QVERIFY(QDir().mkpath(m_home->path(QStringLiteral("data"))));
        const QString first = m_home->path(QStringLiteral("data/f0.csv"));
        QFile file(first);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y\n");
        for (int i = 0; i < rows; ++i)
            file.write(QByteArray::number(i) + ',' + QByteArray::number(i % 97) + '\n');
        file.close();
        for (int i = 1; i < count; ++i) {
            const QString name = m_home->path(QStringLiteral("data/f%1.csv").arg(i));
            QCOMPARE(
                ::link(QFile::encodeName(first).constData(), QFile::encodeName(name).constData()),
                0);
        }
        m_window->open({FilePath::fromText(m_home->path(QStringLiteral("data")))});
        QTRY_COMPARE(part<RunPresenter>().files().fileCount(), count);
        QTRY_VERIFY(button("Start")->isEnabled());
    }

    template <typename Part> Part& part() const { return *m_window->findChild<Part*>(); }
    QAbstractButton* button(const char* name) const
    {
        for (QAbstractButton* found : m_window->findChildren<QAbstractButton*>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        return nullptr;
    }
    QPushButton* panelButton(const char* begin) const
    {
        for (QPushButton* found : part<CalibrationPanel>().findChildren<QPushButton*>())
            if (found->text().startsWith(QLatin1String(begin)) && !found->isHidden())
                return found;
        return nullptr;
    }
    // A process, running or not yet asked about.
    static bool hasChild()
    {
        siginfo_t child;
        return ::waitid(P_ALL, 0, &child, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
    }
    QSpinBox& workers() const { return *part<ToolBar>().findChild<QSpinBox*>(); }
    RunState state() const { return part<RunPresenter>().link().state(); }

private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, ThemeChoice::light); }

    void init()
    {
        m_home = std::make_unique<OwnHome>();
        m_window = std::make_unique<MainWindow>(m_engine, FilePath(FANFOLD_BIN_DIR));
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_home.reset();
    }

    void theTimelineShowsTheRun()
    {
        openFiles(6, 100);
        const QString before = part<TimelinePanel>().findChild<QLabel*>()->text();
        button("Start")->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::finished, 20'000);
        const TimelineChart& chart = part<TimelineChart>();
        QTRY_VERIFY2(chart.textAlternative().contains(QLatin1String(".csv, took")),
            qPrintable(chart.textAlternative()));
        const QString after = part<TimelinePanel>().findChild<QLabel*>()->text();
        QVERIFY(!after.isEmpty() && after != before && after != chart.textAlternative());
    }

    void autoShowsTheCountItHasChosen()
    {
        openFiles(3, 100);
        workers().setValue(0);
        QVERIFY(part<ToolBar>().tunesWorkers());
        QVERIFY(part<ToolBar>().workers() >= 1);
        QCOMPARE(workers().text(), QStringLiteral("Auto"));
        button("Start")->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::finished, 20'000);
        QTRY_VERIFY2(
            workers().text().startsWith(QLatin1String("Auto (")), qPrintable(workers().text()));
    }

    void aCalibrationProposesACount()
    {
        openFiles(12, 1000);
        QVERIFY(button("Calibrate")->isEnabled());
        button("Calibrate")->click();
        QVERIFY(part<CalibrationPanel>().isVisible());
        QVERIFY(!panelButton("Use"));
        panelButton("Measure")->click();
        QVERIFY(part<CalibrationDesk>().isActive());
        QVERIFY(!button("Start")->isEnabled());
        QCOMPARE(button("Start")->toolTip(), QStringLiteral("A calibration is going on."));
        QTRY_VERIFY_WITH_TIMEOUT(!part<CalibrationDesk>().isActive(), 60'000);
        QVERIFY(button("Start")->isEnabled());
        QVERIFY(part<CalibrationChart>().textAlternative().contains(QLatin1String("4 worker")));
        QPushButton* use = panelButton("Use");
        QVERIFY(use);
        const QString wanted = use->text();
        use->click();
        QVERIFY(part<CalibrationPanel>().isHidden());
        QVERIFY2(wanted.contains(QString::number(part<ToolBar>().workers())), qPrintable(wanted));
    }

    void aCalibrationThatIsPutAwayLeavesNoProcess()
    {
        openFiles(500, 1'000'000);
        button("Calibrate")->click();
        panelButton("Measure")->click();
        QTRY_VERIFY_WITH_TIMEOUT(hasChild(), 10'000);
        QVERIFY(part<CalibrationDesk>().isActive());
        part<CalibrationPanel>().hide();
        QTRY_VERIFY_WITH_TIMEOUT(!part<CalibrationDesk>().isActive(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!hasChild(), 10'000);
    }

    void duringARunNothingIsMeasured()
    {
        openFiles(500, 1'000'000);
        button("Start")->click();
        QVERIFY(!button("Calibrate")->isEnabled());
        QCOMPARE(button("Calibrate")->toolTip(), QStringLiteral("The run is going on."));
        part<RunPresenter>().link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::finished, 20'000);
        QVERIFY(button("Calibrate")->isEnabled());
    }

private:
    EngineThread m_engine;
    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowAdaptingTest)
#include "test_window_adapting.moc"
