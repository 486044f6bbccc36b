// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/number_parser.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace fanfold;

namespace {

// What the C library makes of it, which knows neither decimal commas nor Fortran's exponents.
double byStrtod(std::string text, char decimal)
{
    std::replace(text.begin(), text.end(), decimal, '.');
    for (char& c : text)
        c = c == 'd' || c == 'D' ? 'e' : c;
    return std::strtod(text.c_str(), nullptr);
}

std::string randomNumber(std::mt19937_64& random, char decimal)
{
    const auto digits = [&](std::uint64_t most) {
        std::string text;
        for (std::uint64_t left = random() % (most + 1); left > 0; --left)
            text += static_cast<char>('0' + random() % 10);
        return text;
    };
    char printed[64];
    switch (random() % 6) {
    case 0:
        std::snprintf(printed, sizeof printed, "%.6f",
            static_cast<double>(random() % 2'000'000'000) * 1e-4 - 1e5);
        break;
    case 1:
        std::snprintf(
            printed, sizeof printed, "%.17g", std::bit_cast<double>(random() & ~(1ULL << 62)));
        break;
    case 2:
        std::snprintf(printed, sizeof printed, "%.15E", static_cast<double>(random()) * 1e-20);
        break;
    case 3:
        std::snprintf(printed, sizeof printed, "%llu", static_cast<unsigned long long>(random()));
        break;
    default:
        printed[0] = '\0';
    }
    std::string text = printed;
    if (text.empty()) {
        text = (random() % 3 == 0          ? "-"
                       : random() % 3 == 0 ? "+"
                                           : "")
            + digits(22) + "." + digits(24) + "0";
        if (random() % 2 == 0)
            text += std::string(1, "eEdD"[random() % 4]) + (random() % 2 == 0 ? "-" : "")
                + std::to_string(random() % 400);
    }
    std::replace(text.begin(), text.end(), '.', decimal);
    return text;
}

} // namespace

class NumberParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void numbersEqualStrtodsToTheBit_data();
    void numbersEqualStrtodsToTheBit();
    void odd_data();
    void odd();
    void refused_data();
    void refused();
    void missingMarks_data();
    void missingMarks();
    void neverReadsBeyondItsCell();
};

void NumberParserTest::numbersEqualStrtodsToTheBit_data()
{
    QTest::addColumn<char>("decimal");
    QTest::newRow("with a decimal point") << '.';
    QTest::newRow("with a decimal comma") << ',';
}

void NumberParserTest::numbersEqualStrtodsToTheBit()
{
    QFETCH(char, decimal);
    // In every style: a million of them, or as many as the bench asks for.
    const int wanted = qEnvironmentVariableIntValue("FANFOLD_NUMBERS");
    const int count = (wanted > 0 ? wanted : 1'000'000) / 2; // two decimal marks
    std::mt19937_64 random(11);
    int quick = 0;
    for (int i = 0; i < count; ++i) {
        const std::string text = randomNumber(random, decimal);
        const double expected = byStrtod(text, decimal);
        if (std::isnan(expected))
            continue;
        double careful = NAN;
        QVERIFY2(parseNumber(text, decimal, careful), text.c_str());
        if (std::bit_cast<quint64>(careful) != std::bit_cast<quint64>(expected))
            QFAIL(qPrintable(QString::fromStdString(text)));
        const std::string padded = text + std::string(1, '\n') + std::string(kNumberPadding, '7');
        double value = NAN;
        if (const char* end = scanNumber(padded.data(), decimal, value); end != nullptr) {
            ++quick;
            if (end != padded.data() + text.size()
                || std::bit_cast<quint64>(value) != std::bit_cast<quint64>(expected))
                QFAIL(qPrintable(QString::fromStdString(text)));
        }
    }
    QVERIFY(quick > count / 5);
}

void NumberParserTest::odd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("no digit before the point") << QByteArray(".5") << 0.5;
    QTest::newRow("no digit behind the point") << QByteArray("5.") << 5.0;
    QTest::newRow("a point and an exponent") << QByteArray("5.e-1") << 0.5;
    QTest::newRow("a plus sign") << QByteArray("+7") << 7.0;
    QTest::newRow("blanks around") << QByteArray("  7 \t") << 7.0;
    QTest::newRow("Fortran's double") << QByteArray("-2.5D-002") << -0.025;
    QTest::newRow("Fortran's exponent of three digits without its letter")
        << QByteArray("-0.12345-102") << -0.12345e-102;
    QTest::newRow("the same, positive") << QByteArray("1.234+300") << 1.234e300;
    QTest::newRow("leading zeros") << QByteArray("000000000000000000000000012") << 12.0;
    QTest::newRow("a hundred and fifty digits") << QByteArray(150, '0') + "3.5" << 3.5;
    QTest::newRow("too large for a double") << QByteArray("1e999") << double(INFINITY);
    QTest::newRow("too large, negative") << QByteArray("-1e999") << -double(INFINITY);
    QTest::newRow("too small for a double") << QByteArray("1e-999") << 0.0;
    QTest::newRow("an exponent beyond all bounds")
        << QByteArray("0.001e99999999999999999999") << double(INFINITY);
    QTest::newRow("zero with a huge exponent") << QByteArray("0e99999") << 0.0;
    QTest::newRow("the smallest denormal") << QByteArray("4.9406564584124654e-324") << 5e-324;
    QTest::newRow("infinity by name") << QByteArray("-Inf") << -double(INFINITY);
    QTest::newRow("infinity of Windows") << QByteArray("1.#INF") << double(INFINITY);
    QTest::newRow("infinity of Windows, padded") << QByteArray("-1.#INF00") << -double(INFINITY);
    QTest::newRow("infinity in full") << QByteArray("Infinity") << double(INFINITY);
}

