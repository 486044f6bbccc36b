// SPDX-License-Identifier: GPL-3.0-or-later
// A small chart under its title row: a bold word and a quiet explanation.
#pragma once

#include <QString>

class QChart;
class QChartView;
class QLabel;
class QWidget;

namespace fanfold {

struct ChartPanel {
    QChart* chart = nullptr; ///< owned by the view
    QChartView* view = nullptr;
    QLabel* title = nullptr;
};

/// Fills `owner` with the title row and an empty chart. Both belong to it.
ChartPanel makeChartPanel(QWidget& owner, const QString& title, const QString& explanation);

} // namespace fanfold
