// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/file_scan.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

#include <sys/stat.h>

#include <algorithm>

using namespace fanfold;

namespace {

struct Found {
    std::vector<FoundFile> files; ///< in natural order
    ScanReport report;
    std::vector<std::size_t> batches;

    QStringList names() const
    {
        QStringList list;
        for (const FoundFile& file : files)
            list.append(shownBytes(file.relative));
        return list;
    }
};

Found scan(const ScanRequest& request, const CancelToken& cancel = {})
{
    Found found;
    found.report = scanFiles(request, cancel, [&](std::vector<FoundFile>&& batch) {
        found.batches.push_back(batch.size());
        std::move(batch.begin(), batch.end(), std::back_inserter(found.files));
    });
    std::sort(found.files.begin(), found.files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    return found;
}

ScanRequest recursive(std::vector<FilePath> roots)
{
    ScanRequest request;
    request.roots = std::move(roots);
    request.recursive = true;
    return request;
}

} // namespace

class TestFileScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFolderHasNoFiles()
    {
        const FolderOfBytes folder;
        const Found found = scan(recursive({folder.path()}));
        QCOMPARE(found.report.files, quint64(0));
        QVERIFY(found.report.problems.empty());
        QVERIFY(found.batches.empty());
    }

    void filesAreTakenWhateverTheirContent()
    {
        const FolderOfBytes folder;
        folder.write("f10.csv", "123456789");
        folder.write("f2.csv", "1");
        folder.write("empty", "");
        folder.write("image.png", "\x89PNG");
        const Found found = scan(recursive({folder.path()}));
        QCOMPARE(found.names(),
            (QStringList{QStringLiteral("empty"), QStringLiteral("f2.csv"),
                QStringLiteral("f10.csv"), QStringLiteral("image.png")}));
        QCOMPARE(found.report.files, quint64(4));
        QCOMPARE(found.report.bytes, quint64(14));
        QCOMPARE(found.files[2].sizeBytes, quint64(9));
        QCOMPARE(found.files[2].path.bytes(), folder.path("f10.csv").bytes());
        QVERIFY(found.files[2].modifiedNs > 1'600'000'000'000'000'000);
    }

    void hiddenFilesAndFoldersAreLeftOut()
    {
        const FolderOfBytes folder;
        folder.write(".hidden");
        folder.write(".git/config");
        folder.write("seen");
        QCOMPARE(scan(recursive({folder.path()})).names(), QStringList{QStringLiteral("seen")});
    }

    void subFoldersOnlyWhenAsked()
    {
        const FolderOfBytes folder;
        folder.write("a");
        folder.write("sub/deep/b");
        ScanRequest request = recursive({folder.path()});
        QCOMPARE(scan(request).names(),
            (QStringList{QStringLiteral("a"), QStringLiteral("sub/deep/b")}));
        request.recursive = false;
        QCOMPARE(scan(request).names(), QStringList{QStringLiteral("a")});
    }

    void filters_data()
    {
        QTest::addColumn<QByteArrayList>("include");
        QTest::addColumn<QByteArrayList>("exclude");
        QTest::addColumn<QStringList>("names");
        const auto names = [](const char* text) {
            return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        QTest::newRow("none") << QByteArrayList{} << QByteArrayList{}
                              << names("a.csv b.CSV s/c.csv s/d.txt");
        QTest::newRow("one include")
            << QByteArrayList{"*.csv"} << QByteArrayList{} << names("a.csv s/c.csv");
        QTest::newRow("two includes") << QByteArrayList{"*.csv", "*.txt"} << QByteArrayList{}
                                      << names("a.csv s/c.csv s/d.txt");
        QTest::newRow("an exclude wins")
            << QByteArrayList{"*.csv"} << QByteArrayList{"c*"} << names("a.csv");
        QTest::newRow("a set of letters")
            << QByteArrayList{"[ab].*"} << QByteArrayList{} << names("a.csv b.CSV");
        QTest::newRow("globs are for the name, not for the folder")
            << QByteArrayList{"s*"} << QByteArrayList{} << names("");
    }

    void filters()
    {
        QFETCH(QByteArrayList, include);
        QFETCH(QByteArrayList, exclude);
        QFETCH(QStringList, names);
        const FolderOfBytes folder;
        for (const char* name : {"a.csv", "b.CSV", "s/c.csv", "s/d.txt"})
            folder.write(name);
        ScanRequest request = recursive({folder.path()});
        for (const QByteArray& glob : include)
            request.include.push_back(glob.toStdString());
        for (const QByteArray& glob : exclude)
            request.exclude.push_back(glob.toStdString());
        QCOMPARE(scan(request).names(), names);
    }

    void strangeNamesAreFound_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("a line break") << QByteArray("a\nb.csv");
        QTest::newRow("quotes") << QByteArray("a\"b'c.csv");
        QTest::newRow("a percent sign") << QByteArray("100%1%s.csv");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("caf\xe9\xff.csv");
        QTest::newRow("Chinese") << QByteArray("数据.csv");
        QTest::newRow("250 characters") << QByteArray(250, 'n');
        QTest::newRow("a leading dash") << QByteArray("-rf");
        QTest::newRow("a blank") << QByteArray(" ");
        QTest::newRow("a backslash") << QByteArray("a\\b");
    }

    void strangeNamesAreFound()
    {
        QFETCH(QByteArray, name);
        const FolderOfBytes folder;
        folder.write(name.toStdString());
        const Found found = scan(recursive({folder.path()}));
        QCOMPARE(found.files.size(), std::size_t(1));
        QCOMPARE(found.files[0].relative, name.toStdString());
        QCOMPARE(bytesOf(found.files[0].path), std::string("1,2\n"));
    }

