// SPDX-License-Identifier: GPL-3.0-or-later
// Text in many encodings: which one is found, what its names become, what is said about bad bytes;
// and lines skipped before the table.
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class EncodingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void found_data();
    void found();
    void toldByAPerson_data();
    void toldByAPerson();
    void linesAreSkipped_data();
    void linesAreSkipped();

private:
    ReaderFixture m_fixture;
};

namespace {

void addRow(const char* name, const QByteArray& bytes, const char* encoding, const char* shape,
    const char* warnings = "")
{
    QTest::newRow(name) << bytes << QByteArray(encoding) << QByteArray(shape)
                        << QByteArray(warnings);
}

} // namespace

void EncodingsTest::found_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("warnings");
    addRow("ASCII", QByteArray("t,v\n1,2\n", 8), "UTF-8", ", . 1 | t n | v n | 1 rows", "");
    addRow("UTF-8", QByteArray("Zeit,Gr\xC3\xB6\xC3\x9F\x65\n1,2\n", 17), "UTF-8",
        ", . 1 | Zeit n | Größe n | 1 rows", "");
    addRow("UTF-8 with a byte order mark",
        QByteArray("\xEF\xBB\xBFGr\xC3\xB6\xC3\x9F\x65,b\n1,2\n", 17), "UTF-8",
        ", . 1 | Größe n | b n | 1 rows", "");
    addRow("UTF-8 with one bad byte",
        QByteArray(
            "Gr\xC3\xB6\xC3\x9F\x65,Ma\xC3\x9F,H\xC3\xB6he,L\xC3\xA4nge,St\xC3\xA4rke,"
            "\xC3\x9C\x62ung,W\xC3\xB6rter,F\xC3\xBC\xC3\x9F\x65,Name\n1,2,3,4,5,6,7,8,M\xFCller\n",
            84),
        "UTF-8",
        ", . 1 | Größe n | Maß n | Höhe n | Länge n | Stärke n | Übung n | Wörter n | Füße n | "
        "Name t | 1 rows",
        "encoding@2x1");
    addRow("UTF-16LE with a byte order mark",
        QByteArray("\xFF\xFEZ\x00\x65\x00i\x00t\x00;"
                   "\x00G\x00r\x00\xF6\x00\xDF\x00\x65\x00\r\x00\n\x00\x31\x00,\x00\x35\x00;"
                   "\x00\x32\x00\r\x00\n\x00\x33\x00,\x00\x35\x00;\x00\x34\x00\r\x00\n\x00",
            54),
        "UTF-16LE", "; , 1 | Zeit n | Größe n | 2 rows", "");
    addRow("UTF-16BE with a byte order mark",
        QByteArray("\xFE\xFF\x00Z\x00\x65\x00i\x00t\x00;"
                   "\x00G\x00r\x00\xF6\x00\xDF\x00\x65\x00\r\x00\n\x00\x31\x00,\x00\x35\x00;"
                   "\x00\x32\x00\r\x00\n\x00\x33\x00,\x00\x35\x00;\x00\x34\x00\r\x00\n",
            54),
        "UTF-16BE", "; , 1 | Zeit n | Größe n | 2 rows", "");
    addRow("UTF-16LE without one",
        QByteArray(
            "Z\x00\x65\x00i\x00t\x00;\x00G\x00r\x00\xF6\x00\xDF\x00\x65\x00\r\x00\n\x00\x31\x00,"
            "\x00\x35\x00;\x00\x32\x00\r\x00\n\x00\x33\x00,\x00\x35\x00;\x00\x34\x00\r\x00\n\x00",
            52),
        "UTF-16LE", "; , 1 | Zeit n | Größe n | 2 rows", "");
    addRow("UTF-16BE without one",
        QByteArray("\x00Z\x00\x65\x00i\x00t\x00;"
                   "\x00G\x00r\x00\xF6\x00\xDF\x00\x65\x00\r\x00\n\x00\x31\x00,\x00\x35\x00;"
                   "\x00\x32\x00\r\x00\n\x00\x33\x00,\x00\x35\x00;\x00\x34\x00\r\x00\n",
            52),
        "UTF-16BE", "; , 1 | Zeit n | Größe n | 2 rows", "");
    addRow("UTF-16LE in Chinese",
        QByteArray(")n\xA6^,\x00\x8BS\x9BR\n\x00\x31\x00,\x00\x32\x00\n\x00", 20), "UTF-16LE",
        ", . 1 | 温度 n | 压力 n | 1 rows", "");
    addRow("UTF-16LE with half a surrogate",
        QByteArray("\xFF\xFE"
                   "a\0,\0b\0\n\0"
                   "1\0,\0x\0\n\0"
                   "2\0,\0\x00\xD8y\0\n\0",
            28),
        "UTF-16LE", ", . 1 | a n | b t | 2 rows", "encoding@3x2");
    addRow("UTF-16LE that ends within a character",
        QByteArray("a\x00,\x00\x62\x00\n\x00\x31\x00,\x00x\x00y", 15), "UTF-16LE",
        ", . 1 | a n | b t | 1 rows", "encoding@2x1");
    addRow("Latin-1", QByteArray("Gr\xF6\xDF\x65;Temperatur \xB0\x43\n1;2\n3;4\n", 28),
        "ISO-8859-1", "; . 1 | Größe n | Temperatur °C n | 2 rows", "");
    addRow("Latin-1 with one degree sign", QByteArray("Time,Temp (\xB0\x43)\n1,2\n", 19),
        "ISO-8859-1", ", . 1 | Time n | Temp[°C] n | 1 rows", "");
    addRow("Latin-1 with a micro sign", QByteArray("t (\xB5s),I (\xB5\x41)\n1,2\n", 18),
        "ISO-8859-1", ", . 1 | t[µs] n | I[µA] n | 1 rows", "");
    addRow("Latin-1 in French",
        QByteArray("Ann\xE9\x65;D\xE9\x62it (m\xB3/s);Temp\xE9rature\n1;2;3\n", 37), "ISO-8859-1",
        "; . 1 | Année n | Débit[m³/s] n | Température n | 1 rows", "");
    addRow("Latin-1 in Spanish", QByteArray("A\xF1o,Presi\xF3n,Ni\xF1o\n1,2,3\n", 23), "ISO-8859-1",
        ", . 1 | Año n | Presión n | Niño n | 1 rows", "");
    addRow("Windows-1252 with smart quotes", QByteArray("id,note\n1,\x93hot\x94\n2,don\x92t\n", 24),
        "Windows-1252", ", . 1 | id n | note t | 2 rows", "");
    addRow("Windows-1252 with a euro sign", QByteArray("item,price (\x80)\na,2\n", 19),
        "Windows-1252", ", . 1 | item t | price[€] n | 1 rows", "");
    addRow("Windows-1252 with a byte it does not know",
        QByteArray("item,price (\x80)\na,2\nb\x81,3\n", 24), "Windows-1252",
        ", . 1 | item t | price[€] n | 2 rows", "encoding@3x1");
    addRow("GBK", QByteArray("\xCE\xC2\xB6\xC8,\xD1\xB9\xC1\xA6\n1,2\n", 14), "GB18030",
        ", . 1 | 温度 n | 压力 n | 1 rows", "");
    addRow("GBK with units",
        QByteArray("\xCA\xB1\xBC\xE4(\xC3\xEB)\x09\xB5\xE7\xD1\xB9(V)\x09\xCE\xC2\xB6\xC8(\xA1\xE6)"
                   "\n1\x09\x32\x09\x33\n",
            32),
        "GB18030", "tab . 1 | 时间[秒] n | 电压[V] n | 温度[℃] n | 1 rows", "");
    addRow("GBK with one degree sign", QByteArray("t,T(\xA1\xE6)\n1,2\n", 12), "GB18030",
        ", . 1 | t n | T[℃] n | 1 rows", "");
    addRow("GBK with rare characters", QByteArray("\xEE\xEE,\xD2\xBF,\xEE\xD9\n1,2,3\n", 15),
        "GB18030", ", . 1 | 铑 n | 铱 n | 钯 n | 1 rows", "");
    addRow("GB18030 with characters of four bytes",
        QByteArray("\xC3\xFB\xB3\xC6,\xCE\xC2\xB6\xC8\n\x81\x39\xEE\x39,1\n", 17), "GB18030",
        ", . 1 | 名称 t | 温度 n | 1 rows", "");
    addRow("GBK with one bad byte",
        QByteArray(
            "\xD0\xF2\xBA\xC5,\xD1\xF9\xC6\xB7\xC3\xFB\xB3\xC6,"
            "\xB2\xE2\xC1\xBF\xCA\xB1\xBC\xE4\xBA\xCD\xCE\xC2\xB6\xC8\n1,"
            "\xB1\xEA\xD7\xBC\xD1\xF9\xC6\xB7,\xC9\xCF\xCE\xE7\n2,\xFF\xCB\xAE,\xCF\xC2\xCE\xE7\n",
            56),
        "GB18030", ", . 1 | 序号 n | 样品名称 t | 测量时间和温度 t | 2 rows", "encoding@3x1");
    addRow("Shift-JIS", QByteArray("\x8E\x9E\x8A\xD4,\x93\x64\x88\xB3\n1,2\n", 14), "Shift_JIS",
        ", . 1 | 時間 n | 電圧 n | 1 rows", "");
    addRow("Shift-JIS with kana",
        QByteArray("\x83T\x83\x93\x83v\x83\x8B,\x91\xAA\x92\xE8\x92l(mV),\x83\x81\x83\x82\n1,2,"
                   "\x82\xA0\x82\xE8\n",
            34),
        "Shift_JIS", ", . 1 | サンプル n | 測定値[mV] n | メモ t | 1 rows", "");
    addRow("Shift-JIS with a backslash as second byte",
        QByteArray("\x95\\\x8E\xA6,\x94\\\x97\xCD,\x83\\\x81[\x83X\n1,2,3\n", 23), "Shift_JIS",
        ", . 1 | 表示 n | 能力 n | ソース n | 1 rows", "");
    addRow("Shift-JIS with Microsoft's signs",
        QByteArray("\x94\xD4\x8D\x86,\x92\xB7\x82\xB3\x87o\n\x87@,2\n", 17), "Shift_JIS",
        ", . 1 | 番号 t | 長さ㎜ n | 1 rows", "");
    addRow("CP949", QByteArray("\xBD\xC3\xB0\xA3,\xC0\xFC\xBE\xD0\n1,2\n", 14), "CP949",
        ", . 1 | 시간 n | 전압 n | 1 rows", "");
    addRow("CP949 with units",
        QByteArray("\xBF\xC2\xB5\xB5(\xA1\xC9)\x09\xBE\xD0\xB7\xC2(kPa)"
                   "\x09\xBA\xF1\xB0\xED\n1\x09\x32\x09\xC1\xA4\xBB\xF3\n",
            33),
        "CP949", "tab . 1 | 온도[℃] n | 압력[kPa] n | 비고 t | 1 rows", "");
    addRow("CP949 beyond EUC-KR",
        QByteArray(
            "\xC0\xCC\xB8\xA7,\xBF\xC2\xB5\xB5,\xBD\xC0\xB5\xB5\n\x8C\x63\xB9\xE6,1,2\n", 24),
        "CP949", ", . 1 | 이름 t | 온도 n | 습도 n | 1 rows", "");
    addRow("Windows-1251",
        QByteArray("\xC2\xF0\xE5\xEC\xFF;\xD2\xE5\xEC\xEF\xE5\xF0\xE0\xF2\xF3\xF0\xE0, \xB0"
                   "C\n1;2,5\n2;3,5\n"),
        "Windows-1251", "; , 1 | Время n | Температура, °C n | 2 rows");
    addRow("Windows-1251, short", QByteArray("\xD2\xEE\xEA,\xEC\xC0\n1,2\n"), "Windows-1251",
        ", . 1 | Ток n | мА n | 1 rows");
    addRow("Windows-1251 in capitals",
        QByteArray("\xC2\xD0\xC5\xCC\xDF\t\xC4\xC0\xC2\xCB\xC5\xCD\xC8\xC5\n1\t2\n"),
        "Windows-1251", "tab . 1 | ВРЕМЯ n | ДАВЛЕНИЕ n | 1 rows");
    addRow("Windows-1251 with units",
        QByteArray("\xB9,\xC2\xF0\xE5\xEC\xFF (\xF1),\xD2\xEE\xEA "
                   "(\xEC\xC0),\xCF\xF0\xE8\xEC\xE5\xF7\xE0\xED\xE8\xE5\n1,2,3,"
                   "\xEE\xE1\xF0\xE0\xE7\xE5\xF6 \xAB\xC0\xBB\n"),
        "Windows-1251", ", . 1 | № n | Время[с] n | Ток[мА] n | Примечание t | 1 rows");
    addRow("Windows-1251 in Ukrainian",
        QByteArray("\xD7\xE0\xF1,\xD2\xE8\xF1\xEA,\xC2\xEE\xEB\xEE\xE3\xB3\xF1\xF2\xFC\n1,2,3\n"),
        "Windows-1251", ", . 1 | Час n | Тиск n | Вологість n | 1 rows");
    addRow("Windows-1251 in Ukrainian, two words",
        QByteArray("\xCF\xB2\xC1;\xE2\xB3\xEA\n1;2\n3;4\n"), "Windows-1251",
        "; . 1 | ПІБ n | вік n | 2 rows");
    addRow("Windows-1251 in Ukrainian, a word and a unit",
        QByteArray("\xF8\xF3\xEC;\xE4\xC1\n1;2\n3;4\n"), "Windows-1251",
        "; . 1 | шум n | дБ n | 2 rows");
    addRow("Windows-1251 in Ukrainian, capitals",
        QByteArray("\xD7\xC0\xD1;\xD2\xC5\xCC\xCF\n1;2\n3;4\n"), "Windows-1251",
        "; . 1 | ЧАС n | ТЕМП n | 2 rows");
    addRow("Windows-1251 in Ukrainian, a word of three letters",
        QByteArray("\xBF\xE6\xE0;\xF8\xF2\n1;2\n3;4\n"), "Windows-1251",
        "; . 1 | їжа n | шт n | 2 rows");
    addRow("Windows-1251 in Ukrainian, an apostrophe",
        QByteArray("\xF8\xE8\xF4\xF0;\xEE\xE1'\xBA\xEC\n1;2\n3;4\n"), "Windows-1251",
        "; . 1 | шифр n | об'єм n | 2 rows");
    addRow("KOI8-R",
        QByteArray("\xF7\xD2\xC5\xCD\xD1;\xF4\xC5\xCD\xD0\xC5\xD2\xC1\xD4\xD5\xD2\xC1;"
                   "\xEE\xC1\xD0\xD2\xD1\xD6\xC5\xCE\xC9\xC5\n1;2;3\n"),
        "KOI8-R", "; . 1 | Время n | Температура n | Напряжение n | 1 rows");
    addRow("KOI8-R in capitals",
        QByteArray("\xF7\xF2\xE5\xED\xF1,\xE4\xE1\xF7\xEC\xE5\xEE\xE9\xE5\n1,2\n"), "KOI8-R",
        ", . 1 | ВРЕМЯ n | ДАВЛЕНИЕ n | 1 rows");
    addRow("GBK with words of two characters",
        QByteArray("\xC8\xD5\xC6\xDA,\xC1\xF7\xC1\xBF,\xCB\xD9\xB6\xC8\n1,2,3\n"), "GB18030",
        ", . 1 | 日期 n | 流量 n | 速度 n | 1 rows");
    addRow("GBK with one word", QByteArray("\xC1\xF7\xC1\xBF,b\n1,2\n"), "GB18030",
        ", . 1 | 流量 n | b n | 1 rows");
    addRow("Windows-1252 in German",
        QByteArray("Zeit;Gr\xF6\xDF"
                   "e;H\xF6he \xFC"
                   "ber Grund;\xDC"
                   "berma\xDF;Preis (\x80)\n1;2;3;4;5\n"),
        "Windows-1252",
        "; . 1 | Zeit n | Größe n | Höhe über Grund n | Übermaß n | Preis[€] n | 1 rows");
    addRow("Latin-1 in Swedish", QByteArray("\xC5r,\xC5\xC4\xD6,H\xF6jd\n1,2,3\n"), "ISO-8859-1",
        ", . 1 | År n | ÅÄÖ n | Höjd n | 1 rows");
    addRow("Latin-1 with a French preposition", QByteArray("Temp\xE9rature \xE0 20 m,b\n1,2\n"),
        "ISO-8859-1", ", . 1 | Température à 20 m n | b n | 1 rows");
    addRow("Latin-1 with signs alone",
        QByteArray("t (\xB5s);T (\xB0"
                   "C);A (m\xB2);dT (\xB1K)\n1;2;3;4\n"),
        "ISO-8859-1", "; . 1 | t[µs] n | T[°C] n | A[m²] n | dT[±K] n | 1 rows");
    addRow("NUL bytes within UTF-8", QByteArray("Größe,b\n1,x\0\0\n2,y\n3,z\n4,w\n", 28), "UTF-8",
        ", . 1 | Größe n | b t | 4 rows", "nul@2x2");
}

