// SPDX-License-Identifier: GPL-3.0-or-later
// How the window's controls look: Fusion, the theme's palette and one style sheet
// (resources/style/fanfold.qss), set for the whole application and set again when the desktop's
// theme or font changes.
//
// Variants are text properties, set before the widget is shown (names and values):
//   kind = primary     the one filled button (QPushButton, QToolButton)
//   kind = flat        a button without a frame: icons in panels, menus
//   kind = link        a button that reads as a link
//   size = small       28 px instead of 32: control rows, the inline bar
//   kind = quiet       QLabel in the quiet colour: counts, units, second lines
//   kind = title       QLabel, DemiBold
//   kind = plain       QLineEdit without a frame of its own
//   kind = search      QLineEdit that begins with an icon
// A property changed later needs restyle().
#pragma once

#include "ui/look/theme.h"

#include <QApplication>

#include <cstdint>

namespace fanfold {

enum class ThemeChoice : std::uint8_t { system, light, dark };

/// Call once before the first window, and again when the person chooses another theme.
void applyLook(QApplication& app, ThemeChoice choice);

/// Makes a widget look as its properties say now.
void restyle(QWidget& widget);

/// The sheet for a theme and a font, with every placeholder filled in.
QString styleSheetFor(const Theme& theme, const QFont& font);

} // namespace fanfold
