// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a person sees them: every limit can be read and chosen, nothing is cut off.
#include "ui/look/style_sheet.h"
#include "ui/window/command_text.h"
#include "ui/window/language.h"
#include "ui/window/limits_page.h"
#include "ui/window/settings_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace fanfold;
using namespace std::chrono_literals;

class SettingsDialogTest : public QObject {
    Q_OBJECT

private:
    template <typename Field> static Field& field(const QWidget& page, const char* name)
    {
        for (Field* found : page.findChildren<Field*>())
            if (found->accessibleName() == QLatin1String(name))
                return *found;
        qFatal("no field named %s", name);
    }

    /// "" or the text of what is cut off or lies outside.
    static QString whatIsCut(const QWidget& dialog)
    {
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool hasText = qobject_cast<const QLabel*>(widget)
                || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSpinBox*>(widget)
                || qobject_cast<const QAbstractButton*>(widget);
            if (!hasText || !widget->isVisible())
                continue;
            const QRect place(widget->mapTo(&dialog, QPoint(0, 0)), widget->size());
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool isTooLow = label && label->wordWrap()
                ? widget->height() < widget->heightForWidth(widget->width())
                : widget->height() < widget->minimumSizeHint().height();
            const bool sticksOut = !widget->parentWidget()->rect().contains(widget->geometry());
            const bool isTooNarrow = widget->width() < widget->minimumSizeHint().width();
            if (isTooLow || isTooNarrow || sticksOut || !dialog.rect().contains(place))
                return label ? label->text() : widget->accessibleName();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, ThemeChoice::light); }

    void whatIsGivenIsShownAndGivenBack_data()
    {
        QTest::addColumn<WorkerLimits>("limits");
        const auto row = [](const char* name, const auto& change) {
            WorkerLimits limits;
            change(limits);
            QTest::newRow(name) << limits;
        };
        row("the defaults", [](WorkerLimits&) {});
        row("no time-out", [](WorkerLimits& l) { l.timeLimit = NoTimeLimit(); });
        row("a minute", [](WorkerLimits& l) { l.timeLimit = FixedTimeLimit{60s}; });
        row("a week", [](WorkerLimits& l) { l.timeLimit = FixedTimeLimit{604'800s}; });
        row("seven medians", [](WorkerLimits& l) { l.timeLimit = RelativeTimeLimit{7}; });
        row("silence is allowed", [](WorkerLimits& l) { l.silenceTimeoutMs = 0; });
        row("ten seconds of silence", [](WorkerLimits& l) { l.silenceTimeoutMs = 10'000; });
        row("no limit of memory", [](WorkerLimits& l) { l.memoryLimit = NoMemoryLimit(); });
        row("the least memory", [](WorkerLimits& l) { l.memoryLimit = FixedMemoryLimit{128}; });
        row("a terabyte", [](WorkerLimits& l) { l.memoryLimit = FixedMemoryLimit{1'000'000}; });
        row("half a second", [](WorkerLimits& l) { l.timeLimit = FixedTimeLimit{500ms}; });
        row("two medians and a half",
            [](WorkerLimits& l) { l.timeLimit = RelativeTimeLimit{2.5}; });
        row("a tenth of a second of silence", [](WorkerLimits& l) { l.silenceTimeoutMs = 100; });
        row("no retry", [](WorkerLimits& l) { l.retries = 0; });
        row("new process for each file", [](WorkerLimits& l) { l.replaceAfter = 1; });
        row("a launcher", [](WorkerLimits& l) {
            l.launcher
                = {QStringLiteral("my nice"), QStringLiteral("-n"), QStringLiteral("\"19\"")};
        });
    }

    void whatIsGivenIsShownAndGivenBack()
    {
        QFETCH(WorkerLimits, limits);
        const LimitsPage page(limits);
        QVERIFY(page.limits() == limits);
        QVERIFY(LimitsPage(page.limits()).limits() == limits);
    }

    void partsOfASecondAreShownRoundedUp()
    {
        WorkerLimits limits;
        limits.timeLimit = FixedTimeLimit{1ms};
        limits.silenceTimeoutMs = 2500;
        const LimitsPage page(limits);
        QSpinBox& time = field<QSpinBox>(page, "Time-out per file: number");
        QCOMPARE(time.value(), 1);
        QCOMPARE(field<QSpinBox>(page, "Silence time-out: number").value(), 3);
        time.setValue(2);
        QVERIFY(page.limits().timeLimit == TimeLimit(FixedTimeLimit{2s}));
        QCOMPARE(page.limits().silenceTimeoutMs, 2500);
    }

    void everyChoiceIsToldAtOnce()
    {
        SettingsDialog dialog(Settings(), 16, nullptr);
        QSignalSpy changed(&dialog, &SettingsDialog::changed);
        const auto told = [&] { return changed.last().first().value<Settings>().limits; };
        QComboBox& time = field<QComboBox>(dialog, "Time-out per file");
        QSpinBox& timeNumber = field<QSpinBox>(dialog, "Time-out per file: number");
        QCOMPARE(timeNumber.value(), 20);
        time.setCurrentIndex(1);
        QVERIFY(told().timeLimit == TimeLimit(FixedTimeLimit{60s}));
        timeNumber.setValue(90);
        QVERIFY(told().timeLimit == TimeLimit(FixedTimeLimit{90s}));
        time.setCurrentIndex(0);
        QVERIFY(told().timeLimit == TimeLimit(NoTimeLimit()));
        QVERIFY(timeNumber.isHidden());
        time.setCurrentIndex(1); // the number is remembered
        QVERIFY(told().timeLimit == TimeLimit(FixedTimeLimit{90s}));
        field<QComboBox>(dialog, "Silence time-out").setCurrentIndex(0);
        QCOMPARE(told().silenceTimeoutMs, 0);
        field<QComboBox>(dialog, "Memory of each worker").setCurrentIndex(2);
        QVERIFY(told().memoryLimit == MemoryLimit(FixedMemoryLimit{2048}));
        field<QSpinBox>(dialog, "Retries").setValue(4);
        QCOMPARE(told().retries, 4);
        field<QComboBox>(dialog, "Replace a worker").setCurrentIndex(1);
        QCOMPARE(told().replaceAfter, 1000);
        QLineEdit& launcher = field<QLineEdit>(dialog, "Launcher");
        launcher.setText(QStringLiteral("nice -n 19"));
        const auto before = changed.count();
        Q_EMIT launcher.editingFinished();
        QCOMPARE(changed.count(), before + 1);
        QCOMPARE(told().launcher,
            (QStringList{QStringLiteral("nice"), QStringLiteral("-n"), QStringLiteral("19")}));
        QCOMPARE(told().retries, 4);
    }

    void everyFieldSaysWhatItDoes()
    {
        const LimitsPage page{WorkerLimits()};
        int fields = 0;
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QComboBox*>(widget)
                || qobject_cast<const QSpinBox*>(widget)
                || (qobject_cast<const QLineEdit*>(widget) && widget->parentWidget() == &page);
            if (!isField)
                continue;
            ++fields;
            QVERIFY(!widget->accessibleName().isEmpty());
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->accessibleName()));
        }
        QCOMPARE(fields, 10);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        applyLanguage(*qApp, language);
        {
            SettingsDialog dialog(Settings(), 16, nullptr);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            auto* pages = dialog.findChild<QTabWidget*>();
            for (int page = 0; page < pages->count(); ++page) {
                pages->setCurrentIndex(page);
                QTRY_COMPARE(whatIsCut(dialog), QString()); // layouts come with the event loop
            }
            QVERIFY2(dialog.width() <= 900, qPrintable(QString::number(dialog.width())));
            QVERIFY2(dialog.height() <= 600, qPrintable(QString::number(dialog.height())));
        }
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }

    void noEnglishIsLeftInTheChinesePage()
    {
        applyLanguage(*qApp, QStringLiteral("zh_CN"));
        {
            const LimitsPage page{WorkerLimits()};
            const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
            for (const QLabel* label : page.findChildren<QLabel*>())
                if (!label->text().isEmpty())
                    QVERIFY2(label->text().contains(chinese), qPrintable(label->text()));
            for (const QComboBox* box : page.findChildren<QComboBox*>()) {
                QVERIFY2(box->toolTip().contains(chinese), qPrintable(box->toolTip()));
                for (int i = 0; i < box->count(); ++i)
                    QVERIFY2(box->itemText(i).contains(chinese), qPrintable(box->itemText(i)));
            }
        }
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }

    void commandsAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char* name, std::initializer_list<const char*> words, const char* text) {
                  QStringList list;
                  for (const char* word : words)
                      list << QString::fromUtf8(word);
                  QTest::newRow(name) << list << QString::fromUtf8(text);
              };
        row("nothing", {}, "");
        row("one word", {"nice"}, "nice");
        row("three", {"nice", "-n", "19"}, "nice -n 19");
        row("blanks", {"/my dir/nice", "a\tb"}, "\"/my dir/nice\" \"a\tb\"");
        row("quotes", {"\"", "a\"b", "\"a b\""}, "\"\"\" a\"\"\"b \"\"\"\"a b\"\"\"\"");
        row("other letters", {"启动 器"}, "\"启动 器\"");
    }

    void commandsAreWrittenAsTheyAreRead()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, text);
        QCOMPARE(commandText(words), text);
        QCOMPARE(QProcess::splitCommand(text), words);
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "test_settings_dialog.moc"
