// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.h"

#include "sample_files.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;
using Updates = std::vector<std::pair<FileId, FileStatus>>;

class ProblemsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyFilesWithSomethingToSayAreListed()
    {
        ProblemsModel model;
        model.setFiles(fileList(6));
        QSignalSpy counted(&model, &ProblemsModel::countChanged);
        model.applyUpdates(
            {{FileId{4}, failedStatus(ErrorCode::notATable, 17)}, {FileId{0}, doneStatus(1)},
                {FileId{2}, doneStatus(1, 0.1, 2)}, {FileId{5}, runningStatus(0.1F)}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.fileAt(0), FileId{2});
        QCOMPARE(model.fileAt(1), FileId{4});
        QCOMPARE(model.notDoneCount(), 1);
        QCOMPARE(counted.back(), (QVariantList{1, 1}));
        const auto text = [&](int row, int column) {
            return model.index(row, column).data(Qt::DisplayRole).toString();
        };
        QCOMPARE(text(1, ProblemsModel::StateColumn), QStringLiteral("Failed"));
        QCOMPARE(text(1, ProblemsModel::FileColumn), QStringLiteral("run_4.csv"));
        QCOMPARE(text(1, ProblemsModel::LineColumn), QStringLiteral("17"));
        QVERIFY(!text(1, ProblemsModel::StageColumn).isEmpty());
        QVERIFY(!text(1, ProblemsModel::ReasonColumn).isEmpty());
        QCOMPARE(text(0, ProblemsModel::StateColumn), QStringLiteral("Warning"));
        QVERIFY(!text(0, ProblemsModel::ReasonColumn).isEmpty());
    }

    void aRetriedFileLeavesTheList()
    {
        ProblemsModel model;
        model.setFiles(fileList(2));
        model.applyUpdates({{FileId{0}, failedStatus()}, {FileId{1}, failedStatus()}});
        model.applyUpdates({{FileId{0}, doneStatus(5)}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.fileAt(0), FileId{1});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.notDoneCount(), 0);
    }

    void aFileCancelledByThePersonIsNoProblem()
    {
        ProblemsModel model;
        model.setFiles(fileList(2));
        FileStatus cancelled = failedStatus(ErrorCode::cancelled);
        cancelled.state = FileState::cancelled;
        model.applyUpdates({{FileId{0}, failedStatus()}, {FileId{1}, cancelled}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.notDoneCount(), 1);
        model.applyUpdates({{FileId{0}, cancelled}});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.notDoneCount(), 0);
    }

    void aFolderFullOfFailuresIsOneSignalAnUpdate()
    {
        ProblemsModel model;
        model.setFiles(fileList(100'000));
        Updates updates;
        for (std::uint32_t i = 0; i < 100'000; i += 2)
            updates.emplace_back(FileId{i}, failedStatus());
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        model.applyUpdates(updates);
        QCOMPARE(model.rowCount(), 50'000);
        QCOMPARE(layouts.count() + inserts.count(), 1);
    }

    void randomUpdatesKeepTheListTrue()
    {
        ProblemsModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::mt19937 random(3);
        model.setFiles(fileList(40));
        std::vector<FileStatus> truth(40);
        for (int step = 0; step < 300; ++step) {
            Updates updates;
            for (std::size_t i = random() % 6; i > 0; --i) {
                const auto file = static_cast<std::uint32_t>(random() % truth.size());
                truth[file] = randomStatus(random);
                updates.emplace_back(FileId{file}, truth[file]);
            }
            model.applyUpdates(updates);
            int row = 0;
            int notDone = 0;
            for (std::uint32_t i = 0; i < truth.size(); ++i) {
                const FileKind kind = kindOf(truth[i]);
                notDone += isFailure(kind) ? 1 : 0;
                if (isFailure(kind) || kind == FileKind::warning)
                    QCOMPARE(model.fileAt(row++), FileId{i});
            }
            QCOMPARE(model.rowCount(), row);
            QCOMPARE(model.notDoneCount(), notDone);
        }
    }
};

QTEST_GUILESS_MAIN(ProblemsModelTest)
#include "test_problems_model.moc"
