// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class IconsTest : public QObject {
    Q_OBJECT

private:
    static QRect inked(const QImage& image)
    {
        QRect box;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 40)
                    box |= QRect(x, y, 1, 1);
            }
        }
        return box;
    }

    /// The colour where the drawing is opaque.
    static QColor ink(const QPixmap& pixmap)
    {
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255)
                    return image.pixelColor(x, y);
            }
        }
        return {};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QGuiApplication::setPalette(paletteFor(lightTheme())); }

    void everyIconIsDrawnInsideItsBorder_data()
    {
        QTest::addColumn<int>("name");
        for (int name = 0; name < static_cast<int>(IconName::fan); ++name)
            QTest::addRow("icon %d", name) << name;
    }

    void everyIconIsDrawnInsideItsBorder()
    {
        QFETCH(int, name);
        constexpr int kSize = 64;
        const QImage image = iconPixmap(static_cast<IconName>(name), Qt::black, kSize, 1).toImage();
        const QRect box = inked(image);
        QVERIFY(box.width() > kSize / 4);
        QVERIFY2(image.rect().adjusted(2, 2, -2, -2).contains(box),
            qPrintable(QStringLiteral("%1 %2 to %3 %4")
                           .arg(box.left())
                           .arg(box.top())
                           .arg(box.right())
                           .arg(box.bottom())));
    }

    void aPixmapHasTheColourAskedForAtTheRatioAskedFor()
    {
        const QPixmap pixmap = iconPixmap(IconName::stop, QColor(10, 200, 30), 16, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(ink(iconPixmap(IconName::stop, QColor(10, 200, 30), 128, 1)), QColor(10, 200, 30));
    }

    void iconsFollowThePalette()
    {
        const QIcon stop = icon(IconName::stop);
        QGuiApplication::setPalette(paletteFor(lightTheme()));
        QCOMPARE(ink(stop.pixmap(128)), lightTheme().text);
        QCOMPARE(ink(stop.pixmap(128, QIcon::Disabled)), lightTheme().disabled);
        QGuiApplication::setPalette(paletteFor(darkTheme()));
        QCOMPARE(ink(stop.pixmap(128)), darkTheme().text);
        QCOMPARE(ink(icon(IconName::stop, &Theme::onAccent).pixmap(128)), darkTheme().onAccent);
    }

    void aWiderIconHasItsGapAtTheRight()
    {
        const QPixmap wide = icon(IconName::stop).pixmap(QSize(80, 64));
        const QRect box = inked(wide.toImage());
        QVERIFY(box.right() < 64);
        QCOMPARE(box, inked(icon(IconName::stop).pixmap(QSize(64, 64)).toImage()));
    }

    void paintingAsksForTheDevicesResolution()
    {
        QImage canvas(32, 32, QImage::Format_ARGB32_Premultiplied);
        canvas.setDevicePixelRatio(2);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        icon(IconName::stop).paint(&painter, QRect(0, 0, 16, 16));
        painter.end();
        const QImage sharp = iconPixmap(IconName::stop, lightTheme().text, 16, 2).toImage();
        QCOMPARE(inked(canvas), inked(sharp));
    }

    void everyStateHasItsIcon()
    {
        QCOMPARE(stateIcon(FileState::outOfMemory), IconName::crashed);
        QCOMPARE(stateIcon(FileState::timedOut), IconName::timedOut);
        QCOMPARE(stateIcon(FileState::cancelled), IconName::skipped);
        QCOMPARE(stateIcon(WorkerState::starting), IconName::starting);
        QCOMPARE(stateIcon(WorkerState::busy), IconName::running);
        QVERIFY(!appIcon().pixmap(64).isNull());
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setPalette(paletteFor(lightTheme()));
    IconsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_icons.moc"
