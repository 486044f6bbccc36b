// SPDX-License-Identifier: GPL-3.0-or-later
// What to export and how: which plot, format, size, file names, folder, existing files.
#pragma once

#include "ui/window/export_options.h"
#include "ui/window/flyout.h"
#include "ui/window/run_buttons.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fanfold {

class ElidedLabel;

class ExportPanel : public Flyout {
    Q_OBJECT

public:
    explicit ExportPanel(QWidget* anchor);

    void openFor(ExportWhat what);
    void setFolder(const FilePath& folder);
    ExportOptions options() const;
    void setCanExport(const ButtonTruth& any, const ButtonTruth& every);

Q_SIGNALS:
    void exportClicked(const fanfold::ExportOptions& options);
    void chooseFolderClicked();

private:
    void addChoices();
    void follow();

    ButtonTruth m_any;
    ButtonTruth m_every; ///< file's plot
    FilePath m_folder;
    QComboBox* m_what;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QSpinBox* m_dpi;
    QLineEdit* m_pattern;
    QComboBox* m_existing;
    ElidedLabel* m_folderText;
    QPushButton* m_choose;
    QCheckBox* m_intoInput;
    QCheckBox* m_dark;
    QPushButton* m_export;
};

} // namespace fanfold
