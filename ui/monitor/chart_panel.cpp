// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chart_panel.h"

#include "ui/monitor/chart_style.h"

#include <QChart>
#include <QChartView>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace fanfold {

ChartPanel makeChartPanel(QWidget& owner, const QString& title, const QString& explanation)
{
    ChartPanel panel;
    panel.chart = new QChart;
    prepareChart(*panel.chart);
    panel.view = new QChartView(panel.chart, &owner);
    panel.view->setRenderHint(QPainter::Antialiasing);
    panel.view->setFrameShape(QFrame::NoFrame);
    panel.view->setBackgroundBrush(Qt::NoBrush);
    panel.view->viewport()->setAutoFillBackground(false);
    panel.view->setFocusPolicy(Qt::NoFocus);
    panel.view->setMinimumSize(120, 60);

    panel.title = new QLabel(title, &owner);
    panel.title->setProperty("kind", QStringLiteral("title"));
    auto* quiet = new QLabel(explanation, &owner);
    quiet->setProperty("kind", QStringLiteral("quiet"));
    quiet->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    owner.setBackgroundRole(QPalette::Base);
    owner.setAutoFillBackground(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(panel.title);
    row->addWidget(quiet, 1);
    auto* column = new QVBoxLayout(&owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(panel.view, 1);
    return panel;
}

} // namespace fanfold
