// SPDX-License-Identifier: GPL-3.0-or-later
// Axis ticks with locale-aware labels: thousands separators, a true minus, 10ⁿ for large and small
// numbers.
#pragma once

#include "ui/plots/custom_plot.h"
#include "ui/plots/time_ticks.h"

namespace fanfold {

class AxisTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(
        double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    double m_step = 1;
};

/// Times, with labels that adapt to the range (see time_ticks.h).
class TimeTicker : public AxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale,
        QChar formatChar, int precision) override;

private:
    TimeStep m_step;
};

/// Powers of ten, with plain locale-aware labels.
class LogTicker : public QCPAxisTickerLog {
protected:
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(
        double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

} // namespace fanfold
