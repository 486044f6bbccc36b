// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include "ui/look/metrics.h"
#include "ui/window/form_look.h"
#include "ui/window/limits_page.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace fanfold {

SettingsDialog::SettingsDialog(const Settings& settings, int mostWorkers, QWidget* parent)
    : QDialog(parent)
    , m_before(settings)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_workers(new QSpinBox(this))
    , m_split(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_limits(new LimitsPage(settings.limits, this))
{
    setWindowTitle(tr("Settings"));
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    m_workers->setRange(0, mostWorkers);
    m_workers->setSpecialValueText(tr("As many as usable cores"));
    m_split->addItems({tr("Dynamic"), tr("Round-robin")});
    m_folder->setPlaceholderText(tr("Documents/Fanfold"));
    m_folder->setMinimumWidth(260);

    auto* pages = new QTabWidget(this);
    pages->addTab(makeGeneralPage(), tr("General"));
    pages->addTab(m_limits, tr("Limits of workers"));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(
        metrics::kSpace24, metrics::kSpace16, metrics::kSpace24, metrics::kSpace16);
    column->setSpacing(metrics::kSpace24);
    column->addWidget(pages);
    column->addWidget(buttons);
    fill(settings);

    for (QComboBox* box : {m_theme, m_language, m_split})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    connect(m_workers, &QSpinBox::valueChanged, this, &SettingsDialog::tell);
    connect(m_folder, &QLineEdit::editingFinished, this, &SettingsDialog::tell);
    connect(m_limits, &LimitsPage::changed, this, &SettingsDialog::tell);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* SettingsDialog::makeGeneralPage()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout;
    const auto addRow = [&](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    addRow(tr("Appearance"), m_theme);
    addRow(tr("Language"), m_language);
    addRow(tr("Workers at first"), m_workers);
    addRow(tr("Split at first"), m_split);
    m_folder->setAccessibleName(tr("Export folder"));
    auto* choose = new QPushButton(tr("Choose…"), page);
    connect(choose, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(metrics::kSpace8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    form->addRow(tr("Export folder"), folder);
    layOutForm(*form);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::kSpace16, 0, 0);
    column->addLayout(form);
    column->addStretch();
    return page;
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_before;
    settings.theme = static_cast<ThemeChoice>(m_theme->currentIndex());
    settings.language = m_language->currentData().toString();
    settings.workers = m_workers->value();
    settings.split = static_cast<Split>(m_split->currentIndex());
    settings.limits = m_limits->limits();
    settings.exportFolder = m_folder->text().trimmed();
    return settings;
}

void SettingsDialog::fill(const Settings& settings)
{
    m_theme->setCurrentIndex(static_cast<int>(settings.theme));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_workers->setValue(settings.workers);
    m_split->setCurrentIndex(static_cast<int>(settings.split));
    m_folder->setText(settings.exportFolder);
}

void SettingsDialog::chooseFolder()
{
    auto* chooser = new QFileDialog(this, tr("Export folder"), m_folder->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_folder->setText(path);
        tell();
    });
    chooser->open();
}

void SettingsDialog::tell()
{
    const Settings now = settings();
    if (now == m_before)
        return;
    m_before = now;
    Q_EMIT changed(now);
}

} // namespace fanfold
