// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_picture.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace fanfold {

namespace {

constexpr int kPixelsPerInch = 96;
constexpr double kMetersPerInch = 0.0254;
constexpr int kPngQuality = 80; ///< zlib level 1: a fifth of the default's time for a few per cent

QByteArray png(PlotCanvas& canvas, const PictureSpec& spec)
{
    QImage image = canvas.paintedImage();
    const int perMeter = qRound(spec.dpi / kMetersPerInch);
    image.setDotsPerMeterX(perMeter);
    image.setDotsPerMeterY(perMeter);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return image.save(&buffer, "PNG", kPngQuality) ? bytes : QByteArray();
}

bool drawVectors(PlotCanvas& canvas, QPaintDevice& device, const PictureSpec& spec)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    canvas.toPainter(&painter, spec.widthPx, spec.heightPx);
    return painter.end();
}

QByteArray svg(PlotCanvas& canvas, const PictureSpec& spec)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kPixelsPerInch);
    generator.setSize(QSize(spec.widthPx, spec.heightPx));
    generator.setViewBox(QRect(0, 0, spec.widthPx, spec.heightPx));
    return drawVectors(canvas, generator, spec) ? bytes : QByteArray();
}

QByteArray pdf(PlotCanvas& canvas, const PictureSpec& spec)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(kPixelsPerInch);
    constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;
    writer.setPageSize(QPageSize(QSizeF(spec.widthPx, spec.heightPx) * kPointsPerPixel,
        QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    return drawVectors(canvas, writer, spec) ? bytes : QByteArray();
}

} // namespace

void preparePicture(PlotCanvas& canvas, const PictureSpec& spec)
{
    canvas.setPalette(paletteFor(spec.dark ? darkTheme() : lightTheme()));
    canvas.setBufferDevicePixelRatio(
        spec.format == PictureFormat::png ? static_cast<double>(spec.dpi) / kPixelsPerInch : 1.0);
    canvas.setViewport(QRect(0, 0, spec.widthPx, spec.heightPx));
}

QByteArray pictureOf(PlotCanvas& canvas, const PictureSpec& spec)
{
    switch (spec.format) {
    case PictureFormat::png:
        return png(canvas, spec);
    case PictureFormat::svg:
        return svg(canvas, spec);
    case PictureFormat::pdf:
        return pdf(canvas, spec);
    }
    return {};
}

} // namespace fanfold