void EncodingsTest::found()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = m_fixture.read(bytes);
    QTEST(shape(outcome), "shape");
    QTEST(QByteArray::fromStdString(outcome->table.dialect.encoding), "encoding");
    QVERIFY(!outcome->table.dialect.encodingReason.empty());
    QTEST(warningText(outcome), "warnings");
}

void EncodingsTest::toldByAPerson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("UTF-8 taken for Latin-1") << QByteArray("Gr\xC3\xB6\xC3\x9F"
                                                           "e,b\n1,2\n")
                                             << QByteArray("ISO-8859-1")
                                             << QByteArray(", . 1 | GrÃ¶Ã\xC2\x9F"
                                                           "e n | b n | 1 rows");
    QTest::newRow("Chinese taken for Korean")
        << QByteArray("\xCE\xC2\xB6\xC8,b\n1,2\n") << QByteArray("cp949")
        << QByteArray(", . 1 | 侊똑 n | b n | 1 rows");
    QTest::newRow("UTF-16 that nobody would find") << QByteArray(
        "\x29\x6E\xA6\x5E,\0\x8B\x53\x9B\x52\n\0"
        "1\0,\0"
        "2\0\n\0",
        20) << QByteArray("utf-16le") << QByteArray(", . 1 | 温度 n | 压力 n | 1 rows");
    QTest::newRow("UTF-8 with bytes that are none") << QByteArray(
        "Gr\xF6\xDF"
        "e,b\n1,2\n") << QByteArray("UTF-8") << QByteArray(", . 1 | Größe n | b n | 1 rows");
    QTest::newRow("a name that nobody knows") << QByteArray("a,b\n1,2\n") << QByteArray("klingon")
                                              << QByteArray("error: no encoding is named "
                                                            "\"klingon\"");
}

