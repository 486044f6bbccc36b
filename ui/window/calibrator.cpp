// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/calibrator.h"

#include "ui/window/engine_thread.h"

#include <utility>

namespace fanfold {

Calibrator::Calibrator(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_run(engine.makeCalibration())
{
    connect(m_run, &CalibrationRun::progressed, this, &Calibrator::progressed);
    connect(m_run, &CalibrationRun::finished, this,
        [this](const std::shared_ptr<const CalibrationReport>& report) {
            QMetaObject::invokeMethod(m_run, &CalibrationRun::close, Qt::QueuedConnection);
            Q_EMIT finished(report);
        });
    connect(m_run, &CalibrationRun::closed, this, [this] { setActive(false); });
}

Calibrator::~Calibrator()
{
    m_engine.endCalibration(m_run);
}

void Calibrator::start(CalibrationRequest request)
{
    if (m_isActive)
        return;
    setActive(true);
    QMetaObject::invokeMethod(
        m_run,
        [run = m_run, request = std::move(request)]() mutable { run->start(std::move(request)); },
        Qt::QueuedConnection);
}

void Calibrator::stop()
{
    if (m_isActive)
        QMetaObject::invokeMethod(m_run, &CalibrationRun::stop, Qt::QueuedConnection);
}

void Calibrator::setActive(bool active)
{
    m_isActive = active;
    Q_EMIT activeChanged(active);
}

} // namespace fanfold
