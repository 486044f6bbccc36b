// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/engine_thread.h"

#include "core/run/batch_run.h"
#include "core/run/calibration_run.h"
#include "core/run/file_sampler.h"

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

template <typename Resident> Resident* EngineThread::make()
{
    Resident* resident = nullptr;
    QMetaObject::invokeMethod(
        m_runs.get(), [this, &resident] { resident = new Resident(m_runs.get()); },
        Qt::BlockingQueuedConnection);
    return resident;
}

template <typename Resident> void EngineThread::end(Resident* resident)
{
    QMetaObject::invokeMethod(
        m_runs.get(), [resident] { delete resident; }, Qt::BlockingQueuedConnection);
}

BatchRun* EngineThread::makeRun()
{
    return make<BatchRun>();
}

void EngineThread::endRun(BatchRun* run)
{
    end(run);
}

CalibrationRun* EngineThread::makeCalibration()
{
    return make<CalibrationRun>();
}

void EngineThread::endCalibration(CalibrationRun* run)
{
    end(run);
}

FileSampler* EngineThread::makeSampler()
{
    return make<FileSampler>();
}

void EngineThread::endSampler(FileSampler* sampler)
{
    end(sampler);
}

} // namespace fanfold
