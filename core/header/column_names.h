// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a header cell says: the column's name and its unit. Qt-free.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

struct NameWithUnit {
    std::string name;
    std::string unit;
};

/// "Voltage (V)" and "time [s]" become name and unit; anything else is a name.
NameWithUnit splitUnit(std::string_view header);

/// "Volt", "eV", "(s)", "[1/cm]", "a.u.": a unit by itself.
bool isUnit(std::string_view cell);

/// "(100)", "[1]": a value below zero or a limit, a footnote; no unit.
bool isNumberInBrackets(std::string_view cell);

/// The unit without the brackets around it.
std::string bareUnit(std::string_view cell);

/// Holds a word that people name measured columns with: x, time, energy, wavelength_nm.
bool soundsLikeColumn(std::string_view header);

} // namespace fanfold
