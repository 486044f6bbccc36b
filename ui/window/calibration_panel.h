// SPDX-License-Identifier: GPL-3.0-or-later
// The flyout that measures with how many workers the open files are read fastest, and draws what
// came of it. It says what is wanted; who measures is the calibrator.
#pragma once

#include "core/run/calibration_run.h"
#include "ui/window/flyout.h"

class QLabel;
class QPushButton;

namespace fanfold {

class CalibrationChart;
class ThinBar;

class CalibrationPanel : public Flyout {
    Q_OBJECT

public:
    explicit CalibrationPanel(QWidget* anchor);

    void setActive(bool active); ///< a measurement is going on
    void setCanMeasure(bool can, const QString& whyNot);
    void showProgress(const CalibrationProgress& progress);
    void showReport(const CalibrationReport& report);
    void clear(); ///< other files

Q_SIGNALS:
    void measureClicked();
    void stopClicked(); ///< or put away in the middle of a measurement
    void workersChosen(int workers);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void draw(const CalibrationReport& report);

    QLabel* m_text;
    CalibrationChart* m_time;
    CalibrationChart* m_speedUp;
    ThinBar* m_bar;
    QPushButton* m_measure; ///< or stop
    QPushButton* m_use;
    bool m_isActive = false;
    int m_proposed = 0; ///< 0 = none
};

} // namespace fanfold
