// SPDX-License-Identifier: GPL-3.0-or-later
// A WorkerLink without a process: remembers what it was told, says what the test makes it say.
#pragma once

#include "core/pool/worker_link.h"

#include <vector>

namespace fanfold {

class FakeLink : public WorkerLink {
    Q_OBJECT

public:
    using WorkerLink::WorkerLink;

    WorkerState state() const override { return m_state; }
    void start() override
    {
        m_state = WorkerState::starting;
        ++timesStarted;
    }
    void send(const ParentMessage& message) override { sent.push_back(message); }
    void limitMemory(int megabytes) override { memoryLimitMb = megabytes; }
    void stop() override { m_state = WorkerState::stopping; }
    void terminate(const WorkerExit& reason) override { kill(reason); }
    void kill(const WorkerExit& reason) override
    {
        m_state = WorkerState::stopping;
        killedFor = exitText(reason);
    }

    void becomeReady()
    {
        m_state = WorkerState::ready;
        Q_EMIT becameReady(4711);
    }
    void say(const WorkerMessage& message) { Q_EMIT received(message); }
    void end(const WorkerExit& exit)
    {
        m_state = WorkerState::stopped;
        Q_EMIT stopped({exit, {}, 0});
    }
    /// Begins the job and ends it well.
    void doJob(JobId id)
    {
        JobOutcome outcome;
        outcome.id = id;
        say(JobBegan{id});
        say(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
    }

    std::vector<ParentMessage> sent;
    int timesStarted = 0;
    int memoryLimitMb = -1; ///< as told last
    std::string killedFor;

private:
    WorkerState m_state = WorkerState::idle;
};

} // namespace fanfold
