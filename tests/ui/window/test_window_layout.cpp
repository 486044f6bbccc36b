// SPDX-License-Identifier: GPL-3.0-or-later
// At 1024 x 700 nothing is cut off, in both languages.
#include "tests/ui/window/own_home.h"
#include "ui/look/style_sheet.h"
#include "ui/window/engine_thread.h"
#include "ui/window/export_panel.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_presenter.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <QTranslator>

using namespace fanfold;

class WindowLayoutTest : public QObject {
    Q_OBJECT

private:
    static QString nameOf(const QWidget& widget)
    {
        const auto* label = qobject_cast<const QLabel*>(&widget);
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return QLatin1String(widget.metaObject()->className()) + QLatin1Char(' ')
            + (label         ? label->text()
                    : button ? button->text()
                             : widget.accessibleName());
    }

    /// "" or the name of a widget that is cut off.
    static QString whatIsCut(const QWidget& window)
    {
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool hasText = (label && !label->wordWrap())
                || qobject_cast<const QComboBox*>(widget)
                || qobject_cast<const QAbstractButton*>(widget);
            if (!hasText || !widget->isVisible() || widget->window() != &window)
                continue;
            const QRect place(widget->mapTo(&window, QPoint(0, 0)), widget->size());
            if (widget->width() < widget->minimumSizeHint().width()
                || widget->width() + 1 < std::min(widget->sizeHint().width(), 400)
                || !window.rect().contains(place))
                return nameOf(*widget);
        }
        return {};
    }

private Q_SLOTS:
    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        const OwnHome home;
        applyLanguage(*qApp, language);
        applyLook(*qApp, ThemeChoice::light);
        EngineThread engine;
        MainWindow window(engine, FilePath(FANFOLD_BIN_DIR));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1024, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), QSize(1024, 700));
        QTRY_COMPARE(whatIsCut(window), QString()); // layouts come with the event loop

        QVERIFY(QDir().mkpath(home.path(QStringLiteral("data"))));
        QFile file(home.path(QStringLiteral("data/a.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        window.open({FilePath::fromText(home.path(QStringLiteral("data")))});
        QTRY_COMPARE(window.findChild<RunPresenter*>()->files().fileCount(), 1);
        QTRY_COMPARE(whatIsCut(window), QString()); // layouts come with the event loop
        for (Flyout* panel : window.findChildren<Flyout*>()) {
            panel->open();
            QTRY_COMPARE(whatIsCut(window), QString()); // layouts come with the event loop
            panel->hide();
        }
        QCOMPARE(window.size(), QSize(1024, 700));
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }
};

QTEST_MAIN(WindowLayoutTest)
#include "test_window_layout.moc"
