// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/folder_scan.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fanfold;

class FolderScanTest : public QObject {
    Q_OBJECT

private:
    static void fill(const QTemporaryDir& folder, int files)
    {
        for (int i = 0; i < files; ++i) {
            QFile file(folder.filePath(QStringLiteral("f%1.csv").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    static ScanRequest requestFor(const QTemporaryDir& folder)
    {
        ScanRequest request;
        request.roots = {FilePath::fromText(folder.path())};
        return request;
    }

private Q_SLOTS:
    void listsGrowInNaturalOrder()
    {
        const QTemporaryDir folder;
        fill(folder, 1500);
        FolderScan scan;
        QSignalSpy grew(&scan, &FolderScan::grew);
        QSignalSpy ended(&scan, &FolderScan::ended);
        scan.start(requestFor(folder));
        QVERIFY(scan.isScanning());
        QVERIFY(ended.wait());
        QVERIFY(!scan.isScanning());
        QVERIFY(grew.count() >= 1);
        const auto first = grew.first().first().value<std::shared_ptr<const FileList>>();
        QVERIFY(first->size() < 1500);
        const auto all = ended.first().first().value<std::shared_ptr<const FileList>>();
        QCOMPARE(all->size(), std::size_t{1500});
        for (std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{10}, std::size_t{1499}})
            QCOMPARE((*all)[i].relative, "f" + std::to_string(i) + ".csv");
    }

    void secondStartSilencesTheFirst()
    {
        const QTemporaryDir many;
        fill(many, 800);
        const QTemporaryDir few;
        fill(few, 3);
        FolderScan scan;
        QSignalSpy ended(&scan, &FolderScan::ended);
        scan.start(requestFor(many));
        scan.start(requestFor(few));
        QVERIFY(ended.wait());
        QTest::qWait(0);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(
            ended.first().first().value<std::shared_ptr<const FileList>>()->size(), std::size_t{3});
    }

    void cancelledScanStillTellsWhatItFound()
    {
        const QTemporaryDir folder;
        fill(folder, 10);
        FolderScan scan;
        QSignalSpy ended(&scan, &FolderScan::ended);
        scan.start(requestFor(folder));
        scan.cancel();
        QVERIFY(ended.wait());
        QVERIFY(!scan.isScanning());
        QVERIFY(ended.first().at(1).value<ScanReport>().cancelled
            || ended.first().first().value<std::shared_ptr<const FileList>>()->size() == 10);
    }

    void missingFolderIsReported()
    {
        FolderScan scan;
        QSignalSpy ended(&scan, &FolderScan::ended);
        ScanRequest request;
        request.roots = {FilePath("/nowhere/at/all")};
        scan.start(request);
        QVERIFY(ended.wait());
        QCOMPARE(ended.first().at(1).value<ScanReport>().problems.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(FolderScanTest)
#include "test_folder_scan.moc"
