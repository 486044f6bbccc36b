// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recent_folders_model.h"

#include "ui/models/file_kind.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class RecentFoldersModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void resultsAreWordAndKind_data()
    {
        QTest::addColumn<bool>("wasRun");
        QTest::addColumn<int>("notDone");
        QTest::addColumn<int>("withWarnings");
        QTest::addColumn<int>("kind");
        QTest::newRow("opened only") << false << 0 << 0 << -1;
        QTest::newRow("all well") << true << 0 << 0 << static_cast<int>(FileKind::done);
        QTest::newRow("warnings") << true << 0 << 18 << static_cast<int>(FileKind::warning);
        QTest::newRow("failures before warnings")
            << true << 3 << 18 << static_cast<int>(FileKind::failed);
    }

    void resultsAreWordAndKind()
    {
        QFETCH(bool, wasRun);
        QFETCH(int, notDone);
        QFETCH(int, withWarnings);
        RecentFoldersModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFolders(
            {{FilePath("/data/raman"), 10'000, 1'700'000'000, wasRun, notDone, withWarnings, {}}});
        QTEST(model.index(0, 0).data(RecentFoldersModel::KindRole).toInt(), "kind");
        QVERIFY(!model.index(0, RecentFoldersModel::ResultColumn).data().toString().isEmpty());
        QCOMPARE(model.index(0, RecentFoldersModel::FilesColumn).data().toString(),
            QStringLiteral("10,000"));
        QCOMPARE(model.index(0, RecentFoldersModel::WhenColumn).data().toString(), QString());
    }

    void foldersAreShownByTheirLastTwoParts_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("shown");
        QTest::newRow("two parts of many")
            << QByteArray("/home/me/raman/si_2023") << QStringLiteral("raman / si_2023");
        QTest::newRow("below the root") << QByteArray("/data") << QStringLiteral("data");
        QTest::newRow("the root") << QByteArray("/") << QStringLiteral("/");
        QTest::newRow("a bare name") << QByteArray("data") << QStringLiteral("data");
        QTest::newRow("a line break in a name")
            << QByteArray("/a/b\nc") << QStringLiteral("a / b\\nc");
    }

    void foldersAreShownByTheirLastTwoParts()
    {
        QFETCH(QByteArray, path);
        QTEST(shortFolderText(FilePath(path.toStdString())), "shown");
    }

    void daysAreNearOrNamed_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("shown");
        const QTime noon(14, 20);
        QTest::newRow("today") << QDateTime(QDate(2023, 3, 14), noon)
                               << QStringLiteral("today, 2:20 PM");
        QTest::newRow("yesterday")
            << QDateTime(QDate(2023, 3, 13), noon) << QStringLiteral("yesterday");
        QTest::newRow("this year")
            << QDateTime(QDate(2023, 3, 8), noon) << QStringLiteral("8 March");
        QTest::newRow("last year")
            << QDateTime(QDate(2022, 12, 31), noon) << QStringLiteral("31 December 2022");
        QTest::newRow("not known") << QDateTime() << QString();
    }

    void daysAreNearOrNamed()
    {
        QFETCH(QDateTime, when);
        QTEST(whenText(when, QDateTime(QDate(2023, 3, 14), QTime(18, 0))), "shown");
    }
};

QTEST_GUILESS_MAIN(RecentFoldersModelTest)
#include "test_recent_folders_model.moc"
