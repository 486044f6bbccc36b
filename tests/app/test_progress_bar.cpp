// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <QLocale>
#include <QTest>

using namespace fanfold;

class TestProgressBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theLineFitsTheTerminal_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("wide") << 200
                              << QByteArray("[#######-----------------------] 25 %  91 of 364 files"
                                            "  about 3 s left  5.0 MB/s");
        QTest::newRow("80 columns")
            << 80
            << QByteArray("[#######----------------------] 25 %  91 of 364 files  about 3 s left  "
                          "5.0 MB/s");
        QTest::newRow("narrow") << 30 << QByteArray(" 25 %  91 of 364 files");
        QTest::newRow("tiny") << 4 << QByteArray(" 25");
        QTest::newRow("none") << 0 << QByteArray();
    }

    void theLineFitsTheTerminal()
    {
        QFETCH(int, columns);
        QFETCH(QByteArray, line);
        RunTotals totals;
        totals.files = 364;
        totals.filesEnded = 91;
        totals.bytes = 2'000;
        totals.bytesDone = 500;
        totals.bytesPerSecond = 5e6;
        totals.secondsLeft = 3.2;
        const std::string found = barLine(totals, columns);
        QVERIFY(found.size() <= static_cast<std::size_t>(std::max(0, columns - 1)));
        QCOMPARE(QByteArray::fromStdString(found), line);
    }

    void filesWithoutBytesAreNotAnError()
    {
        RunTotals totals;
        totals.files = 2;
        QVERIFY(QByteArray::fromStdString(barLine(totals, 80)).contains("0 %  0 of 2 files"));
    }
};

QTEST_GUILESS_MAIN(TestProgressBar)
#include "test_progress_bar.moc"
