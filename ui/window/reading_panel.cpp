// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading_panel.h"

#include "core/data/text_encodings.h"
#include "core/wording/wording.h"
#include "ui/look/metrics.h"
#include "ui/window/delimiter_choice.h"
#include "ui/window/form_look.h"
#include "ui/window/sample_view.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace fanfold {

namespace {

constexpr int kMostLines = 5; ///< said of a file: how it is read, and of what to beware

QString nameOf(TextEncoding encoding)
{
    const std::string_view name = encodingName(encoding);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

// Where the standard's name is not the one that people know.
QString shownName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::latin1:
        return QStringLiteral("ISO-8859-1 (Latin-1)");
    case TextEncoding::gb18030:
        return QStringLiteral("GB18030 (GBK)");
    case TextEncoding::cp949:
        return QStringLiteral("CP949 (EUC-KR)");
    default:
        return nameOf(encoding);
    }
}

QLabel* quietLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("kind", QStringLiteral("quiet"));
    return label;
}

void select(QComboBox& box, const QVariant& data)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

ReadingPanel::ReadingPanel(QWidget* anchor)
    : Flyout(tr("Reading"), anchor)
    , m_readAs(quietLabel({}, this))
    , m_delimiter(new DelimiterChoice(this))
    , m_quote(new QComboBox(this))
    , m_decimal(new QComboBox(this))
    , m_amounts(new QComboBox(this))
    , m_headerRows(new QSpinBox(this))
    , m_comment(new QLineEdit(this))
    , m_encoding(new QComboBox(this))
    , m_skipLines(new QSpinBox(this))
    , m_reset(new QPushButton(tr("All automatic"), this))
    , m_fileAgain(new QPushButton(tr("Read this file again"), this))
    , m_again(new QPushButton(tr("Read all again"), this))
    , m_sample(new SampleView(this))
{
    m_readAs->setWordWrap(true);
    m_readAs->setMinimumWidth(300);
    m_quote->addItem(tr("Automatic"));
    m_quote->addItem(tr("double (\"a\")"), int{'"'});
    m_quote->addItem(tr("single ('a')"), int{'\''});
    m_quote->addItem(tr("none"), 0);
    m_decimal->addItem(tr("Automatic"));
    m_decimal->addItem(tr("point (3.14)"), QStringLiteral("."));
    m_decimal->addItem(tr("comma (3,14)"), QStringLiteral(","));
    m_amounts->addItem(tr("as text"));
    m_amounts->addItem(tr("as numbers"), true);
    m_amounts->setToolTip(tr("Cells such as 12 %, $5.00 or 5,00 \u20ac"));
    m_headerRows->setRange(-1, 99);
    m_headerRows->setSpecialValueText(tr("Automatic"));
    m_headerRows->setValue(-1);
    m_comment->setPlaceholderText(tr("Automatic"));
    m_comment->setMaxLength(8);
    m_comment->setToolTip(tr("What a comment line begins with, such as # or %"));
    m_encoding->addItem(tr("Automatic"));
    for (const TextEncoding encoding : kTextEncodings)
        m_encoding->addItem(shownName(encoding), nameOf(encoding));
    m_skipLines->setRange(0, 1'000'000);
    m_skipLines->setSpecialValueText(tr("None"));
    m_skipLines->setToolTip(tr("Lines at the start of each file to leave out"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_quote, m_decimal, m_amounts,
             m_headerRows, m_comment, m_encoding, m_skipLines, m_reset, m_fileAgain, m_again})
        field->setProperty("extent", QStringLiteral("small"));

    auto* form = new QFormLayout;
    const auto addWord = [&](const QString& name, QWidget* field, QWidget* named) {
        QLabel* word = quietLabel(name, this);
        word->setBuddy(named); // a combo box is named by its label
        form->addRow(word, field);
    };
    const auto addRow = [&](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        addWord(name, field, field);
    };
    m_delimiter->setName(tr("Delimiter"));
    addWord(tr("Delimiter"), m_delimiter, m_delimiter->words());
    addRow(tr("Quotes"), m_quote);
    addRow(tr("Decimal mark"), m_decimal);
    addRow(tr("Percent, currency"), m_amounts);
    addRow(tr("Header rows"), m_headerRows);
    addRow(tr("Comment lines begin with"), m_comment);
    addRow(tr("Encoding"), m_encoding);
    addRow(tr("Lines to skip"), m_skipLines);
    layOutForm(*form);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace8);
    buttons->addStretch();
    buttons->addWidget(m_fileAgain);
    buttons->addWidget(m_again);
    auto* choices = new QVBoxLayout;
    choices->setSpacing(metrics::kSpace8);
    choices->addLayout(form);
    auto* line = new QHBoxLayout;
    line->addWidget(quietLabel(tr("Holds from the next start on."), this), 1);
    line->addWidget(m_reset);
    choices->addLayout(line);
    choices->addLayout(buttons);
    choices->addWidget(m_readAs);
    choices->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace16);
    row->addLayout(choices);
    row->addWidget(m_sample, 1);
    content()->addLayout(row);

    connect(m_delimiter, &DelimiterChoice::changed, this, &ReadingPanel::tellChange);
    connect(m_quote, &QComboBox::currentIndexChanged, this, &ReadingPanel::tellChange);
    connect(m_decimal, &QComboBox::currentIndexChanged, this, &ReadingPanel::tellChange);
    connect(m_amounts, &QComboBox::currentIndexChanged, this, &ReadingPanel::tellChange);
    connect(m_headerRows, &QSpinBox::valueChanged, this, &ReadingPanel::tellChange);
    connect(m_comment, &QLineEdit::textChanged, this, &ReadingPanel::tellChange);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ReadingPanel::tellChange);
    connect(m_skipLines, &QSpinBox::valueChanged, this, &ReadingPanel::tellChange);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setOptions({});
        tellChange();
    });
    connect(m_again, &QPushButton::clicked, this, &ReadingPanel::readAgainClicked);
    connect(m_fileAgain, &QPushButton::clicked, this, &ReadingPanel::readFileAgainClicked);
    showNoFile();
}

