// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/interrupted_run.h"

#include "ui/window/run_logs.h"

#include <QtConcurrent>

namespace fanfold {

std::optional<InterruptedRun> interruptedRun(
    RunLogOutput log, std::shared_ptr<const FileList> files)
{
    const Result<RunLogContent> content = readRunLog(log.file);
    if (!content || content->runs.empty() || (content->end && !content->end->stopped))
        return std::nullopt;
    const RunSettings& settings = settingsOf(*content);
    RunRequest request;
    request.files = files;
    request.read = settings.read;
    request.series = settings.series;
    request.wantPreviews = true;
    auto resumed = std::make_shared<const ResumedRun>(resumedRun(*content, request));
    if (resumed->filesKept == 0)
        return std::nullopt;
    log.keptBytes = content->wholeBytes;
    log.asRead = content->asRead;
    return InterruptedRun{
        std::move(files), std::move(resumed), std::move(log), settings.read, settings.series};
}

InterruptedRunSearch::InterruptedRunSearch(QObject* parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

InterruptedRunSearch::~InterruptedRunSearch()
{
    m_threads.waitForDone();
}

void InterruptedRunSearch::start(
    const std::vector<FilePath>& roots, std::shared_ptr<const FileList> files)
{
    const int id = ++m_id;
    (void)QtConcurrent::run(
        &m_threads, [this, id, log = runLogFor(roots), files = std::move(files)] {
            pruneRunLogs();
            auto run = interruptedRun(log, files);
            if (!run)
                return;
            QMetaObject::invokeMethod(
                this,
                [this, id, run = std::move(*run)] {
                    if (id == m_id)
                        Q_EMIT found(run);
                },
                Qt::QueuedConnection);
        });
}

} // namespace fanfold
