// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_filter.h"

#include "sample_files.h"

#include <QTest>

using namespace fanfold;

class FileFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* title, const char* filter, const char* path, bool matches) {
            QTest::newRow(title) << QString::fromUtf8(filter) << QByteArray(path) << matches;
        };
        row("nothing typed matches all", "", "a.csv", true);
        row("blanks match all", "   ", "a.csv", true);
        row("part of a name", "un_2", "run_20.csv", true);
        row("letter case is ignored", "RUN", "Run_1.CSV", true);
        row("another name", "sir", "run_1.csv", false);
        row("a folder on the way", "day1", "day1/run.csv", true);
        row("all words must be there", "day1 20C", "day1/run_20c.csv", true);
        row("one word missing", "day1 30C", "day1/run_20C.csv", false);
        row("words in any order", "csv run", "run.csv", true);
        row("glob on the whole name", "run_*.csv", "run_1.csv", true);
        row("glob is not a part", "un_*.csv", "run_1.csv", false);
        row("glob knows the name only", "run*", "day/run_1.csv", true);
        row("glob with one letter", "run_?.csv", "run_12.csv", false);
        row("glob ignores letter case", "*.CSV", "run.csv", true);
        row("Chinese", "数据", "数据_1.csv", true);
        row("letters beyond ASCII ignore case", "ÄRA", "ära.csv", true);
        row("a byte that is no UTF-8, as shown", "\\xFF", "a\xFF.csv", true);
        row("a comparison says nothing of names", ">100", "a.csv", true);
        row("a sign alone says nothing yet", ">", "a.csv", true);
        row("a sign before a word is a word", ">x", "a.csv", false);
        row("square brackets are letters", "[1]", "a[1].csv", true);
    }

    void names()
    {
        QFETCH(QString, filter);
        QFETCH(QByteArray, path);
        QTEST(FileFilter(filter).matchesName(path.toStdString()), "matches");
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("known");
        QTest::addColumn<double>("rows");
        QTest::addColumn<bool>("matches");
        QTest::newRow("no comparison takes unread files")
            << QStringLiteral("a") << false << 0. << true;
        QTest::newRow("more than") << QStringLiteral(">100") << true << 101. << true;
        QTest::newRow("not more than") << QStringLiteral(">100") << true << 100. << false;
        QTest::newRow("less than") << QStringLiteral("<100") << true << 99. << true;
        QTest::newRow("equal") << QStringLiteral("=100") << true << 100. << true;
        QTest::newRow("between") << QStringLiteral(">10 <20") << true << 15. << true;
        QTest::newRow("outside") << QStringLiteral(">10 <20") << true << 25. << false;
        QTest::newRow("unread files have no number")
            << QStringLiteral("<100") << false << 0. << false;
        QTest::newRow("grouped digits") << QStringLiteral(">1,000") << true << 1001. << true;
    }

    void numbers()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFETCH(QString, filter);
        QFETCH(bool, known);
        QFETCH(double, rows);
        QTEST(FileFilter(filter).matchesNumber(known, rows), "matches");
    }

    void randomNamesMatchLikeTheObviousWay()
    {
        std::mt19937 random(7);
        const std::string letters = "aAbB_1/.";
        const auto word = [&](std::size_t length) {
            std::string text;
            for (std::size_t i = 0; i < length; ++i)
                text += letters[random() % letters.size()];
            return text;
        };
        for (int i = 0; i < 20'000; ++i) {
            const std::string path = word(random() % 12);
            const QString wanted = QString::fromStdString(word(1 + random() % 3));
            const bool obvious = QString::fromStdString(path).contains(wanted, Qt::CaseInsensitive);
            QCOMPARE(FileFilter(wanted).matchesName(path), obvious);
        }
    }

    void aCancelledMatchEndsEarly()
    {
        const auto files = fileList(5000);
        CancelToken cancel;
        cancel.cancel();
        const auto matches = matchingNames(FileFilter(QStringLiteral("run")), *files, cancel);
        QCOMPARE(std::count(matches.begin(), matches.end(), true), std::ptrdiff_t{0});
        const auto all = matchingNames(FileFilter(QStringLiteral("run")), *files, CancelToken());
        QCOMPARE(std::count(all.begin(), all.end(), true), std::ptrdiff_t{5000});
    }
};

QTEST_GUILESS_MAIN(FileFilterTest)
#include "test_file_filter.moc"
