// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tables.h"

#include "sample_files.h"
#include "ui/delegates/lane_delegate.h"
#include "ui/delegates/row_table.h"
#include "ui/look/metrics.h"
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/models/lanes_model.h"
#include "ui/models/log_model.h"
#include "ui/models/problems_model.h"
#include "ui/models/recent_folders_model.h"

#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fanfold;

class TablesTest : public QObject {
    Q_OBJECT

private:
    static QImage shot(RowTable& table) { return table.viewport()->grab().toImage(); }

    static bool hasColour(const QImage& image, const QRect& where, const QColor& colour)
    {
        for (int y = where.top(); y <= where.bottom(); ++y) {
            for (int x = where.left(); x <= where.right(); ++x) {
                const QColor at = image.pixelColor(x, y);
                const int away = std::abs(at.red() - colour.red())
                    + std::abs(at.green() - colour.green()) + std::abs(at.blue() - colour.blue());
                if (away < 24)
                    return true;
            }
        }
        return false;
    }

    static QRect cell(const RowTable& table, int row, int column)
    {
        return table.visualRect(table.model()->index(row, column));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    }

    void theNumbersTakeNoMoreRoomThanTheyNeed()
    {
        FilesModel model;
        model.setFiles(fileList(3));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        const auto width = [&] { return table->columnWidth(FilesModel::NumberColumn); };
        const int atFirst = width();
        model.applyUpdates({{FileId{0}, doneStatus(50)}});
        QCOMPARE(width(), atFirst);
        model.applyUpdates({{FileId{1}, doneStatus(88'888'888)}});
        const int withNumber = width();
        QVERIFY(withNumber > atFirst);
        model.applyUpdates({{FileId{2}, failedStatus(ErrorCode::workerProtocol)}});
        QVERIFY(width() >= withNumber);
        model.setFiles(fileList(2));
        QCOMPARE(width(), atFirst);
    }

    void fileRowsAreDrawnAsTheirState_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void fileRowsAreDrawnAsTheirState()
    {
        QFETCH(bool, dark);
        applyLook(*qApp, dark ? ThemeChoice::dark : ThemeChoice::light);
        const Theme& theme = dark ? darkTheme() : lightTheme();
        FilesModel model;
        model.setFiles(fileList(5));
        model.applyUpdates({{FileId{0}, doneStatus(50'001)}, {FileId{1}, failedStatus()},
            {FileId{2}, runningStatus(0.62F)}, {FileId{3}, doneStatus(1, 0.2, 1)}});
        model.setCurveColours({{FileId{4}, QColor(Qt::magenta)}});
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->resize(392, 300);
        table->show();
        table->selectRow(4);
        const QImage image = shot(*table);

        QVERIFY(hasColour(image, cell(*table, 0, FilesModel::StateColumn), theme.done));
        QVERIFY(hasColour(image, cell(*table, 0, FilesModel::NumberColumn), theme.text));
        QVERIFY(hasColour(image, cell(*table, 1, FilesModel::StateColumn), theme.failed));
        QVERIFY(hasColour(image, cell(*table, 1, FilesModel::NumberColumn), theme.failed));
        QVERIFY(hasColour(image, cell(*table, 2, FilesModel::NumberColumn), theme.running));
        QVERIFY(hasColour(image, cell(*table, 3, FilesModel::StateColumn), theme.warning));
        const QRect last = cell(*table, 4, FilesModel::StateColumn);
        QCOMPARE(image.pixelColor(1, last.center().y()), QColor(Qt::magenta));
        QCOMPARE(image.pixelColor(5, last.center().y()), theme.selection);
    }

    void theWholeRowUnderThePointerIsHovered()
    {
        applyLook(*qApp, ThemeChoice::light);
        FilesModel model;
        model.setFiles(fileList(3));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->resize(392, 300);
        table->show();
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        const QPoint over = cell(*table, 1, FilesModel::NameColumn).center();
        QTest::mouseMove(table->viewport(), over);
        QTRY_COMPARE(table->hoveredRow(), 1);
        const QImage image = shot(*table);
        QCOMPARE(image.pixelColor(2, over.y()), lightTheme().hover);
        QCOMPARE(image.pixelColor(table->viewport()->width() - 3, over.y()), lightTheme().hover);
        QCOMPARE(image.pixelColor(2, cell(*table, 0, 0).center().y()), lightTheme().base);
    }

    void theCurrentRowIsFramedWhileTheTableHasTheFocus()
    {
        applyLook(*qApp, ThemeChoice::light);
        FilesModel model;
        model.setFiles(fileList(3));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->resize(392, 300);
        table->show();
        table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(table.get()));
        table->setFocus();
        table->setCurrentIndex(model.index(1, 0));
        const QRect first = cell(*table, 1, 0);
        const QImage image = shot(*table);
        QCOMPARE(image.pixelColor(0, first.center().y()), lightTheme().accent);
        QCOMPARE(image.pixelColor(200, first.top()), lightTheme().accent);
        QCOMPARE(image.pixelColor(200, first.bottom()), lightTheme().accent);
        QVERIFY(image.pixelColor(200, cell(*table, 0, 0).top()) != lightTheme().accent);
    }

    void returnAndDoubleClickActivateARow()
    {
        FilesModel model;
        model.setFiles(fileList(3));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->resize(392, 300);
        table->show();
        QSignalSpy activated(table.get(), &RowTable::rowActivated);
        table->setCurrentIndex(model.index(2, 0));
        QTest::keyClick(table.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        const QPoint place = cell(*table, 0, 1).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.count(), 1);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated.back().front().toModelIndex().row(), 0);
    }

