// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_status_bar.h"

#include "core/wording/wording.h"
#include "ui/window/run_notices.h"
#include "ui/window/thin_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace fanfold {

namespace {

QLabel* makeLabel(QWidget* parent, QPalette::ColorRole role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

/// Its place may grow, not shrink: else numbers that change many times a second would tremble.
void setSteadyText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setMinimumWidth(std::max(label.minimumWidth(), label.sizeHint().width()));
}

QString stateText(RunState state)
{
    switch (state) {
    case RunState::paused:
        return RunStatusBar::tr("paused");
    case RunState::stopping:
        return RunStatusBar::tr("stopping");
    case RunState::idle:
    case RunState::running:
    case RunState::finished:
        break;
    }
    return {};
}

} // namespace

RunStatusBar::RunStatusBar(const CoreCount& cores, QWidget* parent)
    : QFrame(parent)
    , m_cores(cores)
    , m_bar(new ThinBar(this))
    , m_first(makeLabel(this, QPalette::WindowText))
    , m_right(makeLabel(this, QPalette::PlaceholderText))
{
    setFixedHeight(std::max(30, fontMetrics().height() + 12));
    setAccessibleName(tr("Run status"));
    setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(24);
    row->addWidget(m_bar);
    row->addWidget(m_first);
    for (QLabel*& label : m_others) {
        label = makeLabel(this, QPalette::PlaceholderText);
        row->addWidget(label);
    }
    row->addStretch();
    row->addWidget(m_right);
    showReady();
}

void RunStatusBar::showReady()
{
    m_bar->hide();
    setTexts(tr("Ready"), {}, advice());
}

void RunStatusBar::showScanning(std::uint64_t files)
{
    m_bar->hide();
    setTexts(tr("Looking for files: %Ln found", nullptr, static_cast<int>(files)), {}, advice());
}

void RunStatusBar::showFiles(std::uint64_t files, std::uint64_t bytes)
{
    m_bar->hide();
    setTexts(tr("%Ln files", nullptr, static_cast<int>(files)),
        {sizeText(static_cast<double>(bytes))}, advice());
}

void RunStatusBar::showRun(RunState state, const RunTotals& totals)
{
    const bool rests = state == RunState::finished || state == RunState::idle;
    const double bytes = static_cast<double>(totals.bytes);
    const std::uint64_t read = filesRead(totals);
    m_bar->show();
    m_bar->setResting(rests);
    m_bar->setShare(totals.bytes > 0 ? totals.bytesDone / bytes
                                     : static_cast<double>(read)
                / static_cast<double>(std::max<std::uint64_t>(1, totals.files)));
    const QString first = tr("%L1 of %Ln files", nullptr, static_cast<int>(totals.files)).arg(read);
    const QString amount = rests && totals.bytesDone >= bytes
        ? sizeText(bytes)
        : tr("%1 of %2").arg(sizeText(totals.bytesDone), sizeText(bytes));
    QString time = rests ? durationText(totals.elapsedS) : stateText(state);
    if (time.isEmpty())
        time = timeLeftText(totals.secondsLeft);
    const QString rate = state != RunState::paused && totals.bytesPerSecond > 0
        ? tr("%1/s").arg(sizeText(totals.bytesPerSecond))
        : QString();
    setTexts(first, {amount, rate, time},
        state == RunState::stopping ? tr("Stop again ends the current files now")
                                    : speedUpOf(totals));
}

void RunStatusBar::setTexts(const QString& first, const QStringList& others, const QString& right)
{
    setSteadyText(*m_first, first);
    QStringList all{first};
    for (qsizetype i = 0; i < 3; ++i) {
        const QString text = others.value(i);
        setSteadyText(*m_others[i], text);
        m_others[i]->setVisible(!text.isEmpty());
        if (!text.isEmpty())
            all << text;
    }
    m_right->setText(right);
    if (!right.isEmpty())
        all << right;
    setAccessibleDescription(all.join(QStringLiteral(", ")));
}

QString RunStatusBar::advice() const
{
    return tr("%n logical cores", nullptr, m_cores.logical) + QStringLiteral(", ")
        + tr("%n physical", nullptr, m_cores.physical) + QStringLiteral(": ")
        + tr("%n workers advised", nullptr, m_cores.usable);
}

} // namespace fanfold
