// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/file_picture.h"

#include "ui/plots/file_plot.h"
#include "ui/plots/plot_picture.h"

#include <QFontMetrics>

namespace fanfold {

class FilePictureDrawer::Private {
public:
    Private();
    Result<std::string> draw(const TableSummary& table, const Preview& preview,
        const std::string& title, const PictureSpec& spec);

private:
    void setTitle(const QString& title, int width);

    PlotCanvas m_canvas;
    QCPTextElement* m_title; ///< owned by the canvas' layout
};

FilePictureDrawer::Private::Private()
    : m_title(new QCPTextElement(&m_canvas))
{
    // One buffer for all layers: nothing here is ever drawn again by itself.
    for (const char* name : {"halo", "selection", "overlay"})
        m_canvas.layer(QLatin1String(name))->setMode(QCPLayer::lmLogical);
    m_canvas.plotLayout()->insertRow(0);
    m_canvas.plotLayout()->addElement(0, 0, m_title);
    m_canvas.plotLayout()->setRowSpacing(0);
}

void FilePictureDrawer::Private::setTitle(const QString& title, int width)
{
    QFont font = m_canvas.font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextColor(m_canvas.theme().text);
    m_title->setMargins(QMargins(0, 12, 12, 0));
    m_title->setText(QFontMetrics(font).elidedText(title, Qt::ElideMiddle, width - 48));
}

Result<std::string> FilePictureDrawer::Private::draw(const TableSummary& table,
    const Preview& preview, const std::string& title, const PictureSpec& spec)
{
    std::vector<const Series*> series;
    for (const Series& one : preview.series) {
        const bool known = one.yColumn >= 0 && one.yColumn < static_cast<int>(table.columns.size());
        if (known && !one.x.empty())
            series.push_back(&one);
    }
    if (series.empty())
        return failure(ErrorCode::drawingFailed,
            table.summaries.empty() ? "no numeric column" : "no rows", Stage::drawing);

    preparePicture(m_canvas, spec);
    setTitle(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())).simplified(),
        spec.widthPx);
    showSeries(m_canvas, table, series);
    const QByteArray bytes = pictureOf(m_canvas, spec);
    if (bytes.isEmpty())
        return failure(ErrorCode::drawingFailed, "the picture cannot be encoded", Stage::drawing);
    return bytes.toStdString();
}

FilePictureDrawer::FilePictureDrawer()
    : d(std::make_unique<Private>())
{
}

FilePictureDrawer::~FilePictureDrawer() = default;

Result<std::string> FilePictureDrawer::draw(const TableSummary& table, const Preview& preview,
    const std::string& title, const PictureSpec& spec)
{
    return d->draw(table, preview, title, spec);
}

Result<std::string> drawFilePicture(const TableSummary& table, const Preview& preview,
    const std::string& title, const PictureSpec& spec)
{
    return FilePictureDrawer().draw(table, preview, title, spec);
}

} // namespace fanfold
