// SPDX-License-Identifier: GPL-3.0-or-later
// How a plot is saved.
#pragma once

#include <cstdint>

namespace fanfold {

enum class PictureFormat : std::uint8_t { png, svg, pdf };

struct PictureSpec {
    PictureFormat format = PictureFormat::png;
    int widthPx = 640; ///< at 96 dpi; SVG and PDF take it as 1/96 inch
    int heightPx = 480;
    int dpi = 96; ///< PNG only: pixels = widthPx * dpi / 96
    bool dark = false;
    friend bool operator==(const PictureSpec&, const PictureSpec&) = default;
};

} // namespace fanfold
