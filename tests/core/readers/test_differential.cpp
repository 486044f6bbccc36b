// SPDX-License-Identifier: GPL-3.0-or-later
// Made files, found and read by the reader, against the slow reader that is told their dialect.
#include "made_file.h"
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace fanfold;

namespace {

SlowTable expectedTable(const MadeFile& file)
{
    SlowTable table
        = SlowReader(file.bytes.mid(file.tableFrom, file.tableTo - file.tableFrom), file.dialect)
              .read();
    if (file.hasTrailingDelimiter)
        for (QByteArrayList& row : table)
            row.removeLast();
    if (file.headerRows == 2) {
        for (qsizetype i = 0; i < table[0].size(); ++i)
            table[0][i] += ' ' + table[1][i];
        table.erase(table.begin() + 1);
    }
    for (QByteArrayList& row : table)
        while (row.size() < table.front().size())
            row.append(QByteArray());
    return table;
}

QByteArray described(const SlowTable& table)
{
    QByteArray text;
    for (const QByteArrayList& row : table)
        text += '[' + row.join("][") + "]\n";
    return text;
}

// What strtod reads in a column, without the cells that are missing.
std::vector<double> numbersOf(const SlowTable& table, qsizetype column, bool hasHeader)
{
    std::vector<double> numbers;
    for (std::size_t row = hasHeader ? 1 : 0; row < table.size(); ++row) {
        const QByteArray cell = QByteArray(table[row].value(column)).replace(',', '.');
        if (!cell.isEmpty() && cell != "NA")
            numbers.push_back(std::strtod(cell.constData(), nullptr));
    }
    return numbers;
}

// What is wrong with the rows and summaries; empty = nothing.
QByteArray faultInNumbers(const Result<ReadOutcome>& outcome, const MadeFile& file)
{
    const bool hasHeader = file.headerRows > 0;
    const SlowTable expected = expectedTable(file);
    if (!outcome || outcome->table.rows != expected.size() - (hasHeader ? 1 : 0))
        return shape(outcome);
    std::size_t columns = 0;
    for (const ColumnSummary& summary : outcome->table.summaries) {
        const auto numbers = numbersOf(expected, summary.column, hasHeader);
        if (file.isText[static_cast<std::size_t>(summary.column)] || summary.count != numbers.size()
            || !sameBits(summary.min, *std::min_element(numbers.begin(), numbers.end()))
            || !sameBits(summary.max, *std::max_element(numbers.begin(), numbers.end())))
            return "column " + QByteArray::number(summary.column) + ": "
                + QByteArray::number(qulonglong(summary.count)) + ", "
                + QByteArray::number(summary.min) + " to " + QByteArray::number(summary.max);
        ++columns;
    }
    const auto expectedColumns = std::count(file.isText.begin(), file.isText.end(), false);
    return columns == std::size_t(expectedColumns) ? QByteArray() : "columns are missing";
}

} // namespace

class DifferentialTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cellsAreThoseOfTheSlowReader_data();
    void cellsAreThoseOfTheSlowReader();
    void numbersAreThoseOfTheSlowReader();
    void blockBoundariesAtEveryByteChangeNothing();

private:
    ReaderFixture m_fixture;
};

void DifferentialTest::cellsAreThoseOfTheSlowReader_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("end");
    QTest::newRow("many seeds") << 0 << 4'000;
    QTest::newRow("one number and three words below a preamble") << 515'334 << 515'335;
}

void DifferentialTest::cellsAreThoseOfTheSlowReader()
{
    QFETCH(int, first);
    QFETCH(int, end);
    for (int seed = first; seed < end; ++seed) {
        const MadeFile file = FileMaker(static_cast<std::uint64_t>(seed)).make();
        const SlowTable found = SlowReader(m_fixture.convert(file.bytes), {}).read();
        const SlowTable expected = expectedTable(file);
        if (found != expected)
            qInfo("seed %d\n%s\n--- expected\n%s\n--- found\n%s", seed, file.bytes.constData(),
                described(expected).constData(), described(found).constData());
        QVERIFY2(found == expected, "the cells differ");
    }
}

void DifferentialTest::numbersAreThoseOfTheSlowReader()
{
    for (std::uint64_t seed = 10'000; seed < 11'000; ++seed) {
        const MadeFile file = FileMaker(seed).make();
        const QByteArray fault = faultInNumbers(m_fixture.read(file.bytes), file);
        if (!fault.isEmpty())
            qInfo("seed %d\n%s", int(seed), file.bytes.constData());
        QCOMPARE(fault, QByteArray());
    }
}

void DifferentialTest::blockBoundariesAtEveryByteChangeNothing()
{
    for (std::uint64_t seed = 20'000; seed < 20'012; ++seed) {
        const MadeFile file = FileMaker(seed).make();
        ReadRequest request = m_fixture.request(file.bytes);
        const auto whole = readTable(request);
        QVERIFY(whole.has_value());
        for (std::size_t size = 1; size < static_cast<std::size_t>(file.bytes.size()); ++size) {
            const auto cut = readTableInSizes(request, {size, size});
            QVERIFY(cut.has_value());
            QCOMPARE(shape(cut), shape(whole));
            QCOMPARE(warningText(cut), warningText(whole));
            for (std::size_t i = 0; i < whole->table.summaries.size(); ++i) {
                QCOMPARE(cut->table.summaries[i].count, whole->table.summaries[i].count);
                QVERIFY(sameBits(cut->table.summaries[i].min, whole->table.summaries[i].min));
                QVERIFY(sameBits(cut->table.summaries[i].max, whole->table.summaries[i].max));
            }
        }
    }
}

QTEST_APPLESS_MAIN(DifferentialTest)
#include "test_differential.moc"
