// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that are meant badly: each file has a state and a sentence, and costs nothing else.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

#include <unistd.h>

#include <random>

using namespace fanfold;

namespace {

const char* const kTable = "t,v\n1,2\n2,3\n3,5\n";

} // namespace

class TestCliBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameWorks_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("a line break") << QByteArray("a\nb.csv") << QByteArray("\"a\nb.csv\"");
        QTest::newRow("quotes") << QByteArray("a\"b'c.csv") << QByteArray("\"a\"\"b'c.csv\"");
        QTest::newRow("percent signs")
            << QByteArray("100%1%s%n.csv") << QByteArray("100%1%s%n.csv");
        QTest::newRow("no UTF-8") << QByteArray("caf\xe9\xff.csv")
                                  << QByteArray("caf\\xe9\\xff.csv");
        QTest::newRow("Chinese") << QByteArray("数据.csv") << QByteArray("数据.csv");
        QTest::newRow("250 characters") << QByteArray(250, 'n') << QByteArray(250, 'n');
        QTest::newRow("a comma") << QByteArray("a,b.csv") << QByteArray("\"a,b.csv\"");
        QTest::newRow("a leading dash") << QByteArray("--quiet") << QByteArray("--quiet");
        QTest::newRow("a terminal escape")
            << QByteArray("\x1b[31m.csv") << QByteArray("\x1b[31m.csv");
    }

    void everyNameWorks()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, shown);
        const FolderOfBytes folder;
        folder.write("in/" + name.toStdString(), kTable);
        const CliResult result = shell("\"$cli\" run in --output out", folder.path().shown());
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.contains('\x1b'));
        // The speed-up has a line where there is one to speak of.
        const auto lines = result.out.count('\n');
        QVERIFY2(lines == 4 || lines == 5, result.out.constData());
        const QByteArray files = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv")));
        QVERIFY2(files.contains('\n' + shown + ",done,text,3,2,16,"), files.constData());
        const QByteArray summary
            = QByteArray::fromStdString(bytesOf(folder.path("out/summary.csv")));
        QVERIFY(summary.contains('\n' + shown + ",v,3,0,2,5,"));
    }

    void badFilesHaveAStateAndASentence()
    {
        const FolderOfBytes folder;
        folder.write("in/binary.csv",
            std::string("\x7f"
                        "ELF\0\0\1\0\0\0\0\0\xff\xfe\x80\0\1\2",
                18));
        folder.write("in/blank.csv", "\n\n  \n");
        folder.write("in/empty.csv", "");
        folder.write("in/good.csv", kTable);
        std::string noise(100'000, '\0');
        std::mt19937 random(3);
        for (char& byte : noise)
            byte = static_cast<char>(random());
        folder.write("in/noise.csv", noise);
        folder.write("in/image.png", "\x89PNG\r\n\x1a\n" + noise.substr(0, 500));
        const CliResult result = shell("\"$cli\" run in --output out", folder.path().shown());
        QCOMPARE(result.code, 1);
        const QByteArrayList lines
            = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).split('\n');
        QCOMPARE(lines.size(), 8);
        for (int i = 1; i < 7; ++i) {
            const bool isGood = lines[i].startsWith("good.csv,");
            QVERIFY2(lines[i].contains(isGood ? ",done," : ",failed,"), lines[i].constData());
            QVERIFY2(lines[i].endsWith(isGood ? ",0," : "."), lines[i].constData());
        }
        QCOMPARE(result.errLines().size(), 5);
        for (const QByteArray& line : result.errLines())
            QVERIFY2(line.startsWith("fanfold-cli: ") && line.endsWith('.'), line.constData());
    }

    void aFileThatCannotBeOpenedCostsNothingElse()
    {
        if (geteuid() == 0) {
            // Nobody can be kept from reading: a folder where a file is expected must do.
            const FolderOfBytes folder;
            folder.makeFolder("dir");
            const CliResult result
                = cli({QStringLiteral("inspect"), QStringLiteral("dir")}, folder.path().shown());
            QCOMPARE(result.code, 1);
            QCOMPARE(result.err,
                QByteArray("fanfold-cli: dir: This is not a file: a folder, a pipe or a device "
                           "cannot be read.\n"));
            return;
        }
        const FolderOfBytes folder;
        folder.write("in/good.csv", kTable);
        const FilePath locked = folder.write("in/locked.csv", kTable);
        std::filesystem::permissions(locked.bytes(), std::filesystem::perms::none);
        const CliResult result
            = cli({QStringLiteral("run"), QStringLiteral("in")}, folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: locked.csv: The file cannot be opened: Permission denied.\n"));
    }

    void linksGiveNoFileTwice()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", kTable);
        folder.link("a.csv", "in/b.csv");
        folder.link(".", "in/self");
        folder.link("..", "in/up");
        folder.link("loop.csv", "in/loop.csv");
        const CliResult result = shell("\"$cli\" run in --recursive", folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        QVERIFY(result.out.contains("\n1 file in "));
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "test_cli_bad_input.moc"
