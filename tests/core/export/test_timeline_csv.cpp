// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/timeline_csv.h"

#include <QTest>

using namespace fanfold;

class TestTimelineCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowForEachAttemptByItsBegin()
    {
        FileList files(2);
        files[0].relative = "a.csv";
        files[1].relative = "b,c.csv";
        RunTimeline timeline;
        timeline.began(WorkerId{0}, FileId{1}, 1, 0.25);
        timeline.began(WorkerId{1}, FileId{0}, 1, 0.125);
        timeline.ended(WorkerId{1}, FileId{0}, FileState::done, 0.5, 0.75);
        timeline.lost(WorkerId{0}, FileId{1}, ErrorCode::workerTimedOut, 1);
        timeline.began(WorkerId{1}, FileId{1}, 2, 1.5);
        timeline.ended(
            WorkerId{1}, FileId{1}, FileState::quarantined, 0, 2, ErrorCode::workerCrashed);
        timeline.finish();
        QCOMPARE(QString::fromStdString(timelineCsv(files, timeline)),
            QStringLiteral("file,files,worker,start_s,end_s,busy_s,state,attempt,reason\n"
                           "a.csv,1,worker 2,0.125,0.625,0.5,done,1,\n"
                           "\"b,c.csv\",1,worker 1,0.25,1,0.75,timed-out,1,timed out\n"
                           "\"b,c.csv\",1,worker 2,1.5,2,0.5,quarantined,2,crashed\n"));
    }

    void nothingIsAHeader()
    {
        QCOMPARE(QString::fromStdString(timelineCsv({}, RunTimeline())),
            QStringLiteral("file,files,worker,start_s,end_s,busy_s,state,attempt,reason\n"));
    }
};

QTEST_GUILESS_MAIN(TestTimelineCsv)
#include "test_timeline_csv.moc"
