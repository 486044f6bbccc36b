// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about the beginning of files, with a real worker.
#include "core/run/file_sampler.h"
#include "run_listener.h"

#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class FileSamplerTest : public QObject {
    Q_OBJECT

private:
    FolderOfBytes m_folder;
    const FilePath m_worker{FANFOLD_BIN_DIR "/fanfold-worker"};

    static const FileSample& answer(const QSignalSpy& told)
    {
        return *told.back().front().value<std::shared_ptr<const FileSample>>();
    }

private Q_SLOTS:
    void aQuestionIsAnsweredWithItsOptions()
    {
        m_folder.write("a.csv", "a;b\n1;2\n");
        FileSampler sampler;
        QSignalSpy told(&sampler, &FileSampler::sampled);
        sampler.ask(m_worker, m_folder.path("a.csv"), {});
        QVERIFY(told.wait(kPatienceMs));
        QVERIFY(!answer(told).error);
        QCOMPARE(answer(told).table.columns.size(), std::size_t{2});
        QCOMPARE(answer(told).sample.rows.size(), std::size_t{1});
        ReadOptions options;
        options.headerRows = 0;
        sampler.ask(m_worker, m_folder.path("a.csv"), options);
        QVERIFY(told.wait(kPatienceMs));
        QVERIFY(answer(told).options == options);
        QCOMPARE(answer(told).sample.rows.size(), std::size_t{2});
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        m_folder.write("a.csv", "a;b\n1;2\n");
        m_folder.write("b.csv", "a,b,c\n1,2,3\n");
        FileSampler sampler;
        QSignalSpy told(&sampler, &FileSampler::sampled);
        for (int i = 0; i < 20; ++i)
            sampler.ask(m_worker, m_folder.path("a.csv"), {});
        sampler.ask(m_worker, m_folder.path("b.csv"), {});
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatienceMs);
        QCOMPARE(answer(told).file, m_folder.path("b.csv"));
        QCOMPARE(answer(told).table.columns.size(), std::size_t{3});
    }

    void aFileThatIsGoneSaysSo()
    {
        FileSampler sampler;
        QSignalSpy told(&sampler, &FileSampler::sampled);
        sampler.ask(m_worker, m_folder.path("none.csv"), {});
        QVERIFY(told.wait(kPatienceMs));
        QCOMPARE(answer(told).error->code, ErrorCode::fileMissing);
    }

    void aWorkerThatCannotStartIsAnAnswerToo()
    {
        FileSampler sampler;
        QSignalSpy told(&sampler, &FileSampler::sampled);
        sampler.ask(FilePath("/no/such/worker"), m_folder.path("none.csv"), {});
        QVERIFY(told.wait(kPatienceMs));
        QCOMPARE(answer(told).error->code, ErrorCode::workerNotStarted);
    }
};

QTEST_GUILESS_MAIN(FileSamplerTest)
#include "test_file_sampler.moc"
