// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/picture_paths.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

#include <set>

using namespace fanfold;

namespace {

FileList named(const QByteArrayList& names)
{
    FileList files;
    for (const QByteArray& name : names) {
        FoundFile file;
        file.relative = name.toStdString();
        files.push_back(file);
    }
    return files;
}

QByteArrayList pathsFor(const char* pattern, const QByteArrayList& names)
{
    PictureOutput output;
    output.folder = FilePath("out");
    output.pattern = pattern;
    QByteArrayList paths;
    for (const FilePath& path : picturePaths(output, named(names)))
        paths.append(QByteArray::fromStdString(path.bytes()));
    return paths;
}

} // namespace

class TestPicturePaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArrayList>("names");
        QTest::addColumn<QByteArrayList>("paths");
        using Bytes = QByteArrayList;
        QTest::newRow("the extension stays, so that a.csv and a.txt do not collide") << QByteArray(
            "{path}") << Bytes{"a.csv", "a.txt"} << Bytes{"out/a.csv.png", "out/a.txt.png"};
        QTest::newRow("sub-folders")
            << QByteArray("{path}") << Bytes{"s/t/a.csv"} << Bytes{"out/s/t/a.csv.png"};
        QTest::newRow("the name alone, made unique")
            << QByteArray("{name}") << Bytes{"s/a.csv", "t/a.csv", "a.csv"}
            << Bytes{"out/a.csv.png", "out/a.csv-2.png", "out/a.csv-3.png"};
        QTest::newRow("a number that is in the way")
            << QByteArray("{stem}") << Bytes{"a-2.csv", "a.csv", "a.txt"}
            << Bytes{"out/a-2.png", "out/a.png", "out/a-3.png"};
        QTest::newRow("the stem of a hidden file")
            << QByteArray("{stem}") << Bytes{".a"} << Bytes{"out/.a.png"};
        QTest::newRow("numbers of equal length")
            << QByteArray("plot_{number}") << Bytes(10, "x")
            << Bytes{"out/plot_01.png", "out/plot_02.png", "out/plot_03.png", "out/plot_04.png",
                   "out/plot_05.png", "out/plot_06.png", "out/plot_07.png", "out/plot_08.png",
                   "out/plot_09.png", "out/plot_10.png"};
        QTest::newRow("an unknown word stays")
            << QByteArray("{day}_{name}") << Bytes{"a"} << Bytes{"out/{day}_a.png"};
        QTest::newRow("bytes that are no UTF-8")
            << QByteArray("{path}") << Bytes{"\xff\xe9"} << Bytes{"out/\xff\xe9.png"};
        QTest::newRow("never out of the folder")
            << QByteArray("/../{path}/./..") << Bytes{"a.csv"} << Bytes{"out/a.csv.png"};
        QTest::newRow("nothing left")
            << QByteArray("../") << Bytes{"a"} << Bytes{"out/picture.png"};
        QTest::newRow("a folder has the name of a picture") << QByteArray(
            "{path}") << Bytes{"a", "a.png/b"} << Bytes{"out/a-2.png", "out/a.png/b.png"};
        QTest::newRow("a name in braces is taken once")
            << QByteArray("{name}") << Bytes{"{stem}"} << Bytes{"out/{stem}.png"};
    }

    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArrayList, names);
        QFETCH(QByteArrayList, paths);
        QCOMPARE(pathsFor(pattern.constData(), names), paths);
    }

    void longNamesAreCutAndStayUnique()
    {
        const QByteArray longName(254, 'n');
        const QByteArrayList paths = pathsFor("{path}", {longName + "1", longName + "2"});
        for (const QByteArray& path : paths) {
            QCOMPARE(path.size(), qsizetype(4 + 255));
            QVERIFY(path.endsWith(".png"));
        }
        QVERIFY(paths[0] != paths[1]);
        const QByteArray chinese = QByteArray("数").repeated(85);
        const QByteArray cut = pathsFor("{path}", {chinese}).front();
        QVERIFY(cut.size() <= 4 + 255);
        QVERIFY(!QString::fromUtf8(cut).contains(QChar::ReplacementCharacter));
    }

    void manyEqualNamesAreQuick()
    {
        const QByteArrayList paths = pathsFor("plot", QByteArrayList(50'000, "x"));
        QCOMPARE(std::set<QByteArray>(paths.begin(), paths.end()).size(), std::size_t(50'000));
    }

    void parentFoldersAreMade()
    {
        const FolderOfBytes folder;
        makeParentFolders({folder.path("a/b/x.png"), folder.path("a/b/y.png"), folder.path("z")});
        QVERIFY(std::filesystem::is_directory(folder.path("a/b").bytes()));
        QVERIFY(std::filesystem::is_empty(folder.path("a/b").bytes()));
    }
};

QTEST_GUILESS_MAIN(TestPicturePaths)
#include "test_picture_paths.moc"
