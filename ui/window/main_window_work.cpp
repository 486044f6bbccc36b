// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when told to: opening, starting, stopping, closing, and what it then shows.
#include "ui/window/main_window.h"

#include "core/wording/advice_wording.h"
#include "ui/look/icons.h"
#include "ui/window/bottom_panel.h"
#include "ui/window/calibration_desk.h"
#include "ui/window/empty_page.h"
#include "ui/window/export_desk.h"
#include "ui/window/export_panel.h"
#include "ui/window/file_focus.h"
#include "ui/window/files_panel.h"
#include "ui/window/folder_opener.h"
#include "ui/window/inline_bar.h"
#include "ui/window/interrupted_run.h"
#include "ui/window/plots_panel.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_buttons.h"
#include "ui/window/run_logs.h"
#include "ui/window/run_notices.h"
#include "ui/window/run_presenter.h"
#include "ui/window/run_status_bar.h"
#include "ui/window/timeline_panel.h"
#include "ui/window/tool_bar.h"
#include "ui/window/window_drop.h"
#include "ui/window/window_place.h"
#include "ui/window/work_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QStackedWidget>

namespace fanfold {

void MainWindow::obey(const StartOptions& options)
{
    if (options.workers)
        m_toolBar->setWorkers(*options.workers);
    m_startWhenListed = options.start && !options.paths.empty();
    open(options.paths);
}

void MainWindow::open(const std::vector<FilePath>& paths)
{
    if (paths.empty() || paths.front().isEmpty())
        return;
    if (isBusy())
        askBefore(whatIsBusy(), tr("Stop and open"), [this, paths] { m_opener->open(paths); });
    else
        m_opener->open(paths);
}

void MainWindow::fillMenus()
{
    QMenu* open = m_toolBar->openMenu();
    open->addAction(m_actions.openFolder);
    open->addAction(m_actions.openFiles);
    QMenu* recents = open->addMenu(tr("Recent folders"));
    connect(recents, &QMenu::aboutToShow, this,
        [this, recents] { m_opener->fillRecentMenu(*recents); });
    open->addAction(m_actions.openSamples);
    open->addSeparator();
    open->addAction(m_actions.includeSubfolders);
    open->addAction(m_actions.rescan);
    m_desk->fillMenu(*m_toolBar->exportMenu());

    QMenu* menu = m_toolBar->mainMenu();
    menu->addActions({m_actions.startOrPause, m_actions.finishCurrent, m_actions.killNow,
        m_actions.retryFailed, m_actions.calibrate});
    menu->addSeparator();
    menu->addActions({m_actions.filter, m_actions.reading, m_actions.exportPlots});
    menu->addSeparator();
    menu->addActions({m_actions.showFiles, m_actions.showBottom, m_actions.fullScreen});
    menu->addSeparator();
    menu->addActions({m_actions.settings, m_actions.about, m_actions.closeWindow});
    for (QMenu* shown : {open, menu, m_toolBar->exportMenu()})
        shown->setToolTipsVisible(true);
}

void MainWindow::applySettings(const Settings& settings)
{
    const Settings before = m_settings;
    m_settings = settings;
    m_actions.includeSubfolders->setChecked(settings.includeSubfolders);
    m_opener->setIncludeSubfolders(settings.includeSubfolders);
    m_drop->setIncludeSubfolders(settings.includeSubfolders);
    m_desk->setFolder(settings.exportFolder);
    m_desk->setWorkers(m_toolBar->workers(), m_toolBar->split(), settings.limits);
    if (settings == before)
        return;
    saveSettings(settings);
    if (settings.theme != before.theme)
        applyLook(*qApp, settings.theme);
    if (settings.workers != before.workers && !isBusy())
        m_toolBar->setWorkers(settings.workers > 0 ? settings.workers : m_cores.usable);
    if (settings.split != before.split)
        m_toolBar->setSplit(settings.split);
    if (settings.language != before.language) {
        Notice notice;
        notice.sentence = tr("The language changes when Fanfold is started again.");
        tell(notice);
    }
}

void MainWindow::start()
{
    if (isBusy() || m_opener->isScanning() || m_presenter->files().fileCount() == 0)
        return;
    m_bar->dismiss();
    m_afterStop = nullptr;
    m_interrupted->cancel();
    m_presenter->start(workChoices(), runLogFor(m_opener->roots()));
}

WorkChoices MainWindow::workChoices() const
{
    return {m_toolBar->workers(), m_toolBar->split(), m_settings.limits, m_reading->options(),
        m_plots->overlay().choice(), m_toolBar->tunesWorkers()};
}

void MainWindow::startOrPause()
{
    if (m_presenter->link().isActive())
        m_presenter->pauseOrResume();
    else
        start();
}

void MainWindow::stop()
{
    m_startWhenListed = false;
    m_opener->cancelScan();
    m_exporter->cancel();
    m_calibration->stop();
    const bool again = m_presenter->link().state() == RunState::stopping;
    m_presenter->link().stop(again ? StopMode::killNow : StopMode::finishCurrent);
}

void MainWindow::retryFailed()
{
    m_bar->dismiss();
    m_presenter->retry(m_presenter->files().notDoneFiles(), workChoices());
}

void MainWindow::showRunEnd(const RunReport& report, const Retry& retry)
{
    m_opener->rememberRun(report.totals);
    m_bottom->timeline().setAdvice(
        adviceText(report.advice, m_presenter->files().name(report.advice.input.longest)));
    Notice notice = endNotice(report, retry);
    const auto failed = static_cast<int>(m_presenter->files().notDoneFiles().size());
    if (notDone(report.totals) > 0)
        notice.actions.push_back({tr("Show"),
            [this] {
                m_files->showNotDone();
                m_bottom->showProblems();
            },
            {}, {}, true});
    const std::uint64_t left = report.totals.states[static_cast<std::size_t>(FileState::cancelled)];
    if (left > 0)
        notice.actions.push_back(goOnAction(static_cast<int>(left)));
    else if (failed > 0)
        notice.actions.push_back({tr("Retry %Ln", nullptr, failed), [this] { retryFailed(); },
            tr("Read the files that are not done again"), IconName::retry});
    if (report.workersStarted)
        notice.actions.push_back(
            {tr("Export"), [this] { m_desk->openForPlots(); }, {}, IconName::exportOut});
    tell(notice);
    refresh();
    goOnAfterStop();
}

void MainWindow::goOnAfterStop()
{
    if (m_afterStop && !isBusy())
        std::exchange(m_afterStop, nullptr)();
}

QString MainWindow::whatIsBusy() const
{
    if (m_calibration->isActive())
        return tr("A calibration is going on.");
    return m_presenter->link().isActive() ? tr("A run is going on.") : tr("An export is going on.");
}

void MainWindow::askBefore(const QString& question, const QString& yes, std::function<void()> act)
{
    Notice notice;
    notice.tone = Notice::Tone::warning;
    notice.sentence = question;
    notice.isQuestion = true;
    notice.actions.push_back({yes, [this, act = std::move(act)] {
                                  if (!isBusy()) {
                                      act();
                                      return;
                                  }
                                  m_afterStop = act;
                                  m_exporter->cancel();
                                  m_calibration->stop();
                                  m_presenter->link().stop(StopMode::killNow);
                              }});
    notice.actions.push_back({tr("Go on"), [this] { m_afterStop = nullptr; }});
    tell(notice);
}

void MainWindow::tell(const Notice& notice)
{
    m_bar->tell(notice);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isBusy()) {
        savePlace(*this, *m_work);
        event->accept();
        return;
    }
    event->ignore();
    askBefore(whatIsBusy(), tr("Stop and close"), [this] { close(); });
}

