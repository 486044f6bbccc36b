// SPDX-License-Identifier: GPL-3.0-or-later
// The plots: tabs Overlay and File, with the inline bar under them.
#pragma once

#include "ui/plots/file_view.h"
#include "ui/plots/overlay_view.h"

#include <QFrame>

class QStackedWidget;
class QVBoxLayout;

namespace fanfold {

class InlineBar;
class PanelTabs;

class PlotsPanel : public QFrame {
    Q_OBJECT

public:
    explicit PlotsPanel(QWidget* parent = nullptr);

    OverlayView& overlay() { return *m_overlay; }
    FileView& file() { return *m_file; }
    bool showsFile() const;
    void showOverlay();
    void showFile();
    void hold(InlineBar* bar);

Q_SIGNALS:
    void viewChanged();

private:
    PanelTabs* m_tabs;
    QVBoxLayout* m_barPlace;
    QStackedWidget* m_stack;
    OverlayView* m_overlay;
    FileView* m_file;
};

} // namespace fanfold
