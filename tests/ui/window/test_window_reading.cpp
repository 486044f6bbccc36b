// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a real worker: a file's beginning follows the choices of the reading panel.
#include "tests/ui/window/own_home.h"
#include "ui/models/files_model.h"
#include "ui/window/engine_thread.h"
#include "ui/window/export_panel.h"
#include "ui/window/exporter.h"
#include "ui/window/files_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/reading_panel.h"
#include "ui/window/run_presenter.h"
#include "ui/window/start_options.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace fanfold;

class WindowReadingTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kPatienceMs = 30'000;
    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<MainWindow> m_window;

    template <typename Part> Part& part() const { return *m_window->findChild<Part*>(); }
    QTableWidget& table() const { return *part<ReadingPanel>().findChild<QTableWidget*>(); }
    QString text() const
    {
        return part<ReadingPanel>().findChild<QPlainTextEdit*>()->toPlainText();
    }
    /// 0 while it has not been read.
    std::uint64_t rowsOf(FileId file) const
    {
        const auto& table = part<RunPresenter>().files().status(file).table;
        return table ? table->rows : 0;
    }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_home->path(QStringLiteral("data/") + QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray picture(const char* name) const
    {
        QFile file(m_home->path(QStringLiteral("plots/") + QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<OwnHome>();
        m_engine = std::make_unique<EngineThread>();
        m_window = std::make_unique<MainWindow>(*m_engine, FilePath(FANFOLD_BIN_DIR));
        m_window->show();
        QVERIFY(QDir().mkpath(m_home->path(QStringLiteral("data"))));
        write("a.csv", "a;b\n1,5;2\n");
        write("b.csv", "p\tq\tr\n1\t2\t3\n");
        m_window->open({FilePath::fromText(m_home->path(QStringLiteral("data")))});
        QTRY_COMPARE(part<RunPresenter>().files().fileCount(), 2);
    }
    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
    }

    void theFirstFileIsShownBeforeAnyRun()
    {
        part<ReadingPanel>().open();
        QTRY_COMPARE_WITH_TIMEOUT(table().columnCount(), 2, kPatienceMs);
        QCOMPARE(table().item(0, 0)->text(), QStringLiteral("1,5"));
        QVERIFY(text().contains(QStringLiteral("1  a;b")));
    }

    void aChoiceIsTriedAtOnce()
    {
        part<ReadingPanel>().open();
        QTRY_COMPARE_WITH_TIMEOUT(table().columnCount(), 2, kPatienceMs);
        ReadOptions options;
        options.headerRows = 0;
        part<ReadingPanel>().setOptions(options);
        Q_EMIT part<ReadingPanel>().optionsChanged(options);
        QTRY_COMPARE_WITH_TIMEOUT(table().rowCount(), 2, kPatienceMs);
        QCOMPARE(table().item(0, 0)->text(), QStringLiteral("a"));
    }

    void thePanelFitsItsWindowAtAnyWidth()
    {
        m_window->resize(1600, 800);
        QTRY_COMPARE(m_window->width(), 1600);
        part<ReadingPanel>().open();
        QTRY_COMPARE_WITH_TIMEOUT(table().columnCount(), 2, kPatienceMs);
        const int wide = part<ReadingPanel>().width();
        m_window->resize(1024, 800);
        QTRY_VERIFY(part<ReadingPanel>().width() < wide);
        QTRY_VERIFY(m_window->rect().contains(part<ReadingPanel>().geometry()));
    }

    void oneFileIsReadAgainWithChoicesOfItsOwn()
    {
        QPushButton* again = nullptr;
        for (QPushButton* button : part<ReadingPanel>().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Read this file again"))
                again = button;
        QVERIFY(again && !again->isEnabled()); // nothing has been read
        StartOptions options;
        options.paths = {FilePath::fromText(m_home->path(QStringLiteral("data")))};
        options.start = true;
        m_window->obey(options);
        QTRY_COMPARE_WITH_TIMEOUT(
            part<RunPresenter>().link().state(), RunState::finished, kPatienceMs);
        part<FilesPanel>().select(FileId{1});
        QTRY_VERIFY(again->isEnabled());
        ReadOptions choices;
        choices.headerRows = 0;
        part<ReadingPanel>().setOptions(choices);
        again->click();
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(FileId{1}), 2U, kPatienceMs);
        QCOMPARE(rowsOf(FileId{0}), 1U);
    }

    void eachFilesPlotIsDrawnAsItWasLastRead()
    {
        QByteArray rows = "time,signal\n";
        for (int i = 0; i < 30; ++i)
            rows += QByteArray::number(i) + ',' + QByteArray::number(i * i) + '\n';
        write("a.csv", rows);
        write("b.csv", rows);
        StartOptions start;
        start.paths = {FilePath::fromText(m_home->path(QStringLiteral("data")))};
        start.start = true;
        m_window->obey(start);
        auto& presenter = part<RunPresenter>();
        QTRY_COMPARE_WITH_TIMEOUT(presenter.link().state(), RunState::finished, kPatienceMs);
        WorkChoices choices = presenter.lastChoices();
        choices.read.skipLines = 1; // the header
        presenter.retry({FileId{1}}, choices);
        const auto isOtherTable = [&presenter] {
            const auto& table = presenter.files().status(FileId{1}).table;
            return table && table->columns[1].name != "signal";
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOtherTable(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(presenter.link().state(), RunState::finished, kPatienceMs);

        ExportOptions options;
        options.what = ExportWhat::everyFilePlot;
        options.folder = FilePath::fromText(m_home->path(QStringLiteral("plots")));
        options.pattern = "{stem}";
        options.picture.format = PictureFormat::svg;
        QSignalSpy ended(&part<Exporter>(), &Exporter::ended);
        Q_EMIT part<ExportPanel>().exportClicked(options);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatienceMs);
        QCOMPARE(ended.first().first().value<ExportEnd>().written, std::uint64_t{2});
        QVERIFY(picture("a.svg").contains("signal"));
        QVERIFY(!picture("b.svg").contains("signal"));
    }

    void theSelectedFileIsShown()
    {
        part<ReadingPanel>().open();
        part<FilesPanel>().select(FileId{1});
        QTRY_COMPARE_WITH_TIMEOUT(table().columnCount(), 3, kPatienceMs);
        QVERIFY(text().contains(QStringLiteral("p\tq\tr")));
    }
};

QTEST_MAIN(WindowReadingTest)
#include "test_window_reading.moc"
