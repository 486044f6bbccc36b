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
    /// The fields show whole seconds and medians; what is finer stays as long as they are left
    /// alone.
    WorkerLimits limits() const;

Q_SIGNALS:
    void changed();

private:
    void makeChoices();
    void addRow(QFormLayout& form, const QString& name, QWidget* field, const QString& toolTip);
    void fill(const WorkerLimits& limits);
    TimeLimit timeLimit() const;

    NumberChoice* m_time;
    NumberChoice* m_silence;
    NumberChoice* m_memory;
    QSpinBox* m_retries;
    NumberChoice* m_replace;
    QLineEdit* m_launcher;
    const WorkerLimits m_given;
};

} // namespace fanfold
