// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a sample of files again and again with 1, 2, 4 ... workers and tells what that taught. The
// sample is read once before it counts, so that all counts find it in the system's cache; the
// counts take turns, so that a slow minute of the computer harms all alike. Lives where BatchRun
// may.
#pragma once

#include "core/batch/calibration.h"
#include "core/batch/run_status.h"

#include <QMetaType>
#include <QObject>

#include <memory>

namespace fanfold {

struct CalibrationRequest {
    RunRequest run; ///< all files, and how they are read; its workers are of no account
    double seconds = 20; ///< for all of it; a sample of slow files may take half as long again
    std::uint32_t seed = 1;
};

struct CalibrationProgress {
    double share = 0; ///< of the time, 0 to 1
    int workers = 0; ///< that are being measured; 0 = the sample is still chosen
    CalibrationReport report; ///< so far, judged
};

class CalibrationRun : public QObject {
    Q_OBJECT

public:
    explicit CalibrationRun(QObject* parent = nullptr);
    ~CalibrationRun() override;

    /// Legal when idle or finished, with at least one file.
    void start(CalibrationRequest request);
    /// Ends it soon; finished() follows.
    void stop();
    /// Ends the workers. Answered by closed().
    void close();

Q_SIGNALS:
    void progressed(std::shared_ptr<const fanfold::CalibrationProgress> progress);
    void finished(std::shared_ptr<const fanfold::CalibrationReport> report);
    void closed(); ///< after close(): no worker process is left

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold

Q_DECLARE_METATYPE(std::shared_ptr<const fanfold::CalibrationProgress>)
Q_DECLARE_METATYPE(std::shared_ptr<const fanfold::CalibrationReport>)
