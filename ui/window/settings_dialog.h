// SPDX-License-Identifier: GPL-3.0-or-later
// Appearance, language, defaults of a run, export folder; the limits of workers. Every choice is
// told at once; there is nothing to confirm.
#pragma once

#include "ui/window/settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace fanfold {

class LimitsPage;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, int mostWorkers, QWidget* parent);
    Settings settings() const;

Q_SIGNALS:
    void changed(const fanfold::Settings& settings);

private:
    QWidget* makeGeneralPage();
    void fill(const Settings& settings);
    void chooseFolder();
    void tell();

    Settings m_before; ///< what has no control here stays as it was
    QComboBox* m_theme;
    QComboBox* m_language;
    QSpinBox* m_workers;
    QComboBox* m_split;
    QLineEdit* m_folder;
    LimitsPage* m_limits;
};

} // namespace fanfold
