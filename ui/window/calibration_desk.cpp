// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/calibration_desk.h"

#include "ui/window/calibration_panel.h"
#include "ui/window/run_presenter.h"

#include <QToolButton>

#include <utility>

namespace fanfold {

CalibrationDesk::CalibrationDesk(EngineThread& engine, RunPresenter& presenter, QToolButton& button,
    QWidget* anchor, std::function<WorkChoices()> choices, QObject* parent)
    : QObject(parent)
    , m_presenter(presenter)
    , m_button(button)
    , m_choices(std::move(choices))
    , m_calibrator(engine)
    , m_panel(new CalibrationPanel(anchor))
{
    connect(&button, &QToolButton::clicked, this, &CalibrationDesk::togglePanel);
    connect(m_panel, &CalibrationPanel::measureClicked, this, &CalibrationDesk::measure);
    connect(m_panel, &CalibrationPanel::stopClicked, &m_calibrator, &Calibrator::stop);
    connect(m_panel, &CalibrationPanel::workersChosen, this, &CalibrationDesk::workersChosen);
    connect(&m_calibrator, &Calibrator::progressed, m_panel,
        [this](const auto& progress) { m_panel->showProgress(*progress); });
    connect(&m_calibrator, &Calibrator::finished, m_panel,
        [this](const auto& report) { m_panel->showReport(*report); });
    connect(&m_calibrator, &Calibrator::activeChanged, this, [this](bool active) {
        m_panel->setActive(active);
        Q_EMIT activeChanged();
    });
}

void CalibrationDesk::togglePanel()
{
    m_panel->toggle();
}

void CalibrationDesk::forget()
{
    m_panel->clear();
}

void CalibrationDesk::setCanMeasure(bool can, const QString& whyNot)
{
    const bool isOpenable = can || isActive();
    m_button.setEnabled(isOpenable);
    m_button.setToolTip(
        isOpenable ? tr("Measure with how many workers these files are read fastest") : whyNot);
    m_panel->setCanMeasure(can, whyNot);
}

void CalibrationDesk::measure()
{
    const WorkChoices choices = m_choices();
    CalibrationRequest request;
    request.run.files = m_presenter.files().files();
    request.run.split = choices.split;
    request.run.limits = choices.limits;
    request.run.read = choices.read;
    request.run.series = choices.series;
    request.run.wantPreviews = true; // as a run of the window does
    request.run.binFolder = m_presenter.binFolder();
    if (request.run.files && !request.run.files->empty())
        m_calibrator.start(std::move(request));
}

} // namespace fanfold
