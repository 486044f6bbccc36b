// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the window in device independent pixels. What holds text grows with the font.
#pragma once

#include <QFontMetrics>

#include <algorithm>

namespace fanfold::metrics {

constexpr int kSpace4 = 4;
constexpr int kSpace8 = 8;
constexpr int kSpace12 = 12;
constexpr int kSpace16 = 16;
constexpr int kSpace24 = 24;
constexpr int kSpace32 = 32;

constexpr int kEdge = 12; ///< left edge of everything
constexpr int kRadius = 6; ///< controls, inline bar, call-out
constexpr int kBigRadius = 12; ///< chips, drop area
constexpr int kIcon = 16;
constexpr int kChipIcon = 14;
constexpr int kCellPad = 4; ///< a table's cells: half the gap between two columns
constexpr int kBarHeight = 4; ///< progress
constexpr int kCurveBar = 3; ///< colour of a selected curve at a row's left edge
constexpr int kSplitterGrip = 5;
constexpr int kOverallBarWidth = 200;

/// The design's height for a font 18 px high, more for larger fonts.
inline int grown(int height, const QFontMetrics& font, int padding)
{
    return std::max(height, font.height() + padding);
}
inline int rowHeight(const QFontMetrics& font)
{
    return grown(26, font, 8);
}
inline int recentRowHeight(const QFontMetrics& font)
{
    return grown(34, font, 16);
}
inline int headerHeight(const QFontMetrics& font)
{
    return grown(28, font, 10);
}
inline int toolBarHeight(const QFontMetrics& font)
{
    return grown(52, font, 34);
}
inline int buttonHeight(const QFontMetrics& font)
{
    return grown(32, font, 14);
}
inline int smallControlHeight(const QFontMetrics& font)
{
    return grown(28, font, 10);
}
inline int tabStripHeight(const QFontMetrics& font)
{
    return grown(40, font, 22);
}
inline int controlRowHeight(const QFontMetrics& font)
{
    return grown(44, font, 26);
}
inline int inlineBarHeight(const QFontMetrics& font)
{
    return grown(40, font, 22);
}
inline int statusBarHeight(const QFontMetrics& font)
{
    return grown(30, font, 12);
}
inline int chipHeight(const QFontMetrics& font)
{
    return grown(24, font, 6);
}

} // namespace fanfold::metrics
