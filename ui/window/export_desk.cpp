// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_desk.h"

#include "core/export/result_files.h"
#include "ui/look/icons.h"
#include "ui/window/export_panel.h"
#include "ui/window/file_focus.h"
#include "ui/window/file_menu.h"
#include "ui/window/folder_opener.h"
#include "ui/window/output_file.h"
#include "ui/window/plots_panel.h"
#include "ui/window/run_buttons.h"
#include "ui/window/run_notices.h"
#include "ui/window/run_presenter.h"
#include "ui/window/window_actions.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>

namespace fanfold {

namespace {

/// The export folder or what there is of the way to it, but nothing among the data.
QString placeForCsv(const FilePath& folder, const std::vector<FilePath>& roots)
{
    if (liesWithin(folder, roots))
        return QDir::homePath();
    QString place = folder.shown();
    while (!QDir(place).exists() && place.contains(QLatin1Char('/')))
        place.truncate(place.lastIndexOf(QLatin1Char('/')));
    return place.isEmpty() || liesWithin(FilePath::fromText(place), roots) ? QDir::homePath()
                                                                           : place;
}

} // namespace

ExportDesk::ExportDesk(Exporter& exporter, ExportPanel& panel, RunPresenter& presenter,
    FolderOpener& opener, PlotsPanel& plots, FileFocus& focus, QWidget* window)
    : QObject(window)
    , m_exporter(exporter)
    , m_panel(panel)
    , m_presenter(presenter)
    , m_opener(opener)
    , m_plots(plots)
    , m_focus(focus)
    , m_window(window)
{
    setFolder({});
    connect(&panel, &ExportPanel::exportClicked, this, &ExportDesk::exportPlots);
    connect(&panel, &ExportPanel::chooseFolderClicked, this, &ExportDesk::chooseFolder);
    connect(&plots.overlay(), &OverlayView::savePictureRequested, this,
        [this] { m_panel.openFor(ExportWhat::overlayPlot); });
    connect(&plots.file(), &FileView::savePictureRequested, this,
        [this] { m_panel.openFor(ExportWhat::filePlot); });
    connect(&exporter, &Exporter::progressed, this, &ExportDesk::tellProgress);
    connect(&exporter, &Exporter::ended, this, [this](const ExportEnd& end) {
        Notice notice = endNotice(end);
        if (end.written > 0)
            notice.actions.push_back(
                {tr("Open folder"), [folder = end.folder] { openInDesktop(folder); },
                    end.folder.shown(), IconName::openExternal});
        if (end.written == 0 && end.failed > 0 && m_again)
            notice.actions.push_back(
                {tr("Save elsewhere…"), m_again, tr("Choose another folder"), IconName::exportOut});
        Q_EMIT noticed(notice);
    });
}

void ExportDesk::fillMenu(QMenu& menu)
{
    menu.addAction(icon(IconName::image), tr("This plot…"), this, &ExportDesk::openForPlots);
    m_everyAction = menu.addAction(
        tr("Every file's plot…"), this, [this] { m_panel.openFor(ExportWhat::everyFilePlot); });
    menu.addSeparator();
    menu.addAction(tr("Summary as CSV…"), this,
        [this] { chooseCsv(tr("Save the summary"), QStringLiteral("summary.csv"), true); });
    menu.addAction(tr("File list as CSV…"), this,
        [this] { chooseCsv(tr("Save the file list"), QStringLiteral("files.csv"), false); });
}

void ExportDesk::setFolder(const QString& folder)
{
    const QString place = folder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            + QStringLiteral("/Fanfold")
        : folder;
    m_folder = FilePath::fromText(place);
    m_panel.setFolder(m_folder);
}

void ExportDesk::setWorkers(int workers, Split split, const WorkerLimits& limits)
{
    m_workers = workers;
    m_split = split;
    m_limits = limits;
}

void ExportDesk::setCanExport(const ButtonTruth& any, const ButtonTruth& every)
{
    m_panel.setCanExport(any, every);
    if (m_everyAction)
        enableBecause(m_everyAction, every.enabled, every.toolTip);
}

void ExportDesk::openForPlots()
{
    m_panel.openFor(m_plots.showsFile() ? ExportWhat::filePlot : ExportWhat::overlayPlot);
}

void ExportDesk::exportPlots(const ExportOptions& options)
{
    m_folder = options.folder;
    m_again = [this, what = options.what] { m_panel.openFor(what); };
    switch (options.what) {
    case ExportWhat::overlayPlot:
        saveOverlay(options);
        break;
    case ExportWhat::filePlot:
        saveFilePlot(options);
        break;
    case ExportWhat::everyFilePlot:
        saveEveryPlot(options);
        break;
    }
}

void ExportDesk::saveOverlay(const ExportOptions& options)
{
    const std::vector<FilePath>& roots = m_opener.roots();
    const std::string name
        = roots.empty() ? std::string("plot") : std::string(roots.front().name());
    m_exporter.savePicture(options, roots, safeFileName(name + " overlay"),
        m_plots.overlay().picture(options.picture));
}

void ExportDesk::saveFilePlot(const ExportOptions& options)
{
    std::string name = "plot";
    if (const std::optional<FileId> file = m_focus.current())
        name = std::string((*m_presenter.files().files())[number(*file)].path.name());
    m_exporter.savePicture(
        options, m_opener.roots(), safeFileName(name), m_plots.file().picture(options.picture));
}

void ExportDesk::saveEveryPlot(const ExportOptions& options)
{
    if (m_presenter.link().isActive())
        return;
    EveryPlot job;
    job.options = options;
    job.roots = m_opener.roots();
    job.files = m_presenter.files().files();
    for (int i = 0; i < m_presenter.files().fileCount(); ++i)
        job.wanted.push_back(
            m_presenter.files().status(static_cast<FileId>(i)).state == FileState::done);
    job.choices = m_presenter.lastChoices();
    job.readAs = m_presenter.readChoices();
    job.choices.workers = m_workers;
    job.choices.split = m_split;
    job.choices.limits = m_limits;
    m_exporter.saveEveryPlot(std::move(job));
}

void ExportDesk::chooseFolder()
{
    auto* chooser = new QFileDialog(m_window, tr("Folder for the plots"), m_folder.shown());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_folder = FilePath::fromText(path);
        m_panel.setFolder(m_folder);
    });
    chooser->open();
}

void ExportDesk::chooseCsv(const QString& title, const QString& name, bool summary)
{
    auto* chooser = new QFileDialog(m_window, title, placeForCsv(m_folder, m_opener.roots()));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("csv"));
    chooser->setNameFilter(tr("Tables (*.csv)"));
    chooser->selectFile(name);
    connect(chooser, &QFileDialog::fileSelected, this, [=, this](const QString& path) {
        m_again = [=, this] { chooseCsv(title, name, summary); };
        m_exporter.saveText(FilePath::fromText(path),
            m_panel.options().intoInputAllowed ? std::vector<FilePath>() : m_opener.roots(),
            [files = m_presenter.files().files(), results = m_presenter.results(), summary] {
                return summary ? summaryCsv(*files, results) : filesCsv(*files, results);
            });
    });
    chooser->open();
}

void ExportDesk::tellProgress(const RunTotals& totals)
{
    Notice notice;
    notice.sentence = tr("Exporting: %L1 of %Ln plots", nullptr, static_cast<int>(totals.files))
                          .arg(totals.filesEnded);
    notice.tone = Notice::Tone::progress;
    notice.actions.push_back({tr("Cancel"), [this] { m_exporter.cancel(); }});
    Q_EMIT noticed(notice);
}

} // namespace fanfold
