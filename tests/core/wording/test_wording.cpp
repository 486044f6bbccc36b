// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace fanfold;

namespace {

QString sourceText(const char* file)
{
    QFile source(QStringLiteral(FANFOLD_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

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
        QCOMPARE(sentence(Error{ErrorCode::workerNotStarted, "see 'sleep --help'.", {}, {}}),
            QStringLiteral("No worker could be started: see 'sleep --help'."));
        QCOMPARE(shortReason(Error{ErrorCode::workerCrashed, "SIGSEGV", Stage::reading, {}}),
            QStringLiteral("SIGSEGV"));
    }

    void whatReadersSayAFileLooksLikeIsTranslated()
    {
        const QString names = sourceText("core/wording/wording_looks.cpp");
        const QString chinese = sourceText("resources/translations/fanfold_zh_CN.ts");
        const QRegularExpression name(
            QStringLiteral("\"(an? [^\"]+|binary data|[a-z ]*[a-z])\"(?:sv|;|\\}| :|, \\d)"));
        auto found = name.globalMatch(sourceText("core/text/magic_bytes.cpp")
            + sourceText("core/layout/look_alike.cpp") + sourceText("core/layout/text_kinds.cpp")
            + sourceText("core/layout/yaml_text.cpp"));
        int count = 0;
        while (found.hasNext()) {
            const QString said = found.next().captured(1);
            if (!said.contains(QLatin1Char(' ')) && said != QLatin1String("prose"))
                continue; // what the file begins with, not what it is
            ++count;
            QVERIFY2(names.contains(QLatin1Char('"') + said + QLatin1Char('"')), qPrintable(said));
            QVERIFY2(
                chinese.contains(QLatin1String("<source>") + said + QLatin1String("</source>")),
                qPrintable(said));
        }
        QVERIFY2(count > 30, qPrintable(QString::number(count)));
        QCOMPARE(sentence(Error{ErrorCode::notATable, "a kind nobody\nnamed"}),
            QStringLiteral("Not a table: it looks like a kind nobody\\nnamed."));
    }

    void lostWorkersAreToldWithAllThatIsKnown_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Error& error, const char* expected) {
            QTest::newRow(name) << error << QString::fromUtf8(expected);
        };
        const auto lost = [](Error error, WorkerLoss loss) {
            loss.cause = error.code;
            error.loss = std::make_shared<const WorkerLoss>(std::move(loss));
            return error;
        };
        using enum ErrorCode;
        row("a crash, all known",
            lost({workerCrashed, "SIGSEGV", Stage::reading, {-1, 1'048'576}},
                {{}, 1, 0.312, 2'000'000, 212'000'000, "bad luck\nvery bad"}),
            "The worker crashed on this file (SIGSEGV) while reading, at byte 1048576 of 2000000, "
            "after 0.31 s, using 212 MB. It said: \u201cbad luck | very bad\u201d.");
        row("a crash, no more known", {workerCrashed, "SIGSEGV", Stage::reading, {}},
            "The worker crashed on this file (SIGSEGV) while reading.");
        row("killed by the system or by somebody",
            lost({workerCrashed, "SIGKILL", Stage::reading, {}}, {{}, 1, 2, 0, 212'000'000, {}}),
            "The worker on this file was killed (SIGKILL) while reading, after 2.00 s, using 212 "
            "MB. It was somebody, or the system because memory ran short.");
        row("a crash, its stage not known", {workerCrashed, "SIGBUS"},
            "The worker crashed on this file (SIGBUS).");
        row("an exit", lost({workerExited, "3", Stage::opening, {}}, {{}, 1, 0.01, 0, 0, {}}),
            "The worker ended on this file without an answer (exit code 3) while opening it, after "
            "0.01 s.");
        row("a file that takes too long",
            lost({workerTimedOut, "2.5", Stage::reading, {-1, 4096}},
                {{}, 1, 2.51, 8192, 5'000'000, {}}),
            "The file took longer than the allowed 2.5 s; its worker was ended while reading, at "
            "byte 4096 of 8192, using 5.0 MB.");
        row("silence", lost({workerSilent, "60", Stage::drawing, {}}, {{}, 1, 61.5, 0, 0, {}}),
            "The worker gave no sign of life for 60 s on this file and was ended while drawing, "
            "after 1 min 2 s.");
        row("nonsense", {workerProtocol, "surplus bytes", Stage::sniffing, {-1, 5}},
            "The worker gave an answer that makes no sense (surplus bytes) while looking what it "
            "is, at byte 5.");
        row("ended by hand", {workerEndedByHand, "terminated", Stage::reading, {}},
            "The worker on this file was terminated by hand while reading.");
        Error setAside = lost(
            {workerCrashed, "SIGABRT", Stage::opening, {}}, {{}, 3, 0.2, 0, 0, "said \x1b[31m%1"});
        setAside.code = quarantined;
        row("quarantined", setAside,
            "Set aside after 3 attempts. The worker crashed on this file (SIGABRT) while opening "
            "it, after 0.20 s. It said: \u201csaid \\x1b[31m%1\u201d.");
        row("quarantined, no more known", {quarantined, "SIGABRT"},
            "Set aside: it crashed every worker that tried it: SIGABRT.");
    }

