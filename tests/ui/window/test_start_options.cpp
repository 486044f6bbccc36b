// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_options.h"

#include <QProcess>
#include <QTest>

using namespace fanfold;

class StartOptionsTest : public QObject {
    Q_OBJECT

private:
    static StartOptions parse(std::initializer_list<const char*> words)
    {
        return parseStartOptions(std::span<const char* const>(words.begin(), words.size()));
    }

private Q_SLOTS:
    void nothingIsAnEmptyWindow()
    {
        const StartOptions options = parse({});
        QVERIFY(options.paths.empty() && !options.start && !options.workers);
        QVERIFY(options.error.isEmpty());
    }

    void pathsAreBytesMadeAbsolute()
    {
        const StartOptions options = parse({"/data/a\xff/", "/data/./b/../c", "--", "--start"});
        QCOMPARE(options.paths.size(), std::size_t{3});
        QCOMPARE(options.paths[0], FilePath(std::string("/data/a\xff")));
        QCOMPARE(options.paths[1], FilePath("/data/c"));
        QCOMPARE(options.paths[2].name(), std::string_view("--start"));
        QVERIFY(options.paths[2].bytes().starts_with('/'));
        QVERIFY(!options.start);
    }

    void workersAreTakenEitherWay()
    {
        QCOMPARE(parse({"--workers", "3", "--start"}).workers, std::optional(3));
        QCOMPARE(parse({"--workers=12"}).workers, std::optional(12));
        QCOMPARE(parse({"--workers=auto"}).workers, std::optional(0));
        QVERIFY(parse({"--workers", "3", "--start"}).start);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no workers") << QByteArray("--workers=0");
        QTest::newRow("workers in letters") << QByteArray("--workers=four");
        QTest::newRow("workers without a number") << QByteArray("--workers");
        QTest::newRow("an unknown option") << QByteArray("--wrokers");
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, word);
        QVERIFY(!parse({word.constData()}).error.isEmpty());
    }

    void theProgramSaysWhatItIsWithoutAScreen_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("help") << QStringLiteral("--help") << QByteArray("fanfold [PATH...] ");
        QTest::newRow("version") << QStringLiteral("--version") << QByteArray("fanfold ");
    }
    void theProgramSaysWhatItIsWithoutAScreen()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, says);
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(QString::fromLatin1(name));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FANFOLD_BIN_DIR "/fanfold"), {option});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY2(out.startsWith(says) && out.endsWith('\n'), out.constData());
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(StartOptionsTest)
#include "test_start_options.moc"
