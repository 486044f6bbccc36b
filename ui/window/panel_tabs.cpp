// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/panel_tabs.h"

#include "ui/look/metrics.h"

#include <QLocale>
#include <QPainter>

namespace fanfold {

namespace {

/// The count after a tab's word.
class TabCount : public QWidget {
public:
    TabCount(QWidget* parent, const QString& text, bool isProblem)
        : QWidget(parent)
        , m_text(text)
        , m_isProblem(isProblem)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(sizeHint());
    }

    QSize sizeHint() const override
    {
        return {(m_isProblem ? metrics::kIcon + 6 : 0) + fontMetrics().horizontalAdvance(m_text),
            std::max(metrics::kIcon, fontMetrics().height())};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeFor(palette());
        QPainter painter(this);
        if (m_isProblem)
            painter.drawPixmap(0, (height() - metrics::kIcon) / 2,
                iconPixmap(IconName::failed, theme.failed, metrics::kIcon, devicePixelRatio()));
        painter.setPen(theme.quiet);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_text);
    }

private:
    QString m_text;
    bool m_isProblem;
};

} // namespace

PanelTabs::PanelTabs(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFixedHeight(metrics::tabStripHeight(fontMetrics()));
}

void PanelTabs::addWord(const QString& word)
{
    setAccessibleTabName(addTab(word), tr("%1 tab").arg(word));
}

void PanelTabs::setCount(int tab, int count, bool isProblem)
{
    const QString text = count < 0 ? QString() : QLocale().toString(count);
    if (tabData(tab).toString() == text)
        return;
    setTabData(tab, text);
    QWidget* before = tabButton(tab, QTabBar::RightSide);
    QWidget* shown = count < 0 ? nullptr : new TabCount(this, text, isProblem);
    setTabButton(tab, QTabBar::RightSide, shown);
    delete before;
}

} // namespace fanfold
