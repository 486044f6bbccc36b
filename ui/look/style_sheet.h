// SPDX-License-Identifier: GPL-3.0-or-later
// How the window's controls look: Fusion, the theme's palette and one style sheet
// (resources/style/fanfold.qss), set for the whole application and set again when the desktop's
// theme or font changes.
//
// Variants are properties, set before the widget is shown:
//   setProperty("kind", "primary")  the one filled button (QPushButton, QToolButton)
//   setProperty("kind", "flat")     a button without a frame: icons in panels, menus
//   setProperty("kind", "link")     a button that reads as a link
//   setProperty("size", "small")    28 px instead of 32: control rows, the inline bar
//   setProperty("kind", "quiet")    QLabel in the quiet colour: counts, units, second lines
//   setProperty("kind", "title")    QLabel, DemiBold
//   setProperty("kind", "plain")    QLineEdit without a frame of its own
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
