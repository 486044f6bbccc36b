// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_canvas.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr int kFile = 255; ///< what one file adds to a pixel that it covers fully
constexpr double kRarestAlpha = 0.3;

/// `colour` at `alpha` of 255, over the premultiplied pixel.
QRgb blended(QRgb under, const QColor& colour, unsigned alpha)
{
    const unsigned rest = 255 - alpha;
    const auto channel = [&](int above, int below) {
        return (static_cast<unsigned>(above) * alpha + static_cast<unsigned>(below) * rest + 127)
            / 255;
    };
    return channel(255, qAlpha(under)) << 24 | channel(colour.red(), qRed(under)) << 16
        | channel(colour.green(), qGreen(under)) << 8 | channel(colour.blue(), qBlue(under));
}

} // namespace

QColor densityColour(double t, const Theme& theme)
{
    return sequentialColour(theme.dark ? 0.02 + 0.98 * t : 0.98 * (1 - t));
}

QColor placeColour(double place, const Theme& theme)
{
    return sequentialColour(theme.mapLow + (theme.mapHigh - theme.mapLow) * place);
}

CurveCanvas::CurveCanvas(const PlotWindow& window, CurveInk ink, bool dark)
    : m_window(window)
    , m_ink(ink)
    , m_theme(dark ? darkTheme() : lightTheme())
    , m_coverage(window.width, window.height)
{
    if (ink == CurveInk::density) {
        m_counts.resize(
            static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height));
    } else {
        m_colours = QImage(window.width, window.height, QImage::Format_ARGB32_Premultiplied);
        m_colours.fill(Qt::transparent);
    }
}

void CurveCanvas::add(const std::vector<ImageCurve>& curves, const CancelToken& cancel)
{
    auto* pixels = reinterpret_cast<QRgb*>(m_colours.bits());
    for (const ImageCurve& curve : curves) {
        if (cancel.isCancelled())
            return;
        m_coverage.draw(*curve.series, m_window);
        if (m_ink == CurveInk::density) {
            m_coverage.take(
                [this](std::uint32_t pixel, std::uint8_t part) { m_counts[pixel] += part; });
            continue;
        }
        const QColor colour = placeColour(static_cast<double>(curve.place), m_theme);
        m_coverage.take([&](std::uint32_t pixel, std::uint8_t part) {
            const auto alpha = static_cast<unsigned>(part * m_theme.curveAlpha + 0.5);
            pixels[pixel] = blended(pixels[pixel], colour, alpha);
        });
    }
}

double CurveCanvas::densest() const
{
    const auto most = std::max_element(m_counts.begin(), m_counts.end());
    return most == m_counts.end() ? 10 : std::max(10.0, static_cast<double>(*most) / kFile);
}

QImage CurveCanvas::image() const
{
    return m_ink == CurveInk::density ? densityImage() : m_colours;
}

QImage CurveCanvas::densityImage() const
{
    constexpr int kShades = 512;
    const double mostLog = std::log(densest());
    std::vector<QRgb> shades(kShades + 1);
    for (int i = 0; i <= kShades; ++i) {
        const double t = static_cast<double>(i) / kShades;
        QColor colour = densityColour(t, m_theme);
        colour.setAlphaF(static_cast<float>(std::min(1.0, kRarestAlpha + t * 3)));
        shades[static_cast<std::size_t>(i)] = qPremultiply(colour.rgba());
    }
    QImage image(m_window.width, m_window.height, QImage::Format_ARGB32_Premultiplied);
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const std::uint32_t count = m_counts[i];
        if (count == 0) {
            pixels[i] = 0;
        } else if (count < kFile) {
            pixels[i] = blended(0, QColor::fromRgba(qUnpremultiply(shades[0])),
                static_cast<unsigned>(count * kRarestAlpha));
        } else {
            const double t = std::log(static_cast<double>(count) / kFile) / mostLog;
            pixels[i] = shades[static_cast<std::size_t>(std::min(t, 1.0) * kShades)];
        }
    }
    return image;
}

} // namespace fanfold
