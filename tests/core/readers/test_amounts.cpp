// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers beside a percent sign or a currency: texts, unless a person asks for them.
#include "core/cells/amount.h"
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class AmountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cells_data();
    void cells();
    void numbersIfAsked_data();
    void numbersIfAsked();
    void valuesHaveNoSign();
    void cellsStayAsTheyStand();

private:
    ReaderFixture m_fixture;
};

void AmountsTest::cells_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("sign");
    const auto row = [](const char* cell, const char* number, const char* sign) {
        QTest::newRow(cell) << QByteArray(number) << QByteArray(sign);
    };
    row("12 %", "12", "%");
    row("7.5%", "7.5", "%");
    row(".5%", ".5", "%");
    row("$5.00", "5.00", "$");
    row("-$5", "-5", "$");
    row("$-5", "-5", "$");
    row("($1,234.50)", "-1,234.50", "$");
    row("US$ 5", "5", "US$");
    row("5,00 \u20ac", "5,00", "\u20ac");
    row("\uffe51\u00a0234", "1\u00a0234", "\uffe5");
    row("12\u5143", "12", "\u5143");
    row("CHF 1'234", "1'234", "CHF");
    row("5", "", "");
    row("%", "", "");
    row("5 V", "", "");
    row("up 5%", "", "");
    row("5% off", "", "");
    row("(5)", "", "");
    row("(-$5)", "", "");
    row("-$-5", "", "");
    row("$A", "", "");
    row("", "", "");
}

void AmountsTest::cells()
{
    const std::optional<Amount> amount = amountOf(QTest::currentDataTag());
    QTEST(QByteArray::fromStdString(amount ? amount->number : std::string()), "number");
    QTEST(QByteArray::fromStdString(std::string(amount ? amount->sign : "")), "sign");
}

void AmountsTest::numbersIfAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("warnings");
    const auto row
        = [](const char* name, const char* bytes, const char* found, const char* warnings = "") {
              QTest::newRow(name) << QByteArray(bytes) << QByteArray(found) << QByteArray(warnings);
          };
    row("currency and percent", "item,price,share\nA,\"$1,234.50\",12%\nB,$9.50,7.5 %\n",
        ", . 1 | item t | price[$] n | share[%] n | 2 rows");
    row("decimal commas", "item;preis\nA;1.234,50 \u20ac\nB;98,00 \u20ac\n",
        "; , 1 | item t | preis[\u20ac] n | 2 rows");
    row("a unit in the header stays", "item,share (percent)\nA,12%\nB,7%\n",
        ", . 1 | item t | share[percent] n | 2 rows");
    row("plain numbers among them", "item,v\nA,12%\nB,7\n", ", . 1 | item t | v[%] n | 2 rows");
    row("different currencies stay text", "item,v\nA,$12\nB,\u20ac7\n",
        ", . 1 | item t | v t | 2 rows");
    row("no amounts at all", "a,b\n1,x\n2,y\n", ", . 1 | a n | b t | 2 rows");
    row("another sign further down is no number",
        QByteArray("item,v\n" + QByteArray("A,$5\n").repeated(20'000) + "B,\u20ac5\n").constData(),
        ", . 1 | item t | v[$] n | 20001 rows", "badNumber@20002x1");
}

void AmountsTest::numbersIfAsked()
{
    QFETCH(QByteArray, bytes);
    ReadOptions options;
    options.amounts = true;
    const auto outcome = m_fixture.read(bytes, options);
    QTEST(shape(outcome), "shape");
    QTEST(warningText(outcome), "warnings");
}

void AmountsTest::valuesHaveNoSign()
{
    ReadOptions options;
    options.amounts = true;
    const auto outcome = m_fixture.read("v,w\n\"$1,000.50\",50%\n($0.50),n/a\n$2,25 %\n", options);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.summaries.at(0).min, -0.5);
    QCOMPARE(outcome->table.summaries.at(0).max, 1000.5);
    QCOMPARE(outcome->table.summaries.at(1).mean, 37.5);
    QCOMPARE(outcome->table.summaries.at(1).missing, 1U);
}

void AmountsTest::cellsStayAsTheyStand()
{
    ReadOptions options;
    options.amounts = true;
    QCOMPARE(m_fixture.convert("v,w\n$5,50%\n$2,25 %\n", options),
        QByteArray("v,w\r\n$5,50%\r\n$2,25 %\r\n"));
}

QTEST_APPLESS_MAIN(AmountsTest)
#include "test_amounts.moc"
