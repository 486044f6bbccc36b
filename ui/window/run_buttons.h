// SPDX-License-Identifier: GPL-3.0-or-later
// What Start, Pause, Stop and Export may do in each state of the work, and why not. Pure.
#pragma once

#include "ui/window/tool_bar.h"

#include <QStringList>

namespace fanfold {

struct ButtonTruth {
    bool enabled = false;
    bool primary = false; ///< the next thing to do
    QString text;
    QString toolTip; ///< what it does, or why it cannot
};

struct RunButtons {
    ButtonTruth start;
    ButtonTruth pause;
    bool pauseResumes = false;
    ButtonTruth stop;
    bool stopsNow = false; ///< ends the files in work, for it was pressed before
    ButtonTruth canExport;
    ButtonTruth canExportEvery; ///< every file's plot: by workers of its own
};

RunButtons runButtonsFor(const WorkState& state);

/// Every word that the button may show.
QStringList startWords();
QStringList pauseWords();

} // namespace fanfold
