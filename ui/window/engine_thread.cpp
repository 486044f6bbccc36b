// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/engine_thread.h"

#include "core/run/batch_run.h"
#include "core/run/calibration_run.h"

namespace fanfold {

EngineThread::EngineThread()
    : m_runs(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_runs->moveToThread(&m_thread);
    m_thread.start();
}

EngineThread::~EngineThread()
{
    QMetaObject::invokeMethod(
        m_runs.get(), [this] { m_runs.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

BatchRun* EngineThread::makeRun()
{
    BatchRun* run = nullptr;
    QMetaObject::invokeMethod(
        m_runs.get(), [this, &run] { run = new BatchRun(m_runs.get()); },
        Qt::BlockingQueuedConnection);
    return run;
}

void EngineThread::endRun(BatchRun* run)
{
    QMetaObject::invokeMethod(
        m_runs.get(), [run] { delete run; }, Qt::BlockingQueuedConnection);
}

CalibrationRun* EngineThread::makeCalibration()
{
    CalibrationRun* run = nullptr;
    QMetaObject::invokeMethod(
        m_runs.get(), [this, &run] { run = new CalibrationRun(m_runs.get()); },
        Qt::BlockingQueuedConnection);
    return run;
}

void EngineThread::endCalibration(CalibrationRun* run)
{
    QMetaObject::invokeMethod(
        m_runs.get(), [run] { delete run; }, Qt::BlockingQueuedConnection);
}

} // namespace fanfold