    void lostWorkersAreToldWithAllThatIsKnown()
    {
        QFETCH(Error, error);
        QFETCH(QString, expected);
        QCOMPARE(sentence(error), expected);
    }

    void theReasonOfAQuarantineIsThatOfItsLastAttempt()
    {
        WorkerLoss loss;
        loss.cause = ErrorCode::workerExited;
        const Error error{ErrorCode::quarantined, "3", Stage::reading, {},
            std::make_shared<const WorkerLoss>(loss)};
        QCOMPARE(shortReason(error), QStringLiteral("exit code 3"));
    }

    void factsOfHostileFilesStayInOneLine()
    {
        const Error error{ErrorCode::badOverride, "a\nb\xff %1", Stage::none, ErrorWhere{1, -1}};
        QCOMPARE(sentence(error),
            QStringLiteral("Line 1: A reading option does not fit this file: a\\nb\\xff %1."));
    }

    void reasonsOfADialect()
    {
        QCOMPARE(sentence(DialectReason{ReasonCode::evenRows, 97, {}}),
            QStringLiteral("97 % of the rows have a cell for each column"));
        QCOMPARE(sentence(DialectReason{ReasonCode::runnerUp, 80, ";"}),
            QString::fromUtf8(
                "the next best delimiter, \u201c;\u201d, explains the file 80 % as well"));
        for (const ReasonCode code :
            {ReasonCode::fixedByPerson, ReasonCode::numbers, ReasonCode::noOther})
            QVERIFY(!sentence(DialectReason{code, 5, {}}).isEmpty());
    }

    void warningsSayHowOftenAndWhere()
    {
        QCOMPARE(sentence(Warning{WarningCode::raggedRow, 12, 3, {}}),
            QStringLiteral("Rows with more or fewer cells than columns: 3, first in line 12."));
        QCOMPARE(sentence(Warning{WarningCode::rowsLeftOut, 6, 2, {}}),
            QStringLiteral("The file has dots in place of some rows, first in line 6."));
        QCOMPARE(sentence(Warning{WarningCode::scaleFactor, 3, 1, "1.0e+03 *"}),
            QStringLiteral("The numbers stand below a factor and were not multiplied by it "
                           "(1.0e+03 *), first in line 3."));
        QCOMPARE(sentence(Warning{WarningCode::rowsAbove, 1, 2, {}}),
            QStringLiteral("Rows of numbers above the table, left out: 2, first in line 1."));
        QCOMPARE(sentence(Warning{WarningCode::unplacedNames, 1, 1, "T1 T2"}),
            QStringLiteral(
                "It is not clear which columns the names belong to (T1 T2), first in line 1."));
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
        row("a little speed-up", speedUpText(0.06), "about 0.1 × one worker");
        row("nothing was done, which is no speed", speedUpText(0.04), "");
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
