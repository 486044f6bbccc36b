// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/limit_options.h"
#include "app/cli/option_values.h"

#include <QTest>

using namespace fanfold;

namespace {

CommandSpec spec()
{
    return {"do", "FILE...", "Does it.",
        {{"--flag", {}, "a flag"}, {"--one", "X", "one value"},
            {"--many", "X",
                "several values, with a text that is so long that it needs to be "
                "wrapped to the next line",
                true}},
        {}};
}

Result<Arguments> parse(std::vector<std::string> words)
{
    return parseArguments(spec(), words);
}

Arguments given(const char* option, std::string value)
{
    Arguments arguments;
    arguments.add(option, std::move(value));
    return arguments;
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeOptionsAndOperands()
    {
        const auto arguments = parse(
            {"a", "--one", "--flag", "--many=x=y", "\xff", "--many", "", "--", "--flag", "--"});
        QVERIFY(arguments);
        QVERIFY(!arguments->has("--flag"));
        QCOMPARE(*arguments->value("--one"), std::string("--flag"));
        QVERIFY(arguments->values("--many") == (std::vector<std::string>{"x=y", ""}));
        QVERIFY(arguments->operands() == (std::vector<std::string>{"a", "\xff", "--flag", "--"}));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an unknown option")
            << QByteArrayList{"--what=1"} << QByteArray("unknown option --what");
        QTest::newRow("a short option") << QByteArrayList{"-x"} << QByteArray("unknown option -x");
        QTest::newRow("one value twice")
            << QByteArrayList{"--one=1", "--one", "2"} << QByteArray("--one is given twice");
        QTest::newRow("a flag with a value")
            << QByteArrayList{"--flag=yes"} << QByteArray("--flag takes no value");
        QTest::newRow("no value") << QByteArrayList{"--one"}
                                  << QByteArray("--one needs a value: X");
    }

    void wrongUse()
    {
        QFETCH(QByteArrayList, words);
        QFETCH(QByteArray, text);
        std::vector<std::string> bytes;
        for (const QByteArray& word : words)
            bytes.push_back(word.toStdString());
        const auto arguments = parse(bytes);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().detail, text.toStdString());
    }

    void askingForHelpStopsTheParsing()
    {
        const auto arguments = parse({"--flag", "--help", "--nonsense"});
        QVERIFY(arguments && arguments->has("--help"));
    }

    void helpFitsAnyTerminal()
    {
        for (const Command& command : allCommands())
            for (const QString& line :
                QString::fromStdString(helpText(command.spec)).split(QLatin1Char('\n')))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        QCOMPARE(helpText(spec()),
            std::string(
                "Usage: fanfold-cli do [OPTION]... FILE...\n\nDoes it.\n\nOptions:\n"
                "  --flag                  a flag\n"
                "  --one X                 one value\n"
                "  --many X                several values, with a text that is so long that it\n"
                "                          needs to be wrapped to the next line\n"
                "  --help                  show this text\n"));
    }

