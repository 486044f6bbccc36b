// SPDX-License-Identifier: GPL-3.0-or-later
// What our plots draw themselves inside QCustomPlot: an image in data coordinates, the call-out
// beside a point, a sentence in place of data.
#pragma once

#include "ui/look/theme.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_range.h"

#include <QImage>

namespace fanfold {

/// An image that covers a data range; scaled while the axes show another one.
class ImageLayer : public QCPLayerable {
public:
    explicit ImageLayer(QCustomPlot* plot, const QString& layer);
    void show(const QImage& image, const PlotRange& x, const PlotRange& y);
    void clear();

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    QImage m_image;
    PlotRange m_x, m_y;
};

/// A dot with a ring on a point, beside it a box with a name and a quiet second line.
class CallOut : public QCPLayerable {
public:
    explicit CallOut(QCustomPlot* plot, const QString& layer);
    void setTheme(const Theme& theme, const QFont& font);
    void show(QPointF coordinates, const QString& title, const QString& text);
    void clear();
    bool isShown() const { return m_shown; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    Theme m_theme;
    QFont m_font;
    bool m_shown = false;
    QPointF m_coordinates;
    QString m_title, m_text;
};

/// A quiet sentence in the middle of the axes.
class Sentence : public QCPLayerable {
public:
    explicit Sentence(QCustomPlot* plot, const QString& layer);
    void setTheme(const Theme& theme, const QFont& font);
    void setText(const QString& text);
    const QString& text() const { return m_text; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QColor m_colour, m_ground;
    QFont m_font;
    QString m_text;
};

} // namespace fanfold
