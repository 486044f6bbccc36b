// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <QTest>

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace fanfold;

class TestNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortest_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("minus zero") << -0.0 << QByteArray("-0");
        QTest::newRow("a tenth") << 0.1 << QByteArray("0.1");
        QTest::newRow("a sum that is no tenth") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("a whole number") << 1024.0 << QByteArray("1024");
        QTest::newRow("tiny") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("largest") << std::numeric_limits<double>::max()
                                 << QByteArray("1.7976931348623157e+308");
        QTest::newRow("infinite") << double(INFINITY) << QByteArray("inf");
        QTest::newRow("minus infinite") << -double(INFINITY) << QByteArray("-inf");
        QTest::newRow("no number") << double(NAN) << QByteArray();
    }

    void shortest()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(shortestText(value)), text);
    }

    void everyDoubleReadsBack()
    {
        std::mt19937_64 random(11);
        for (int i = 0; i < 100'000; ++i) {
            const double value = std::bit_cast<double>(random());
            if (!std::isfinite(value))
                continue;
            const std::string text = shortestText(value);
            double back = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), back);
            QVERIFY(end.ptr == text.data() + text.size());
            QCOMPARE(std::bit_cast<quint64>(back), std::bit_cast<quint64>(value));
        }
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "test_number_text.moc"
