// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/file_focus.h"

#include "core/run/wording.h"
#include "ui/look/theme.h"
#include "ui/window/files_panel.h"
#include "ui/window/plots_panel.h"
#include "ui/window/run_presenter.h"

#include <QGuiApplication>

#include <algorithm>

namespace fanfold {

namespace {

/// Enough for every pixel of a wide screen, twice over for each of eight columns.
constexpr int kFinePoints = 40'000;

std::size_t pointsOf(const Preview& preview)
{
    std::size_t fewest = preview.series.empty() ? 0 : preview.series.front().x.size();
    for (const Series& series : preview.series)
        fewest = std::min(fewest, series.x.size());
    return fewest;
}

QString messageFor(const FileStatus& status)
{
    if (status.state == FileState::queued)
        return FileFocus::tr("This file has not been read yet.");
    if (status.state == FileState::running)
        return FileFocus::tr("This file is being read.");
    if (status.state == FileState::done)
        return FileFocus::tr("This file has no column of numbers to plot.");
    return sentence(status.error);
}

} // namespace

FileFocus::FileFocus(RunPresenter& presenter, FilesPanel& files, PlotsPanel& plots, QObject* parent)
    : QObject(parent)
    , m_presenter(presenter)
    , m_files(files)
    , m_plots(plots)
{
    connect(&files, &FilesPanel::selectionChanged, this, &FileFocus::follow);
    connect(&files, &FilesPanel::fileActivated, &plots, &PlotsPanel::showFile);
    connect(&plots.overlay(), &OverlayView::fileClicked, &files, &FilesPanel::select);
    connect(&plots, &PlotsPanel::viewChanged, this, &FileFocus::fetchFiner);
    connect(&plots.file(), &FileView::seriesNeeded, this, &FileFocus::fetch);
    connect(&presenter.link(), &RunLink::detailReady, this, &FileFocus::takeDetail);
    connect(&presenter, &RunPresenter::cleared, this, &FileFocus::startOver);
    connect(
        &presenter, &RunPresenter::filesChanged, this, [this](const std::vector<FileId>& changed) {
            if (m_current && std::find(changed.begin(), changed.end(), *m_current) != changed.end())
                refresh();
        });
    refresh();
}

void FileFocus::follow(const std::vector<FileId>& files, std::optional<FileId> current)
{
    m_plots.overlay().setSelectedFiles(files);
    colourRows(files);
    if (current == m_current)
        return;
    m_current = current;
    refresh();
    Q_EMIT currentChanged();
}

void FileFocus::startOver()
{
    // The table has lost its selection without a word if the files are others.
    const std::vector<FileId> selected = m_files.selected();
    m_plots.overlay().setSelectedFiles(selected);
    colourRows(selected);
    if (selected.empty())
        m_current.reset();
    refresh();
    Q_EMIT currentChanged();
}

void FileFocus::refresh()
{
    ++m_request;
    m_finerAsked = false;
    if (m_current && static_cast<int>(number(*m_current)) >= m_presenter.files().fileCount())
        m_current.reset();
    if (!m_current) {
        m_plots.file().showMessage(tr("Select a file to see its columns."));
        return;
    }
    const FileStatus& status = m_presenter.files().status(*m_current);
    const std::optional<Curve> curve = m_presenter.curve(*m_current);
    if (!curve || curve->preview->series.empty()) {
        m_plots.file().showMessage(messageFor(status));
        return;
    }
    m_plots.file().showCurve(*curve);
    fetchFiner();
}

void FileFocus::colourRows(const std::vector<FileId>& files)
{
    // As in the overlay: one selected curve is drawn in the text colour, several in these.
    static constexpr std::array<std::size_t, 6> kOrder{1, 3, 4, 2, 6, 5};
    const Theme& theme = themeFor(QGuiApplication::palette());
    QHash<FileId, QColor> colours;
    for (std::size_t i = 0; files.size() > 1 && i < std::min(files.size(), kOrder.size()); ++i)
        colours.insert(files[i], theme.curves[kOrder[i]]);
    m_presenter.files().setCurveColours(colours);
}

void FileFocus::fetchFiner()
{
    if (!m_plots.showsFile() || !m_current || m_finerAsked)
        return;
    const std::optional<Curve> curve = m_presenter.curve(*m_current);
    if (!curve)
        return;
    const std::size_t points = pointsOf(*curve->preview);
    if (points == 0 || points >= std::min<std::size_t>(curve->table->rows, 4000))
        return;
    m_finerAsked = true;
    fetch(m_plots.file().choice());
}

void FileFocus::fetch(const SeriesChoice& choice)
{
    if (m_current)
        m_presenter.link().requestDetail(++m_request, *m_current, choice, kFinePoints);
}

void FileFocus::takeDetail(int requestId, const FileStatus& status)
{
    if (requestId != m_request || !m_current)
        return;
    if (status.state == FileState::done && status.table && status.preview)
        m_plots.file().showCurve(
            {*m_current, m_presenter.files().name(*m_current), status.table, status.preview});
}

} // namespace fanfold
