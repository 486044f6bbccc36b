// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the Export menu and panel with the exporter: what there is to save comes from the presenter
// and the plots, where it goes from the person.
#pragma once

#include "ui/window/exporter.h"
#include "ui/window/inline_bar.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace fanfold {

class ExportPanel;
class FileFocus;
class FolderOpener;
class PlotsPanel;
class RunPresenter;
struct ButtonTruth;

class ExportDesk : public QObject {
    Q_OBJECT

public:
    ExportDesk(Exporter& exporter, ExportPanel& panel, RunPresenter& presenter,
        FolderOpener& opener, PlotsPanel& plots, FileFocus& focus, QWidget* window);

    void fillMenu(QMenu& menu);
    void setFolder(const QString& folder); ///< of the settings; empty = below the documents
    void setWorkers(int workers, Split split, const WorkerLimits& limits);
    void setCanExport(const ButtonTruth& any, const ButtonTruth& every);
    void openForPlots(); ///< the panel, for the plot in view

Q_SIGNALS:
    void noticed(const fanfold::Notice& notice);

private:
    void exportPlots(const ExportOptions& options);
    void saveOverlay(const ExportOptions& options);
    void saveFilePlot(const ExportOptions& options);
    void saveEveryPlot(const ExportOptions& options);
    void chooseFolder();
    void chooseCsv(const QString& title, const QString& name, bool summary);
    void tellProgress(const RunTotals& totals);

    Exporter& m_exporter;
    ExportPanel& m_panel;
    RunPresenter& m_presenter;
    FolderOpener& m_opener;
    PlotsPanel& m_plots;
    FileFocus& m_focus;
    QWidget* m_window;
    QAction* m_everyAction = nullptr;
    int m_workers = 1;
    Split m_split = Split::dynamic;
    WorkerLimits m_limits;
    FilePath m_folder;
    std::function<void()> m_again; ///< asks for the last export once more, to save it elsewhere
};

} // namespace fanfold
