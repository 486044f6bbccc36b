// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/number_choice.h"

#include "ui/look/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace fanfold {

NumberChoice::NumberChoice(QWidget* parent)
    : QWidget(parent)
    , m_words(new QComboBox(this))
    , m_number(new QSpinBox(this))
{
    QSizePolicy policy = m_number->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // fields do not move when the choice changes
    m_number->setSizePolicy(policy);
    setFocusProxy(m_words);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kSpace8);
    line->addWidget(m_words, 3);
    line->addWidget(m_number, 2);
    connect(m_words, &QComboBox::currentIndexChanged, this, [this] {
        showNumber();
        Q_EMIT changed();
    });
    connect(m_number, &QSpinBox::valueChanged, this, [this](int value) {
        m_ranges[static_cast<std::size_t>(m_shown)].first = value;
        Q_EMIT changed();
    });
}

void NumberChoice::addWord(const QString& word)
{
    addNumber(word, {});
}

void NumberChoice::addNumber(const QString& word, Range range)
{
    m_ranges.push_back(std::move(range));
    const QSignalBlocker quiet(m_words);
    m_words->addItem(word);
    showNumber();
}

void NumberChoice::describe(const QString& name, const QString& toolTip)
{
    m_words->setAccessibleName(name);
    m_number->setAccessibleName(tr("%1: number").arg(name));
    for (QWidget* field : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_number)}) {
        field->setToolTip(toolTip);
        field->setAccessibleDescription(toolTip);
    }
}

int NumberChoice::choice() const
{
    return m_words->currentIndex();
}

int NumberChoice::number() const
{
    return m_ranges[static_cast<std::size_t>(choice())].first;
}

void NumberChoice::set(int choice, int number)
{
    Range& range = m_ranges[static_cast<std::size_t>(choice)];
    if (range.most > 0)
        range.first = std::clamp(number, range.least, range.most);
    const QSignalBlocker quiet(m_words);
    m_words->setCurrentIndex(choice);
    showNumber();
}

void NumberChoice::showNumber()
{
    m_shown = choice();
    const Range& range = m_ranges[static_cast<std::size_t>(m_shown)];
    m_number->setVisible(range.most > 0);
    if (range.most == 0)
        return;
    const QSignalBlocker quiet(m_number);
    m_number->setSuffix(range.suffix);
    m_number->setRange(range.least, range.most);
    m_number->setSingleStep(range.step);
    m_number->setValue(range.first);
}

} // namespace fanfold
