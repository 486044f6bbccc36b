// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that say "nothing here", numbers that may say so, numbers that a file declares to say so.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

QByteArray detailOf(const Result<ReadOutcome>& outcome, WarningCode code)
{
    if (outcome)
        for (const Warning& warning : outcome->table.warnings)
            if (warning.code == code)
                return QByteArray::fromStdString(warning.detail);
    return {};
}

} // namespace

class MissingValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void marksCountAsMissing_data();
    void marksCountAsMissing();
    void starsStayWordsWhereThereAreNoNumbers();
    void errorValuesInTheFirstColumnAreNoComments();
    void errorValuesMayFillMostOfAColumn();
    void remarksThatBeginLikeErrorValuesAreComments();
    void sentinelsAreSuggested_data();
    void sentinelsAreSuggested();
    void sentinelsStayNumbers();
    void sentinelsAreCountedOverAllBatches();
    void declaredNumbersAreMissing_data();
    void declaredNumbersAreMissing();

private:
    ReaderFixture m_fixture;
};

void MissingValuesTest::marksCountAsMissing_data()
{
    QTest::addColumn<QByteArray>("mark");
    for (const char* mark : {"", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "-", "--", "?",
             ".", "#N/A", "<NA>", "1.#QNAN", "n.a.", "N.A.", "n/a", "---", "#NA", "nil", "*",
             "****", "************", "-nan(ind)", "\u2013", "\u2014", "#DIV/0!", "#VALUE!", "#REF!",
             "#NUM!", "#NAME?", "#NULL!", "\\N"})
        QTest::addRow("\"%s\"", mark) << QByteArray(mark);
}

void MissingValuesTest::marksCountAsMissing()
{
    QFETCH(QByteArray, mark);
    const auto outcome = m_fixture.read("t,v\n1,5\n2," + mark + "\n3,7\n4,9\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | 4 rows"));
    QCOMPARE(warningText(outcome), QByteArray());
    QCOMPARE(outcome->table.summaries[1].count, 3U);
    QCOMPARE(outcome->table.summaries[1].missing, 1U);
    QCOMPARE(outcome->table.summaries[1].mean, 7.0);
}

void MissingValuesTest::starsStayWordsWhereThereAreNoNumbers()
{
    const auto outcome = m_fixture.read("t,p,signif\n1,0.001,***\n2,0.04,*\n3,0.2,\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | p n | signif t | 3 rows"));
}

void MissingValuesTest::errorValuesInTheFirstColumnAreNoComments()
{
    const auto outcome = m_fixture.read(
        "t,v\n" + QByteArray("1,2\n#N/A,3\n4,5\n").repeated(4) + "#DIV/0!,6\n# end\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | 13 rows"));
    QCOMPARE(warningText(outcome), QByteArray());
    QCOMPARE(outcome->table.summaries[0].missing, 5U);
    QCOMPARE(outcome->table.summaries[1].count, 13U);
}

void MissingValuesTest::errorValuesMayFillMostOfAColumn()
{
    const auto outcome = m_fixture.read(
        "t,v,w\n" + QByteArray("1,#DIV/0!,\\N\n2,#REF!,\\N\n3,4.5,7\n").repeated(4));
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | w n | 12 rows"));
    QCOMPARE(warningText(outcome), QByteArray());
    QCOMPARE(outcome->table.summaries[1].missing, 8U);
    QCOMPARE(outcome->table.summaries[2].count, 4U);
}

void MissingValuesTest::remarksThatBeginLikeErrorValuesAreComments()
{
    const auto outcome
        = m_fixture.read("#N/Ame of the card\n#NV centre\n#REF5\nt,v\n1,2\n3,4\n5,6\n");
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | 3 rows"));
}

