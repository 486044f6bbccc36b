// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/made_curves.h"
#include "ui/look/theme.h"
#include "ui/plots/file_picture.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTest>

using namespace fanfold;

namespace {

int pixelsLike(const QImage& image, const QColor& colour, const QRect& part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor at = image.pixelColor(x, y);
            count += std::abs(at.red() - colour.red()) < 24
                && std::abs(at.green() - colour.green()) < 24
                && std::abs(at.blue() - colour.blue()) < 24;
        }
    }
    return count;
}

QByteArray drawn(const Curve& curve, const PictureSpec& spec)
{
    const auto bytes = drawFilePicture(*curve.table, *curve.preview, "run_1.csv", spec);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

/// An outline from (1, 0) over the top to (0, 0) and back below.
Curve outline()
{
    Series series{0, 1, {}, {}, false};
    for (int i = 0; i <= 200; ++i) {
        const double angle = 2 * M_PI * i / 200;
        series.x.push_back(0.5 + 0.5 * std::cos(angle));
        series.y.push_back(0.5 * std::sin(angle));
    }
    return curveOf(0, {{"x", ""}, {"y", ""}}, {{series}});
}

} // namespace

class TestFilePicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pngHasTheCurveInItsColour_data();
    void pngHasTheCurveInItsColour();
    void pngFollowsTheDpi();
    void svgIsValid();
    void pdfIsOnePage();
    void outlineIsDrawnInRowOrder();
    void gapStaysEmpty();
    void tableWithoutNumbersIsAnError();
    void oneDrawerDrawsManyAlike();
};

void TestFilePicture::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
}

void TestFilePicture::pngHasTheCurveInItsColour_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFilePicture::pngHasTheCurveInItsColour()
{
    QFETCH(bool, dark);
    PictureSpec spec;
    spec.dark = dark;
    const QImage image = QImage::fromData(drawn(peak(1, 0.5), spec));
    const Theme& theme = dark ? darkTheme() : lightTheme();
    QCOMPARE(image.size(), QSize(640, 480));
    QVERIFY(pixelsLike(image, theme.curves[0], image.rect()) > 200);
    QVERIFY(pixelsLike(image, theme.base, image.rect()) > 200000);
}

void TestFilePicture::pngFollowsTheDpi()
{
    PictureSpec spec;
    spec.dpi = 192;
    const QImage image = QImage::fromData(drawn(peak(1, 0.5), spec));
    QCOMPARE(image.size(), QSize(1280, 960));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 192);
}

void TestFilePicture::svgIsValid()
{
    PictureSpec spec;
    spec.format = PictureFormat::svg;
    const QByteArray bytes = drawn(peak(1, 0.5), spec);
    QSvgRenderer renderer(bytes);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 640, 480));
    QVERIFY(bytes.contains("Raman shift"));
    QVERIFY(bytes.contains("run_1.csv"));
}

void TestFilePicture::pdfIsOnePage()
{
    PictureSpec spec;
    spec.format = PictureFormat::pdf;
    const QByteArray bytes = drawn(peak(1, 0.5), spec);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("/MediaBox [0 0 480.000000 360.000000]"));
}

void TestFilePicture::outlineIsDrawnInRowOrder()
{
    const QImage image = QImage::fromData(drawn(outline(), {}));
    // Sorted by x the line would jump between top and bottom and fill the middle.
    const QRect middle(image.width() / 2 - 60, image.height() / 2 - 60, 120, 120);
    const QColor colour = lightTheme().curves[0];
    QCOMPARE(pixelsLike(image, colour, middle), 0);
    QVERIFY(pixelsLike(image, colour, image.rect()) > 300);
}

void TestFilePicture::gapStaysEmpty()
{
    Series series{0, 1, {}, {}, true};
    for (int i = 0; i <= 100; ++i) {
        series.x.push_back(i);
        series.y.push_back(i > 30 && i < 70 ? NAN : 1.0 + 0.001 * i);
    }
    const QImage image
        = QImage::fromData(drawn(curveOf(0, {{"x", ""}, {"y", ""}}, {{series}}), {}));
    const QColor colour = lightTheme().curves[0];
    const int third = image.width() / 3;
    QCOMPARE(pixelsLike(image, colour, QRect(third + 40, 30, third - 80, 400)), 0);
    QVERIFY(pixelsLike(image, colour, QRect(0, 30, third, 400)) > 20);
    QVERIFY(pixelsLike(image, colour, QRect(2 * third + 20, 30, third - 20, 400)) > 20);
}

void TestFilePicture::tableWithoutNumbersIsAnError()
{
    TableSummary table;
    table.columns = {{"name", "", ColumnType::text}};
    table.rows = 3;
    const auto bytes = drawFilePicture(table, {}, "names.csv", {});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::drawingFailed);
    QCOMPARE(bytes.error().detail, std::string("no numeric column"));
}

void TestFilePicture::oneDrawerDrawsManyAlike()
{
    FilePictureDrawer drawer;
    const Curve first = peak(1, 0.2);
    const Curve other = epidemic(4);
    const auto before = drawer.draw(*first.table, *first.preview, "a", {});
    PictureSpec dark;
    dark.dark = true;
    dark.widthPx = 800;
    QVERIFY(drawer.draw(*other.table, *other.preview, "b", dark));
    const auto after = drawer.draw(*first.table, *first.preview, "a", {});
    QVERIFY(before && after);
    QCOMPARE(QImage::fromData(QByteArray::fromStdString(*after)),
        QImage::fromData(QByteArray::fromStdString(*before)));
}

QTEST_MAIN(TestFilePicture)
#include "test_file_picture.moc"
