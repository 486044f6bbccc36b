// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_gatherer.h"

#include "sample_files.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace fanfold;

class FileGathererTest : public QObject {
    Q_OBJECT

    static bool isSorted(const FileList& files)
    {
        return std::is_sorted(files.begin(), files.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    }

private Q_SLOTS:
    void nothingFoundIsAnEmptyList()
    {
        FileGatherer gatherer([](auto) { QFAIL("no list before a file"); });
        gatherer.add({});
        QVERIFY(gatherer.finish()->empty());
    }

    void theFirstBatchIsToldAtOnce()
    {
        std::vector<std::shared_ptr<const FileList>> told;
        FileGatherer gatherer([&](auto list) { told.push_back(std::move(list)); });
        gatherer.add({foundFile("run_10.csv"), foundFile("run_9.csv")});
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front()->front().relative, std::string("run_9.csv"));
    }

    void aHundredThousandFilesAreToldFewTimes()
    {
        std::vector<int> order(100'000);
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), std::mt19937(3));
        std::size_t copied = 0;
        FileGatherer gatherer([&](const std::shared_ptr<const FileList>& list) {
            QVERIFY(isSorted(*list));
            copied += list->size();
        });
        const auto began = std::chrono::steady_clock::now();
        for (std::size_t first = 0; first < order.size(); first += 250) {
            std::vector<FoundFile> batch;
            for (std::size_t i = first; i < first + 250; ++i)
                batch.push_back(foundFile("f" + std::to_string(order[i]) + ".csv"));
            gatherer.add(std::move(batch));
        }
        const auto quarters
            = (std::chrono::steady_clock::now() - began) / std::chrono::milliseconds(250);
        // growing by half each time copies at most three times the end's size, each quarter of a
        // second at most once more
        const auto allowed = 300'000 + 100'000 * static_cast<std::size_t>(quarters);
        QVERIFY2(copied <= allowed, qPrintable(QString::number(copied)));

        const auto files = gatherer.finish();
        QCOMPARE(files->size(), order.size());
        QVERIFY(isSorted(*files));
        QCOMPARE(files->at(10).relative, std::string("f10.csv"));
    }
};

QTEST_GUILESS_MAIN(FileGathererTest)
#include "test_file_gatherer.moc"