void EncodingsTest::toldByAPerson()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    ReadOptions options;
    options.encoding = name.toStdString();
    const auto outcome = m_fixture.read(bytes, options);
    QTEST(shape(outcome), "shape");
    if (!outcome)
        QCOMPARE(outcome.error().code, ErrorCode::badOverride);
    else
        QCOMPARE(outcome->table.dialect.encodingReason, std::string("as told"));
}

void EncodingsTest::linesAreSkipped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<int>("firstDataLine");
    const QByteArray two("a,b\n1,2\n3,4\nu,v\n7,8\n");
    QTest::newRow("none") << two.mid(12) << 0 << QByteArray(", . 1 | u n | v n | 1 rows") << 2;
    QTest::newRow("up to the table that is meant")
        << two << 3 << QByteArray(", . 1 | u n | v n | 1 rows") << 5;
    QTest::newRow("with returns and line feeds") << QByteArray(two).replace("\n", "\r\n") << 3
                                                 << QByteArray(", . 1 | u n | v n | 1 rows") << 5;
    QTest::newRow("with returns alone") << QByteArray(two).replace("\n", "\r") << 3
                                        << QByteArray(", . 1 | u n | v n | 1 rows") << 5;
    QTest::newRow("then blank lines") << QByteArray("<html>\n\n\nu,v\n7,8\n9,10\n") << 1
                                      << QByteArray(", . 1 | u n | v n | 2 rows") << 5;
    QTest::newRow("half a megabyte of them")
        << "x,y\n" + QByteArray("what is this\n").repeated(40'000) + "u,v\n7,8\n"
        << 40'001 << QByteArray(", . 1 | u n | v n | 1 rows") << 40'003;
    QTest::newRow("more than there are")
        << two << 6 << QByteArray("error: skip 6: the file has 5 lines") << 0;
    QTest::newRow("fewer than none") << two << -1 << QByteArray("error: skip -1") << 0;
}

void EncodingsTest::linesAreSkipped()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, lines);
    QFETCH(int, firstDataLine);
    ReadOptions options;
    options.skipLines = lines;
    const auto outcome = m_fixture.read(bytes, options);
    QTEST(shape(outcome), "shape");
    if (outcome)
        QCOMPARE(outcome->table.dialect.firstDataLine, std::int64_t{firstDataLine});
    else
        QCOMPARE(outcome.error().code, ErrorCode::badOverride);
}

QTEST_APPLESS_MAIN(EncodingsTest)
#include "test_encodings.moc"
