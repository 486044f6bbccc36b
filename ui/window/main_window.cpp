// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/wording/wording.h"
#include "ui/look/icons.h"
#include "ui/window/about_dialog.h"
#include "ui/window/bottom_panel.h"
#include "ui/window/calibration_desk.h"
#include "ui/window/charts_panel.h"
#include "ui/window/empty_page.h"
#include "ui/window/export_desk.h"
#include "ui/window/export_panel.h"
#include "ui/window/file_focus.h"
#include "ui/window/files_panel.h"
#include "ui/window/folder_opener.h"
#include "ui/window/inline_bar.h"
#include "ui/window/interrupted_run.h"
#include "ui/window/panel_line.h"
#include "ui/window/plots_panel.h"
#include "ui/window/reading_desk.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_notices.h"
#include "ui/window/run_presenter.h"
#include "ui/window/run_status_bar.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/timeline_panel.h"
#include "ui/window/tool_bar.h"
#include "ui/window/window_drop.h"
#include "ui/window/window_place.h"
#include "ui/window/work_page.h"

#include <QCloseEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fanfold {

namespace {

constexpr int kNarrowBelow = 1200;

} // namespace

MainWindow::MainWindow(EngineThread& engine, const FilePath& binFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_cores(countCores())
    , m_settings(loadSettings())
    , m_actions(this)
    , m_presenter(new RunPresenter(engine, binFolder, this))
    , m_opener(new FolderOpener(this))
    , m_exporter(new Exporter(engine, binFolder, this))
    , m_interrupted(new InterruptedRunSearch(this))
{
    setWindowTitle(tr("Fanfold"));
    setWindowIcon(appIcon());
    setMinimumSize(1024, 700);
    compose();
    m_focus = new FileFocus(*m_presenter, *m_files, *m_plots, this);
    new ReadingDesk(engine, *m_presenter, *m_focus, *m_reading, this);
    m_desk = new ExportDesk(
        *m_exporter, *m_exportPanel, *m_presenter, *m_opener, *m_plots, *m_focus, this);
    m_calibration = new CalibrationDesk(
        engine, *m_presenter, *m_toolBar->calibrateButton(), m_toolBar->workersField(),
        [this] { return workChoices(); }, this);
    m_drop = new WindowDrop(this);
    connectActions();
    connectOpening();
    connectRun();
    connectExport();
    connectResuming();
    connectCalibration();
    fillMenus();
    m_toolBar->setWorkers(m_settings.workers > 0 ? m_settings.workers : m_cores.usable);
    m_toolBar->setSplit(m_settings.split);
    m_empty->setRecentFolders(m_opener->recents());
    applySettings(m_settings);
    showWork(false);
    restorePlace(*this, *m_work);
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::compose()
{
    auto* middle = new QWidget(this);
    m_toolBar = new ToolBar(m_actions, m_cores, middle);
    m_status = new RunStatusBar(m_cores, middle);
    m_pages = new QStackedWidget(middle);
    m_empty = new EmptyPage(m_pages);
    m_files = new FilesPanel(m_presenter->files(), m_actions.rescan);
    m_plots = new PlotsPanel;
    m_bottom = new BottomPanel(
        m_presenter->lanes(), m_presenter->problems(), m_presenter->log(), m_actions.retryFailed);
    m_work = new WorkPage(m_files, m_plots, m_bottom, m_pages);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_work);
    m_bar = new InlineBar(m_empty);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolBar);
    column->addWidget(makePanelLine(middle));
    column->addWidget(m_pages, 1);
    column->addWidget(makePanelLine(middle));
    column->addWidget(m_status);
    setCentralWidget(middle);
    m_reading = new ReadingPanel(m_toolBar->readingButton());
    m_exportPanel = new ExportPanel(m_toolBar->exportButton());
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto&& act) {
        connect(action, &QAction::triggered, this, std::forward<decltype(act)>(act));
    };
    on(m_actions.openFolder, [this] { m_opener->chooseFolder(); });
    on(m_actions.openFiles, [this] { m_opener->chooseFiles(); });
    on(m_actions.openSamples, [this] { open({samplesFolder()}); });
    on(m_actions.includeSubfolders, [this](bool include) {
        m_settings.includeSubfolders = include;
        saveSettings(m_settings);
        m_opener->setIncludeSubfolders(include);
        m_drop->setIncludeSubfolders(include);
        if (!isBusy())
            m_opener->rescan();
    });
    on(m_actions.rescan, [this] { m_opener->rescan(); });
    on(m_actions.startOrPause, [this] { startOrPause(); });
    on(m_actions.finishCurrent, [this] { stop(); });
    on(m_actions.killNow, [this] {
        m_exporter->cancel();
        m_calibration->stop();
        m_presenter->link().stop(StopMode::killNow);
    });
    on(m_actions.retryFailed, [this] { retryFailed(); });
    on(m_actions.filter, [this] { m_files->focusFilter(); });
    on(m_actions.exportPlots, [this] { m_desk->openForPlots(); });
    on(m_actions.reading, [this] { m_reading->toggle(); });
    on(m_actions.showFiles, [this](bool shown) { m_files->setVisible(shown); });
    on(m_actions.showBottom, [this](bool shown) { m_bottom->setVisible(shown); });
    on(m_actions.fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(m_actions.closeWindow, [this] { close(); });
    on(m_actions.settings, [this] {
        auto* dialog = new SettingsDialog(m_settings, 16 * m_cores.logical, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SettingsDialog::changed, this, &MainWindow::applySettings);
        dialog->open();
    });
    on(m_actions.about, [this] {
        auto* dialog = new AboutDialog(m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_toolBar->readingButton(), &QToolButton::clicked, m_reading, &Flyout::toggle);
    connect(m_toolBar, &ToolBar::startClicked, this, &MainWindow::start);
    connect(m_toolBar, &ToolBar::pauseClicked, m_presenter, &RunPresenter::pauseOrResume);
    connect(m_toolBar, &ToolBar::stopClicked, this, &MainWindow::stop);
    connect(m_toolBar, &ToolBar::workersChanged, this, [this](int workers) {
        if (m_toolBar->tunesWorkers())
            m_presenter->link().tuneWorkers();
        else
            m_presenter->link().setWorkerCount(workers);
    });
    connect(m_presenter, &RunPresenter::workersWanted, m_toolBar, &ToolBar::showTunedWorkers);
}

void MainWindow::connectOpening()
{
    connect(m_empty, &EmptyPage::openClicked, m_opener, &FolderOpener::chooseFolder);
    connect(m_empty, &EmptyPage::samplesClicked, m_actions.openSamples, &QAction::trigger);
    connect(
        m_empty, &EmptyPage::recentChosen, this, [this](const FilePath& path) { open({path}); });
    connect(m_drop, &WindowDrop::dropped, this, &MainWindow::open);
    connect(m_opener, &FolderOpener::chosen, this, &MainWindow::open);
    connect(m_opener, &FolderOpener::recentsChanged, this,
        [this] { m_empty->setRecentFolders(m_opener->recents()); });
    connect(m_opener, &FolderOpener::opened, this, [this] {
        m_interrupted->cancel();
        m_bar->dismiss();
        m_presenter->setFiles(std::make_shared<const FileList>());
        m_files->setRoots(
            m_opener->shownRoots(), shownInOneLine(m_opener->roots().front().shown()));
        setWindowTitle(tr("%1 – Fanfold").arg(m_opener->shownRoots()));
        showWork(true);
        refresh();
    });
    connect(m_opener, &FolderOpener::filesGrew, this, [this](const auto& files) {
        m_presenter->setFiles(files);
        refresh();
    });
    connect(m_opener, &FolderOpener::filesListed, this,
        [this](const auto& files, const ScanReport& report) {
            m_bytes = report.bytes;
            m_presenter->setFiles(files);
            if (const std::optional<Notice> notice = scanNotice(report))
                tell(*notice);
            refresh();
            if (std::exchange(m_startWhenListed, false))
                start();
            else
                lookForInterruptedRun();
        });
}

void MainWindow::connectRun()
{
    RunLink& link = m_presenter->link();
    connect(&link, &RunLink::stateChanged, this, &MainWindow::refresh);
    connect(
        m_presenter, &RunPresenter::progressed, this, [this](RunState, const RunTotals& totals) {
            m_bottom->charts().addSample(totals);
            refreshStatus();
        });
    connect(m_presenter, &RunPresenter::cleared, this, [this] {
        m_plots->overlay().clear();
        m_bottom->charts().clear();
        m_bottom->timeline().clear();
    });
    connect(m_presenter, &RunPresenter::timelineChanged, &m_bottom->timeline(),
        &TimelinePanel::setTimeline);
    m_bottom->timeline().setNames([this](FileId file) { return m_presenter->files().name(file); });
    connect(&m_bottom->timeline(), &TimelinePanel::fileChosen, m_files, &FilesPanel::select);
    connect(m_presenter, &RunPresenter::lanesChanged, &m_bottom->charts(), &ChartsPanel::setLanes);
    connect(m_presenter, &RunPresenter::curvesArrived, this,
        [this](std::vector<Curve> curves) { m_plots->overlay().addCurves(std::move(curves)); });
    connect(m_presenter, &RunPresenter::ended, this, &MainWindow::showRunEnd);
    connect(m_files, &FilesPanel::retryClicked, this, [this](const std::vector<FileId>& files) {
        if (!isBusy())
            m_presenter->retry(files, workChoices());
    });
    connect(m_bottom, &BottomPanel::problemActivated, this, [this](FileId file) {
        m_files->select(file);
        m_plots->showFile();
    });
    connect(m_bottom, &BottomPanel::endWorkerChosen, this, [this](WorkerId worker, ByHand how) {
        if (m_presenter->link().isActive())
            m_presenter->link().endWorker(worker, how);
        else
            m_exporter->endWorker(worker, how);
    });
    connect(m_focus, &FileFocus::currentChanged, this, &MainWindow::refresh);
    connect(m_reading, &ReadingPanel::readFileAgainClicked, this, [this] {
        if (m_focus->current())
            m_presenter->retry({*m_focus->current()}, workChoices());
    });
    connect(m_reading, &ReadingPanel::readAgainClicked, this, [this] {
        m_reading->hide();
        start();
    });
    connect(&m_plots->overlay(), &OverlayView::seriesNeeded, this, [this] {
        if (!isBusy())
            askBefore(tr("The curves at hand do not hold this column. Read all files again?"),
                tr("Start again"), [this] { start(); });
    });
}

void MainWindow::connectExport()
{
    connect(m_desk, &ExportDesk::noticed, this, &MainWindow::tell);
    connect(m_exporter, &Exporter::began, this, &MainWindow::refresh);
    connect(m_exporter, &Exporter::ended, this, [this] {
        refresh();
        goOnAfterStop();
    });
    connect(m_exporter, &Exporter::filesListed, this, [this](const auto& files) {
        m_presenter->lanes().setFiles(files);
        m_bottom->setFolded(false);
    });
    connect(m_exporter, &Exporter::lanesChanged, &m_presenter->lanes(), &LanesModel::setLanes);
    const auto tellChoices = [this] {
        m_desk->setWorkers(m_toolBar->workers(), m_toolBar->split(), m_settings.limits);
    };
    connect(m_toolBar, &ToolBar::workersChanged, this, tellChoices);
    connect(m_toolBar, &ToolBar::workersChanged, m_exporter, &Exporter::setWorkerCount);
    connect(m_toolBar, &ToolBar::splitChanged, this, tellChoices);
}

void MainWindow::connectCalibration()
{
    connect(m_actions.calibrate, &QAction::triggered, m_calibration, &CalibrationDesk::togglePanel);
    connect(m_opener, &FolderOpener::opened, m_calibration, &CalibrationDesk::forget);
    connect(m_calibration, &CalibrationDesk::workersChosen, m_toolBar, &ToolBar::setWorkers);
    connect(m_calibration, &CalibrationDesk::activeChanged, this, [this] {
        refresh();
        goOnAfterStop();
    });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < kNarrowBelow;
    m_toolBar->setNarrow(narrow);
    m_work->setNarrow(narrow);
}

} // namespace fanfold
