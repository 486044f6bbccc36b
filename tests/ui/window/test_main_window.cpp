// SPDX-License-Identifier: GPL-3.0-or-later
// The window from opening on, without a run.
#include "tests/ui/window/own_home.h"
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/window/drop_highlight.h"
#include "ui/window/engine_thread.h"
#include "ui/window/main_window.h"

#include <QAccessible>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace fanfold;

namespace {

void collectNames(QAccessibleInterface* item, QStringList& names)
{
    if (!item)
        return;
    names << item->text(QAccessible::Name);
    // Tables answer for each cell: their inside is of no interest here.
    if (item->role() == QAccessible::Table || item->role() == QAccessible::List)
        return;
    for (int i = 0; i < item->childCount(); ++i)
        collectNames(item->child(i), names);
}

QTableView* tableNamed(const QWidget& window, const QString& name)
{
    for (QTableView* table : window.findChildren<QTableView*>()) {
        if (table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, ThemeChoice::light); }

    void init()
    {
        m_home = std::make_unique<OwnHome>();
        m_window = std::make_unique<MainWindow>(m_engine, FilePath(FANFOLD_BIN_DIR));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_home.reset();
    }

    void everyNameIsThereFromOpeningOn()
    {
        QStringList names;
        collectNames(QAccessible::queryAccessibleInterface(m_window.get()), names);
        for (const char* name : {"Open folder", "Workers", "Split", "Start", "Pause", "Stop",
                 "Files", "Worker lanes", "Problems", "Overlay plot", "File plot",
                 "Throughput chart", "Busy chart", "Export", "Retry failed", "Run status"}) {
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
        }
    }

    void controlsShareTheirNameWithNothing()
    {
        QStringList names;
        collectNames(QAccessible::queryAccessibleInterface(m_window.get()), names);
        for (const char* name :
            {"Open folder", "Workers", "Split", "Start", "Pause", "Stop", "Files", "Worker lanes",
                "Problems", "Overlay plot", "File plot", "Export", "Retry failed", "Run status"}) {
            QVERIFY2(names.count(QString::fromLatin1(name)) == 1, name);
        }
    }

    void nothingOpenMeansNothingToStart()
    {
        for (QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            const QString name = button->accessibleName();
            if (name == QLatin1String("Start") || name == QLatin1String("Pause")
                || name == QLatin1String("Stop") || name == QLatin1String("Export")
                || name == QLatin1String("Retry failed")) {
                QVERIFY2(!button->isEnabled(), qPrintable(name));
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(name));
            }
        }
    }

    void droppedFolderAndFileFillTheTable()
    {
        QVERIFY(QDir().mkpath(m_home->path(QStringLiteral("data"))));
        for (const char* name : {"data/f10.csv", "data/f2.csv", "lone.txt"}) {
            QFile file(m_home->path(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_home->path(QStringLiteral("data"))),
            QUrl::fromLocalFile(m_home->path(QStringLiteral("lone.txt")))});
        const QPoint place(400, 400);
        QDragEnterEvent enter(
            place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        auto* highlight = m_window->findChild<DropHighlight*>();
        QVERIFY(highlight->isVisible());
        QTRY_VERIFY(highlight->accessibleDescription().contains(QLatin1String("3 file")));

        QDropEvent drop(
            place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QVERIFY(!highlight->isVisible());
        QTableView* files = tableNamed(*m_window, QStringLiteral("Files"));
        QVERIFY(files);
        QTRY_COMPARE(files->model()->rowCount(), 3);
        QVERIFY(files->isVisible());
    }

    void emptyFolderSaysSo()
    {
        QVERIFY(QDir().mkpath(m_home->path(QStringLiteral("nothing"))));
        m_window->open({FilePath::fromText(m_home->path(QStringLiteral("nothing")))});
        QWidget* bar = nullptr;
        for (QFrame* frame : m_window->findChildren<QFrame*>()) {
            if (frame->accessibleName() == QLatin1String("Message"))
                bar = frame;
        }
        QVERIFY(bar);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->accessibleDescription().contains(QLatin1String("no files")));
    }

private:
    EngineThread m_engine;
    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "test_main_window.moc"
