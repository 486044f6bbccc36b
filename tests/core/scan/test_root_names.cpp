// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/root_names.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace fanfold;

class TestRootNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfRoots_data()
    {
        QTest::addColumn<QList<QByteArray>>("roots");
        QTest::addColumn<QList<QByteArray>>("names");
        using Bytes = QList<QByteArray>;
        QTest::newRow("last components") << Bytes{"/d/a", "b"} << Bytes{"a", "b"};
        QTest::newRow("slashes at the end are no name") << Bytes{"/d/a//"} << Bytes{"a"};
        QTest::newRow("the same name twice") << Bytes{"x/a", "y/a"} << Bytes{"a", "a-2"};
        QTest::newRow("a number goes before the extension")
            << Bytes{"x/a.csv", "y/a.csv", "z/a.csv"} << Bytes{"a.csv", "a-2.csv", "a-3.csv"};
        QTest::newRow("a name that a number would make is taken")
            << Bytes{"x/a-2", "x/a", "y/a"} << Bytes{"a-2", "a", "a-3"};
        QTest::newRow("bytes that are no UTF-8") << Bytes{"x/\xff"} << Bytes{"\xff"};
        QTest::newRow("the root of all") << Bytes{"/"} << Bytes{"root"};
        QTest::newRow("a dot that leads nowhere") << Bytes{"/nowhere/.."} << Bytes{"root"};
    }

    void namesOfRoots()
    {
        QFETCH(QList<QByteArray>, roots);
        QFETCH(QList<QByteArray>, names);
        std::vector<FilePath> paths;
        for (const QByteArray& root : roots)
            paths.push_back(FilePath(root.toStdString()));
        QList<QByteArray> found;
        for (const std::string& name : rootNames(paths))
            found.append(QByteArray::fromStdString(name));
        QCOMPARE(found, names);
    }

    void aDotIsNamedByItsRealFolder()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("spectra")));
        const FilePath dot = FilePath::fromText(folder.path()).joined("spectra/.");
        QCOMPARE(rootNames({dot}).front(), std::string("spectra"));
    }
};

QTEST_GUILESS_MAIN(TestRootNames)
#include "test_root_names.moc"
