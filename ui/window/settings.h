// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has chosen for all windows: kept in fanfold.ini of XDG CONFIG. A value; whoever
// changes it saves it.
#pragma once

#include "core/pool/pool_options.h"
#include "ui/look/style_sheet.h"

#include <QString>

namespace fanfold {

struct Settings {
    ThemeChoice theme = ThemeChoice::system;
    QString language; ///< "en", "zh_CN"; empty = as the system
    int workers = 0; ///< 0 = the usable cores
    Split split = Split::dynamic;
    WorkerLimits limits; ///< of the next run, and of what is retried
    bool includeSubfolders = true;
    QString exportFolder; ///< empty = the pictures folder of the desktop
    friend bool operator==(const Settings&, const Settings&) = default;
};

QString settingsFile();
Settings loadSettings();
void saveSettings(const Settings& settings);

/// The folder for what the program remembers by itself (recent folders, window sizes): XDG STATE.
QString stateFolder();

} // namespace fanfold
