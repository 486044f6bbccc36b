// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_panel.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/window/elided_label.h"
#include "ui/window/form_look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace fanfold {

namespace {

QSpinBox* makeSpin(QWidget* parent, int low, int high, int value, const QString& name)
{
    auto* spin = new QSpinBox(parent);
    spin->setRange(low, high);
    spin->setValue(value);
    spin->setAccessibleName(name);
    spin->setProperty("extent", QStringLiteral("small"));
    return spin;
}

QHBoxLayout* makeRow(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace8);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace

ExportPanel::ExportPanel(QWidget* anchor)
    : Flyout(tr("Export plots"), anchor)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_width(makeSpin(this, 100, 10'000, 960, tr("Width")))
    , m_height(makeSpin(this, 100, 10'000, 640, tr("Height")))
    , m_dpi(makeSpin(this, 50, 1200, 144, tr("Resolution")))
    , m_pattern(new QLineEdit(QStringLiteral("{path}"), this))
    , m_existing(new QComboBox(this))
    , m_folderText(new ElidedLabel(Qt::ElideMiddle, QPalette::WindowText, this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_intoInput(new QCheckBox(tr("The folder may lie within the data's own"), this))
    , m_dark(new QCheckBox(tr("Dark ground"), this))
    , m_export(new QPushButton(icon(IconName::exportOut), tr("Export"), this))
{
    m_what->addItems({tr("The overlay"), tr("The selected file"), tr("Every file")});
    m_format->addItems({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
    m_existing->addItems({tr("number the new ones"), tr("skip"), tr("overwrite")});
    m_width->setSuffix(QStringLiteral(" px"));
    m_height->setSuffix(QStringLiteral(" px"));
    m_dpi->setSuffix(QStringLiteral(" dpi"));
    m_intoInput->setToolTip(tr("Pictures among the data would be taken for data by the next run."));
    addChoices();
    m_export->setAccessibleName(tr("Export now"));
    auto* buttons = makeRow({m_export});
    buttons->insertStretch(0);
    content()->addLayout(buttons);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportPanel::follow);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPanel::follow);
    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::chooseFolderClicked);
    connect(m_export, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT exportClicked(options());
    });
    follow();
}

void ExportPanel::addChoices()
{
    auto* form = new QFormLayout;
    const auto label = [this](const QString& text) {
        auto* made = new QLabel(text, this);
        made->setProperty("kind", QStringLiteral("quiet"));
        return made;
    };
    const auto addRow = [&](const QString& name, QWidget* field) {
        field->setProperty("extent", QStringLiteral("small"));
        field->setAccessibleName(name);
        QLabel* word = label(name);
        word->setBuddy(field); // a combo box is named by its label
        form->addRow(word, field);
    };
    addRow(tr("What"), m_what);
    addRow(tr("Format"), m_format);
    auto* times = label(QStringLiteral("×"));
    auto* size = makeRow({m_width, times, m_height, m_dpi});
    size->addStretch();
    form->addRow(label(tr("Size")), size);
    form->addRow(QString(), m_dark);
    addRow(tr("File names"), m_pattern);
    m_choose->setProperty("extent", QStringLiteral("small"));
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_folderText->setMinimumWidth(220);
    auto* folder = makeRow({m_folderText, m_choose});
    folder->setStretch(0, 1);
    form->addRow(label(tr("Folder")), folder);
    form->addRow(QString(), m_intoInput);
    addRow(tr("Existing files"), m_existing);
    layOutForm(*form);
    content()->addLayout(form);
}

void ExportPanel::openFor(ExportWhat what)
{
    m_what->setCurrentIndex(static_cast<int>(what));
    open();
}

void ExportPanel::setFolder(const FilePath& folder)
{
    m_folder = folder;
    m_folderText->setText(shownInOneLine(folder.shown()));
}

ExportOptions ExportPanel::options() const
{
    ExportOptions options;
    options.what = static_cast<ExportWhat>(m_what->currentIndex());
    options.picture.format = static_cast<PictureFormat>(m_format->currentIndex());
    options.picture.widthPx = m_width->value();
    options.picture.heightPx = m_height->value();
    options.picture.dpi = m_dpi->value();
    options.picture.dark = m_dark->isChecked();
    options.folder = m_folder;
    options.pattern = m_pattern->text().trimmed().toStdString();
    if (options.pattern.empty())
        options.pattern = "{path}";
    options.existing = static_cast<ExistingFiles>(m_existing->currentIndex());
    options.intoInputAllowed = m_intoInput->isChecked();
    return options;
}

void ExportPanel::setCanExport(const ButtonTruth& any, const ButtonTruth& every)
{
    m_any = any;
    m_every = every;
    follow();
}

void ExportPanel::follow()
{
    const bool isEvery = m_what->currentIndex() == static_cast<int>(ExportWhat::everyFilePlot);
    const ButtonTruth& can = isEvery ? m_every : m_any;
    m_export->setEnabled(can.enabled);
    m_export->setToolTip(can.enabled ? QString() : can.toolTip);
    m_pattern->setEnabled(isEvery);
    m_pattern->setToolTip(isEvery
            ? tr("{path} path with extension, {name} file name, {stem} name without extension, "
                 "{number} position in the list")
            : tr("Only for the plots of all files"));
    const bool isPng = m_format->currentIndex() == static_cast<int>(PictureFormat::png);
    m_dpi->setEnabled(isPng);
    m_dpi->setToolTip(isPng ? QString() : tr("SVG and PDF have no resolution"));
}

} // namespace fanfold
