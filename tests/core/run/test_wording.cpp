// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/wording.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace fanfold;

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void stateWordsAreThoseOfFilesCsv()
    {
        QStringList words;
        for (int state = 0; state < kFileStates; ++state)
            words.append(stateWord(static_cast<FileState>(state)));
        QCOMPARE(words.join(QLatin1Char(' ')),
            QStringLiteral("queued running done failed crashed timed-out out-of-memory "
                           "quarantined skipped cancelled"));
    }

    void everyErrorHasItsOwnSentenceAndReason()
    {
        QSet<QString> sentences;
        for (int code = 0; code <= static_cast<int>(ErrorCode::badRequest); ++code) {
            const Error error{static_cast<ErrorCode>(code), "D3TAIL", Stage::reading, {}};
            const QString text = sentence(error);
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
            QVERIFY2(text.at(0).isUpper(), qPrintable(text));
            QVERIFY(!sentences.contains(text));
            sentences.insert(text);
            QVERIFY(!shortReason(error).isEmpty());
            QVERIFY(shortReason(error).size() < 24);
            QVERIFY(!sentence(Error{error.code, {}, Stage::none, {}}).contains(QLatin1Char('%')));
        }
    }

    void sentencesSayWhatWhereAndWhy()
    {
        QCOMPARE(sentence(Error{ErrorCode::notATable, "binary data", Stage::sniffing, {}}),
            QStringLiteral("Not a table: it looks like binary data."));
        QCOMPARE(sentence(Error{ErrorCode::readFailed, "Input/output error", Stage::reading,
                     ErrorWhere{17, -1}}),
            QStringLiteral("Line 17: Reading stopped half-way: Input/output error."));
        QCOMPARE(sentence(Error{ErrorCode::workerCrashed, "SIGSEGV", Stage::reading, {}}),
            QStringLiteral("The worker crashed on this file (stage: Reading): SIGSEGV."));
        QCOMPARE(
            sentence(Error{ErrorCode::workerTimedOut, "2.5", Stage::reading, ErrorWhere{-1, 4096}}),
            QStringLiteral("The file took longer than the allowed 2.5 s. Stage: Reading, byte "
                           "4096."));
        QCOMPARE(sentence(Error{ErrorCode::workerSilent, "60", Stage::opening, {}}),
            QStringLiteral(
                "The worker gave no sign of life for 60 s on this file. Stage: Opening."));
        QCOMPARE(shortReason(Error{ErrorCode::workerCrashed, "SIGSEGV", Stage::reading, {}}),
            QStringLiteral("SIGSEGV"));
    }

    void factsOfHostileFilesStayInOneLine()
    {
        const Error error{ErrorCode::badOverride, "a\nb\xff %1", Stage::none, ErrorWhere{1, -1}};
        QCOMPARE(sentence(error),
            QStringLiteral("Line 1: A reading option does not fit this file: a\\nb\\xff %1."));
    }

    void warningsSayHowOftenAndWhere()
    {
        QCOMPARE(sentence(Warning{WarningCode::raggedRow, 12, 3, {}}),
            QStringLiteral("Rows with more or fewer cells than columns: 3, first in line 12."));
        QCOMPARE(sentence(Warning{WarningCode::noRows, -1, 1, {}}),
            QStringLiteral("There are no rows below the header."));
        QCOMPARE(sentence(Warning{WarningCode::duplicateName, -1, 1, "x"}),
            QStringLiteral("Columns of the same name (x)."));
    }

    void quantities_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& text, const char* expected) {
            QTest::newRow(name) << text << QString::fromUtf8(expected);
        };
        row("no bytes", sizeText(0), "0 B");
        row("999 bytes", sizeText(999), "999 B");
        row("a thousand bytes", sizeText(1000), "1.0 kB");
        row("just below a megabyte", sizeText(999'999), "1.0 MB");
        row("gigabytes", sizeText(1.74e9), "1.7 GB");
        row("more than ten", sizeText(17.4e6), "17 MB");
        row("beyond the largest unit", sizeText(5e15), "5000 TB");
        row("milliseconds", durationText(0.4213), "0.42 s");
        row("seconds", durationText(12.34), "12.3 s");
        row("almost a minute", durationText(59.97), "1 min 0 s");
        row("minutes", durationText(200), "3 min 20 s");
        row("hours", durationText(3600 * 2.5), "2 h 30 min");
        row("an unknown time left", timeLeftText(-1), "");
        row("no number left", timeLeftText(double(NAN)), "");
        row("the last moment", timeLeftText(0.2), "about 1 s left");
        row("seconds left", timeLeftText(3.7), "about 4 s left");
        row("half a minute left in steps of five", timeLeftText(33), "about 35 s left");
        row("a minute left", timeLeftText(70), "about 1 minute left");
        row("minutes left", timeLeftText(179), "about 3 minutes left");
        row("hours left", timeLeftText(3 * 3600), "about 3 hours left");
        row("speed-up", speedUpText(7.44), "about 7.4 × one worker");
    }

    void quantities()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }

    void workersAreCountedFromOne()
    {
        QCOMPARE(workerName(WorkerId{0}), QStringLiteral("worker 1"));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
