// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/files_model.h"

#include "sample_files.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace fanfold;
using Updates = std::vector<std::pair<FileId, FileStatus>>;

class FilesModelTest : public QObject {
    Q_OBJECT

private:
    FilesModel m_model;

    QString text(int row, int column) const
    {
        return m_model.index(row, column).data(Qt::DisplayRole).toString();
    }
    int count(FileKind kind) const { return m_model.counts()[static_cast<std::size_t>(kind)]; }

private Q_SLOTS:
    void aNameIsNoHtmlInItsToolTip_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("tags are escaped")
            << QStringLiteral("<b>bold.csv") << QStringLiteral("&lt;b&gt;bold.csv");
        QTest::newRow("a plain text stays")
            << QStringLiteral("a&b.csv") << QStringLiteral("a&b.csv");
    }

    void aNameIsNoHtmlInItsToolTip()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        FilesModel model;
        model.setFiles(std::make_shared<FileList>(FileList{foundFile(name.toStdString())}));
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(shown), qPrintable(tip));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_model.setFilterKind({});
        m_model.setFilterText({});
        m_model.setFiles(fileList(0));
    }

    void rowsShowWhatTheirStateHasToSay()
    {
        m_model.setFiles(fileList(4));
        m_model.applyUpdates({{FileId{0}, doneStatus(50'001, 0.1841)},
            {FileId{1}, failedStatus(ErrorCode::fileEmpty)}, {FileId{2}, runningStatus(0.629F)}});

        QCOMPARE(text(0, FilesModel::NameColumn), QStringLiteral("run_0.csv"));
        QCOMPARE(text(0, FilesModel::NumberColumn), QStringLiteral("50,001"));
        QCOMPARE(text(0, FilesModel::TimeColumn), QStringLiteral("0.184"));
        QCOMPARE(text(1, FilesModel::NumberColumn), QStringLiteral("empty"));
        QCOMPARE(text(1, FilesModel::TimeColumn), QString());
        QCOMPARE(text(2, FilesModel::NumberColumn), QStringLiteral("62 %"));
        QCOMPARE(text(3, FilesModel::NumberColumn), QString());
        QVERIFY(!m_model.index(1, 0).data(FilesModel::ReasonRole).toString().isEmpty());
        QVERIFY(m_model.index(0, 0).data(FilesModel::ReasonRole).toString().isEmpty());
    }

    void theTimeColumnTakesTheUnitOfTheMedian()
    {
        m_model.setFiles(fileList(3));
        QSignalSpy headers(&m_model, &QAbstractItemModel::headerDataChanged);
        m_model.applyUpdates(
            {{FileId{0}, doneStatus(1, 0.0044)}, {FileId{1}, doneStatus(1, 0.0036)}});
        QCOMPARE(m_model.headerData(FilesModel::TimeColumn, Qt::Horizontal, Qt::DisplayRole),
            QVariant(QStringLiteral("Time (ms)")));
        QCOMPARE(text(0, FilesModel::TimeColumn), QStringLiteral("4.4"));
        QCOMPARE(headers.count(), 1);
    }

    void countsFollowEveryUpdate()
    {
        m_model.setFiles(fileList(5));
        QCOMPARE(count(FileKind::queued), 5);
        m_model.applyUpdates({{FileId{0}, doneStatus(1)}, {FileId{1}, doneStatus(1, 0.2, 2)},
            {FileId{2}, failedStatus()}, {FileId{0}, failedStatus()}});
        QCOMPARE(count(FileKind::queued), 2);
        QCOMPARE(count(FileKind::done), 0);
        QCOMPARE(count(FileKind::warning), 1);
        QCOMPARE(count(FileKind::failed), 2);
        QCOMPARE(m_model.notDoneFiles(), (std::vector{FileId{0}, FileId{2}}));
        m_model.resetStatuses();
        QCOMPARE(count(FileKind::queued), 5);
        QVERIFY(m_model.notDoneFiles().empty());
    }

    void updatesOfFilesThatAreNotThereAreLeftOut()
    {
        m_model.setFiles(fileList(2));
        m_model.applyUpdates({{FileId{7}, doneStatus(1)}});
        QCOMPARE(count(FileKind::queued), 2);
    }

    void filterByNameKeepsMatchingRows()
    {
        m_model.setFiles(fileList(120));
        QSignalSpy applied(&m_model, &FilesModel::filterApplied);
        m_model.setFilterText(QStringLiteral("RUN_11"));
        QVERIFY(applied.wait());
        QCOMPARE(m_model.rowCount(), 11);
        QCOMPARE(text(0, FilesModel::NameColumn), QStringLiteral("run_11.csv"));
        QCOMPARE(m_model.rowOf(FileId{110}), 1);
        QCOMPARE(m_model.rowOf(FileId{3}), -1);
        QCOMPARE(m_model.fileAt(1), FileId{110});
        m_model.setFilterText({});
        QCOMPARE(m_model.rowCount(), 120);
    }

    void theLatestFilterTextWins()
    {
        m_model.setFiles(fileList(2000));
        for (const char* word : {"run_1", "run_12", "nothing like it", "run_123"})
            m_model.setFilterText(QString::fromLatin1(word));
        QTRY_COMPARE(m_model.rowCount(), 11);
        QSignalSpy applied(&m_model, &FilesModel::filterApplied);
        m_model.setFilterText(QStringLiteral("run_5"));
        m_model.setFilterText({});
        QCOMPARE(m_model.rowCount(), 2000);
        QVERIFY(!applied.wait(50) || m_model.rowCount() == 2000);
    }

    void aNewListIsFilteredToo()
    {
        m_model.setFiles(fileList(10));
        m_model.setFilterText(QStringLiteral("run_1.csv"));
        QTRY_COMPARE(m_model.rowCount(), 1);
        m_model.setFiles(fileList(20));
        QTRY_COMPARE(m_model.rowCount(), 1);
        QCOMPARE(m_model.fileAt(0), FileId{1});
    }

    void rowsEnterAndLeaveAChosenKind()
    {
        m_model.setFiles(fileList(10));
        m_model.setFilterKind(FileKind::running);
        QCOMPARE(m_model.rowCount(), 0);
        m_model.applyUpdates({{FileId{3}, runningStatus(0.1F)}, {FileId{6}, runningStatus(0.1F)}});
        QCOMPARE(m_model.rowCount(), 2);
        m_model.applyUpdates({{FileId{3}, doneStatus(1)}});
        QCOMPARE(m_model.rowCount(), 1);
        QCOMPARE(m_model.fileAt(0), FileId{6});
    }

    void comparingRowsFollowsUpdates()
    {
        m_model.setFiles(fileList(3));
        m_model.setFilterText(QStringLiteral(">100"));
        QCOMPARE(m_model.rowCount(), 0);
        m_model.applyUpdates({{FileId{0}, doneStatus(100)}, {FileId{1}, doneStatus(101)}});
        QCOMPARE(m_model.rowCount(), 1);
        QCOMPARE(m_model.fileAt(0), FileId{1});
    }

    void selectionStaysWithItsFileWhenTheFilterChanges()
    {
        m_model.setFiles(fileList(100));
        QItemSelectionModel selection(&m_model);
        const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selection.select(m_model.index(42, 0), rows);
        selection.setCurrentIndex(m_model.index(42, 0), QItemSelectionModel::NoUpdate);
        m_model.setFilterText(QStringLiteral("2"));
        QTRY_VERIFY(m_model.rowCount() < 100);
        QCOMPARE(m_model.fileAt(selection.currentIndex()), FileId{42});
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(m_model.fileAt(selection.selectedRows().front()), FileId{42});
        m_model.setFilterText(QStringLiteral("7"));
        QTRY_COMPARE(m_model.rowOf(FileId{7}), 0);
        QVERIFY(selection.selectedRows().isEmpty());
    }

    void coloursOfSelectedCurvesMarkTheirRows()
    {
        m_model.setFiles(fileList(3));
        m_model.setCurveColours({{FileId{1}, QColor(Qt::red)}});
        QVERIFY(!m_model.index(0, 0).data(FilesModel::CurveColourRole).isValid());
        QCOMPARE(
            m_model.index(1, 0).data(FilesModel::CurveColourRole).value<QColor>(), QColor(Qt::red));
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        m_model.setCurveColours({});
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_model.index(1, 0).data(FilesModel::CurveColourRole).isValid());
    }

    void changedRowsAreAnnouncedAsFewRanges_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("updated");
        QTest::addColumn<int>("atMost");
        QTest::newRow("one file is one range") << 1 << 1 << 1;
        QTest::newRow("neighbours are one range") << 1 << 500 << 1;
        QTest::newRow("ten far apart are ten ranges") << 1000 << 10 << 10;
        QTest::newRow("two thousand far apart are one range") << 50 << 2000 << 1;
    }

    void changedRowsAreAnnouncedAsFewRanges()
    {
        QFETCH(int, step);
        QFETCH(int, updated);
        QFETCH(int, atMost);
        m_model.setFiles(fileList(100'000));
        Updates updates;
        for (int i = 0; i < updated; ++i)
            updates.emplace_back(FileId{static_cast<std::uint32_t>(i * step)}, runningStatus(0.5F));
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        m_model.applyUpdates(updates);
        QVERIFY(changed.count() >= 1);
        QVERIFY2(changed.count() <= atMost, qPrintable(QString::number(changed.count())));
    }

    void ahundredThousandFilesComeAndGoInOneSignalEach()
    {
        QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
        QSignalSpy layouts(&m_model, &QAbstractItemModel::layoutChanged);
        QSignalSpy inserts(&m_model, &QAbstractItemModel::rowsInserted);
        m_model.setFiles(fileList(100'000));
        QCOMPARE(resets.count(), 1);
        m_model.setFilterText(QStringLiteral("99"));
        QTRY_COMPARE(layouts.count(), 1);
        Updates updates;
        for (std::uint32_t i = 0; i < 100'000; i += 3)
            updates.emplace_back(FileId{i}, doneStatus(1));
        m_model.setFilterKind(FileKind::done);
        m_model.applyUpdates(updates);
        QCOMPARE(layouts.count(), 3);
        QCOMPARE(inserts.count(), 0);
    }

    void randomUpdatesKeepRowsAndCountsTrue_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomUpdatesKeepRowsAndCountsTrue()
    {
        QFETCH(unsigned, seed);
        QAbstractItemModelTester tester(
            &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::mt19937 random(seed);
        std::vector<FileStatus> truth;
        std::optional<FileKind> kind;
        for (int step = 0; step < 200; ++step) {
            if (step % 50 == 0) {
                truth.assign(random() % 60, {});
                m_model.setFiles(fileList(static_cast<int>(truth.size())));
            } else if (step % 7 == 0) {
                kind = random() % 3 == 0
                    ? std::nullopt
                    : std::optional(static_cast<FileKind>(random() % kFileKinds));
                m_model.setFilterKind(kind);
            } else if (!truth.empty()) {
                Updates updates;
                for (std::size_t i = random() % 10; i > 0; --i) {
                    const auto file = static_cast<std::uint32_t>(random() % truth.size());
                    truth[file] = randomStatus(random);
                    updates.emplace_back(FileId{file}, truth[file]);
                }
                m_model.applyUpdates(updates);
            }
            std::vector<FileId> shown;
            KindCounts counts{};
            for (std::uint32_t i = 0; i < truth.size(); ++i) {
                ++counts[static_cast<std::size_t>(kindOf(truth[i]))];
                if (!kind || kindOf(truth[i]) == *kind)
                    shown.push_back(FileId{i});
            }
            QCOMPARE(m_model.counts(), counts);
            QCOMPARE(m_model.rowCount(), static_cast<int>(shown.size()));
            for (int row = 0; row < m_model.rowCount(); ++row)
                QCOMPARE(m_model.fileAt(row), shown[static_cast<std::size_t>(row)]);
        }
    }
};

QTEST_GUILESS_MAIN(FilesModelTest)
#include "test_files_model.moc"
