// SPDX-License-Identifier: GPL-3.0-or-later
// Between the window, the calibration's flyout and who measures: what is measured, and when it may
// be.
#pragma once

#include "ui/window/calibrator.h"
#include "ui/window/work_choices.h"

#include <QObject>

#include <functional>

class QToolButton;

namespace fanfold {

class CalibrationPanel;
class RunPresenter;

class CalibrationDesk : public QObject {
    Q_OBJECT

public:
    /// The panel hangs below the anchor: the button may be hidden, and the menu opens it then.
    /// choices = how a run would be done now.
    CalibrationDesk(EngineThread& engine, RunPresenter& presenter, QToolButton& button,
        QWidget* anchor, std::function<WorkChoices()> choices, QObject* parent);

    bool isActive() const { return m_calibrator.isActive(); }
    void togglePanel();
    void stop() { m_calibrator.stop(); }
    void forget(); ///< other files are open
    /// While something else is going on nothing may be measured.
    void setCanMeasure(bool can, const QString& whyNot);

Q_SIGNALS:
    void activeChanged();
    void workersChosen(int workers);

private:
    void measure();

    RunPresenter& m_presenter;
    QToolButton& m_button;
    std::function<WorkChoices()> m_choices;
    Calibrator m_calibrator;
    CalibrationPanel* m_panel; ///< child of the window
};

} // namespace fanfold
