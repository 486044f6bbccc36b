// SPDX-License-Identifier: GPL-3.0-or-later
// The GUI thread's end of a CalibrationRun: calls go over as queued invocations, snapshots come
// back as signals of this thread. When it has ended no worker is left.
#pragma once

#include "core/run/calibration_run.h"

#include <QObject>

namespace fanfold {

class EngineThread;

class Calibrator : public QObject {
    Q_OBJECT

public:
    explicit Calibrator(EngineThread& engine, QObject* parent = nullptr);
    ~Calibrator() override; ///< it ends and goes

    bool isActive() const { return m_isActive; }
    void start(CalibrationRequest request); ///< legal unless active
    void stop();

Q_SIGNALS:
    void activeChanged(bool active);
    void progressed(std::shared_ptr<const fanfold::CalibrationProgress> progress);
    void finished(std::shared_ptr<const fanfold::CalibrationReport> report);

private:
    void setActive(bool active);

    EngineThread& m_engine;
    CalibrationRun* m_run; ///< lives in the engine thread
    bool m_isActive = false;
};

} // namespace fanfold
