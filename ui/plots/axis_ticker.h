// SPDX-License-Identifier: GPL-3.0-or-later
// Axis ticks with locale-aware labels: thousands separators, a true minus, 10ⁿ for large and small
// numbers.
#pragma once

#include "ui/plots/custom_plot.h"

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

/// Powers of ten, with plain locale-aware labels.
class LogTicker : public QCPAxisTickerLog {
protected:
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(
        double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

} // namespace fanfold
