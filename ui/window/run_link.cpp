// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_link.h"

#include "core/run/batch_run.h"
#include "ui/window/engine_thread.h"

#include <utility>

namespace fanfold {

RunLink::RunLink(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_run(engine.makeRun())
{
    connect(m_run, &BatchRun::updated, this, [this](std::shared_ptr<const RunUpdate> update) {
        if (m_state == RunState::idle)
            return; // of a run that was forgotten
        // A snapshot made before our last call arrived there must not set the buttons back.
        if (m_unanswered == 0)
            setState(update->state);
        Q_EMIT updated(std::move(update));
    });
    connect(m_run, &BatchRun::finished, this, [this](std::shared_ptr<const RunReport> report) {
        if (m_state == RunState::idle)
            return;
        setState(RunState::finished);
        Q_EMIT finished(std::move(report));
    });
    connect(m_run, &BatchRun::detailReady, this, &RunLink::detailReady);
}

RunLink::~RunLink()
{
    m_engine.endRun(m_run);
}

template <typename Call> void RunLink::post(Call call)
{
    ++m_unanswered;
    QMetaObject::invokeMethod(
        m_run,
        [this, run = m_run, call = std::move(call)]() mutable {
            call(*run);
            QMetaObject::invokeMethod(
                this, [this] { --m_unanswered; }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void RunLink::start(RunRequest request)
{
    if (isActive())
        return;
    setState(RunState::running);
    post([request = std::move(request)](BatchRun& run) mutable { run.start(std::move(request)); });
}

void RunLink::retry(std::vector<FileId> files, RetryChoices choices)
{
    if (m_state != RunState::finished || files.empty())
        return;
    setState(RunState::running);
    post([files = std::move(files), choices = std::move(choices)](
             BatchRun& run) mutable { run.retry(std::move(files), std::move(choices)); });
}

void RunLink::pause()
{
    if (m_state != RunState::running)
        return;
    setState(RunState::paused);
    post([](BatchRun& run) { run.pause(); });
}

void RunLink::resume()
{
    if (m_state != RunState::paused)
        return;
    setState(RunState::running);
    post([](BatchRun& run) { run.resume(); });
}

void RunLink::stop(StopMode mode)
{
    if (!isActive())
        return;
    setState(RunState::stopping);
    post([mode](BatchRun& run) { run.stop(mode); });
}

void RunLink::setWorkerCount(int count)
{
    post([count](BatchRun& run) { run.setWorkerCount(count); });
}

void RunLink::tuneWorkers()
{
    post([](BatchRun& run) { run.tuneWorkers(); });
}

void RunLink::endWorker(WorkerId worker, ByHand how)
{
    post([worker, how](BatchRun& run) { run.endWorker(worker, how); });
}

void RunLink::forget()
{
    if (!isActive())
        setState(RunState::idle);
}

void RunLink::requestDetail(int requestId, FileId file, SeriesChoice series, int points)
{
    post([=, series = std::move(series)](BatchRun& run) mutable {
        run.requestDetail(requestId, file, std::move(series), points);
    });
}

void RunLink::setState(RunState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace fanfold
