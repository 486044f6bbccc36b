// SPDX-License-Identifier: GPL-3.0-or-later
// The window: puts the parts together and tells each what the others have done. What a part does is
// in the part.
#pragma once

#include "core/base/cores.h"
#include "core/base/file_path.h"
#include "ui/window/settings.h"
#include "ui/window/start_options.h"
#include "ui/window/window_actions.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace fanfold {

class BottomPanel;
class CalibrationDesk;
class EmptyPage;
class EngineThread;
class ExportDesk;
class ExportPanel;
class Exporter;
class FileFocus;
class FilesPanel;
class FolderOpener;
class InlineBar;
class InterruptedRunSearch;
class PlotsPanel;
class ReadingPanel;
class RunPresenter;
class RunStatusBar;
class ToolBar;
class WindowDrop;
class WorkPage;
struct FoundFile;
struct InterruptedRun;
struct Notice;
struct NoticeAction;
struct Retry;
struct RunReport;
struct WorkState;
struct ScanReport;
struct WorkChoices;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// The engine outlives the window. binFolder: where the worker programs are.
    MainWindow(EngineThread& engine, const FilePath& binFolder, QWidget* parent = nullptr);
    ~MainWindow() override;

    void obey(const StartOptions& options); ///< of the command line
    /// While a run goes on the person is asked first.
    void open(const std::vector<FilePath>& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void compose();
    void connectActions();
    void connectOpening();
    void connectRun();
    void connectExport();
    void connectResuming();
    void connectCalibration();
    void fillMenus();
    void applySettings(const Settings& settings);

    void start();
    WorkChoices workChoices() const; ///< what a start or retry would use now
    void startOrPause();
    void stop();
    void retryFailed();
    void lookForInterruptedRun();
    void offerToGoOn(const InterruptedRun& run);
    void goOnWith(const InterruptedRun& run);
    NoticeAction goOnAction(int files); ///< with the run that was just stopped
    void showRunEnd(const RunReport& report, const Retry& retry);
    void askBefore(const QString& question, const QString& yes, std::function<void()> act);
    void goOnAfterStop();
    QString whatIsBusy() const;
    void tell(const Notice& notice);
    void showWork(bool work);
    void refresh(); ///< buttons, actions and status follow the state of things
    void refreshActions();
    void refreshStatus();
    bool isBusy() const;
    WorkState workState() const;

    const CoreCount m_cores;
    Settings m_settings;
    WindowActions m_actions;
    RunPresenter* m_presenter;
    FolderOpener* m_opener;
    Exporter* m_exporter;
    InterruptedRunSearch* m_interrupted;
    ToolBar* m_toolBar = nullptr;
    RunStatusBar* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyPage* m_empty = nullptr;
    WorkPage* m_work = nullptr;
    FilesPanel* m_files = nullptr;
    PlotsPanel* m_plots = nullptr;
    BottomPanel* m_bottom = nullptr;
    InlineBar* m_bar = nullptr;
    ReadingPanel* m_reading = nullptr;
    ExportPanel* m_exportPanel = nullptr;
    FileFocus* m_focus = nullptr;
    ExportDesk* m_desk = nullptr;
    CalibrationDesk* m_calibration = nullptr;
    WindowDrop* m_drop = nullptr;
    std::uint64_t m_bytes = 0; ///< of the open files
    bool m_startWhenListed = false;
    std::function<void()> m_afterStop; ///< when nothing is busy any more
};

} // namespace fanfold
