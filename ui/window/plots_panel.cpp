// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/plots_panel.h"

#include "ui/look/metrics.h"
#include "ui/window/inline_bar.h"
#include "ui/window/panel_line.h"
#include "ui/window/panel_tabs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace fanfold {

PlotsPanel::PlotsPanel(QWidget* parent)
    : QFrame(parent)
    , m_tabs(new PanelTabs(this))
    , m_barPlace(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_overlay(new OverlayView(m_stack))
    , m_file(new FileView(m_stack))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setAccessibleName(tr("Plots"));
    m_tabs->addWord(tr("Overlay"));
    m_tabs->addWord(tr("File"));
    m_stack->addWidget(m_overlay);
    m_stack->addWidget(m_file);
    m_barPlace->setContentsMargins(
        metrics::kEdge, metrics::kSpace12, metrics::kEdge, metrics::kSpace4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(makePanelLine(this));
    column->addLayout(m_barPlace);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlotsPanel::viewChanged);
}

bool PlotsPanel::showsFile() const
{
    return m_tabs->currentIndex() == 1;
}

void PlotsPanel::showOverlay()
{
    m_tabs->setCurrentIndex(0);
}

void PlotsPanel::showFile()
{
    m_tabs->setCurrentIndex(1);
}

void PlotsPanel::hold(InlineBar* bar)
{
    m_barPlace->addWidget(bar);
}

} // namespace fanfold
