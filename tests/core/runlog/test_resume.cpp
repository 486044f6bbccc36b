// SPDX-License-Identifier: GPL-3.0-or-later
// Which results of a log still hold, and why the other files are read again.
#include "core/batch/picture_paths.h"
#include "core/protocol/build_id.h"
#include "core/runlog/resume.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

#include <functional>

using namespace fanfold;

namespace {

FoundFile found(const std::string& name)
{
    return {FilePath("/data/" + name), name, 100, 5, name};
}

/// A log of one file, a.csv, that is done, and a request that it fits.
struct Case {
    RunLogContent log;
    RunRequest request;
    FileList files{found("a.csv")};
    FolderOfBytes folder;

    Case()
    {
        log.runs.push_back({});
        log.runs[0].settings.build = buildId();
        TableSummary table;
        table.columns = {{"t", "", ColumnType::number}};
        table.yColumns = {0};
        FileRecord record;
        record.path = FilePath("/data/a.csv");
        record.relative = "a.csv";
        record.sizeBytes = 100;
        record.modifiedNs = 5;
        record.status.state = FileState::done;
        record.status.attempts = 2;
        record.status.table = std::make_shared<const TableSummary>(table);
        log.files.push_back({record, 0});
    }

    FileRecord& record() { return log.files.front().record; }
    void wantPictures()
    {
        PictureOutput output;
        output.folder = folder.path("plots");
        request.pictures = output;
        log.runs[0].settings.picture = output.spec;
        record().picture = folder.write("plots/a.csv.png");
    }
    ResumedRun resumed()
    {
        request.files = std::make_shared<const FileList>(files);
        return resumedRun(log, request);
    }
};

using Change = std::function<void(Case&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultThatHoldsIsKept_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("nothing has changed", [](Case&) {});
        row("the file stands elsewhere in the list", [](Case& c) {
            c.files.insert(c.files.begin(), 3, found("0.csv"));
            c.files.push_back(found("z.csv"));
        });
        row("the same path in other words",
            [](Case& c) { c.files[0].path = FilePath("/data/sub/.././a.csv"); });
        row("workers and limits do not matter", [](Case& c) {
            c.request.workers = 9;
            c.request.split = Split::roundRobin;
        });
        row("it failed first and was done then", [](Case& c) {
            LoggedFile failed = c.log.files[0];
            failed.record.status.state = FileState::crashed;
            c.log.files.insert(c.log.files.begin(), failed);
        });
        row("it was read in a retry with settings of its own", [](Case& c) {
            c.log.runs.push_back(c.log.runs[0]);
            c.log.runs[1].isRetry = true;
            c.log.runs[1].settings.read.headerRows = 3;
            c.log.files[0].run = 1;
        });
        row("a retry with other settings did not come to its end", [](Case& c) {
            c.log.runs.push_back(c.log.runs[0]);
            c.log.runs[1].isRetry = true;
            c.log.runs[1].settings.read.headerRows = 3;
        });
        row("its picture is there", [](Case& c) { c.wantPictures(); });
        row("a picture that nobody wants now is gone", [](Case& c) {
            c.wantPictures();
            c.request.pictures.reset();
            std::filesystem::remove(c.record().picture.bytes());
        });
        row("its curve is there", [](Case& c) {
            c.request.wantPreviews = true;
            c.record().status.preview = std::make_shared<const Preview>();
        });
        row("it has nothing to draw a curve of", [](Case& c) {
            c.request.wantPreviews = true;
            c.record().status.table = std::make_shared<const TableSummary>();
        });
    }

    void aResultThatHoldsIsKept()
    {
        QFETCH(Change, change);
        Case c;
        change(c);
        const ResumedRun resumed = c.resumed();
        QCOMPARE(resumed.filesKept, quint64(1));
        for (std::size_t i = 0; i < c.files.size(); ++i) {
            const bool isIt = c.files[i].relative == "a.csv";
            QCOMPARE(resumed.kept[i].state, isIt ? FileState::done : FileState::queued);
            QCOMPARE(resumed.kept[i].attempts, isIt ? 2 : 0);
            QVERIFY(isIt || resumed.why[i] == AgainReason::isNew);
        }
    }

    void aKeptFileRemembersTheChoicesOfItsRetry()
    {
        Case c;
        c.files.push_back(found("b.csv"));
        c.log.files.push_back(c.log.files[0]);
        c.log.files[1].record.path = c.files[1].path;
        QVERIFY(c.resumed().readOtherwise.empty());
        c.log.runs.push_back(c.log.runs[0]);
        c.log.runs[1].isRetry = true;
        c.log.runs[1].settings.read.headerRows = 3;
        c.log.files[1].run = 1;
        const ResumedRun resumed = c.resumed();
        QCOMPARE(resumed.filesKept, quint64(2));
        QCOMPARE(resumed.readOtherwise.size(), std::size_t(2));
        QVERIFY(!resumed.readOtherwise[0]);
        QCOMPARE(resumed.readOtherwise[1]->headerRows, std::optional(3));
    }

