// SPDX-License-Identifier: GPL-3.0-or-later
// Every vector unit's kernel reads what PlainRecord reads record by record, to the bit.
#include "core/readers/plain_rows.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace fanfold;

namespace {

struct Shape {
    char delimiter = ',';
    char decimal = '.';
    char lineEnd = '\n';
    std::string columns = "nn"; ///< n = numbers, t = text
    std::string commentPrefix;
};

TableLayout layoutOf(const Shape& shape)
{
    TableLayout layout;
    layout.rules.delimiter = shape.delimiter;
    layout.rules.lineEnd = shape.lineEnd;
    layout.rules.commentPrefix = shape.commentPrefix;
    layout.dialect.decimal = shape.decimal;
    for (const char type : shape.columns)
        layout.columns.push_back({"c", "", type == 'n' ? ColumnType::number : ColumnType::text});
    return layout;
}

/// Rows that were read, as bits; a record that is not plain is one number that no double has.
using Rows = std::vector<std::uint64_t>;
constexpr std::uint64_t kNotPlain = 0x7ff8'dead'beef'0000;

constexpr std::size_t kRoom = 7;

// kernel nullptr = record by record alone.
Rows read(const Shape& shape, const std::string& text, char around, const RowKernel* kernel,
    std::size_t* quickRows = nullptr)
{
    const TableLayout layout = layoutOf(shape);
    const PlainRecord record(layout);
    PlainRows rows(record, kernel);
    const std::size_t numbers
        = static_cast<std::size_t>(std::count(shape.columns.begin(), shape.columns.end(), 'n'));
    const std::string bytes = std::string(kNumberPadding, around) + text + shape.lineEnd
        + std::string(kNumberPadding, around);
    const char* p = bytes.data() + kNumberPadding;
    const char* const end = p + text.size();
    std::vector<double> out(numbers * kRoom + 1);
    Rows all;
    const auto keep = [&](std::size_t count) {
        for (std::size_t row = 0; row < count; ++row)
            for (std::size_t column = 0; column < numbers; ++column)
                all.push_back(std::bit_cast<std::uint64_t>(out[column * kRoom + row]));
    };
    while (p < end) {
        rows.setBytes(p, end);
        for (;;) {
            const RowsTaken taken = rows.take(p, end, {out.data(), kRoom, kRoom});
            keep(taken.rows);
            p = taken.next;
            if (quickRows != nullptr)
                *quickRows += taken.rows;
            if (taken.rows < kRoom)
                break;
        }
        if (p >= end)
            break;
        if (const char* next = record.scan<false>(p, out.data(), kRoom);
            next != nullptr && next <= end) {
            keep(1);
            p = next;
        } else {
            all.push_back(kNotPlain);
            const auto feed
                = text.find(shape.lineEnd, static_cast<std::size_t>(p + text.size() - end));
            p = feed == std::string::npos ? end : end - text.size() + feed + 1;
        }
    }
    return all;
}

std::string randomCell(std::mt19937_64& random, char decimal)
{
    char cell[64];
    const double value = std::ldexp(
        static_cast<double>(random() % 2'000'001) - 1e6, static_cast<int>(random() % 60) - 40);
    static constexpr const char* kFormats[]
        = {"%.6f", "%.3f", "%.0f", "%g", "%.17g", "%e", "%+.2f", "%.3E", "%7.2f", "%-8.1f"};
    std::snprintf(cell, sizeof cell, kFormats[random() % std::size(kFormats)], value);
    std::string text = cell;
    std::replace(text.begin(), text.end(), '.', decimal);
    return text;
}

std::string oddCell(std::mt19937_64& random)
{
    static constexpr const char* kCells[] = {"", " ", "-", "+", ".", "-.", "-.5", "5.", "-0", "0",
        "00000000000000012", "9007199254740993", "9007199254740992", "1234567890123456",
        "123456789012345.6", "-123456789012345", ".1234567890123456", "1-2", "1.2.3", "--1", "x",
        "\"q\"", "\"", "\"12\"", "\"-1.5\"", "\"1,5\"", "\"a,b\"", "\"\"", "\"a\"\"b\"", "\"a\" ",
        "\t\"a\"", "\t#a", "1e5", "1e-400", "nan", "inf", "#1", " 7", "7 ", "12:30", "2024-01-02",
        "a b", "\r", "1\r", "\xC3\xA9"};
    return kCells[random() % std::size(kCells)];
}

std::string randomTable(std::mt19937_64& random, const Shape& shape, int oddOneIn)
{
    std::string text;
    const int rows = static_cast<int>(random() % 60);
    const bool returns = shape.lineEnd == '\n' && random() % 3 == 0;
    for (int row = 0; row < rows; ++row) {
        const auto isOdd
            = [&] { return oddOneIn > 0 && random() % static_cast<unsigned>(oddOneIn) == 0; };
        for (std::size_t column = 0; column < shape.columns.size(); ++column) {
            if (column > 0)
                text += shape.delimiter;
            if (isOdd())
                text += oddCell(random);
            else
                text += shape.columns[column] == 'n' ? randomCell(random, shape.decimal)
                                                     : "word" + std::to_string(random() % 1000);
            if (isOdd() && isOdd())
                text += shape.delimiter;
        }
        if (returns)
            text += '\r';
        text += shape.lineEnd;
        if (isOdd() && isOdd())
            text += shape.lineEnd;
    }
    if (random() % 4 == 0 && !text.empty())
        text.pop_back();
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Shape)

class PlainRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyKernelReadsWhatOneRecordAfterTheOtherGives_data();
    void everyKernelReadsWhatOneRecordAfterTheOtherGives();
    void numbersEqualStrtodsToTheBit();
    void bytesAroundDoNotMatter();
    void takesWhatBeginsBeforeTheLimitAndNoMore();
    void longRecordsAreTakenUpToABound();
};

