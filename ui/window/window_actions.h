// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the window can be told by key or menu, as actions. They say what they are called and
// which key they have; what they do is connected by the main window. Owned by their parent.
#pragma once

#include <QAction>

namespace fanfold {

struct WindowActions {
    explicit WindowActions(QWidget* window);

    QAction* openFolder;
    QAction* openFiles;
    QAction* openSamples;
    QAction* includeSubfolders;
    QAction* rescan;
    QAction* startOrPause;
    QAction* finishCurrent;
    QAction* killNow;
    QAction* retryFailed;
    QAction* calibrate;
    QAction* filter;
    QAction* exportPlots;
    QAction* reading;
    QAction* showFiles;
    QAction* showBottom;
    QAction* fullScreen;
    QAction* settings;
    QAction* about;
    QAction* closeWindow;
};

/// Switches the action and says in its tool tip what it does or, when it is off, why.
void enableBecause(QAction* action, bool enabled, const QString& whyNot);

} // namespace fanfold
