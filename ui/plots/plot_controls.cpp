// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_controls.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace fanfold {

namespace {

const QString kSmall = QStringLiteral("small"); // see ui/look/style_sheet.h

} // namespace

PlotControls::PlotControls(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_count(new QLabel(this))
{
    m_row->setContentsMargins(metrics::kEdge, metrics::kSpace8, metrics::kEdge, metrics::kSpace8);
    m_row->setSpacing(metrics::kSpace8);
    m_row->addStretch(1);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("kind", QStringLiteral("quiet"));
    m_row->addWidget(m_count);
    m_row->addSpacing(8);
    m_fit = addButton(icon(IconName::fit), tr("Show all data"));
    m_save = addButton(icon(IconName::image), tr("Save this plot as a picture"));
    connect(m_fit, &QToolButton::clicked, this, &PlotControls::fitRequested);
    connect(m_save, &QToolButton::clicked, this, &PlotControls::saveRequested);
    updateHeights();
}

QToolButton* PlotControls::addButton(const QIcon& picture, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setProperty("extent", kSmall);
    button->setProperty("kind", QStringLiteral("flat"));
    button->setIcon(picture);
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize(QSize(metrics::kIcon, metrics::kIcon));
    m_row->addWidget(button);
    m_boxes.push_back(button);
    return button;
}

void PlotControls::addLabelled(const QString& label, QWidget* control)
{
    auto* word = new QLabel(label, this);
    word->setProperty("kind", QStringLiteral("quiet"));
    word->setBuddy(control);
    m_row->insertWidget(m_controls++, word);
    m_row->insertWidget(m_controls++, control);
    m_boxes.push_back(control);
    if (m_lastControl)
        setTabOrder(m_lastControl, control);
    setTabOrder(control, m_fit);
    setTabOrder(m_fit, m_save);
    m_lastControl = control;
    updateHeights();
}

QComboBox* PlotControls::addCombo(const QString& label, const QString& accessibleName)
{
    auto* combo = new QComboBox(this);
    combo->setProperty("extent", kSmall);
    combo->setAccessibleName(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMinimumContentsLength(3);
    combo->setMaximumWidth(260);
    addLabelled(label, combo);
    return combo;
}

QToolButton* PlotControls::addMenuButton(const QString& label, const QString& accessibleName)
{
    auto* button = new QToolButton(this);
    button->setProperty("extent", kSmall);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMaximumWidth(260);
    addLabelled(label, button);
    return button;
}

void PlotControls::setControlVisible(QWidget* control, bool visible)
{
    const int place = m_row->indexOf(control);
    m_row->itemAt(place - 1)->widget()->setVisible(visible);
    control->setVisible(visible);
}

void PlotControls::setCount(const QString& text)
{
    m_count->setText(text);
    m_row->activate(); // not later: a longer text would be painted cut off in between
}

void PlotControls::setSaveEnabled(bool enabled)
{
    m_save->setEnabled(enabled);
    m_save->setToolTip(
        enabled ? tr("Save this plot as a picture") : tr("There is no plot to save yet"));
}

void PlotControls::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateHeights();
}

void PlotControls::updateHeights()
{
    const int control = metrics::smallControlHeight(fontMetrics());
    for (QWidget* box : m_boxes)
        box->setFixedHeight(control);
    setFixedHeight(metrics::controlRowHeight(fontMetrics()));
}

} // namespace fanfold
