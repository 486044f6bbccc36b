// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <algorithm>

namespace fanfold {

namespace {

QColor rgb(unsigned value)
{
    return QColor(QRgb(0xFF000000U | value));
}

Theme makeLight()
{
    Theme t;
    t.window = rgb(0xF4F5F7);
    t.base = rgb(0xFFFFFF);
    t.alt = rgb(0xF8F9FA);
    t.button = rgb(0xFFFFFF);
    t.hover = rgb(0xEBEEF1);
    t.pressed = rgb(0xDDE1E6);
    t.line = rgb(0xDDE1E6);
    t.edge = rgb(0xC3C9D0);
    t.text = rgb(0x1B1F24);
    t.quiet = rgb(0x58616B);
    t.disabled = rgb(0x9AA2AB);
    t.accent = rgb(0x0069A8);
    t.onAccent = rgb(0xFFFFFF);
    t.selection = rgb(0xD5E8F6);
    t.track = rgb(0xE3E7EB);
    t.toolTip = rgb(0xFFFFFF);
    t.doneGround = rgb(0xEDF6F2);
    t.doneEdge = rgb(0xCBE3D9);
    t.warningGround = rgb(0xFBF3E3);
    t.warningEdge = rgb(0xEBD9B0);
    t.failedGround = rgb(0xFBEEE6);
    t.failedEdge = rgb(0xEFCFB9);
    t.dropGround = rgb(0xF2F8FC);
    t.queued = rgb(0x5C656F);
    t.running = rgb(0x0069A8);
    t.done = rgb(0x007355);
    t.unchanged = rgb(0x0B6E7F);
    t.warning = rgb(0x855800);
    t.failed = rgb(0xAD4400);
    t.crashed = rgb(0x9C3672);
    t.skipped = rgb(0x5E6771);
    t.curves = {rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xB5609A), rgb(0xA87000),
        rgb(0x3A8AC0), rgb(0x6B4FA0), rgb(0x5C656F)};
    t.grid = rgb(0xECEFF2);
    t.axis = rgb(0x8B949E);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x202327);
    t.base = rgb(0x181A1D);
    t.alt = rgb(0x1C1F22);
    t.button = rgb(0x2A2E33);
    t.hover = rgb(0x2A2E33);
    t.pressed = rgb(0x3A4047);
    t.line = rgb(0x2F343A);
    t.edge = rgb(0x454C54);
    t.text = rgb(0xE6E9EC);
    t.quiet = rgb(0xA3ABB4);
    t.disabled = rgb(0x646C75);
    t.accent = rgb(0x5CB3EC);
    t.onAccent = rgb(0x0E1317);
    t.selection = rgb(0x1F3F57);
    t.track = rgb(0x30363C);
    t.toolTip = rgb(0x2A2E33);
    t.doneGround = rgb(0x1B2A26);
    t.doneEdge = rgb(0x2B4A40);
    t.warningGround = rgb(0x2B2619);
    t.warningEdge = rgb(0x4D4122);
    t.failedGround = rgb(0x2D211B);
    t.failedEdge = rgb(0x523626);
    t.dropGround = rgb(0x1B242B);
    t.queued = rgb(0xAAB2BB);
    t.running = rgb(0x6ABCF2);
    t.done = rgb(0x45CDA2);
    t.unchanged = rgb(0x62C6D4);
    t.warning = rgb(0xE9AE42);
    t.failed = rgb(0xF79A62);
    t.crashed = rgb(0xE79FC4);
    t.skipped = rgb(0xA1A9B2);
    t.curves = {rgb(0x56B4E9), rgb(0xF08A3C), rgb(0x2DBE91), rgb(0xF2A6D0), rgb(0xE9B949),
        rgb(0xA8D8F5), rgb(0xA99AE8), rgb(0xAAB2BB)};
    t.grid = rgb(0x25292E);
    t.axis = rgb(0x6B747E);
    t.curveAlpha = 0.5;
    t.mapLow = 0.24;
    t.mapHigh = 1;
    return t;
}

} // namespace

QColor Theme::stateColour(FileState state) const
{
    switch (state) {
    case FileState::queued:
        return queued;
    case FileState::running:
        return running;
    case FileState::done:
        return done;
    case FileState::failed:
        return failed;
    case FileState::crashed:
    case FileState::timedOut:
    case FileState::outOfMemory:
    case FileState::quarantined:
        return crashed;
    case FileState::skipped:
    case FileState::cancelled:
        return skipped;
    }
    return text;
}

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& themeFor(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteFor(const Theme& theme)
{
    QPalette palette;
    const auto set
        = [&](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, theme.window);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.alt);
    set(QPalette::Button, theme.button);
    set(QPalette::Light, theme.button);
    set(QPalette::Midlight, theme.hover);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.edge);
    set(QPalette::Shadow, theme.edge);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::ToolTipText})
        set(role, theme.text);
    set(QPalette::PlaceholderText, theme.quiet);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::BrightText, theme.onAccent);
    set(QPalette::Highlight, theme.selection);
    set(QPalette::ToolTipBase, theme.toolTip);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    return palette;
}

QColor sequentialColour(double t)
{
    static constexpr std::array<QRgb, 9> kMap{
        0x231E6C, 0x213791, 0x1156A6, 0x0676AE, 0x1896AD, 0x3EB3A7, 0x6BCF9D, 0xB5E285, 0xF8EF92};
    const double place = std::clamp(t, 0.0, 1.0) * (kMap.size() - 1);
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(place), kMap.size() - 2);
    const double part = place - static_cast<double>(index);
    const auto mix
        = [part](int from, int to) { return static_cast<int>(from + (to - from) * part + 0.5); };
    const QRgb a = kMap[index];
    const QRgb b = kMap[index + 1];
    return QColor(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

} // namespace fanfold
