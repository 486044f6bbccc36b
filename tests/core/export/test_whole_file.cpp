// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/result_files.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

using namespace fanfold;

namespace {

std::ptrdiff_t entries(const FilePath& folder)
{
    const std::filesystem::directory_iterator all(folder.bytes());
    return std::distance(begin(all), end(all));
}

} // namespace

class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesUnderAnyName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("a.csv");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("255 bytes, as long as a name can be") << QByteArray(255, 'n');
        QTest::newRow("a line break") << QByteArray("a\nb");
    }

    void writesUnderAnyName()
    {
        QFETCH(QByteArray, name);
        const FolderOfBytes folder;
        const FilePath file = folder.path(name.toStdString());
        const std::string bytes(3'000'000, 'x');
        QVERIFY(writeWhole(file, bytes, false));
        QVERIFY(bytesOf(file) == bytes);
        QCOMPARE(entries(folder.path()), std::ptrdiff_t(1));
    }

    void anExistingFileIsReplacedOnlyWhenAllowed()
    {
        const FolderOfBytes folder;
        const FilePath file = folder.write("a", "old");
        const auto refused = writeWhole(file, "new", false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::outputExists);
        QCOMPARE(bytesOf(file), std::string("old"));
        QVERIFY(writeWhole(file, "new", true));
        QCOMPARE(bytesOf(file), std::string("new"));
        QCOMPARE(entries(folder.path()), std::ptrdiff_t(1));
    }

    void nothingIsLeftBehindByAFailure()
    {
        const FolderOfBytes folder;
        folder.write("taken/x");
        const auto result = writeWhole(folder.path("taken"), "bytes", true);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::outputNotWritable);
        QVERIFY(result.error().detail.find("directory") != std::string::npos);
        QCOMPARE(entries(folder.path()), std::ptrdiff_t(1));
    }

    void aMissingFolderIsMadeAgain()
    {
        const FolderOfBytes folder;
        QVERIFY(writeWhole(folder.path("gone/a"), "bytes", true));
        QCOMPARE(entries(folder.path("gone")), std::ptrdiff_t(1));
    }

    void aFileInTheWayOfAFolderIsAnError()
    {
        const FolderOfBytes folder;
        QVERIFY(writeWhole(folder.path("a"), "bytes", true));
        const auto result = writeWhole(folder.path("a/b"), "bytes", true);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::outputNotWritable);
    }

    void outputFoldersAreMadeWithTheirParents()
    {
        const FolderOfBytes folder;
        QVERIFY(prepareOutputFolder(folder.path("a/b//c/")));
        QVERIFY(prepareOutputFolder(folder.path("a/b/c")));
        QVERIFY(std::filesystem::is_directory(folder.path("a/b/c").bytes()));
        QCOMPARE(entries(folder.path("a/b/c")), std::ptrdiff_t(0));
    }

    void aFileIsNoOutputFolder()
    {
        const FolderOfBytes folder;
        folder.write("file");
        for (const char* name : {"file", "file/below"}) {
            const auto result = prepareOutputFolder(folder.path(name));
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::outputNotWritable);
        }
        QVERIFY(!prepareOutputFolder(FilePath("/proc/fanfold")));
    }

    void aResultIsKnownByItsFiles()
    {
        const FolderOfBytes folder;
        QVERIFY(!holdsResult(folder.path()));
        QVERIFY(!holdsResult(folder.path("gone")));
        folder.write("other.csv");
        QVERIFY(!holdsResult(folder.path()));
        folder.write("run.json");
        QVERIFY(holdsResult(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "test_whole_file.moc"
