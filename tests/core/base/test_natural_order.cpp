// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/natural_order.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace fanfold;

class TestNaturalOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBefore_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const auto row = [](const char* text, QByteArray a, QByteArray b) {
            QTest::newRow(text) << std::move(a) << std::move(b);
        };
        row("f2 before f10", "f2", "f10");
        row("numbers in the middle", "run_9_a.csv", "run_10_a.csv");
        row("the second number decides", "1_9", "1_10");
        row("letters before their capitals do not decide", "a1", "B1");
        row("a beginning before the whole", "a", "a1");
        row("numbers before letters", "a1", "ab");
        row("leading zeros are no size", "f007", "f8");
        row("more than 64 bits", "f18446744073709551615", "f18446744073709551616");
        row("folders as parts of the name", "2/a", "10/a");
        row("a folder's files before those of a longer name", "data/z", "data-2/a");
        row("case decides when it is all that differs", "A", "a");
        row("nothing before something", "", "a");
        row("bytes that are no UTF-8 after ASCII", "az", "a\xff");
        row("300 digits", QByteArray("f") + QByteArray(300, '1'),
            QByteArray("f") + QByteArray(299, '1') + "2");
    }

    void comesBefore()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QVERIFY(naturalKey(first.toStdString()) < naturalKey(second.toStdString()));
    }

    void differentNamesHaveDifferentKeys()
    {
        QVERIFY(naturalKey("f01") != naturalKey("f1"));
        QVERIFY(naturalKey("Ab") != naturalKey("aB"));
        QCOMPARE(naturalKey("x7"), naturalKey("x7"));
    }

    void shuffledNumbersComeBackInOrder()
    {
        std::vector<std::string> keys;
        for (int i = 0; i < 2000; ++i)
            keys.push_back(naturalKey("scan" + std::to_string(i) + ".txt"));
        const std::vector<std::string> expected = keys;
        std::shuffle(keys.begin(), keys.end(), std::mt19937(7));
        std::sort(keys.begin(), keys.end());
        QVERIFY(keys == expected);
    }
};

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "test_natural_order.moc"
