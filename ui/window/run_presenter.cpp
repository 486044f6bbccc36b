// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_presenter.h"

#include "core/runlog/resume.h"

#include <algorithm>

namespace fanfold {

namespace {

bool sameFiles(const FileList& a, const FileList& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const FoundFile& x, const FoundFile& y) {
            return x.path == y.path && x.sizeBytes == y.sizeBytes && x.modifiedNs == y.modifiedNs;
        });
}

} // namespace

RunPresenter::RunPresenter(EngineThread& engine, FilePath binFolder, QObject* parent)
    : QObject(parent)
    , m_binFolder(std::move(binFolder))
    , m_link(engine)
{
    connect(&m_link, &RunLink::updated, this,
        [this](const std::shared_ptr<const RunUpdate>& update) { take(*update); });
    connect(
        &m_link, &RunLink::finished, this, [this](const std::shared_ptr<const RunReport>& report) {
            m_totals = report->totals;
            Q_EMIT progressed(RunState::finished, m_totals);
            Q_EMIT ended(*report, m_retry);
        });
}

std::vector<FileStatus> RunPresenter::results() const
{
    std::vector<FileStatus> all;
    all.reserve(static_cast<std::size_t>(m_files.fileCount()));
    for (int i = 0; i < m_files.fileCount(); ++i)
        all.push_back(m_files.status(static_cast<FileId>(i)));
    return all;
}

void RunPresenter::setFiles(std::shared_ptr<const FileList> files)
{
    if (m_files.files() && sameFiles(*m_files.files(), *files))
        return;
    m_files.setFiles(files);
    m_lanes.setFiles(files);
    m_problems.setFiles(std::move(files));
    m_lanes.setLanes({});
    clear();
    m_link.forget();
}

void RunPresenter::start(
    const WorkChoices& choices, RunLogOutput log, std::shared_ptr<const ResumedRun> resumed)
{
    if (m_link.isActive() || m_files.fileCount() == 0)
        return;
    m_files.resetStatuses();
    m_lanes.setFiles(m_files.files());
    clear();
    m_lastChoices = choices;
    const auto read = std::make_shared<const ReadOptions>(choices.read);
    if (resumed)
        m_readChoices = resumed->readOtherwise;
    m_readChoices.resize(m_files.files()->size());
    std::replace(
        m_readChoices.begin(), m_readChoices.end(), std::shared_ptr<const ReadOptions>(), read);
    RunRequest request;
    request.files = m_files.files();
    request.workers = choices.workers;
    request.tuneWorkers = choices.tuneWorkers;
    request.split = choices.split;
    request.limits = choices.limits;
    request.read = choices.read;
    request.series = choices.series;
    request.wantPreviews = true;
    request.binFolder = m_binFolder;
    request.log = std::move(log);
    request.resumed = std::move(resumed);
    m_retry = {};
    m_link.start(std::move(request));
}

void RunPresenter::retry(std::vector<FileId> files, const WorkChoices& choices)
{
    if (m_link.state() != RunState::finished || files.empty())
        return;
    m_retry = {files.size(), m_totals.elapsedS};
    const auto read = std::make_shared<const ReadOptions>(choices.read);
    for (const FileId file : files)
        m_readChoices[number(file)] = read;
    readAgain(std::move(files), choices, choices.read);
}

void RunPresenter::goOn(const WorkChoices& choices)
{
    std::vector<FileId> left;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(m_files.fileCount()); ++i)
        if (m_files.status(FileId{i}).state == FileState::cancelled)
            left.push_back(FileId{i});
    if (m_link.state() != RunState::finished || left.empty())
        return;
    m_retry = {};
    readAgain(std::move(left), choices, std::nullopt);
}

void RunPresenter::readAgain(
    std::vector<FileId> files, const WorkChoices& choices, std::optional<ReadOptions> read)
{
    m_link.retry(std::move(files),
        {choices.workers, choices.split, choices.limits, std::move(read), choices.tuneWorkers});
    m_lanes.setFiles(m_files.files());
}

void RunPresenter::pauseOrResume()
{
    if (m_link.state() == RunState::paused)
        m_link.resume();
    else
        m_link.pause();
}

std::optional<Curve> RunPresenter::curve(FileId file) const
{
    if (static_cast<int>(number(file)) >= m_files.fileCount())
        return std::nullopt;
    const FileStatus& status = m_files.status(file);
    if (status.state != FileState::done || !status.table || !status.preview)
        return std::nullopt;
    return Curve{file, m_files.name(file), status.table, status.preview};
}

void RunPresenter::take(const RunUpdate& update)
{
    m_totals = update.totals;
    m_files.applyUpdates(update.files);
    m_problems.applyUpdates(update.files);
    m_log.append(update.log, m_files);
    m_lanes.setLanes(update.lanes);
    std::vector<Curve> curves;
    std::vector<FileId> changed;
    for (const auto& [file, status] : update.files) {
        changed.push_back(file);
        if (std::optional<Curve> made = curve(file))
            curves.push_back(std::move(*made));
    }
    if (!curves.empty())
        Q_EMIT curvesArrived(std::move(curves));
    if (!changed.empty())
        Q_EMIT filesChanged(changed);
    Q_EMIT lanesChanged(update.lanes);
    if (update.logProblem)
        Q_EMIT logFailed(*update.logProblem);
    Q_EMIT workersWanted(update.workers);
    if (update.timeline)
        Q_EMIT timelineChanged(update.timeline, m_totals.elapsedS);
    Q_EMIT progressed(update.state, m_totals);
}

void RunPresenter::clear()
{
    m_problems.clear();
    m_log.clear();
    m_totals = {};
    m_readChoices.clear();
    Q_EMIT cleared();
}

} // namespace fanfold
