// SPDX-License-Identifier: GPL-3.0-or-later
// A calibration in a Qt Chart: the time, or the speed-up over one worker, against the number of
// workers; with the ideal line (twice the workers, half the time) and the fit of Amdahl's law.
#pragma once

#include "core/batch/calibration.h"

#include <QWidget>

#include <memory>

namespace fanfold {

class CalibrationChart : public QWidget {
    Q_OBJECT

public:
    enum class Quantity { time, speedUp };

    /// Accessible name "Time chart" or "Speed-up chart".
    explicit CalibrationChart(Quantity quantity, QWidget* parent = nullptr);
    ~CalibrationChart() override;
    void setReport(const CalibrationReport& report); ///< judged; without points it is empty
    QString textAlternative() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
