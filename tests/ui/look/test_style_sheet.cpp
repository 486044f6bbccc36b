// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_sheet.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace fanfold;

class StyleSheetTest : public QObject {
    Q_OBJECT

private:
    /// What stands in the middle of the widget's left padding: its ground.
    static QColor ground(QWidget& widget)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(image.width() / 2, image.height() - 4);
    }

    static QColor edge(QWidget& widget)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(image.width() / 2, 0);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    }

    void everyPlaceholderIsFilledInAndEveryPictureIsThere()
    {
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const QString sheet = styleSheetFor(*theme, QApplication::font());
            QVERIFY(sheet.size() > 1000);
            static const QRegularExpression placeholder(QStringLiteral("@\\w+"));
            QCOMPARE(placeholder.match(sheet).captured(), QString());
            static const QRegularExpression picture(QStringLiteral("url\\((:[^)]+)\\)"));
            auto found = picture.globalMatch(sheet);
            QVERIFY(found.hasNext());
            while (found.hasNext()) {
                const QString path = found.next().captured(1);
                QVERIFY2(QFile::exists(path), qPrintable(path));
            }
        }
    }

    void controlsHaveTheThemesColours_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void controlsHaveTheThemesColours()
    {
        QFETCH(bool, dark);
        applyLook(*qApp, dark ? ThemeChoice::dark : ThemeChoice::light);
        const Theme& theme = dark ? darkTheme() : lightTheme();
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.window);

        QPushButton plain(QStringLiteral("Pause"));
        plain.ensurePolished();
        plain.resize(plain.sizeHint());
        QCOMPARE(ground(plain), theme.button);
        QCOMPARE(edge(plain), theme.edge);

        QPushButton primary(QStringLiteral("Start"));
        primary.setProperty("kind", QStringLiteral("primary"));
        primary.resize(120, 32);
        QCOMPARE(ground(primary), theme.accent);

        QLineEdit field;
        field.resize(120, 32);
        QCOMPARE(ground(field), theme.base);
    }

    void aPropertyChangedLaterIsShownAfterRestyle()
    {
        applyLook(*qApp, ThemeChoice::light);
        QPushButton button(QStringLiteral("Start"));
        button.resize(120, 32);
        QCOMPARE(ground(button), lightTheme().button);
        button.setProperty("kind", QStringLiteral("primary"));
        restyle(button);
        QCOMPARE(ground(button), lightTheme().accent);
    }

    void controlsOfARowAreEquallyHigh()
    {
        applyLook(*qApp, ThemeChoice::light);
        QWidget row;
        auto* layout = new QHBoxLayout(&row);
        auto* tool = new QToolButton;
        tool->setText(QStringLiteral("Open folder"));
        tool->setIcon(icon(IconName::folder));
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setPopupMode(QToolButton::MenuButtonPopup);
        auto* button = new QPushButton(icon(IconName::pause), QStringLiteral("Pause"));
        auto* spin = new QSpinBox;
        auto* combo = new QComboBox;
        auto* field = new QLineEdit;
        const QList<QWidget*> controls{tool, button, spin, combo, field};
        for (QWidget* control : controls)
            layout->addWidget(control);
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        const int wanted = metrics::buttonHeight(row.fontMetrics());
        for (const QWidget* control : controls) {
            QVERIFY2(control->height() == wanted,
                qPrintable(QStringLiteral("%1 is %2 px high")
                               .arg(QLatin1String(control->metaObject()->className()))
                               .arg(control->height())));
        }
    }

    void heightsFollowTheFont()
    {
        QFont large = QApplication::font();
        large.setPixelSize(30);
        const int wanted = metrics::buttonHeight(QFontMetrics(large));
        QVERIFY(wanted > 32);
        QVERIFY(styleSheetFor(lightTheme(), large)
                    .contains(QStringLiteral("min-height: %1px").arg(wanted - 2)));
    }

    void aNewFontRenewsTheSheet()
    {
        applyLook(*qApp, ThemeChoice::light);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPixelSize(30);
        QApplication::setFont(large);
        QTRY_COMPARE(qApp->styleSheet(), styleSheetFor(lightTheme(), large));
        QApplication::setFont(before);
        QTRY_COMPARE(qApp->styleSheet(), styleSheetFor(lightTheme(), before));
    }

    void theDesktopsThemeIsAskedAgain()
    {
        applyLook(*qApp, ThemeChoice::dark);
        applyLook(*qApp, ThemeChoice::system);
        const bool isDark = QApplication::palette().color(QPalette::Window) == darkTheme().window;
        const bool isLight = QApplication::palette().color(QPalette::Window) == lightTheme().window;
        QVERIFY(isDark || isLight);
        const QPalette before = QApplication::palette();
        QApplication::setPalette(QPalette(Qt::red));
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &changed);
        QTRY_COMPARE(
            QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    }
};

QTEST_MAIN(StyleSheetTest)
#include "test_style_sheet.moc"
