// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a run: one that was stopped a moment ago, or one that another day was interrupted.
#include "ui/look/icons.h"
#include "ui/window/export_desk.h"
#include "ui/window/folder_opener.h"
#include "ui/window/inline_bar.h"
#include "ui/window/interrupted_run.h"
#include "ui/window/main_window.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_logs.h"
#include "ui/window/run_notices.h"
#include "ui/window/run_presenter.h"

namespace fanfold {

void MainWindow::connectResuming()
{
    connect(m_interrupted, &InterruptedRunSearch::found, this, &MainWindow::offerToGoOn);
    connect(m_presenter, &RunPresenter::logFailed, this, [this](const Error& problem) {
        Notice notice = logNotice(problem);
        notice.actions.push_back(
            {tr("Export"), [this] { m_desk->openForPlots(); }, {}, IconName::exportOut});
        tell(notice);
    });
}

void MainWindow::lookForInterruptedRun()
{
    m_interrupted->cancel();
    if (m_presenter->link().state() == RunState::idle && m_presenter->files().fileCount() > 0)
        m_interrupted->start(m_opener->roots(), m_presenter->files().files());
}

void MainWindow::offerToGoOn(const InterruptedRun& run)
{
    if (isBusy() || m_presenter->link().state() != RunState::idle)
        return;
    Notice notice = interruptedNotice(*run.resumed);
    const auto left = static_cast<int>(run.resumed->kept.size() - run.resumed->filesKept);
    notice.actions.push_back({left > 0 ? tr("Resume %Ln remaining", nullptr, left) : tr("Show"),
        [this, run] { goOnWith(run); }, tr("Keep what is done and read the other files"),
        IconName::start});
    notice.actions.push_back({tr("Start over"), [this] { start(); }, tr("Read all files again")});
    tell(notice);
}

void MainWindow::goOnWith(const InterruptedRun& run)
{
    if (isBusy() || m_opener->isScanning())
        return;
    if (run.files != m_presenter->files().files()) { // the folder was looked through again
        lookForInterruptedRun();
        return;
    }
    m_reading->setOptions(run.read);
    WorkChoices choices = workChoices();
    choices.read = run.read;
    choices.series = run.series;
    m_presenter->start(choices, run.log, run.resumed);
}

NoticeAction MainWindow::goOnAction(int files)
{
    return {tr("Resume %Ln remaining", nullptr, files),
        [this] { m_presenter->goOn(workChoices()); },
        tr("Keep what is done and read the other files"), IconName::start};
}

} // namespace fanfold