void NumberParserTest::odd()
{
    QFETCH(QByteArray, text);
    double value = NAN;
    QVERIFY(parseNumber({text.constData(), static_cast<std::size_t>(text.size())}, '.', value));
    QTEST(value, "value");
}

void NumberParserTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "-", "+", ".", "1e", "1e+", "0x10", "1.2.3", "1,5", "1 2",
             "12a", "e5", "--1", "nan", "infinit", "1_000", "\xD9\xA1", "1.5f", ".", "0.5-100",
             "1.5-300", "1.2345-10", "1.2345-1000", "1234-300"})
        QTest::addRow("\"%s\"", text) << QByteArray(text);
}

void NumberParserTest::refused()
{
    QFETCH(QByteArray, text);
    double value = 4;
    QVERIFY(!parseNumber({text.constData(), static_cast<std::size_t>(text.size())}, '.', value));
}

void NumberParserTest::missingMarks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("missing");
    for (const char* text : {"", "  ", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "nil",
             "-", "--", "---", "?", ".", " - ", "#N/A", "#NA", "<NA>", "n.a.", "NaT", "-nan",
             "1.#QNAN", "-1.#IND", "1.#QNAN0", "-1.#IND00", "\\N", "#DIV/0!", "#VALUE!", "#REF!",
             "#NUM!", "#NAME?", "#NULL!", " #DIV/0! ", "#WERT!", "#\u00a1VALOR!"})
        QTest::addRow("\"%s\" is missing", text) << QByteArray(text) << true;
    for (const char* text : {"0", "x", "nano", "N/A.", "-1", "??", "-.", "..", "1.#INF", "#DIV/0",
             "#1", "\\n", "N", "\\NA"})
        QTest::addRow("\"%s\" is there", text) << QByteArray(text) << false;
}

void NumberParserTest::missingMarks()
{
    QFETCH(QByteArray, text);
    QTEST(isMissing({text.constData(), static_cast<std::size_t>(text.size())}), "missing");
}

// The bytes behind a number must not change it, whatever they are.
void NumberParserTest::neverReadsBeyondItsCell()
{
    for (const char* text : {"1", "12345678", "1.5", "-1.25e3", "123456789.123456789"}) {
        double expected = NAN;
        QVERIFY(parseNumber(text, '.', expected));
        for (const char next : {'\n', ',', ';', '\t', ' ', '\r'}) {
            for (int filler = 0; filler < 256; ++filler) {
                const std::string bytes
                    = text + std::string(1, next) + std::string(24, static_cast<char>(filler));
                double value = NAN;
                const char* end = scanNumber(bytes.data(), '.', value);
                if (end == nullptr)
                    continue;
                QCOMPARE(value, expected);
                QCOMPARE(*end, next);
            }
        }
    }
}

QTEST_APPLESS_MAIN(NumberParserTest)
#include "test_number_parser.moc"
