// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the settings that says what the workers of a run are allowed and what starts them.
#pragma once

#include "core/pool/worker_limits.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace fanfold {

class NumberChoice;

class LimitsPage : public QWidget {
    Q_OBJECT

public:
    explicit LimitsPage(const WorkerLimits& limits, QWidget* parent = nullptr);
    /// What is too fine for the fields (half seconds, half medians) is rounded to what they show.
    WorkerLimits limits() const;

Q_SIGNALS:
    void changed();

private:
    void makeChoices();
    void addRow(QFormLayout& form, const QString& name, QWidget* field, const QString& toolTip);
    void fill(const WorkerLimits& limits);

    NumberChoice* m_time;
    NumberChoice* m_silence;
    NumberChoice* m_memory;
    QSpinBox* m_retries;
    NumberChoice* m_replace;
    QLineEdit* m_launcher;
};

} // namespace fanfold
