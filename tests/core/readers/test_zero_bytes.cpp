// SPDX-License-Identifier: GPL-3.0-or-later
// Zeros within a text, amid its rows and behind them.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class ZeroBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void nulBytesAreAWarning();
    void holesOfZerosAreAWarning_data();
    void holesOfZerosAreAWarning();
    void zerosBehindTheLastRowAreAWarning_data();
    void zerosBehindTheLastRowAreAWarning();

private:
    ReaderFixture m_fixture;
};

void ZeroBytesTest::nulBytesAreAWarning()
{
    const auto outcome = m_fixture.read(
        QByteArray("x,name\n1,some longer text\n2,a") + '\0' + QByteArray("b\n3,c\n"));
    QCOMPARE(shape(outcome), QByteArray(", . 1 | x n | name t | 3 rows"));
    QCOMPARE(warningText(outcome), QByteArray("nul@3x1"));
}

void ZeroBytesTest::holesOfZerosAreAWarning_data()
{
    QTest::addColumn<QByteArray>("hole");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("found");
    const QByteArray zeros(400, '\0');
    QTest::newRow("a line of zeros") << zeros + '\n' << 8 << QByteArray("nul@6x400");
    QTest::newRow("amid a cell") << "5,1" + zeros + "0\n"
                                 << 9 << QByteArray("badNumber@6x1 nul@6x400");
    QTest::newRow("before a row") << zeros << 8 << QByteArray("badNumber@6x1 nul@6x400");
}

void ZeroBytesTest::holesOfZerosAreAWarning()
{
    QFETCH(QByteArray, hole);
    QFETCH(int, rows);
    const QByteArray some = "1,2\n3,4\n5,6\n7,8\n";
    const auto outcome = m_fixture.read("a,b\n" + some + hole + some);
    QCOMPARE(shape(outcome), ", . 1 | a n | b n | " + QByteArray::number(rows) + " rows");
    QTEST(warningText(outcome), "found");
    for (const Warning& warning : outcome->table.warnings)
        QVERIFY(warning.detail.size() < 4);
}

void ZeroBytesTest::zerosBehindTheLastRowAreAWarning_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("zeros");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("fewer than the text")
        << QByteArray("a,b\n1,2\n3,4\n") << 5 << QByteArray("nul@4x5");
    QTest::newRow("many more than the text")
        << QByteArray("a,b\n1,2\n3,4\n") << 4'000 << QByteArray("nul@4x4000");
    QTest::newRow("more than a line may be long")
        << QByteArray("a,b\n1,2\n3,4\n") << 20'000'000 << QByteArray("nul@4x20000000");
    QTest::newRow("behind a row without its line end")
        << QByteArray("a,b\n1,2\n3,4") << 100 << QByteArray("nul@4x100");
}

void ZeroBytesTest::zerosBehindTheLastRowAreAWarning()
{
    QFETCH(QByteArray, text);
    QFETCH(int, zeros);
    const QByteArray bytes = text + QByteArray(zeros, '\0');
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(shape(outcome), QByteArray(", . 1 | a n | b n | 2 rows"));
    QTEST(warningText(outcome), "found");
    QCOMPARE(m_fixture.convert(bytes).replace("\r\n", "\n"), QByteArray("a,b\n1,2\n3,4\n"));
}

QTEST_APPLESS_MAIN(ZeroBytesTest)
#include "test_zero_bytes.moc"
