// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/inline_bar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/window/elided_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

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
    case Notice::Tone::progress:
        return IconName::info;
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
    case Notice::Tone::progress:
        return &Theme::quiet;
    }
    return &Theme::text;
}

/// True if only the words differ, so that what has the focus or is pressed can stay.
bool looksTheSame(const Notice& a, const Notice& b)
{
    const auto sameAction = [](const NoticeAction& x, const NoticeAction& y) {
        return x.text == y.text && x.toolTip == y.toolTip && x.icon == y.icon;
    };
    return a.tone == b.tone && a.isQuestion == b.isQuestion
        && a.quiet.isEmpty() == b.quiet.isEmpty() && a.problem.isEmpty() == b.problem.isEmpty()
        && std::equal(
            a.actions.begin(), a.actions.end(), b.actions.begin(), b.actions.end(), sameAction);
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
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (before && now && isAncestorOf(now) && !isAncestorOf(before))
            m_focusBefore = before;
    });
    hide();
}

void InlineBar::tell(const Notice& notice)
{
    if (notice.tone == Notice::Tone::progress && isAsking())
        return;
    const bool sameLook = m_content && !isHidden() && looksTheSame(notice, m_notice);
    m_notice = notice;
    if (!sameLook)
        build();
    m_sentence->setText(notice.sentence);
    if (m_quiet) {
        m_quiet->setText(notice.quiet);
        m_quiet->setMaximumWidth(m_quiet->sizeHint().width());
    }
    if (m_problem)
        m_problem->setText(notice.problem);
    setAccessibleDescription(QStringList{notice.sentence, notice.quiet, notice.problem}
                                 .join(QLatin1Char(' '))
                                 .simplified());
    show();
    update();
}

void InlineBar::dismiss()
{
    m_notice.isQuestion = false;
    returnFocus();
    hide();
}

void InlineBar::returnFocus()
{
    const QWidget* focus = window()->focusWidget();
    if (focus && isAncestorOf(focus) && m_focusBefore && m_focusBefore->isEnabled()
        && m_focusBefore->isVisible())
        m_focusBefore->setFocus();
}

void InlineBar::build()
{
    if (m_content) {
        returnFocus();
        m_content->hide();
        layout()->removeWidget(m_content);
        m_content->deleteLater(); // one of its buttons may be telling us this
    }
    m_content = new QWidget(this);
    m_quiet = nullptr;
    m_problem = nullptr;
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(metrics::kSpace12, 0, 6, 0);
    row->setSpacing(metrics::kSpace8);
    const auto addText = [&](QPalette::ColorRole role) {
        auto* label = new ElidedLabel(Qt::ElideMiddle, role, m_content);
        row->addWidget(label);
        return label;
    };
    row->addWidget(new ToneIcon(toneIcon(m_notice.tone), toneColour(m_notice.tone), m_content));
    m_sentence = addText(QPalette::WindowText);
    if (!m_notice.quiet.isEmpty()) {
        m_quiet = addText(QPalette::PlaceholderText);
        // Gets what the others leave, up to its own width.
        m_quiet->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->setStretchFactor(m_quiet, 1);
    }
    if (!m_notice.problem.isEmpty()) {
        row->addSpacing(metrics::kSpace12);
        row->addWidget(new ToneIcon(IconName::failed, &Theme::failed, m_content));
        m_problem = addText(QPalette::WindowText);
        m_problem->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
        QPalette colours = m_problem->palette();
        colours.setColor(QPalette::WindowText, themeFor(palette()).failed);
        m_problem->setPalette(colours);
    }
    row->addStretch();
    addActions(*row);
    layout()->addWidget(m_content);
    m_content->show();
}

void InlineBar::addActions(QHBoxLayout& row)
{
    for (std::size_t i = 0; i < m_notice.actions.size(); ++i) {
        const NoticeAction& action = m_notice.actions[i];
        auto* button = new QPushButton(action.text, m_content);
        button->setProperty("extent", QStringLiteral("small"));
        button->setToolTip(action.toolTip);
        button->setAccessibleName(tr("%1 (message)").arg(action.text));
        if (action.icon)
            button->setIcon(icon(*action.icon));
        connect(button, &QPushButton::clicked, this, [this, i] { act(i); });
        row.addWidget(button);
    }
    if (m_notice.isQuestion || m_notice.tone == Notice::Tone::progress)
        return;
    auto* close = new QToolButton(m_content);
    close->setIcon(icon(IconName::close, &Theme::quiet));
    close->setProperty("kind", QStringLiteral("flat"));
    close->setProperty("extent", QStringLiteral("small"));
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, this, &InlineBar::dismiss);
    row.addWidget(close);
}

void InlineBar::act(std::size_t action)
{
    const NoticeAction chosen = m_notice.actions[action];
    if (chosen.keepsBar)
        returnFocus();
    else
        dismiss();
    chosen.act();
}

void InlineBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_notice.isQuestion)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void InlineBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QColor ground = theme.doneGround;
    QColor edge = theme.doneEdge;
    if (m_notice.tone == Notice::Tone::progress) {
        ground = theme.alt;
        edge = theme.line;
    } else if (m_notice.tone != Notice::Tone::done) {
        const bool isWarning = m_notice.tone == Notice::Tone::warning;
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
