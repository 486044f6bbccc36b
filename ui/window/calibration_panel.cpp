// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/calibration_panel.h"

#include "core/wording/calibration_wording.h"
#include "ui/look/metrics.h"
#include "ui/monitor/calibration_chart.h"
#include "ui/window/thin_bar.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fanfold {

namespace {

constexpr int kChartWidth = 300;
constexpr int kChartHeight = 190;

} // namespace

CalibrationPanel::CalibrationPanel(QWidget* anchor)
    : Flyout(tr("Calibrate"), anchor)
    , m_text(new QLabel(this))
    , m_time(new CalibrationChart(CalibrationChart::Quantity::time, this))
    , m_speedUp(new CalibrationChart(CalibrationChart::Quantity::speedUp, this))
    , m_bar(new ThinBar(this))
    , m_measure(new QPushButton(this))
    , m_use(new QPushButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(5 * fontMetrics().lineSpacing()); // so that nothing moves later
    auto* charts = new QHBoxLayout;
    charts->setSpacing(metrics::kSpace16);
    for (CalibrationChart* chart : {m_time, m_speedUp}) {
        chart->setFixedSize(kChartWidth, kChartHeight);
        charts->addWidget(chart);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace8);
    buttons->addWidget(m_bar);
    buttons->addStretch();
    for (QPushButton* button : {m_measure, m_use}) {
        button->setProperty("extent", QStringLiteral("small"));
        buttons->addWidget(button);
    }
    content()->addLayout(charts);
    content()->addWidget(m_text);
    content()->addLayout(buttons);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        if (m_isActive)
            Q_EMIT stopClicked();
        else
            Q_EMIT measureClicked();
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT workersChosen(m_proposed);
    });
    setActive(false);
    clear();
}

void CalibrationPanel::setActive(bool active)
{
    m_isActive = active;
    m_measure->setText(active ? tr("Stop") : tr("Measure"));
    m_bar->setVisible(active);
    if (active) {
        m_bar->setShare(0);
        draw({});
    }
}

void CalibrationPanel::setCanMeasure(bool can, const QString& whyNot)
{
    m_measure->setEnabled(can || m_isActive);
    m_measure->setToolTip(
        can || m_isActive ? tr("Read a sample of the files with 1, 2, 4 … workers") : whyNot);
}

void CalibrationPanel::showProgress(const CalibrationProgress& progress)
{
    draw(progress.report);
    m_bar->setShare(progress.share);
    m_use->hide();
    m_text->setText(progress.workers == 0
            ? tr("Choosing a sample of the files …")
            : tr("Reading the sample with %Ln worker(s) …", nullptr, progress.workers));
}

void CalibrationPanel::showReport(const CalibrationReport& report)
{
    draw(report);
    QStringList lines{proposalText(report)};
    if (report.points.size() > 1 && !report.stopped)
        lines << amdahlText(report) << sampleText(report);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_proposed = report.stopped || report.points.empty() ? 0 : report.proposedWorkers;
    m_use->setVisible(m_proposed > 0);
    m_use->setText(tr("Use %Ln worker(s)", nullptr, m_proposed));
}

void CalibrationPanel::clear()
{
    draw({});
    m_proposed = 0;
    m_use->hide();
    m_text->setText(tr("A sample of the open files is read with 1, 2, 4 … workers, several times "
                       "each, which takes about 20 s. Dashed: if twice the workers took half the "
                       "time. Second colour: Amdahl's law."));
}

void CalibrationPanel::draw(const CalibrationReport& report)
{
    m_time->setReport(report);
    m_speedUp->setReport(report);
}

void CalibrationPanel::hideEvent(QHideEvent* event)
{
    Flyout::hideEvent(event);
    if (m_isActive && !event->spontaneous())
        Q_EMIT stopClicked();
}

} // namespace fanfold
