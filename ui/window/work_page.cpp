// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_page.h"

#include "ui/window/bottom_panel.h"
#include "ui/window/files_panel.h"
#include "ui/window/plots_panel.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace fanfold {

namespace {

constexpr int kFilesWidth = 392;
constexpr int kFilesWidthNarrow = 280;
constexpr int kBottomHeight = 284;
constexpr int kBottomHeightLow = 188;
constexpr int kLowBelow = 800 - 82; ///< of a window 800 px high, tool bar and status bar left out

QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

WorkPage::WorkPage(FilesPanel* files, PlotsPanel* plots, BottomPanel* bottom, QWidget* parent)
    : QWidget(parent)
    , m_files(files)
    , m_bottom(bottom)
    , m_across(makeSplitter(Qt::Horizontal, this))
    , m_down(makeSplitter(Qt::Vertical, this))
{
    m_across->addWidget(files);
    m_across->addWidget(plots);
    m_across->setStretchFactor(1, 1);
    m_down->addWidget(m_across);
    m_down->addWidget(bottom);
    m_down->setStretchFactor(0, 1);
    m_files->setMinimumWidth(220);
    plots->setMinimumSize(360, 200);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_down);
    connect(m_across, &QSplitter::splitterMoved, this, [this] { m_filesMoved = true; });
    connect(m_down, &QSplitter::splitterMoved, this, [this] {
        if (!m_bottom->isFolded())
            m_bottomHeight = m_bottom->height();
    });
    connect(m_bottom, &BottomPanel::foldedChanged, this, &WorkPage::fold);
    fold(m_bottom->isFolded());
}

void WorkPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_files->setNarrow(narrow);
    m_bottom->setNarrow(narrow);
    placeFiles();
}

void WorkPage::fold(bool folded)
{
    m_bottom->setMinimumHeight(folded ? m_bottom->stripHeight() : kBottomHeightLow - 40);
    m_bottom->setMaximumHeight(folded ? m_bottom->stripHeight() : QWIDGETSIZE_MAX);
    placeBottom();
}

void WorkPage::placeFiles()
{
    if (m_filesMoved)
        return;
    const int files = m_narrow ? kFilesWidthNarrow : kFilesWidth;
    m_across->setSizes({files, std::max(1, width() - files)});
}

void WorkPage::placeBottom()
{
    int bottom = m_bottomHeight > 0 ? m_bottomHeight
        : height() < kLowBelow      ? kBottomHeightLow
                                    : kBottomHeight;
    if (m_bottom->isFolded())
        bottom = m_bottom->stripHeight();
    m_down->setSizes({std::max(1, height() - bottom), bottom});
}

void WorkPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeFiles();
    if (m_bottomHeight == 0 || m_bottom->isFolded())
        placeBottom();
}

void WorkPage::restore(const QSettings& state)
{
    m_bottomHeight = state.value(QLatin1String("bottomHeight"), 0).toInt();
    const QByteArray across = state.value(QLatin1String("files")).toByteArray();
    m_filesMoved = !across.isEmpty() && m_across->restoreState(across);
}

void WorkPage::save(QSettings& state) const
{
    state.setValue(QLatin1String("bottomHeight"), m_bottomHeight);
    state.setValue(QLatin1String("files"), m_filesMoved ? m_across->saveState() : QByteArray());
}

} // namespace fanfold