    void aFileIsReadAgainForAReason_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<AgainReason>("why");
        const auto row = [](const char* name, AgainReason why, Change change) {
            QTest::newRow(name) << change << why;
        };
        row("another name", AgainReason::isNew, [](Case& c) { c.files[0] = found("b.csv"); });
        row("the same name in another folder", AgainReason::isNew,
            [](Case& c) { c.files[0].path = FilePath("/other/a.csv"); });
        row("another size", AgainReason::changedOnDisk, [](Case& c) { ++c.files[0].sizeBytes; });
        row("a nanosecond later", AgainReason::changedOnDisk,
            [](Case& c) { ++c.files[0].modifiedNs; });
        row("a nanosecond earlier", AgainReason::changedOnDisk,
            [](Case& c) { --c.files[0].modifiedNs; });
        row("it failed", AgainReason::failedBefore,
            [](Case& c) { c.record().status.state = FileState::failed; });
        row("it was done first and failed then", AgainReason::failedBefore, [](Case& c) {
            c.log.files.push_back(c.log.files[0]);
            c.log.files[1].record.status.state = FileState::timedOut;
        });
        row("another build", AgainReason::otherBuild,
            [](Case& c) { c.log.runs[0].settings.build += "1"; });
        row("a retry by another build", AgainReason::otherBuild, [](Case& c) {
            c.log.runs[0].isRetry = true;
            c.log.runs[0].settings.build += "1";
        });
        row("another delimiter", AgainReason::settingsChanged,
            [](Case& c) { c.request.read.delimiter = ";"; });
        row("another column to plot", AgainReason::settingsChanged,
            [](Case& c) { c.request.series.y = {"b"}; });
        row("the settings of its own pass count, not the last ones", AgainReason::settingsChanged,
            [](Case& c) {
                c.log.runs.push_back(c.log.runs[0]);
                c.log.runs[1].settings.read.headerRows = 3;
                c.request.read.headerRows = 3;
            });
        row("its picture is gone", AgainReason::pictureMissing, [](Case& c) {
            c.wantPictures();
            std::filesystem::remove(c.record().picture.bytes());
        });
        row("it was never drawn", AgainReason::pictureMissing, [](Case& c) {
            c.wantPictures();
            c.log.runs[0].settings.picture.reset();
        });
        row("its picture would go elsewhere now", AgainReason::pictureMissing, [](Case& c) {
            c.wantPictures();
            c.request.pictures->folder = c.folder.path("other");
        });
        row("its picture would be larger now", AgainReason::settingsChanged, [](Case& c) {
            c.wantPictures();
            c.request.pictures->spec.widthPx = 1'000;
        });
        row("its curve did not fit into the log", AgainReason::curveNotKept,
            [](Case& c) { c.request.wantPreviews = true; });
    }

    void aFileIsReadAgainForAReason()
    {
        QFETCH(Change, change);
        QFETCH(AgainReason, why);
        Case c;
        change(c);
        const ResumedRun resumed = c.resumed();
        QCOMPARE(resumed.filesKept, quint64(0));
        QCOMPARE(resumed.kept[0].state, FileState::queued);
        QCOMPARE(resumed.why[0], why);
        QCOMPARE(resumed.again[static_cast<std::size_t>(why)], quint64(1));
        QCOMPARE(againTexts(resumed).size(), 1);
        QVERIFY(againTexts(resumed).first().startsWith(QStringLiteral("1 ")));
    }

    void theSettingsOfARunAreThoseOfItsLastWholePass()
    {
        RunLogContent log;
        const auto add = [&log](int headerRows, bool isRetry) {
            RunBegin begin;
            begin.settings.read.headerRows = headerRows;
            begin.isRetry = isRetry;
            log.runs.push_back(begin);
            return settingsOf(log).read.headerRows;
        };
        QCOMPARE(add(1, false), std::optional(1));
        QCOMPARE(add(2, true), std::optional(1));
        QCOMPARE(add(3, false), std::optional(3));
        QCOMPARE(add(4, true), std::optional(3));
    }

    void everyReasonHasItsOwnWord()
    {
        QStringList words;
        for (std::size_t reason = 0; reason < kAgainReasons; ++reason)
            words += againWord(static_cast<AgainReason>(reason));
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