    void lanesDrawAThinBarAsLongAsTheirProgress()
    {
        applyLook(*qApp, ThemeChoice::light);
        LanesModel model;
        LaneStatus lane;
        lane.state = WorkerState::busy;
        lane.jobBytesDone = 1;
        lane.jobBytesTotal = 2;
        LaneStatus starting = lane;
        starting.id = WorkerId{1};
        starting.state = WorkerState::starting;
        model.setLanes({lane, starting});
        const std::unique_ptr<RowTable> table(makeLaneTable(model, nullptr));
        table->resize(920, 200);
        table->show();
        const QImage image = shot(*table);
        const QRect bar = cell(*table, 0, LanesModel::ProgressColumn)
                              .adjusted(metrics::kCellPad, 0, -metrics::kCellPad, 0);
        const int y = bar.top() + bar.height() / 2;
        QCOMPARE(image.pixelColor(bar.left() + bar.width() / 4, y), lightTheme().accent);
        QCOMPARE(image.pixelColor(bar.left() + bar.width() * 3 / 4, y), lightTheme().track);
        QCOMPARE(image.pixelColor(bar.center().x(), y + metrics::kBarHeight), lightTheme().base);
        const QRect empty = cell(*table, 1, LanesModel::ProgressColumn);
        QCOMPARE(image.pixelColor(empty.center().x(), empty.center().y()), lightTheme().track);
    }

    void everyTableIsNamedAndItsWordsFit()
    {
        applyLook(*qApp, ThemeChoice::light);
        FilesModel files;
        LanesModel lanes;
        ProblemsModel problems;
        LogModel log;
        RecentFoldersModel recent;
        const std::pair<RowTable*, QString> tables[] = {
            {makeFileTable(files, nullptr), QStringLiteral("Files")},
            {makeLaneTable(lanes, nullptr), QStringLiteral("Worker lanes")},
            {makeProblemTable(problems, nullptr), QStringLiteral("Problems")},
            {makeLogTable(log, nullptr), QStringLiteral("Log")},
            {makeRecentTable(recent, nullptr), QStringLiteral("Recent folders")},
        };
        for (const auto& [made, name] : tables) {
            const std::unique_ptr<RowTable> table(made);
            QCOMPARE(table->accessibleName(), name);
            table->resize(900, 200);
            table->show();
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
                QVERIFY2(table->columnWidth(column)
                        >= table->fontMetrics().horizontalAdvance(title) + 2 * metrics::kCellPad,
                    qPrintable(name + QStringLiteral(": ") + title));
            }
        }
    }

    void aLargerFontGivesHigherRows()
    {
        applyLook(*qApp, ThemeChoice::light);
        FilesModel model;
        model.setFiles(fileList(2));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->show();
        const int before = table->rowHeight(0);
        QCOMPARE(before, metrics::rowHeight(table->fontMetrics()));
        QFont large = table->font();
        large.setPixelSize(32);
        table->setFont(large);
        QTRY_VERIFY(table->rowHeight(0) > before);
    }

    void onlyVisibleRowsAreAskedFor()
    {
        applyLook(*qApp, ThemeChoice::light);
        FilesModel model;
        model.setFiles(fileList(100'000));
        const std::unique_ptr<RowTable> table(makeFileTable(model, nullptr));
        table->resize(392, 300);
        table->show();
        shot(*table);
        QCOMPARE(
            table->verticalHeader()->sectionSize(0), table->verticalHeader()->sectionSize(99'999));
        QCOMPARE(table->rowAt(200), 200 / table->rowHeight(0));
    }
};

QTEST_MAIN(TablesTest)
#include "test_tables.moc"
