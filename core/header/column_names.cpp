// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/column_names.h"

#include "core/cells/number_parser.h"
#include "core/header/circuit_names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fanfold {

namespace {

constexpr std::array<std::string_view, 96> kUnits{"%", "1/cm", "A", "C", "F", "G", "GHz", "GPa",
    "Gs", "H", "Hz", "J", "K", "MHz", "MPa", "MV", "N", "Oe", "Ohm", "Pa", "S", "S/m", "T", "THz",
    "V", "W", "a.u.", "amp", "ampere", "arb. units", "arb.u.", "arb.units", "au", "bar", "celsius",
    "cm", "cm-1", "cm^-1", "counts", "cps", "d", "dB", "dBm", "deg", "deg C", "degC", "degree",
    "degrees", "eV", "fs", "g", "h", "hPa", "hour", "hours", "hz", "kHz", "kPa", "kV", "kelvin",
    "keV", "kg", "km", "l", "m", "m/s", "mA", "mS/cm", "mV", "mW", "mbar", "meV", "meter", "mg",
    "min", "minutes", "ml", "mm", "mol", "mol/l", "ms", "nA", "nm", "ns", "ohm", "pH", "pA", "ppm",
    "ps", "psi", "rad", "s", "sec", "second", "seconds", "sequence"};

constexpr std::array<std::string_view, 13> kMoreUnits{"deg c", "u.a.", "uA", "uV", "uW", "um", "us",
    "v/v", "volt", "volts", "watt", "\xc2\xb0", "\xc3\x85"};

constexpr std::array<std::string_view, 68> kColumnWords{"absorbance", "absorption", "amplitude",
    "angle", "azimuth", "channel", "concentration", "conductivity", "counts", "current", "date",
    "density", "depth", "distance", "energy", "error", "fluorescence", "flux", "force", "freq",
    "frequency", "height", "i0", "id", "index", "intensity", "itrans", "length", "load", "mass",
    "mu", "name", "number", "phase", "position", "potential", "power", "pressure", "radius",
    "raman", "rate", "reflectance", "resistance", "row", "sample", "shift", "sigma", "signal",
    "spectrum", "speed", "strain", "stress", "temp", "temperature", "theta", "time", "torque",
    "transmission", "transmittance", "value", "velocity", "voltage", "volume", "wave", "wavelength",
    "wavenumber", "weight", "xmu"};

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view wanted)
{
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

// A function's argument, "f(x)", or a condition, "Pr(>F)", is no unit.
bool isArgument(std::string_view unit)
{
    if (unit.front() == '<' || unit.front() == '>')
        return true;
    return unit.size() == 1 && std::string_view("xyztnijk").find(unit.front()) < 8
        && unit.front() != 't';
}

} // namespace

std::string bareUnit(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    if (text.size() > 2
        && ((text.front() == '(' && text.back() == ')')
            || (text.front() == '[' && text.back() == ']')))
        text = trimmed(text.substr(1, text.size() - 2));
    return std::string(text);
}

NameWithUnit splitUnit(std::string_view header)
{
    constexpr std::size_t kLongestUnit = 24;
    const std::string_view text = trimmed(header);
    const char open = text.ends_with(')') ? '(' : text.ends_with(']') ? '[' : '\0';
    const auto at = open == '\0' ? std::string_view::npos : text.rfind(open);
    if (at == std::string_view::npos || at == 0)
        return {std::string(text), {}};
    const std::string_view unit = trimmed(text.substr(at + 1, text.size() - at - 2));
    const std::string_view name = trimmed(text.substr(0, at));
    const bool attachedArgument = text[at - 1] != ' ' && !unit.empty()
        && (isArgument(unit) || namesACircuitPart(name, unit));
    if (name.empty() || unit.empty() || unit.size() > kLongestUnit || attachedArgument)
        return {std::string(text), {}};
    return {std::string(name), std::string(unit)};
}

bool isNumberInBrackets(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const std::string bare = bareUnit(text);
    const CellKind kind = kindOf(bare);
    return bare.size() < text.size() && kind != CellKind::text && kind != CellKind::missing
        && kind != CellKind::time;
}

bool isUnit(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const std::string bare = bareUnit(text);
    if (bare.size() < text.size())
        return !isNumberInBrackets(text);
    return holds(kUnits, bare) || holds(kMoreUnits, bare) || holds(kUnits, lowered(bare))
        || holds(kMoreUnits, lowered(bare));
}

bool soundsLikeColumn(std::string_view header)
{
    const NameWithUnit parts = splitUnit(header);
    if (!parts.unit.empty() && isUnit(parts.unit))
        return true;
    const std::string text = lowered(parts.name);
    if (text.size() == 1 && std::isalpha(static_cast<unsigned char>(text.front())) != 0)
        return true;
    for (std::size_t at = 0; at < text.size();) {
        const auto isWord
            = [&](std::size_t i) { return std::isalnum(static_cast<unsigned char>(text[i])) != 0; };
        std::size_t end = at;
        while (end < text.size() && isWord(end))
            ++end;
        if (end > at && holds(kColumnWords, std::string_view(text).substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace fanfold
