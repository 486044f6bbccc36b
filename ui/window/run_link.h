// SPDX-License-Identifier: GPL-3.0-or-later
// The GUI thread's end of a BatchRun: calls go over as queued invocations, snapshots come back as
// signals of this thread.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/pool/worker_exit.h"

#include <QObject>

#include <memory>
#include <vector>

namespace fanfold {

class BatchRun;
class EngineThread;

class RunLink : public QObject {
    Q_OBJECT

public:
    explicit RunLink(EngineThread& engine, QObject* parent = nullptr);
    ~RunLink() override; ///< the run ends and goes

    /// As the person sees it: running from start() on, not from the engine's first answer on.
    RunState state() const { return m_state; }
    bool isActive() const { return m_state != RunState::idle && m_state != RunState::finished; }

    void start(RunRequest request);
    void retry(std::vector<FileId> files, RetryChoices choices);
    void pause();
    void resume();
    void stop(StopMode mode);
    void setWorkerCount(int count);
    void endWorker(WorkerId worker, ByHand how);
    void tuneWorkers();
    /// Idle again, for other files; not while a run goes on.
    void forget();
    void requestDetail(int requestId, FileId file, SeriesChoice series, int points);

Q_SIGNALS:
    void stateChanged(fanfold::RunState state);
    void updated(std::shared_ptr<const fanfold::RunUpdate> update);
    void finished(std::shared_ptr<const fanfold::RunReport> report);
    void detailReady(int requestId, const fanfold::FileStatus& status);

private:
    template <typename Call> void post(Call call);
    void setState(RunState state);

    EngineThread& m_engine;
    BatchRun* m_run; ///< lives in the engine thread
    RunState m_state = RunState::idle;
    int m_unanswered = 0; ///< calls that the engine has not carried out yet
};

} // namespace fanfold
