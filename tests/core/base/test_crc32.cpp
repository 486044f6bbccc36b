// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"

#include <QTest>

using namespace fanfold;

class TestCrc32 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownValues_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("value");
        QTest::newRow("nothing") << QByteArray() << 0U;
        QTest::newRow("the check value of the standard") << QByteArray("123456789") << 0xCBF43926U;
        QTest::newRow("less than eight bytes") << QByteArray("a") << 0xE8B7BE43U;
        QTest::newRow("many") << QByteArray("The quick brown fox jumps over the lazy dog")
                              << 0x414FA339U;
        QTest::newRow("zeros are told by their number") << QByteArray(32, '\0') << 0x190A55ADU;
    }

    void knownValues()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, value);
        QCOMPARE(crc32(bytes.toStdString()), value);
    }

    void everyChangedBitShows()
    {
        std::string bytes = "a record of a run";
        const std::uint32_t whole = crc32(bytes);
        for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
            QVERIFY(crc32(bytes) != whole);
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        }
    }
};

QTEST_GUILESS_MAIN(TestCrc32)
#include "test_crc32.moc"
