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
    QCOMPARE(lines.lastLine(), QStringLiteral("a\\xff"));
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
    QCOMPARE(lines.lastLine(), QStringLiteral("the end"));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::StderrLinesTest)
#include "test_stderr_lines.moc"
