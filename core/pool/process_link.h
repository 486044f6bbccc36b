// SPDX-License-Identifier: GPL-3.0-or-later
// A WorkerLink to a real process, through QProcess. The thread that calls start() must live as long
// as the process: the kernel ends a worker with the thread that forked it (PR_SET_PDEATHSIG).
#pragma once

#include "core/pool/output_pipe.h"
#include "core/pool/pool_options.h"
#include "core/pool/stderr_lines.h"
#include "core/pool/worker_link.h"
#include "core/protocol/frame.h"

#include <QProcess>

#include <memory>
#include <optional>
#include <string_view>

namespace fanfold {

class ProcessLink : public WorkerLink {
    Q_OBJECT

public:
    /// Its limit of memory, if any, is a fixed one.
    explicit ProcessLink(PoolOptions options, QObject* parent = nullptr);
    ~ProcessLink() override; ///< kills what still runs, without waiting for it

    WorkerState state() const override { return m_state; }
    void start() override;
    void send(const ParentMessage& message) override;
    void limitMemory(int megabytes) override;
    void stop() override;
    void terminate(const WorkerExit& reason) override;
    void kill(const WorkerExit& reason) override;

private:
    void write(const ParentMessage& message);
    void readFrames();
    bool takeFrames(std::string_view bytes); ///< false = there were none
    void readStderr();
    bool hear(const WorkerMessage& message);
    void countJobs(const WorkerMessage& message);
    void onOutputClosed();
    void onError(const QProcess& process, QProcess::ProcessError error);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    bool beginToEnd(const WorkerExit& reason); ///< false = there is no process
    void killGroup();
    void finish(const WorkerExit& exit);

    PoolOptions m_options;
    std::unique_ptr<QProcess> m_process; ///< null when idle or stopped
    std::int64_t m_group = 0; ///< led by its launcher; 0 = it has none
    WorkerState m_state = WorkerState::idle;
    std::unique_ptr<OutputPipe> m_output; ///< where its frames come from
    FrameReader m_frames;
    StderrLines m_stderr;
    std::string m_out; ///< bytes of the frame being written
    std::size_t m_jobs = 0; ///< assigned and neither ended nor recalled
    std::optional<WorkerExit> m_reason; ///< why we killed it
    std::int64_t m_peakBytes = 0; ///< seen before we killed it
    std::int64_t m_saidBeforeJob = 0; ///< size of its stderr that cannot be about the last job
    std::int64_t m_saidWhenHeard = 0; ///< the same when its frames were last read
};

} // namespace fanfold
