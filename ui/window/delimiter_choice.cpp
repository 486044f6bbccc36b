// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/delimiter_choice.h"

#include "core/data/read_option_words.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace fanfold {

namespace {

// Control characters as \x01.
QString shown(const std::string& delimiter)
{
    QString text;
    for (const QChar c : QString::fromStdString(delimiter))
        text += c < u' ' ? QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'))
                         : QString(c);
    return text;
}

std::string written(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\x([0-9A-Fa-f]{2})"));
    for (QRegularExpressionMatch found = escape.match(text); found.hasMatch();
         found = escape.match(text))
        text.replace(found.capturedStart(), found.capturedLength(),
            QChar(found.captured(1).toUShort(nullptr, 16)));
    return text.toStdString();
}

} // namespace

DelimiterChoice::DelimiterChoice(QWidget* parent)
    : QWidget(parent)
    , m_words(new QComboBox(this))
    , m_other(new QLineEdit(this))
{
    m_words->addItem(tr("Automatic"));
    for (const char* mark : {",", ";", "\t", " ", "|", ":", ", ", "||", "::", ";;", kFixedWidth})
        m_words->addItem(nameOf(mark), QString::fromLatin1(mark));
    m_words->addItem(tr("other"));
    m_other->setMaxLength(32); // 8 characters, all of them written as \x01
    m_other->setToolTip(tr("Up to 8 characters that are no letters or digits"));
    m_other->setAccessibleDescription(m_other->toolTip());
    setFocusProxy(m_words);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kSpace8);
    line->addWidget(m_words, 3);
    line->addWidget(m_other, 2);
    for (QWidget* field : std::initializer_list<QWidget*>{m_words, m_other})
        field->setProperty("extent", QStringLiteral("small"));
    showOther();
    connect(m_words, &QComboBox::currentIndexChanged, this, [this] {
        showOther();
        Q_EMIT changed();
    });
    connect(m_words, &QComboBox::activated, this, [this] {
        if (isOther())
            m_other->setFocus();
    });
    connect(m_other, &QLineEdit::textChanged, this, &DelimiterChoice::changed);
}

QString DelimiterChoice::nameOf(const std::string& delimiter)
{
    if (delimiter == ",")
        return tr("comma");
    if (delimiter == ";")
        return tr("semicolon");
    if (delimiter == "\t")
        return tr("tab");
    if (delimiter == " ")
        return tr("blanks");
    if (delimiter == kFixedWidth)
        return tr("none, fixed width");
    if (delimiter == ", ")
        return tr("comma and blank");
    return shown(delimiter).trimmed();
}

void DelimiterChoice::setName(const QString& name)
{
    m_words->setAccessibleName(name);
    m_other->setAccessibleName(tr("%1: characters").arg(name));
}

std::optional<std::string> DelimiterChoice::delimiter() const
{
    if (!isOther())
        return m_words->currentIndex() > 0
            ? std::optional(m_words->currentData().toString().toStdString())
            : std::nullopt;
    ReadOptions options;
    const Result<void> set = setReadOption(options, "--delimiter", written(m_other->text()));
    return set ? options.delimiter : std::nullopt;
}

void DelimiterChoice::set(const std::optional<std::string>& delimiter)
{
    const QSignalBlocker quietWords(m_words);
    const QSignalBlocker quietOther(m_other);
    const int known = delimiter ? m_words->findData(QString::fromStdString(*delimiter)) : 0;
    m_words->setCurrentIndex(known >= 0 ? known : m_words->count() - 1);
    m_other->setText(known >= 0 ? QString() : shown(*delimiter));
    showOther();
}

bool DelimiterChoice::isOther() const
{
    return m_words->currentIndex() == m_words->count() - 1;
}

void DelimiterChoice::showOther()
{
    m_other->setVisible(isOther());
}

} // namespace fanfold
