// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_path.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TestFilePath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void partsOfAPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("parent");
        QTest::newRow("a bare name")
            << QByteArray("a.csv") << QByteArray("a.csv") << QByteArray(".");
        QTest::newRow("an absolute path")
            << QByteArray("/data/run/a.csv") << QByteArray("a.csv") << QByteArray("/data/run");
        QTest::newRow("a child of the root")
            << QByteArray("/a.csv") << QByteArray("a.csv") << QByteArray("/");
        QTest::newRow("a name that is no UTF-8")
            << QByteArray("d/\xff\xfe") << QByteArray("\xff\xfe") << QByteArray("d");
        QTest::newRow("a name with a line break")
            << QByteArray("d/a\nb") << QByteArray("a\nb") << QByteArray("d");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray(".");
    }

    void partsOfAPath()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, parent);
        const FilePath file(path.toStdString());
        QCOMPARE(std::string(file.name()), name.toStdString());
        QCOMPARE(file.parent().bytes(), parent.toStdString());
    }

    void joiningPutsOneSlashBetween()
    {
        QCOMPARE(FilePath("a").joined("b").bytes(), std::string("a/b"));
        QCOMPARE(FilePath("a/").joined("b").bytes(), std::string("a/b"));
        QCOMPARE(FilePath("/").joined("b").bytes(), std::string("/b"));
        QCOMPARE(FilePath().joined("b").bytes(), std::string("b"));
    }

    void shownForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain ASCII") << QByteArray("a b%1.csv") << QStringLiteral("a b%1.csv");
        QTest::newRow("Chinese stays") << QByteArray("数据.csv") << QStringLiteral("数据.csv");
        QTest::newRow("an emoji stays") << QByteArray("📈") << QStringLiteral("📈");
        QTest::newRow("a Latin-1 byte")
            << QByteArray("caf\xe9.csv") << QStringLiteral("caf\\xe9.csv");
        QTest::newRow("a lonely continuation byte")
            << QByteArray("\x80z") << QStringLiteral("\\x80z");
        QTest::newRow("an overlong slash")
            << QByteArray("\xc0\xaf") << QStringLiteral("\\xc0\\xaf");
        QTest::newRow("a surrogate half")
            << QByteArray("\xed\xa0\x80") << QStringLiteral("\\xed\\xa0\\x80");
        QTest::newRow("beyond Unicode")
            << QByteArray("\xf4\x90\x80\x80") << QStringLiteral("\\xf4\\x90\\x80\\x80");
        QTest::newRow("a sequence cut off at the end")
            << QByteArray("a\xe6\x95") << QStringLiteral("a\\xe6\\x95");
        QTest::newRow("bad bytes between good ones")
            << QByteArray("数\xff据") << QStringLiteral("数\\xff据");
        QTest::newRow("a line break stays") << QByteArray("a\nb") << QStringLiteral("a\nb");
    }

    void shownForm()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(FilePath(bytes.toStdString()).shown(), shown);
    }

    void oneLineHasNoControlCharacters()
    {
        QCOMPARE(shownInOneLine(QStringLiteral("a\nb\tc\x1b[1m数")),
            QStringLiteral("a\\nb\\tc\\x1b[1m数"));
    }

    void oneLineDoesNotTurnItsDirection()
    {
        QCOMPARE(shownInOneLine(QStringLiteral("a\u202evsc.exe\u2069\u200f")),
            QStringLiteral("a\\u202evsc.exe\\u2069\\u200f"));
    }

    void textGoesToBytesAndBack()
    {
        const QString text = QStringLiteral("/tmp/数据 ü.csv");
        QCOMPARE(FilePath::fromText(text).shown(), text);
        QCOMPARE(FilePath::fromText(text).shownName(), QStringLiteral("数据 ü.csv"));
    }
};

QTEST_GUILESS_MAIN(TestFilePath)
#include "test_file_path.moc"