void PlainRowsTest::everyKernelReadsWhatOneRecordAfterTheOtherGives_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<int>("oddOneIn");
    QTest::newRow("two columns") << Shape{} << 0;
    QTest::newRow("two columns, odd cells") << Shape{} << 9;
    QTest::newRow("one column") << Shape{',', '.', '\n', "n", {}} << 9;
    QTest::newRow("seven columns") << Shape{'\t', '.', '\n', "nnnnnnn", {}} << 60;
    QTest::newRow("text amid numbers") << Shape{',', '.', '\n', "ntntn", {}} << 30;
    QTest::newRow("text first") << Shape{'|', '.', '\n', "tn", {}} << 12;
    QTest::newRow("text alone") << Shape{',', '.', '\n', "tt", {}} << 12;
    QTest::newRow("decimal commas") << Shape{';', ',', '\n', "nnn", {}} << 15;
    QTest::newRow("lone returns") << Shape{',', '.', '\r', "nnn", {}} << 15;
    QTest::newRow("comments") << Shape{',', '.', '\n', "nn", "#"} << 6;
}

void PlainRowsTest::everyKernelReadsWhatOneRecordAfterTheOtherGives()
{
    QFETCH(Shape, shape);
    QFETCH(int, oddOneIn);
    std::mt19937_64 random(21);
    std::size_t quickRows = 0;
    for (int round = 0; round < 1'000; ++round) {
        const std::string text = randomTable(random, shape, oddOneIn);
        const Rows expected = read(shape, text, '\0', nullptr);
        for (const RowKernel& kernel : rowKernels()) {
            const Rows actual = read(shape, text, '\0', &kernel, &quickRows);
            if (actual != expected)
                QFAIL((std::string(kernel.name) + ":\n" + text).c_str());
        }
    }
    QVERIFY(rowKernels().empty() || quickRows > 1'000);
}

void PlainRowsTest::numbersEqualStrtodsToTheBit()
{
    std::mt19937_64 random(22);
    const Shape shape{',', '.', '\n', "nnnn", {}};
    for (const RowKernel& kernel : rowKernels()) {
        for (int round = 0; round < 500; ++round) {
            std::string text;
            Rows expected;
            for (int cell = 0; cell < 400; ++cell) {
                const std::string number = randomCell(random, '.');
                text += number + (cell % 4 == 3 ? '\n' : ',');
                expected.push_back(
                    std::bit_cast<std::uint64_t>(std::strtod(number.c_str(), nullptr)));
            }
            QVERIFY(read(shape, text, '\0', &kernel) == expected);
        }
    }
}

void PlainRowsTest::bytesAroundDoNotMatter()
{
    std::mt19937_64 random(23);
    const Shape shape{',', '.', '\n', "nnn", {}};
    for (const RowKernel& kernel : rowKernels())
        for (int round = 0; round < 200; ++round) {
            const std::string text = randomTable(random, shape, 40);
            const Rows expected = read(shape, text, '\0', &kernel);
            for (const char around : {'0', '.', '-', '\r', '"', '\xff'})
                QVERIFY(read(shape, text, around, &kernel) == expected);
        }
}

void PlainRowsTest::takesWhatBeginsBeforeTheLimitAndNoMore()
{
    const TableLayout layout = layoutOf({});
    const PlainRecord record(layout);
    const std::string text = std::string(kNumberPadding, ' ') + "1,2\n3,4\n5,6\n";
    const char* const begin = text.data() + kNumberPadding;
    for (const RowKernel& kernel : rowKernels()) {
        double out[6];
        for (std::size_t limit = 0; limit <= 12; ++limit) {
            PlainRows rows(record, &kernel);
            rows.setBytes(begin, begin + 12);
            const RowsTaken taken = rows.take(begin, begin + limit, {out, 3, 3});
            QCOMPARE(taken.rows, (limit + 3) / 4);
            QCOMPARE(taken.next, begin + taken.rows * 4);
        }
    }
}

void PlainRowsTest::longRecordsAreTakenUpToABound()
{
    for (const std::size_t columns : {500U, 5'000U, 60'000U}) {
        const Shape shape{',', '.', '\n', std::string(columns, 'n'), {}};
        std::string text;
        for (std::size_t cell = 0; cell < 3 * columns; ++cell)
            text += std::to_string(cell % 100) + ((cell + 1) % columns == 0 ? '\n' : ',');
        const Rows expected = read(shape, text, '\0', nullptr);
        QCOMPARE(expected.size(), 3 * columns);
        for (const RowKernel& kernel : rowKernels())
            QVERIFY(read(shape, text, '\0', &kernel) == expected);
    }
}

QTEST_APPLESS_MAIN(PlainRowsTest)
#include "test_plain_rows.moc"