void MainWindow::showWork(bool work)
{
    m_pages->setCurrentWidget(work ? static_cast<QWidget*>(m_work) : m_empty);
    if (work) {
        m_plots->hold(m_bar);
        m_files->focusTable();
    } else {
        m_empty->hold(m_bar);
        m_empty->setFocus();
    }
}

bool MainWindow::isBusy() const
{
    return m_presenter->link().isActive() || m_exporter->isActive() || m_calibration->isActive();
}

WorkState MainWindow::workState() const
{
    return {m_presenter->link().state(), m_presenter->files().fileCount() > 0,
        m_opener->isScanning(), m_exporter->isActive(), m_calibration->isActive()};
}

void MainWindow::refresh()
{
    const WorkState state = workState();
    m_toolBar->setWorkState(state);
    m_bottom->setRunState(state.run);
    refreshActions();
    refreshStatus();
}

void MainWindow::refreshActions()
{
    const WorkState state = workState();
    const RunButtons buttons = runButtonsFor(state);
    const bool active = m_presenter->link().isActive();
    const ButtonTruth& next = active ? buttons.pause : buttons.start;
    m_actions.startOrPause->setText(next.text);
    enableBecause(m_actions.startOrPause, next.enabled, next.toolTip);
    m_actions.finishCurrent->setText(
        buttons.stopsNow ? tr("End the current files now") : tr("Finish current files"));
    enableBecause(m_actions.finishCurrent, buttons.stop.enabled, buttons.stop.toolTip);
    enableBecause(m_actions.killNow, buttons.stop.enabled, buttons.stop.toolTip);
    enableBecause(m_actions.exportPlots, buttons.canExport.enabled, buttons.canExport.toolTip);
    const bool canMeasure = buttons.start.enabled;
    enableBecause(m_actions.calibrate, canMeasure || state.calibrating, buttons.start.toolTip);
    m_calibration->setCanMeasure(canMeasure, buttons.start.toolTip);
    m_desk->setCanExport(buttons.canExport, buttons.canExportEvery);
    m_reading->setCanReadAgain(buttons.start.enabled, buttons.start.toolTip);
    m_reading->setCanReadFileAgain(
        state.run == RunState::finished && !isBusy() && m_focus->current(),
        isBusy() ? tr("The run is going on.") : tr("Select a file that has been read."));
    enableBecause(m_actions.rescan, !isBusy() && !m_opener->roots().empty(),
        m_opener->roots().empty() ? tr("Open a folder first.") : tr("The run is going on."));
    const bool canRetry = state.run == RunState::finished && !state.exporting && !state.calibrating
        && !m_presenter->files().notDoneFiles().empty();
    enableBecause(m_actions.retryFailed, canRetry,
        isBusy() ? tr("The run is going on.") : tr("No file has failed."));
}

void MainWindow::refreshStatus()
{
    const RunState state = m_presenter->link().state();
    const auto files = static_cast<std::uint64_t>(m_presenter->files().fileCount());
    if (m_opener->roots().empty())
        m_status->showReady();
    else if (m_opener->isScanning())
        m_status->showScanning(files);
    else if (state == RunState::idle || m_presenter->totals().files == 0)
        m_status->showFiles(files, m_bytes);
    else
        m_status->showRun(state, m_presenter->totals());
}

} // namespace fanfold
