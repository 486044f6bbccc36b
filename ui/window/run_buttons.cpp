// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_buttons.h"

#include <QCoreApplication>

namespace fanfold {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(RunButtons)
};

bool isActive(RunState run)
{
    return run == RunState::running || run == RunState::paused || run == RunState::stopping;
}

QString whyNoStart(const WorkState& state)
{
    if (state.calibrating)
        return Say::tr("A calibration is going on.");
    if (state.exporting)
        return Say::tr("An export is going on.");
    if (isActive(state.run))
        return Say::tr("The run is going on.");
    if (state.scanning)
        return Say::tr("The folder is being looked through.");
    if (!state.hasFiles)
        return Say::tr("Open a folder with files first.");
    return {};
}

QString whyNoPause(const WorkState& state)
{
    if (state.run == RunState::stopping)
        return Say::tr("The run is being stopped.");
    return isActive(state.run) ? QString() : Say::tr("Nothing is running.");
}

QString whyNoStop(const WorkState& state)
{
    return isActive(state.run) || state.exporting || state.scanning || state.calibrating
        ? QString()
        : Say::tr("Nothing is running.");
}

QString whatStopDoes(const WorkState& state)
{
    if (state.calibrating)
        return Say::tr("End the calibration (Ctrl+.)");
    if (state.exporting)
        return Say::tr("End the export (Ctrl+.)");
    if (state.scanning && !isActive(state.run))
        return Say::tr("End the search for files (Ctrl+.)");
    if (state.run == RunState::stopping)
        return Say::tr("Stopping after the current files; press again to end them now (Ctrl+.)");
    return Say::tr("Finish the files in work, start no others (Ctrl+.)");
}

QString whyNoExport(const WorkState& state)
{
    if (state.calibrating)
        return Say::tr("A calibration is going on.");
    if (state.exporting)
        return Say::tr("An export is going on.");
    if (!state.hasFiles)
        return Say::tr("There is nothing to export yet: open a folder first.");
    if (state.run == RunState::idle)
        return Say::tr("There is nothing to export yet: start a run first.");
    return {};
}

QString whyNoExportEvery(const WorkState& state)
{
    return isActive(state.run) ? Say::tr("The run is going on.") : whyNoExport(state);
}

ButtonTruth truth(const QString& text, const QString& whyNot, const QString& what, bool primary)
{
    const bool can = whyNot.isEmpty();
    return {can, can && primary, text, can ? what : whyNot};
}

} // namespace

RunButtons runButtonsFor(const WorkState& state)
{
    RunButtons buttons;
    const bool again = state.run == RunState::finished && state.hasFiles;
    buttons.start = truth(startWords().at(again ? 1 : 0), whyNoStart(state),
        Say::tr("Read and plot all files (Ctrl+Return)"), true);
    buttons.pauseResumes = state.run == RunState::paused;
    buttons.pause = truth(pauseWords().at(buttons.pauseResumes ? 1 : 0), whyNoPause(state),
        buttons.pauseResumes ? Say::tr("Go on (Ctrl+Return)")
                             : Say::tr("Let no new file start (Ctrl+Return)"),
        buttons.pauseResumes);
    buttons.stop = truth(Say::tr("Stop"), whyNoStop(state), whatStopDoes(state), false);
    buttons.stopsNow = state.run == RunState::stopping;
    buttons.canExport = truth(
        Say::tr("Export"), whyNoExport(state), Say::tr("Save plots and numbers (Ctrl+E)"), false);
    buttons.canExportEvery = truth(Say::tr("Every file's plot…"), whyNoExportEvery(state),
        Say::tr("Draw every file's plot by the workers"), false);
    return buttons;
}

QStringList startWords()
{
    return {Say::tr("Start"), Say::tr("Start again")};
}

QStringList pauseWords()
{
    return {Say::tr("Pause"), Say::tr("Resume")};
}

} // namespace fanfold
