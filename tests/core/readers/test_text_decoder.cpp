// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding piece by piece: however the bytes fall on blocks, the text is the same.
#include "core/data/text_encodings.h"
#include "core/text/text_decoder.h"
#include "core/text/text_encoding.h"
#include "tests/core/readers/reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TextDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void badBytesStayVisible();
    void everySplitGivesTheSameText_data();
    void everySplitGivesTheSameText();
    void charactersAcrossReadsStayWhole_data();
    void charactersAcrossReadsStayWhole();
    void progressIsInBytesOfTheFile();
    void everyNameIsKnown();
    void aPrefixOfTextEndsBeforeTheFirstOddByte();

private:
    ReaderFixture m_fixture;
};

namespace {

// Chinese, Japanese, Korean or Russian for the encodings that have it.
QByteArray sampleText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::gb18030:
        return "\xCE\xC2\xB6\xC8\x81\x39\xEE\x39\xA1\xE6";
    case TextEncoding::shiftJis:
        return "\x8E\x9E\x8A\xD4\x95\x5C\xB1";
    case TextEncoding::cp949:
        return "\xBD\xC3\xB0\xA3\x8C\x63";
    case TextEncoding::utf16Le:
        return {"\x29\x6E\xA6\x5E\x3D\xD8\x00\xDE", 8};
    case TextEncoding::utf16Be:
        return {"\x6E\x29\x5E\xA6\xD8\x3D\xDE\x00", 8};
    case TextEncoding::utf8:
        return "\xE6\xB8\xA9";
    case TextEncoding::latin1:
        return "\xB0\xE9";
    case TextEncoding::windows1252:
        return "\x80\x93\xE9";
    case TextEncoding::windows1251:
        return "\xE2\xF0\xE5\xEC\xFF";
    case TextEncoding::koi8r:
        return "\xD7\xD2\xC5\xCD\xD1";
    }
    return {};
}

// ASCII as the encoding has it.
QByteArray plain(TextEncoding encoding, const QByteArray& ascii)
{
    if (encoding != TextEncoding::utf16Le && encoding != TextEncoding::utf16Be)
        return ascii;
    QByteArray wide;
    for (const char c : ascii) {
        wide += encoding == TextEncoding::utf16Le ? c : '\0';
        wide += encoding == TextEncoding::utf16Le ? '\0' : c;
    }
    return wide;
}

QByteArray decodedInOne(const QByteArray& bytes, TextEncoding encoding)
{
    std::string text;
    TextDecoder::create(encoding)->decode(bytes.toStdString(), true, text);
    return QByteArray::fromStdString(text);
}

std::string foundEncoding(const Result<ReadOutcome>& outcome)
{
    return outcome ? outcome->table.dialect.encoding : shape(outcome).toStdString();
}

void addEncodings()
{
    QTest::addColumn<int>("encoding");
    for (const TextEncoding encoding : kTextEncodings)
        QTest::newRow(std::string(encodingName(encoding)).c_str()) << static_cast<int>(encoding);
}

} // namespace

void TextDecoderTest::badBytesStayVisible()
{
    const QByteArray gbk = "\xCE\xC2\xB6\xC8,\xD1\xB9\xC1\xA6,\xCA\xB1\xBC\xE4,\xC3\xFB\xB3\xC6,"
                           "\xD0\xF2\xBA\xC5,\xB5\xE7\xD1\xB9,\xB5\xE7\xC1\xF7,\xC6\xB5\xC2\xCA,"
                           "\xC5\xA8\xB6\xC8,\xCB\xD9\xB6\xC8\n1,2,3,x\xFFy,5,6,7,8,9,0\n";
    QVERIFY(m_fixture.convert(gbk).endsWith("\r\n1,2,3,x\\xFFy,5,6,7,8,9,0\r\n"));
    QCOMPARE(toUtf8("a\xFC\x81\xC3\xBC\x80"), std::string("aü\\x81ü€"));
    // the pair of CP949 that glibc takes and calls invalid, alone and before others
    QCOMPARE(decodedInOne("\xBD\xC3\xA2\xE8,1\n", TextEncoding::cp949), "시\\xA2\\xE8,1\n");
    QCOMPARE(
        decodedInOne("\xA2\xE8\xFF\xA2\xE8", TextEncoding::cp949), "\\xA2\\xE8\\xFF\\xA2\\xE8");
}

void TextDecoderTest::everySplitGivesTheSameText_data()
{
    addEncodings();
}