    void symlinksToFilesAreFollowedButNoFileIsTakenTwice()
    {
        const FolderOfBytes outside;
        outside.write("far.csv", "12345");
        const FolderOfBytes folder;
        folder.write("z.csv");
        folder.link("z.csv", "a.csv");
        folder.link(outside.path("far.csv").bytes(), "near.csv");
        folder.link(outside.path("far.csv").bytes(), "near10.csv");
        folder.link("nowhere", "dangling.csv");
        folder.link("loop.csv", "loop.csv");
        const Found found = scan(recursive({folder.path()}));
        QCOMPARE(found.names(), (QStringList{QStringLiteral("near.csv"), QStringLiteral("z.csv")}));
        QCOMPARE(found.files[0].sizeBytes, quint64(5));
        QVERIFY(found.report.problems.empty());
    }

    void loopsOfFoldersEnd()
    {
        const FolderOfBytes folder;
        folder.write("sub/a");
        folder.link("..", "sub/up");
        folder.link(folder.path().bytes(), "sub/again");
        QCOMPARE(scan(recursive({folder.path()})).names(), QStringList{QStringLiteral("sub/a")});
    }

    void aRootMayBeASymlink()
    {
        const FolderOfBytes folder;
        folder.write("real/a");
        folder.link("real", "link");
        QCOMPARE(scan(recursive({folder.path("link")})).names(), QStringList{QStringLiteral("a")});
    }

    void hardLinksAreFilesOfTheirOwn()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.write("a");
        std::filesystem::create_hard_link(file.bytes(), folder.path("b").bytes());
        QCOMPARE(scan(recursive({folder.path()})).files.size(), std::size_t(2));
    }

    void severalRootsArePrefixedByTheirNames()
    {
        const FolderOfBytes folder;
        folder.write("x/data/a");
        folder.write("y/data/a");
        folder.write("y/one.csv");
        const Found found = scan(
            recursive({folder.path("x/data/"), folder.path("y/data"), folder.path("y/one.csv")}));
        QCOMPARE(found.names(),
            (QStringList{
                QStringLiteral("data/a"), QStringLiteral("data-2/a"), QStringLiteral("one.csv")}));
    }

    void overlappingRootsGiveNoFileTwice()
    {
        const FolderOfBytes folder;
        folder.write("sub/a");
        folder.write("b");
        const Found found = scan(
            recursive({folder.path("b"), folder.path(), folder.path("sub"), folder.path("sub/a")}));
        QCOMPARE(found.files.size(), std::size_t(2));
    }

    void aFileGivenByNameIsTakenWhateverTheFilters()
    {
        const FolderOfBytes folder;
        ScanRequest request = recursive({folder.write(".hidden.txt")});
        request.include = {"*.csv"};
        request.exclude = {"*"};
        QCOMPARE(scan(request).names(), QStringList{QStringLiteral(".hidden.txt")});
    }

    void skippedFoldersAreNotEntered()
    {
        const FolderOfBytes folder;
        folder.write("a");
        folder.write("out/files.csv");
        ScanRequest request = recursive({folder.path()});
        request.skippedFolders = {folder.path("sub/../out"), folder.path("out/")};
        QCOMPARE(scan(request).names(), QStringList{QStringLiteral("a")});
    }

    void resultsInARootAreLeftOut()
    {
        const FolderOfBytes folder;
        for (const char* name :
            {"a.csv", "files.csv", "summary.csv", "run.json", "plots/a.csv.png", "sub/files.csv"})
            folder.write(name);
        ScanRequest request = recursive({folder.path()});
        QCOMPARE(scan(request).names().size(), 6);
        request.skippedFolders = {folder.path()};
        QCOMPARE(scan(request).names(),
            (QStringList{QStringLiteral("a.csv"), QStringLiteral("sub/files.csv")}));
    }

    void whatIsNoFileIsNotOpened()
    {
        const FolderOfBytes folder;
        QCOMPARE(mkfifo(folder.path("pipe").c_str(), 0600), 0);
        QVERIFY(scan(recursive({folder.path()})).files.empty());
        const Found found = scan(recursive({folder.path("pipe")}));
        QCOMPARE(found.report.problems.size(), std::size_t(1));
        QCOMPARE(found.report.problems[0].error.code, ErrorCode::notRegularFile);
    }

    void aMissingRootIsAProblemAndTheScanGoesOn()
    {
        const FolderOfBytes folder;
        folder.write("a");
        const Found found = scan(recursive({folder.path("gone"), folder.path()}));
        QCOMPARE(found.files.size(), std::size_t(1));
        QCOMPARE(found.report.problems.size(), std::size_t(1));
        QCOMPARE(found.report.problems[0].error.code, ErrorCode::fileMissing);
        QCOMPARE(found.report.problems[0].path.bytes(), folder.path("gone").bytes());
    }

    void manyFilesComeInBatches()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 600; ++i)
            folder.write("f" + std::to_string(i));
        const Found found = scan(recursive({folder.path()}));
        QCOMPARE(found.files.size(), std::size_t(600));
        QVERIFY(found.batches.size() >= 3);
        QVERIFY(*std::max_element(found.batches.begin(), found.batches.end()) <= 256);
    }

    void aCancelledScanSaysSo()
    {
        const FolderOfBytes folder;
        folder.write("a");
        const CancelToken cancel;
        cancel.cancel();
        const Found found = scan(recursive({folder.path()}), cancel);
        QVERIFY(found.report.cancelled);
        QVERIFY(found.files.empty());
    }
};

QTEST_GUILESS_MAIN(TestFileScan)
#include "test_file_scan.moc"