ReadOptions ReadingPanel::options() const
{
    ReadOptions options;
    options.delimiter = m_delimiter->delimiter();
    if (m_quote->currentIndex() > 0)
        options.quote = static_cast<char>(m_quote->currentData().toInt());
    if (m_decimal->currentIndex() > 0)
        options.decimal = m_decimal->currentData().toString().front().toLatin1();
    options.amounts = m_amounts->currentIndex() > 0;
    if (m_headerRows->value() >= 0)
        options.headerRows = m_headerRows->value();
    if (!m_comment->text().isEmpty())
        options.comment = m_comment->text().toStdString();
    if (m_encoding->currentIndex() > 0)
        options.encoding = m_encoding->currentData().toString().toStdString();
    if (m_skipLines->value() > 0)
        options.skipLines = m_skipLines->value();
    return options;
}

void ReadingPanel::setOptions(const ReadOptions& options)
{
    const QSignalBlocker quietRows(m_headerRows);
    const QSignalBlocker quietComment(m_comment);
    const QSignalBlocker quietSkip(m_skipLines);
    m_delimiter->set(options.delimiter);
    select(*m_quote, options.quote ? QVariant(int{*options.quote}) : QVariant());
    select(*m_decimal,
        options.decimal ? QVariant(QString(QLatin1Char(*options.decimal))) : QVariant());
    select(*m_amounts, options.amounts ? QVariant(true) : QVariant());
    m_headerRows->setValue(options.headerRows.value_or(-1));
    m_comment->setText(QString::fromStdString(options.comment.value_or(std::string())));
    select(*m_encoding,
        options.encoding ? QVariant(QString::fromStdString(*options.encoding)) : QVariant());
    m_skipLines->setValue(options.skipLines.value_or(0));
}

void ReadingPanel::showNoFile()
{
    m_readAs->setText(tr("Open a folder to see how its files are read."));
    m_sample->showText({}, {});
}

void ReadingPanel::showNotRead(const QString& name, const QString& why, const TableSample& sample)
{
    m_readAs->setText(tr("%1 cannot be read like this.").arg(name));
    m_sample->showText(sample, why);
}

void ReadingPanel::showReadAs(
    const QString& name, const TableSummary& table, const TableSample& sample)
{
    m_sample->showTable(sample, table.columns);
    const Dialect& dialect = table.dialect;
    QStringList parts{tr("delimiter %1").arg(DelimiterChoice::nameOf(dialect.delimiter)),
        dialect.decimal == ',' ? tr("decimal comma") : tr("decimal point"),
        tr("%n header rows", nullptr, dialect.headerRows)};
    if (!dialect.comment.empty())
        parts << tr("comments with %1").arg(QString::fromStdString(dialect.comment));
    if (!table.compression.empty())
        parts << tr("unpacked from %1").arg(QString::fromStdString(table.compression));
    parts << QString::fromStdString(dialect.encoding)
          << tr("%Ln columns", nullptr, static_cast<int>(table.columns.size()));
    QStringList reasons;
    for (const DialectReason& reason : dialect.reasons)
        reasons << sentence(reason);
    QStringList lines{tr("%1 is read with: %2.").arg(name, parts.join(QStringLiteral(", "))),
        tr("Confidence %1 %: %2.")
            .arg(QLocale().toString(qRound(100 * dialect.confidence)),
                reasons.join(QStringLiteral("; ")))};
    for (const Warning& warning : table.warnings)
        lines << sentence(warning);
    m_readAs->setText(lines.mid(0, kMostLines).join(QLatin1Char('\n')));
}

void ReadingPanel::setCanReadAgain(bool can, const QString& whyNot)
{
    m_again->setEnabled(can);
    m_again->setToolTip(can ? QString() : whyNot);
}

void ReadingPanel::setCanReadFileAgain(bool can, const QString& whyNot)
{
    m_fileAgain->setEnabled(can);
    m_fileAgain->setToolTip(can ? tr("The others keep what they were read with") : whyNot);
}

void ReadingPanel::showEvent(QShowEvent* event)
{
    Flyout::showEvent(event);
    Q_EMIT opened();
}

void ReadingPanel::tellChange()
{
    Q_EMIT optionsChanged(options());
}

} // namespace fanfold