void TextDecoderTest::everySplitGivesTheSameText()
{
    QFETCH(int, encoding);
    const auto which = static_cast<TextEncoding>(encoding);
    const QByteArray bytes = plain(which, "t,1\n") + sampleText(which) + plain(which, "x\n")
        + sampleText(which) + '\xFF' + sampleText(which);
    const std::string whole = decodedInOne(bytes, which).toStdString();
    QVERIFY(whole.size() > 12);
    for (qsizetype first = 0; first <= bytes.size(); ++first)
        for (qsizetype second = first; second <= bytes.size(); ++second) {
            TextDecoder decoder = std::move(*TextDecoder::create(which));
            std::string text;
            std::string left;
            qsizetype from = 0;
            for (const qsizetype to : {first, second, bytes.size()}) {
                left += bytes.mid(from, to - from).toStdString();
                from = to;
                left.erase(0, decoder.decode(left, to == bytes.size(), text));
            }
            QCOMPARE(text, whole);
            QCOMPARE(left, std::string());
        }
}

void TextDecoderTest::charactersAcrossReadsStayWhole_data()
{
    addEncodings();
}

void TextDecoderTest::charactersAcrossReadsStayWhole()
{
    QFETCH(int, encoding);
    const auto which = static_cast<TextEncoding>(encoding);
    const QByteArray cell = sampleText(which) + sampleText(which) + sampleText(which);
    const QByteArray expectedCell = decodedInOne(cell, which);
    ReadOptions options;
    options.encoding = std::string(encodingName(which));
    for (int shift = 0; shift < 4; ++shift) {
        QByteArray bytes = plain(which, QByteArray("abcd").left(shift + 1) + ",name\n");
        QByteArray expected = QByteArray("abcd").left(shift + 1) + ",name\n";
        for (int row = 0; row < 12'000; ++row) {
            const QByteArray number = QByteArray::number(row) + ',';
            bytes += plain(which, number) + cell + plain(which, "\n");
            expected += number + expectedCell + '\n';
        }
        QCOMPARE(m_fixture.convert(bytes, options).replace("\r\n", "\n"), expected);
        if (which != TextEncoding::latin1)
            QCOMPARE(foundEncoding(m_fixture.read(bytes)), *options.encoding);
    }
}

void TextDecoderTest::progressIsInBytesOfTheFile()
{
    QByteArray bytes = plain(TextEncoding::utf16Le, "t,v\n");
    for (int row = 0; row < 200'000; ++row)
        bytes += plain(TextEncoding::utf16Le, "1,2.5\n");
    ReadRequest request = m_fixture.request(bytes);
    std::uint64_t last = 0;
    int partly = 0;
    request.progress = [&](Stage, std::uint64_t done, std::uint64_t total) {
        QVERIFY(done >= last && done <= total);
        QCOMPARE(total, static_cast<std::uint64_t>(bytes.size()));
        partly += done > total / 2 && done < total ? 1 : 0;
        last = done;
    };
    QCOMPARE(shape(readTable(request)), QByteArray(", . 1 | t n | v n | 200000 rows"));
    QCOMPARE(last, static_cast<std::uint64_t>(bytes.size()));
    QVERIFY(partly > 1);
}

void TextDecoderTest::everyNameIsKnown()
{
    for (const TextEncoding encoding : kTextEncodings)
        QVERIFY(encodingNamed(encodingName(encoding)) == encoding);
    QVERIFY(encodingNamed("GBK") == TextEncoding::gb18030);
    QVERIFY(encodingNamed("shift-jis") == TextEncoding::shiftJis);
    QVERIFY(encodingNamed("euc kr") == TextEncoding::cp949);
    QVERIFY(encodingNamed("latin1") == TextEncoding::latin1);
    QVERIFY(!encodingNamed(""));
    QVERIFY(!encodingNamed("klingon"));
}

void TextDecoderTest::aPrefixOfTextEndsBeforeTheFirstOddByte()
{
    constexpr std::size_t kStep = 32;
    for (int byte = 0; byte < 256; ++byte)
        for (std::size_t at = 0; at < 3 * kStep; ++at) {
            std::string text(3 * kStep, 'a');
            text[at] = static_cast<char>(byte);
            const bool isOdd = byte == 0 || byte > 127;
            QCOMPARE(textPrefix(text), isOdd ? at / kStep * kStep : text.size());
        }
}

QTEST_APPLESS_MAIN(TextDecoderTest)
#include "test_text_decoder.moc"
