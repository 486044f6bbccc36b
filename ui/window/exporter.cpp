// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exporter.h"

#include "core/batch/picture_paths.h"
#include "ui/window/output_file.h"

#include <QtConcurrent>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace fanfold {

namespace {

ExportEnd endOf(const FilePath& folder, const Result<FilePath>& written)
{
    ExportEnd end;
    end.folder = folder;
    if (written) {
        end.file = *written;
        end.written = 1;
    } else if (written.error().code == ErrorCode::outputExists) {
        end.skipped = 1;
    } else {
        end.failed = 1;
        end.error = written.error();
    }
    return end;
}

bool anyExists(const PictureOutput& output, const FileList& files)
{
    const std::vector<FilePath> paths = picturePaths(output, files);
    return std::any_of(paths.begin(), paths.end(), [](const FilePath& path) {
        std::error_code failed;
        return std::filesystem::exists(std::filesystem::path(path.bytes()), failed);
    });
}

/// Numbers the new pictures so that none meets an old one.
void numberPattern(PictureOutput& output, const FileList& files)
{
    const std::string plain = output.pattern;
    for (int number = 2; anyExists(output, files); ++number)
        output.pattern = plain + " (" + std::to_string(number) + ')';
}

/// Those of all that are wanted.
template <typename Value>
std::vector<Value> wantedOf(const std::vector<Value>& all, const std::vector<bool>& wanted)
{
    if (wanted.empty())
        return all;
    std::vector<Value> some;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (wanted[i])
            some.push_back(all[i]);
    return some;
}

Result<RunRequest> prepare(const EveryPlot& job)
{
    const Result<void> ready = prepareExportFolder(job.options, job.roots);
    if (!ready)
        return tl::unexpected(ready.error());
    RunRequest request;
    request.files = std::make_shared<const FileList>(wantedOf(*job.files, job.wanted));
    request.workers = job.choices.workers;
    request.split = job.choices.split;
    request.limits = job.choices.limits;
    request.read = job.choices.read;
    request.readOtherwise = wantedOf(job.readAs, job.wanted);
    request.series = job.choices.series;
    PictureOutput output;
    output.spec = job.options.picture;
    output.folder = job.options.folder;
    output.pattern = job.options.pattern;
    output.overwrite = job.options.existing == ExistingFiles::overwrite;
    if (job.options.existing == ExistingFiles::number)
        numberPattern(output, *request.files);
    request.pictures = output;
    return request;
}

} // namespace

Exporter::Exporter(EngineThread& engine, FilePath binFolder, QObject* parent)
    : QObject(parent)
    , m_binFolder(std::move(binFolder))
    , m_link(engine)
{
    m_threads.setMaxThreadCount(1);
    connect(&m_link, &RunLink::updated, this,
        [this](const std::shared_ptr<const RunUpdate>& update) { take(*update); });
    connect(
        &m_link, &RunLink::finished, this, [this](const std::shared_ptr<const RunReport>& report) {
            m_every.cancelled = report->stopped;
            if (!report->workersStarted) {
                m_every.failed = report->totals.files;
                m_every.error = report->startError;
            }
            if (report->setUpError)
                m_every.firstFailed = FilePath(); // it is not about a file
            end(m_every);
        });
}

Exporter::~Exporter()
{
    m_threads.waitForDone();
}

template <typename Work> void Exporter::inBackground(Work work)
{
    (void)QtConcurrent::run(&m_threads, [this, work = std::move(work)]() mutable {
        auto answer = work();
        QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
    });
}

void Exporter::savePicture(const ExportOptions& options, const std::vector<FilePath>& roots,
    const std::string& stem, const QByteArray& picture)
{
    if (m_active)
        return;
    begin();
    inBackground([=, this] {
        Result<FilePath> written = tl::unexpected(
            Error{ErrorCode::drawingFailed, "there is no plot to save", Stage::drawing, {}});
        if (!picture.isEmpty()) {
            const Result<void> ready = prepareExportFolder(options, roots);
            if (ready)
                written = writeOutput(options.folder, stem, suffixOf(options.picture.format),
                    picture.toStdString(), options.existing);
            else
                written = tl::unexpected(ready.error());
        }
        return [this, ended = endOf(options.folder, written)] { end(ended); };
    });
}

void Exporter::saveText(
    const FilePath& file, const std::vector<FilePath>& roots, std::function<std::string()> make)
{
    if (m_active)
        return;
    begin();
    inBackground([this, file, roots, make = std::move(make)] {
        Result<FilePath> written = tl::unexpected(
            Error{ErrorCode::badRequest, file.parent().bytes(), Stage::writing, {}});
        if (!liesWithin(file.parent(), roots))
            written = replaceFile(file, make());
        return [this, ended = endOf(file.parent(), written)] { end(ended); };
    });
}

void Exporter::saveEveryPlot(EveryPlot job)
{
    if (m_active)
        return;
    begin();
    m_every = {};
    m_every.folder = job.options.folder;
    inBackground([this, job = std::move(job)] {
        return [this, request = prepare(job)] {
            if (!request || m_cancelled) {
                m_every.cancelled = m_cancelled;
                m_every.failed = request ? 0 : 1;
                if (!request)
                    m_every.error = request.error();
                end(m_every);
                return;
            }
            m_everyFiles = request->files;
            Q_EMIT filesListed(m_everyFiles);
            RunRequest run = *request;
            run.binFolder = m_binFolder;
            m_link.start(std::move(run));
        };
    });
}

void Exporter::cancel()
{
    m_cancelled = m_active;
    m_link.stop(StopMode::killNow);
}

void Exporter::setWorkerCount(int count)
{
    if (m_link.isActive())
        m_link.setWorkerCount(count);
}

void Exporter::begin()
{
    m_active = true;
    m_cancelled = false;
    Q_EMIT began();
}

void Exporter::end(const ExportEnd& end)
{
    m_active = false;
    Q_EMIT ended(end);
}

void Exporter::take(const RunUpdate& update)
{
    for (const auto& [file, status] : update.files) {
        if (!isFinal(status.state) || status.state == FileState::cancelled)
            continue;
        if (status.state == FileState::done) {
            ++m_every.written;
        } else if (status.error.code == ErrorCode::outputExists) {
            ++m_every.skipped;
        } else if (m_every.failed++ == 0) {
            m_every.error = status.error;
            m_every.firstFailed = (*m_everyFiles)[number(file)].path;
        }
    }
    Q_EMIT lanesChanged(update.lanes);
    if (!m_cancelled)
        Q_EMIT progressed(update.totals);
}

} // namespace fanfold
