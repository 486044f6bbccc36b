// SPDX-License-Identifier: GPL-3.0-or-later
// A worker's stderr becomes lines whatever pieces it comes in, and costs bounded memory.
#include "core/pool/stderr_lines.h"

#include <QTest>

namespace fanfold {

class StderrLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesBecomeLines_data();
    void piecesBecomeLines();
    void bytesThatAreNoTextAreShown();
    void anEndlessLineIsCut();
    void onlyTheLast64KiBAreKept();
    void theLastWordsAreFew_data();
    void theLastWordsAreFew();
};

void StderrLinesTest::piecesBecomeLines_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QList<QByteArray>{} << QStringList{};
    QTest::newRow("one line") << QList<QByteArray>{"abc\n"} << QStringList{QStringLiteral("abc")};
    QTest::newRow("a line in two pieces")
        << QList<QByteArray>{"ab", "c\n"} << QStringList{QStringLiteral("abc")};
    QTest::newRow("a last line without an end")
        << QList<QByteArray>{"a\nb"} << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("line ends of Windows")
        << QList<QByteArray>{"a\r", "\n"} << QStringList{QStringLiteral("a")};
    QTest::newRow("a blank line between") << QList<QByteArray>{
        "a\n\nb\n"} << QStringList{QStringLiteral("a"), QString(), QStringLiteral("b")};
}

void StderrLinesTest::piecesBecomeLines()
{
    QFETCH(QList<QByteArray>, pieces);
    QFETCH(QStringList, lines);
    StderrLines stderrLines;
    QStringList found;
    for (const QByteArray& piece : pieces)
        found += stderrLines.feed(piece);
    found += stderrLines.finish();
    QCOMPARE(found, lines);
    QCOMPARE(stderrLines.finish(), QStringList());
}

void StderrLinesTest::bytesThatAreNoTextAreShown()
{
    StderrLines lines;
    QCOMPARE(lines.feed("a\xff\n"), QStringList{QStringLiteral("a\\xff")});
    QCOMPARE(lines.lastWords(0), std::string("a\\xff"));
}

void StderrLinesTest::anEndlessLineIsCut()
{
    StderrLines lines;
    const QStringList found = lines.feed(QByteArray(10'000, 'x'));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].size(), 4096);
    QCOMPARE(lines.finish().value(0).size(), 10'000 - 2 * 4096);
}

void StderrLinesTest::onlyTheLast64KiBAreKept()
{
    StderrLines lines;
    for (int i = 0; i < 100; ++i)
        lines.feed(QByteArray(1999, 'x') + '\n');
    lines.feed("the end\n");
    QCOMPARE(lines.tail().size(), 64 * 1024);
    QVERIFY(lines.lastWords(0).ends_with("\nthe end"));
    QCOMPARE(lines.size(), std::int64_t{200'008});
}

void StderrLinesTest::theLastWordsAreFew_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<std::string>("words");
    using namespace std::string_literals;
    QTest::newRow("nothing was said") << QByteArray() << QByteArray() << ""s;
    QTest::newRow("nothing was said since") << QByteArray("old\n") << QByteArray() << ""s;
    QTest::newRow("two lines, one without its end")
        << QByteArray("old\n") << QByteArray("one\ntwo") << "one\ntwo"s;
    QTest::newRow("the last three of four")
        << QByteArray() << QByteArray("one\ntwo\nthree\nfour\n") << "two\nthree\nfour"s;
    QTest::newRow("blank lines do not count")
        << QByteArray() << QByteArray("one\r\n\n  \n two \n\n") << "one\ntwo"s;
    QTest::newRow("a line above 500 characters is cut")
        << QByteArray() << QByteArray("short\n") + QByteArray(900, 'x') << std::string(500, 'x');
    QTest::newRow("more than is kept") << QByteArray("old\n") << QByteArray(70'000, '\n') + "new"
                                       << "new"s;
}

void StderrLinesTest::theLastWordsAreFew()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, since);
    QFETCH(std::string, words);
    StderrLines lines;
    lines.feed(before);
    const std::int64_t mark = lines.size();
    lines.feed(since);
    QCOMPARE(lines.lastWords(mark), words);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::StderrLinesTest)
#include "test_stderr_lines.moc"