    void workers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("auto") << QByteArray("auto") << 3;
        QTest::newRow("one") << QByteArray("1") << 1;
        QTest::newRow("most") << QByteArray("64") << 64;
        QTest::newRow("one too many") << QByteArray("65") << -1;
        QTest::newRow("none") << QByteArray("0") << -1;
        QTest::newRow("negative") << QByteArray("-1") << -1;
        QTest::newRow("no number") << QByteArray("2x") << -1;
        QTest::newRow("nothing") << QByteArray("") << -1;
        QTest::newRow("beyond all numbers") << QByteArray("99999999999999999999") << -1;
    }

    void workers()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        const auto found = workerCount(given("--workers", text.toStdString()), CoreCount{2, 4, 3});
        QCOMPARE(found.value_or(-1), count);
        QCOMPARE(workerCount(Arguments(), CoreCount{2, 4, 3}).value_or(-1), 3);
    }

    void plotSizes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        for (const char* good : {"640x480", "16x10000"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char* bad :
            {"640", "640x", "x480", "640x480x2", "15x480", "640x10001", "axb", ""})
            QTest::newRow(*bad ? bad : "nothing") << QByteArray(bad) << false;
    }

    void plotSizes()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QCOMPARE(pictureSpec(given("--plot-size", text.toStdString())).has_value(), fits);
    }

    void timeLimits_data()
    {
        using namespace std::chrono_literals;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<TimeLimit>("limit");
        const auto row = [](const char* name, const char* text, TimeLimit limit) {
            QTest::newRow(name) << QByteArray(text) << true << limit;
        };
        row("off", "off", NoTimeLimit());
        row("seconds", "90", FixedTimeLimit{90s});
        row("a part of a second", "0.25", FixedTimeLimit{250ms});
        row("medians", "5x", RelativeTimeLimit{5, 30s});
        row("half medians", "2.5x", RelativeTimeLimit{2.5, 30s});
        for (const char* bad :
            {"", "0", "-1", "nan", "inf", "1e7", "1 s", "x", "0.5x", "20X", "on"})
            QTest::newRow(*bad ? bad : "nothing")
                << QByteArray(bad) << false << WorkerLimits().timeLimit;
    }

    void timeLimits()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QFETCH(TimeLimit, limit);
        WorkerLimits limits;
        QCOMPARE(readLimits(given("--timeout", text.toStdString()), limits).has_value(), fits);
        QVERIFY(limits.timeLimit == limit);
    }

    void memoryLimits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<MemoryLimit>("limit");
        QTest::newRow("off") << QByteArray("off") << true << MemoryLimit(NoMemoryLimit());
        QTest::newRow("auto") << QByteArray("auto") << true << MemoryLimit(SharedMemoryLimit());
        QTest::newRow("the least")
            << QByteArray("128") << true << MemoryLimit(FixedMemoryLimit{128});
        for (const char* bad : {"", "127", "0", "-1", "1.5", "512MB", "automatic"})
            QTest::newRow(*bad ? bad : "nothing")
                << QByteArray(bad) << false << MemoryLimit(NoMemoryLimit());
    }

    void memoryLimits()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QFETCH(MemoryLimit, limit);
        WorkerLimits limits;
        limits.memoryLimit = NoMemoryLimit();
        QCOMPARE(readLimits(given("--memory-limit", text.toStdString()), limits).has_value(), fits);
        QVERIFY(limits.memoryLimit == limit);
    }

    void otherLimits()
    {
        const auto limitsWith = [](const char* option, const char* text) {
            WorkerLimits limits;
            return readLimits(given(option, text), limits) ? limits : WorkerLimits();
        };
        QCOMPARE(limitsWith("--silence-timeout", "2.5").silenceTimeoutMs, 2500);
        QCOMPARE(limitsWith("--silence-timeout", "off").silenceTimeoutMs, 0);
        QCOMPARE(limitsWith("--silence-timeout", "0").silenceTimeoutMs, 60'000);
        QCOMPARE(limitsWith("--retries", "0").retries, 0);
        QCOMPARE(limitsWith("--retries", "100").retries, 100);
        QCOMPARE(limitsWith("--replace-after", "40").replaceAfter, 40);
        QCOMPARE(limitsWith("--launcher", "\"my nice\"  -n 19").launcher,
            (QStringList{QStringLiteral("my nice"), QStringLiteral("-n"), QStringLiteral("19")}));
        QCOMPARE(limitsWith("--launcher", "  ").launcher, QStringList());
    }

    void readingOverrides()
    {
        const auto delimiter = [](const char* text) {
            const auto options = readOptions(given("--delimiter", text));
            return options ? *options->delimiter : std::string("refused");
        };
        QCOMPARE(delimiter("tab"), std::string("\t"));
        QCOMPARE(delimiter("\\t"), std::string("\t"));
        QCOMPARE(delimiter("semicolon"), std::string(";"));
        QCOMPARE(delimiter("blank"), std::string(" "));
        QCOMPARE(delimiter("|"), std::string("|"));
        QCOMPARE(delimiter("||"), std::string("||"));
        QCOMPARE(delimiter(", "), std::string(", "));
        QCOMPARE(delimiter("fixed"), std::string("fixed"));
        QCOMPARE(delimiter("commas"), std::string("refused"));
        QCOMPARE(delimiter("|1|"), std::string("refused"));
        QCOMPARE(delimiter("|||||||||"), std::string("refused"));
        QCOMPARE(delimiter("\n"), std::string("refused"));
        QCOMPARE(delimiter(""), std::string("refused"));
        QVERIFY(readOptions(given("--quote", "single"))->quote == '\'');
        QVERIFY(readOptions(given("--quote", "double"))->quote == '"');
        QVERIFY(readOptions(given("--quote", "$"))->quote == '$');
        QVERIFY(readOptions(given("--quote", "none"))->quote == '\0');
        QVERIFY(!readOptions(given("--quote", "")));
        QVERIFY(!readOptions(given("--quote", "''")));
        QVERIFY(readOptions(given("--decimal", ","))->decimal == ',');
        QVERIFY(!readOptions(given("--decimal", "comma")));
        QVERIFY(readOptions(given("--amounts", "numbers"))->amounts);
        QVERIFY(!readOptions(given("--amounts", "text"))->amounts);
        QVERIFY(!readOptions(given("--amounts", "yes")));
        QVERIFY(readOptions(given("--header-rows", "0"))->headerRows == 0);
        QVERIFY(!readOptions(given("--header-rows", "-1")));
        QVERIFY(!readOptions(given("--header-rows", "two")));
        QVERIFY(readOptions(given("--comment", "//"))->comment == "//");
        QVERIFY(!readOptions(given("--comment", "")));
        QVERIFY(readOptions(given("--encoding", "gbk"))->encoding == "GB18030");
        QVERIFY(readOptions(given("--encoding", "Latin-1"))->encoding == "ISO-8859-1");
        const auto unknown = readOptions(given("--encoding", "klingon"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().detail,
            std::string("--encoding must be UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1, Windows-1252, "
                        "GB18030, Shift_JIS, CP949, Windows-1251 or KOI8-R"));
        QVERIFY(readOptions(given("--skip", "12"))->skipLines == 12);
        QVERIFY(!readOptions(given("--skip", "-1")));
        QVERIFY(!readOptions(given("--skip", "x")));
        QVERIFY(readOptions(Arguments()) == ReadOptions());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
