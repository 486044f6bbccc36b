// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/inline_bar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/window/elided_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace fanfold {

namespace {

/// A small picture that keeps its colour when the theme changes.
class ToneIcon : public QWidget {
public:
    ToneIcon(IconName name, QColor Theme::*colour, QWidget* parent)
        : QWidget(parent)
        , m_name(name)
        , m_colour(colour)
    {
        setFixedSize(metrics::kIcon, metrics::kIcon);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
            iconPixmap(m_name, themeFor(palette()).*m_colour, metrics::kIcon, devicePixelRatio()));
    }

private:
    IconName m_name;
    QColor Theme::*m_colour;
};

IconName toneIcon(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::done:
        return IconName::done;
    case Notice::Tone::warning:
        return IconName::warning;
    case Notice::Tone::failed:
        return IconName::failed;
    }
    return IconName::info;
}

QColor Theme::*toneColour(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::done:
        return &Theme::done;
    case Notice::Tone::warning:
        return &Theme::warning;
    case Notice::Tone::failed:
        return &Theme::failed;
    }
    return &Theme::text;
}

} // namespace

InlineBar::InlineBar(QWidget* parent)
    : QFrame(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    setMinimumHeight(metrics::inlineBarHeight(fontMetrics()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Message"));
    hide();
}

void InlineBar::tell(const Notice& notice)
{
    m_tone = notice.tone;
    m_isQuestion = notice.isQuestion;
    delete m_content;
    build(notice);
    setAccessibleDescription(QStringList{notice.sentence, notice.quiet, notice.problem}
                                 .join(QLatin1Char(' '))
                                 .simplified());
    show();
    update();
}

void InlineBar::dismiss()
{
    m_isQuestion = false;
    hide();
}

void InlineBar::build(const Notice& notice)
{
    m_content = new QWidget(this);
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(metrics::kSpace12, 0, 6, 0);
    row->setSpacing(metrics::kSpace8);
    const auto addText = [&](const QString& text, QPalette::ColorRole role) {
        auto* label = new ElidedLabel(Qt::ElideMiddle, role, m_content);
        label->setText(text);
        row->addWidget(label);
        return label;
    };
    row->addWidget(new ToneIcon(toneIcon(notice.tone), toneColour(notice.tone), m_content));
    addText(notice.sentence, QPalette::WindowText);
    if (!notice.quiet.isEmpty())
        addText(notice.quiet, QPalette::PlaceholderText);
    if (!notice.problem.isEmpty()) {
        row->addSpacing(metrics::kSpace12);
        row->addWidget(new ToneIcon(IconName::failed, &Theme::failed, m_content));
        ElidedLabel* label = addText(notice.problem, QPalette::WindowText);
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, themeFor(palette()).failed);
        label->setPalette(colours);
    }
    row->addStretch(1);
    for (const NoticeAction& action : notice.actions) {
        auto* button = new QPushButton(action.text, m_content);
        button->setProperty("extent", QStringLiteral("small"));
        button->setToolTip(action.toolTip);
        button->setAccessibleName(tr("%1 (message)").arg(action.text));
        if (action.icon)
            button->setIcon(icon(*action.icon));
        connect(button, &QPushButton::clicked, this, [this, act = action.act] {
            dismiss();
            act();
        });
        row->addWidget(button);
    }
    if (!notice.isQuestion) {
        auto* close = new QToolButton(m_content);
        close->setIcon(icon(IconName::close, &Theme::quiet));
        close->setProperty("kind", QStringLiteral("flat"));
        close->setProperty("extent", QStringLiteral("small"));
        close->setAccessibleName(tr("Close message"));
        close->setToolTip(tr("Close"));
        connect(close, &QToolButton::clicked, this, &InlineBar::dismiss);
        row->addWidget(close);
    }
    layout()->addWidget(m_content);
}

void InlineBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_isQuestion)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void InlineBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QColor ground = theme.doneGround;
    QColor edge = theme.doneEdge;
    if (m_tone != Notice::Tone::done) {
        const bool isWarning = m_tone == Notice::Tone::warning;
        ground = isWarning ? theme.warningGround : theme.failedGround;
        edge = isWarning ? theme.warningEdge : theme.failedEdge;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(ground);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
}

} // namespace fanfold