void MissingValuesTest::sentinelsAreSuggested_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char* name, const char* values, const char* detail) {
        QTest::newRow(name) << QByteArray(values) << QByteArray(detail);
    };
    row("-999 among temperatures", "20.5 -999 21 22.5 -999", "v: -999 x 2");
    row("-9999", "1 2 -9999 4", "v: -9999 x 1");
    row("9999", "1 2 9999 4", "v: 9999 x 1");
    row("99999", "1 2 99999 4", "v: 99999 x 1");
    row("-99.9", "1 2 -99.9 4", "v: -99.9 x 1");
    row("1e30", "1 2 1e30 4", "v: 1e+30 x 1");
    row("two of them, the lower one is named", "20 -99 21 -999 22 -99", "v: -999 x 1");
    row("-999 throughout", "-999 -999 -999", "v: -999 x 3");
    row("-9.99e-29", "5 5 -9.99e-29 5", "v: -9.99e-29 x 1");
    row("9999 as the end of a count", "9996 9997 9998 9999", "");
    row("-999 as one of many low values", "-2000 -999 0", "");
    row("9999 beside values as large", "1 5000 9000 9999", "");
    row("999 throughout, a setting", "999 999 999", "");
    row("ordinary values", "1 2 3", "");
}

void MissingValuesTest::sentinelsAreSuggested()
{
    QFETCH(QByteArray, values);
    QByteArray bytes = "t;v\n";
    int row = 0;
    for (const QByteArray& value : values.split(' '))
        bytes += QByteArray::number(++row) + ';' + value + '\n';
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(outcome.has_value());
    QTEST(detailOf(outcome, WarningCode::likelyMissing), "detail");
}

void MissingValuesTest::sentinelsStayNumbers()
{
    const auto outcome = m_fixture.read("t,v\n1,5\n2,-999\n3,7\n");
    QCOMPARE(warningText(outcome), QByteArray("sentinel@-1x1"));
    QCOMPARE(outcome->table.summaries[1].count, 3U);
    QCOMPARE(outcome->table.summaries[1].min, -999.0);
}

void MissingValuesTest::sentinelsAreCountedOverAllBatches()
{
    QByteArray bytes = "t,v,w\n";
    for (int row = 0; row < 20'000; ++row)
        bytes += QByteArray::number(row) + ',' + (row % 1000 == 999 ? "-9999" : "5") + ','
            + (row % 7000 == 6999 ? "99999" : QByteArray::number(row % 10)) + '\n';
    const auto outcome = m_fixture.read(bytes);
    QCOMPARE(
        detailOf(outcome, WarningCode::likelyMissing), QByteArray("v: -9999 x 20, w: 99999 x 2"));
    QCOMPARE(warningText(outcome), QByteArray("sentinel@-1x22"));
}

void MissingValuesTest::declaredNumbersAreMissing_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<quint64>("missing");
    const auto row = [](const char* name, const char* head, const char* declared, quint64 missing) {
        QTest::newRow(name) << QByteArray(head) << QByteArray(declared) << missing;
    };
    row("SeaBird's bad flag", "# bad_flag = -9.990e-29\n", "-9.990e-29", 1);
    row("a value with a colon", "# Missing value: -999\n", "-999", 1);
    row("an attribute in quotes", "# _FillValue = \"-999\"\n", "-999", 1);
    row("a line of the preamble", "Station,7\nNODATA_value,-999\n", "-999", 1);
    row("none declared", "# made = 5\n", "", 0);
    row("a count of missing values", "# missing: 5\n", "", 0);
    row("no number", "# bad_flag = none\n", "", 0);
}

void MissingValuesTest::declaredNumbersAreMissing()
{
    QFETCH(QByteArray, head);
    QFETCH(quint64, missing);
    const auto outcome
        = m_fixture.read(head + "time,depth\n1,5\n2,-999\n3,-9.99E-29\n4,7\n5,6\n6,7\n");
    QVERIFY(outcome.has_value());
    QTEST(QByteArray::fromStdString(outcome->table.dialect.missing), "declared");
    QCOMPARE(outcome->table.summaries[1].missing, missing);
    QCOMPARE(outcome->table.summaries[1].count, 6 - missing);
    QCOMPARE(
        std::isnan(outcome->preview.series.at(0).y[1]), outcome->table.dialect.missing == "-999");
}

QTEST_APPLESS_MAIN(MissingValuesTest)
#include "test_missing_values.moc"
