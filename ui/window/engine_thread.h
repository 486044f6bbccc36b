// SPDX-License-Identifier: GPL-3.0-or-later
// The thread in which all runs of the process live. It is made before the first window, and ends
// after the last one: workers die with the thread that started them.
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace fanfold {

class BatchRun;
class CalibrationRun;
class FileSampler;

class EngineThread {
public:
    EngineThread();
    ~EngineThread(); ///< ends all runs and waits until their workers are gone
    EngineThread(const EngineThread&) = delete;
    EngineThread& operator=(const EngineThread&) = delete;

    /// A run that lives in the thread. Call it by queued invocation only.
    BatchRun* makeRun();
    /// Kills what still runs of it; returns when it is gone.
    void endRun(BatchRun* run);
    CalibrationRun* makeCalibration(); ///< as makeRun()
    void endCalibration(CalibrationRun* run);
    FileSampler* makeSampler(); ///< as makeRun()
    void endSampler(FileSampler* sampler);

private:
    template <typename Resident> Resident* make();
    template <typename Resident> void end(Resident* resident);

    QThread m_thread;
    std::unique_ptr<QObject> m_runs; ///< parent of all runs, lives in the thread
};

} // namespace fanfold
