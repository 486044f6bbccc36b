// SPDX-License-Identifier: GPL-3.0-or-later
// The window with real workers: start, pause, resume, stop, close, export.
#include "tests/ui/window/own_home.h"
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/window/engine_thread.h"
#include "ui/window/export_panel.h"
#include "ui/window/exporter.h"
#include "ui/window/inline_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/run_presenter.h"
#include "ui/window/run_status_bar.h"
#include "ui/window/settings_dialog.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace fanfold;

class WindowRunTest : public QObject {
    Q_OBJECT

private:
    void writeFiles(int count, int rows)
    {
        QVERIFY(QDir().mkpath(m_home->path(QStringLiteral("data"))));
        QByteArray table("x,y\n");
        for (int i = 0; i < rows; ++i)
            table += QByteArray::number(i) + ',' + QByteArray::number(i % 97) + '\n';
        for (int i = 0; i < count; ++i) {
            QFile file(m_home->path(QStringLiteral("data/f%1.csv").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(table);
        }
    }

    // One file under many names: more to read than any test waits for, so a run is surely going.
    void writeLongWork()
    {
        writeFiles(1, 1'000'000);
        const QByteArray first = QFile::encodeName(m_home->path(QStringLiteral("data/f0.csv")));
        for (int i = 1; i < 2000; ++i) {
            const QString name = m_home->path(QStringLiteral("data/f%1.csv").arg(i));
            QCOMPARE(::link(first.constData(), QFile::encodeName(name).constData()), 0);
        }
    }

    void openAndStart()
    {
        StartOptions options;
        options.paths = {FilePath::fromText(m_home->path(QStringLiteral("data")))};
        options.workers = 2;
        options.start = true;
        m_window->obey(options);
    }

    QAbstractButton* button(const char* name) const
    {
        for (QAbstractButton* found : m_window->findChildren<QAbstractButton*>()) {
            if (found->accessibleName() == QLatin1String(name))
                return found;
        }
        return nullptr;
    }
    RunLink& link() const { return m_window->findChild<RunPresenter*>()->link(); }
    FilesModel& files() const { return m_window->findChild<RunPresenter*>()->files(); }
    InlineBar& bar() const { return *m_window->findChild<InlineBar*>(); }
    QPushButton* answer(const QString& word) const
    {
        for (QPushButton* found : bar().findChildren<QPushButton*>()) {
            if (found->text() == word && !found->parentWidget()->isHidden())
                return found;
        }
        return nullptr;
    }
    int countOf(FileKind kind) const { return files().counts()[static_cast<std::size_t>(kind)]; }

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

    void goodAndBadFilesEndAsTheyShould()
    {
        writeFiles(5, 100);
        QFile bad(m_home->path(QStringLiteral("data/empty.csv")));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_COMPARE(countOf(FileKind::done), 5);
        QCOMPARE(countOf(FileKind::failed), 1);
        QTRY_VERIFY(bar().isVisible());
        QVERIFY(bar().accessibleDescription().contains(QLatin1String("6 files in")));
        QCOMPARE(button("Start")->text(), QStringLiteral("Start again"));
        QVERIFY(button("Retry failed")->isEnabled());
        QVERIFY(answer(QStringLiteral("Retry 1")));

        QVERIFY(bad.write("a,b\n1,2\n3,4\n") > 0);
        bad.close();
        answer(QStringLiteral("Retry 1"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_COMPARE(countOf(FileKind::done), 6);
        QVERIFY(!button("Retry failed")->isEnabled());
    }

    void retriesUseTheSettingsOfNow()
    {
        writeFiles(3, 50);
        QAction* open = nullptr;
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->text() == QStringLiteral("Settings…"))
                open = action;
        QVERIFY(open);
        open->trigger();
        auto* dialog = m_window->findChild<SettingsDialog*>();
        QVERIFY(dialog);
        Settings settings = dialog->settings();
        settings.limits.launcher = {QStringLiteral("/no/such/launcher")};
        Q_EMIT dialog->changed(settings);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_COMPARE(countOf(FileKind::failed), 3);
        settings.limits.launcher.clear();
        Q_EMIT dialog->changed(settings);
        QVERIFY(button("Retry failed")->isEnabled());
        button("Retry failed")->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_COMPARE(countOf(FileKind::done), 3);
    }

    void anotherFolderKnowsNothingOfTheRunBefore()
    {
        writeFiles(3, 50);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        LanesModel& lanes = m_window->findChild<RunPresenter*>()->lanes();
        QVERIFY(lanes.rowCount() > 0);
        const QString other = m_home->path(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        QVERIFY(QFile::copy(
            m_home->path(QStringLiteral("data/f0.csv")), other + QStringLiteral("/only.csv")));
        StartOptions options;
        options.paths = {FilePath::fromText(other)};
        m_window->obey(options);
        QTRY_COMPARE(files().fileCount(), 1);
        QCOMPARE(link().state(), RunState::idle);
        QCOMPARE(lanes.rowCount(), 0);
        QCOMPARE(button("Start")->text(), QStringLiteral("Start"));
        QVERIFY(!button("Export")->isEnabled());
    }

    void pauseResumeAndStopSayWhatTheyDo()
    {
        writeLongWork();
        openAndStart();
        QTRY_COMPARE(link().state(), RunState::running);
        QVERIFY(!button("Start")->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(link().state(), RunState::paused);
        QCOMPARE(button("Pause")->text(), QStringLiteral("Resume"));
        button("Pause")->click();
        QCOMPARE(link().state(), RunState::running);
        QCOMPARE(button("Pause")->text(), QStringLiteral("Pause"));
        button("Stop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_VERIFY(countOf(FileKind::skipped) > 0);
        QCOMPARE(countOf(FileKind::running), 0);
        QVERIFY(button("Start")->isEnabled());
        QVERIFY(!button("Pause")->isEnabled());
    }

    void workersComeAndLeaveInMidRun()
    {
        writeLongWork();
        int processes = 0;
        connect(m_window->findChild<RunPresenter*>(), &RunPresenter::lanesChanged, this,
            [&](const std::vector<LaneStatus>& lanes) {
                processes = static_cast<int>(std::count_if(lanes.begin(), lanes.end(),
                    [](const LaneStatus& lane) { return lane.pid > 0; }));
            });
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(processes, 2, 20'000);
        QSpinBox* workers = nullptr;
        for (QSpinBox* box : m_window->findChildren<QSpinBox*>())
            if (box->accessibleName() == QLatin1String("Workers"))
                workers = box;
        QVERIFY(workers);
        QVERIFY(workers->isEnabled());
        workers->setValue(5);
        QTRY_COMPARE_WITH_TIMEOUT(processes, 5, 20'000);
        workers->setValue(1);
        QTRY_COMPARE_WITH_TIMEOUT(processes, 1, 20'000);
        QCOMPARE(link().state(), RunState::running);
        button("Stop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QCOMPARE(countOf(FileKind::failed), 0); // who left lost nothing
        for (int i = 0; i < files().fileCount(); ++i) {
            const FileStatus& status = files().status(static_cast<FileId>(i));
            QVERIFY(status.state == FileState::done || status.state == FileState::cancelled);
            QVERIFY(status.attempts <= 1);
        }
    }

    void closingInMidRunAsksAndWaits()
    {
        writeLongWork();
        openAndStart();
        QTRY_COMPARE(link().state(), RunState::running);
        link().pause();
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY(bar().isAsking());
        answer(QStringLiteral("Go on"))->click();
        QVERIFY(!bar().isVisible());
        QCOMPARE(link().state(), RunState::paused);
        QVERIFY(!m_window->close());
        answer(QStringLiteral("Stop and close"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 10'000);
        QVERIFY(!link().isActive());
    }

    void windowMayGoInMidRun()
    {
        writeLongWork();
        openAndStart();
        QTRY_COMPARE(link().state(), RunState::running);
        m_window.reset();
    }

    void tableAmongTheDataIsRefused()
    {
        writeFiles(1, 5);
        const FilePath data = FilePath::fromText(m_home->path(QStringLiteral("data")));
        auto* exporter = m_window->findChild<Exporter*>();
        QSignalSpy ended(exporter, &Exporter::ended);
        exporter->saveText(data.joined("t.csv"), {data}, [] { return std::string("a"); });
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended.last().first().value<ExportEnd>().failed, std::uint64_t{1});
        QVERIFY(!QFile::exists(m_home->path(QStringLiteral("data/t.csv"))));
        exporter->saveText(data.parent().joined("t.csv"), {data}, [] { return std::string("a"); });
        QTRY_COMPARE(ended.count(), 2);
        QVERIFY(QFile::exists(m_home->path(QStringLiteral("t.csv"))));
    }

    void aFailedExportOffersAnotherPlace()
    {
        writeFiles(1, 5);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        auto* panel = m_window->findChild<ExportPanel*>();
        QVERIFY(panel);
        ExportOptions options;
        options.what = ExportWhat::overlayPlot;
        options.folder = FilePath::fromText(m_home->path(QStringLiteral("a file")));
        QFile inTheWay(options.folder.shown());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Q_EMIT panel->exportClicked(options);
        QTRY_VERIFY(answer(QStringLiteral("Save elsewhere…")));
        QVERIFY(bar().accessibleDescription().contains(QLatin1String("a file")));
        answer(QStringLiteral("Save elsewhere…"))->click();
        QVERIFY(panel->isVisible());
        QCOMPARE(countOf(FileKind::done), 1);
    }

    void failedPlotIsNamed()
    {
        writeFiles(3, 50);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QVERIFY(QFile::resize(m_home->path(QStringLiteral("data/f1.csv")), 0));
        auto* exporter = m_window->findChild<Exporter*>();
        QSignalSpy ended(exporter, &Exporter::ended);
        EveryPlot job;
        job.options.folder = FilePath::fromText(m_home->path(QStringLiteral("plots")));
        job.roots = {FilePath::fromText(m_home->path(QStringLiteral("data")))};
        job.files = files().files();
        exporter->saveEveryPlot(job);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
        const auto end = ended.last().first().value<ExportEnd>();
        QCOMPARE(end.failed, std::uint64_t{1});
        QCOMPARE(end.firstFailed.name(), std::string_view("f1.csv"));
        QVERIFY(bar().accessibleDescription().contains(QLatin1String("f1.csv")));
    }

    void stopPressedAgainEndsTheFilesInWork()
    {
        Settings settings = loadSettings();
        settings.limits.launcher
            = {QStringLiteral(FANFOLD_SLEEPING_WORKER), QStringLiteral("600000")};
        saveSettings(settings);
        m_window = std::make_unique<MainWindow>(m_engine, FilePath(FANFOLD_BIN_DIR));
        writeFiles(5, 10);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(FileKind::running), 2, 20'000);
        button("Stop")->click();
        QCOMPARE(link().state(), RunState::stopping);
        QTRY_COMPARE_WITH_TIMEOUT(files().status(FileId{4}).state, FileState::cancelled, 20'000);
        QCOMPARE(countOf(FileKind::running), 2);
        QVERIFY(button("Stop")->toolTip().contains(QLatin1String("press again to end them now")));
        QVERIFY(m_window->findChild<RunStatusBar*>()->accessibleDescription().contains(
            QLatin1String("Stop again ends the current files now")));
        button("Stop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
    }

    void closingInMidExportAsksAndWaits()
    {
        writeLongWork();
        openAndStart();
        QTRY_COMPARE(link().state(), RunState::running);
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        auto* exporter = m_window->findChild<Exporter*>();
        EveryPlot job;
        job.options.folder = FilePath::fromText(m_home->path(QStringLiteral("plots")));
        job.files = files().files();
        job.choices.workers = 1;
        exporter->saveEveryPlot(job);
        QTRY_VERIFY_WITH_TIMEOUT(answer(QStringLiteral("Cancel")), 20'000);
        QVERIFY(!m_window->close());
        QVERIFY(bar().accessibleDescription().contains(QLatin1String("An export is going on.")));
        QSignalSpy progressed(exporter, &Exporter::progressed);
        QVERIFY(progressed.wait(10'000));
        QVERIFY(bar().isAsking());
        answer(QStringLiteral("Stop and close"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 10'000);
        QVERIFY(!exporter->isActive());
    }

    void everyPlotIsSavedOnceAndNumberedTheNextTime()
    {
        writeFiles(3, 50);
        openAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, 20'000);
        QTRY_COMPARE(countOf(FileKind::done), 3);
        auto* exporter = m_window->findChild<Exporter*>();
        QSignalSpy ended(exporter, &Exporter::ended);
        EveryPlot job;
        job.options.folder = FilePath::fromText(m_home->path(QStringLiteral("plots")));
        job.options.pattern = "{stem}";
        job.roots = {FilePath::fromText(m_home->path(QStringLiteral("data")))};
        job.files = files().files();
        for (int time = 1; time <= 2; ++time) {
            exporter->saveEveryPlot(job);
            QVERIFY(!exporter->isActive() || !button("Start")->isEnabled());
            QTRY_COMPARE_WITH_TIMEOUT(ended.count(), time, 30'000);
            QCOMPARE(ended.last().first().value<ExportEnd>().written, std::uint64_t{3});
        }
        const QStringList names
            = QDir(m_home->path(QStringLiteral("plots"))).entryList(QDir::Files);
        QCOMPARE(names.size(), 6);
        QVERIFY(names.contains(QStringLiteral("f0.png")));
        QVERIFY(names.contains(QStringLiteral("f0 (2).png")));
        QTRY_VERIFY(answer(QStringLiteral("Open folder")));
    }

private:
    EngineThread m_engine;
    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowRunTest)
#include "test_window_run.moc"
