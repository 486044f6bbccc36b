// SPDX-License-Identifier: GPL-3.0-or-later
// Tables made at random, in every dialect, against what they were made of.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <optional>
#include <random>
#include <vector>

using namespace fanfold;

namespace {

// The slow obvious reference: a table is its cells; the file is written from them.
struct RandomTable {
    char delimiter = ',';
    char decimal = '.';
    bool windowsEnds = false;
    bool lastLineEnds = true;
    bool header = true;
    std::vector<bool> isText;
    std::vector<std::vector<QByteArray>> rows;
    std::vector<std::vector<std::optional<double>>> numbers;
    QByteArray bytes;
};

QByteArray quoted(QByteArray cell)
{
    return '"' + cell.replace("\"", "\"\"") + '"';
}

QByteArray randomText(std::mt19937_64& random, char delimiter)
{
    static constexpr const char* kWords[] = {"ada", "x1", "b c", "a\"b", "two\nlines", "\"", "e5"};
    QByteArray text = kWords[random() % std::size(kWords)];
    if (delimiter == ' ')
        text = "word" + QByteArray::number(random() % 100);
    else if (random() % 4 == 0)
        text += delimiter;
    return text + "z";
}

QByteArray randomNumber(std::mt19937_64& random, char decimal, double& value)
{
    static constexpr const char* kFormats[] = {"%.6f", "%.3e", "%.0f", "%.17g", "%+.2f", "%.9E"};
    const double wanted = (static_cast<double>(random() >> 11) * 0x1p-53 - 0.5)
        * std::pow(10.0, static_cast<double>(random() % 12));
    QByteArray text
        = QString::asprintf(kFormats[random() % std::size(kFormats)], wanted).toLatin1();
    value = std::strtod(text.constData(), nullptr);
    return text.replace('.', decimal);
}

RandomTable randomTable(std::mt19937_64& random)
{
    static constexpr char kDelimiters[] = {',', ';', '\t', '|', ' '};
    RandomTable table;
    table.delimiter = kDelimiters[random() % std::size(kDelimiters)];
    table.decimal = table.delimiter != ',' && random() % 2 == 0 ? ',' : '.';
    table.windowsEnds = random() % 2 == 0;
    table.lastLineEnds = random() % 2 == 0;
    table.header = random() % 4 != 0;
    const auto columns = 2 + random() % 5;
    for (std::size_t i = 0; i < columns; ++i)
        table.isText.push_back(i > 0 && random() % 4 == 0);
    const QByteArray lineEnd = table.windowsEnds ? "\r\n" : "\n";
    const auto blanks = [&] {
        return table.delimiter == ' ' ? QByteArray(static_cast<int>(1 + random() % 3), ' ')
                                      : QByteArray(1, table.delimiter);
    };
    if (table.header) {
        for (std::size_t i = 0; i < columns; ++i)
            table.bytes += (i == 0 ? QByteArray("time") : blanks() + 'c' + QByteArray::number(i));
        table.bytes += lineEnd;
    }
    const auto rows = 5 + random() % 300;
    for (std::size_t row = 0; row < rows; ++row) {
        table.rows.emplace_back();
        table.numbers.emplace_back();
        if (row > 0 && random() % 50 == 0)
            table.bytes += lineEnd;
        for (std::size_t i = 0; i < columns; ++i) {
            QByteArray cell;
            std::optional<double> number;
            if (table.isText[i]) {
                cell = randomText(random, table.delimiter);
            } else if (i > 0 && row > 3 && random() % 20 == 0) {
                cell = table.delimiter == ' ' || random() % 2 == 0 ? "NA" : "";
            } else {
                double value = 0;
                cell = randomNumber(random, table.decimal, value);
                number = value;
            }
            table.rows.back().push_back(cell);
            table.numbers.back().push_back(number);
            const bool mustQuote = table.isText[i] && table.delimiter != ' ';
            const bool quote = mustQuote || (table.delimiter != ' ' && random() % 40 == 0);
            table.bytes += (i > 0 ? blanks() : QByteArray()) + (quote ? quoted(cell) : cell);
        }
        if (row + 1 < rows || table.lastLineEnds)
            table.bytes += lineEnd;
    }
    return table;
}

QByteArray expectedCsv(const RandomTable& table)
{
    QByteArray csv;
    if (table.header) {
        for (std::size_t i = 0; i < table.isText.size(); ++i)
            csv += i == 0 ? QByteArray("time") : ",c" + QByteArray::number(i);
        csv += "\r\n";
    }
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool special = row[i].contains(',') || row[i].contains('"')
                || row[i].contains('\n') || row[i].contains('\r') || row[i].contains(';')
                || row[i].contains('\t') || row[i].contains('|');
            csv += (i > 0 ? QByteArray(",") : QByteArray()) + (special ? quoted(row[i]) : row[i]);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace

class RandomTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comeOutAsTheyWereMade();

private:
    ReaderFixture m_fixture;
};

void RandomTablesTest::comeOutAsTheyWereMade()
{
    std::mt19937_64 random(31);
    for (int round = 0; round < 300; ++round) {
        const RandomTable table = randomTable(random);
        const auto outcome = m_fixture.read(table.bytes);
        const QByteArray context = "round " + QByteArray::number(round) + ": " + shape(outcome)
            + '\n' + table.bytes.left(600);
        QVERIFY2(outcome.has_value(), context);
        QVERIFY2(warningText(outcome).isEmpty() || warningText(outcome).startsWith("ambiguous"),
            context + warningText(outcome));
        QVERIFY2(outcome->table.rows == table.rows.size(), context);
        QVERIFY2(outcome->table.columns.size() == table.isText.size(), context);
        std::size_t numeric = 0;
        for (std::size_t i = 0; i < table.isText.size(); ++i) {
            QVERIFY2(
                (outcome->table.columns[i].type == ColumnType::text) == table.isText[i], context);
            if (table.isText[i])
                continue;
            const ColumnSummary& summary = outcome->table.summaries[numeric++];
            std::uint64_t count = 0;
            double low = INFINITY;
            double high = -INFINITY;
            for (const auto& row : table.numbers)
                if (row[i]) {
                    ++count;
                    low = std::min(low, *row[i]);
                    high = std::max(high, *row[i]);
                }
            QVERIFY2(summary.count == count, context);
            QVERIFY2(summary.missing == table.rows.size() - count, context);
            QVERIFY2(summary.min == low && summary.max == high, context);
        }
        for (const Series& series : outcome->preview.series)
            for (std::size_t row = 0; row < table.numbers.size(); ++row) {
                const auto expected = table.numbers[row][static_cast<std::size_t>(series.yColumn)];
                QVERIFY2(
                    expected ? series.y[row] == *expected : std::isnan(series.y[row]), context);
            }
        const QByteArray csv = m_fixture.convert(table.bytes);
        QVERIFY2(csv == expectedCsv(table), context + "\n--- got\n" + csv.left(600));
    }
}

QTEST_APPLESS_MAIN(RandomTablesTest)
#include "test_random_tables.moc"
