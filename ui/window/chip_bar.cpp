// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chip_bar.h"

#include "ui/delegates/kind_look.h"
#include "ui/look/metrics.h"
#include "ui/window/chip.h"

#include <QLocale>
#include <QMenu>

#include <numeric>

namespace fanfold {

namespace {

constexpr int kGap = 6;

} // namespace

ChipBar::ChipBar(QWidget* parent)
    : QWidget(parent)
    , m_all(new Chip(tr("All"), std::nullopt, this))
{
    m_all->setChecked(true);
    connect(m_all, &Chip::clicked, this, [this] { choose(std::nullopt); });
    for (int i = 0; i < kFileKinds; ++i) {
        const auto kind = static_cast<FileKind>(i);
        auto* chip = new Chip(kindName(kind), kind, this);
        connect(chip, &Chip::clicked, this, [this, kind] { choose(kind); });
        m_kinds.push_back(chip);
    }
    m_more = new Chip(tr("More"), std::nullopt, this);
    m_more->setCheckable(false);
    connect(m_more, &Chip::clicked, this, &ChipBar::openMore);
    arrange();
}

void ChipBar::setCounts(const KindCounts& counts)
{
    m_counts = counts;
    m_all->setCount(std::accumulate(counts.begin(), counts.end(), 0));
    for (int i = 0; i < kFileKinds; ++i)
        m_kinds[static_cast<std::size_t>(i)]->setCount(counts[static_cast<std::size_t>(i)]);
    if (m_chosen && counts[static_cast<std::size_t>(*m_chosen)] == 0)
        choose(std::nullopt);
    arrange();
}

void ChipBar::choose(std::optional<FileKind> kind)
{
    const bool changed = kind != m_chosen;
    m_chosen = kind;
    m_all->setChecked(!kind);
    for (int i = 0; i < kFileKinds; ++i)
        m_kinds[static_cast<std::size_t>(i)]->setChecked(kind == static_cast<FileKind>(i));
    arrange();
    if (changed)
        Q_EMIT kindChosen(kind);
}

QSize ChipBar::sizeHint() const
{
    return {m_all->sizeHint().width(), metrics::chipHeight(fontMetrics())};
}

QSize ChipBar::minimumSizeHint() const
{
    return sizeHint();
}

void ChipBar::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ChipBar::arrange()
{
    // The chosen chip is always in sight; the others give way to "More" from the end.
    int needed = m_all->sizeHint().width();
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        if (m_counts[i] > 0)
            needed += kGap + m_kinds[i]->sizeHint().width();
    }
    const bool overflows = needed > width();
    int room
        = width() - m_all->sizeHint().width() - (overflows ? kGap + m_more->sizeHint().width() : 0);
    const Chip* chosen = m_chosen ? m_kinds[static_cast<std::size_t>(*m_chosen)] : nullptr;
    if (chosen && overflows)
        room -= kGap + chosen->sizeHint().width();
    m_hidden.clear();
    int x = 0;
    const auto place = [&](Chip* chip) {
        chip->setGeometry(QRect(QPoint(x, 0), chip->sizeHint()));
        chip->show();
        x += chip->width() + kGap;
    };
    place(m_all);
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        Chip* chip = m_kinds[i];
        const int width = kGap + chip->sizeHint().width();
        const bool isReserved = chip == chosen && overflows;
        if (m_counts[i] > 0 && (isReserved || width <= room)) {
            place(chip);
            room -= isReserved ? 0 : width;
            continue;
        }
        chip->hide();
        if (m_counts[i] > 0) {
            room = 0;
            m_hidden.push_back(static_cast<FileKind>(i));
        }
    }
    m_more->setVisible(!m_hidden.empty());
    if (!m_hidden.empty())
        place(m_more);
}

void ChipBar::openMore()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Theme& theme = themeFor(palette());
    for (const FileKind kind : m_hidden) {
        const QPixmap picture = iconPixmap(
            kindIcon(kind), kindColour(kind, theme), metrics::kIcon, devicePixelRatio());
        const int count = m_counts[static_cast<std::size_t>(kind)];
        menu->addAction(picture, kindName(kind) + QLatin1Char(' ') + QLocale().toString(count),
            this, [this, kind] { choose(kind); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

} // namespace fanfold
