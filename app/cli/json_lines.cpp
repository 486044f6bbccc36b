// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_lines.h"

#include "core/export/result_files.h"
#include "core/runlog/resume.h"
#include "core/wording/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace fanfold {

namespace {

std::string line(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

qint64 whole(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

} // namespace

std::string startLine(const RunRequest& request, std::uint64_t bytes, const CoreCount& cores)
{
    QJsonObject object{
        {QStringLiteral("event"), QStringLiteral("start")},
        {QStringLiteral("files"), whole(request.files->size())},
        {QStringLiteral("bytes"), whole(bytes)},
        {QStringLiteral("workers"), request.workers},
        {QStringLiteral("cores_physical"), cores.physical},
        {QStringLiteral("cores_logical"), cores.logical},
        {QStringLiteral("cores_usable"), cores.usable},
    };
    if (request.resumed) {
        QJsonObject again;
        for (std::size_t reason = 0; reason < kAgainReasons; ++reason)
            if (request.resumed->again[reason] > 0)
                again[againWord(static_cast<AgainReason>(reason))]
                    = whole(request.resumed->again[reason]);
        object[QStringLiteral("kept")] = whole(request.resumed->filesKept);
        object[QStringLiteral("again")] = again;
    }
    return line(object);
}

std::string fileLine(const FoundFile& file, const FileStatus& status, const std::string& why)
{
    QJsonObject object{
        {QStringLiteral("event"), QStringLiteral("file")},
        {QStringLiteral("path"), shownBytes(file.relative)},
        {QStringLiteral("state"), stateWord(status.state)},
        {QStringLiteral("bytes"), whole(file.sizeBytes)},
        {QStringLiteral("seconds"), status.seconds},
        {QStringLiteral("attempts"), status.attempts},
    };
    if (status.attempts > 0)
        object[QStringLiteral("worker")] = workerName(status.worker);
    if (status.table) {
        object[QStringLiteral("rows")] = whole(status.table->rows);
        object[QStringLiteral("columns")] = whole(status.table->columns.size());
        object[QStringLiteral("warnings")] = whole(status.table->warnings.size());
    }
    if (status.state != FileState::done)
        object[QStringLiteral("message")] = sentence(status.error);
    if (!why.empty())
        object[QStringLiteral("why")] = QString::fromStdString(why);
    return line(object);
}

std::string progressLine(const RunTotals& totals)
{
    return line({
        {QStringLiteral("event"), QStringLiteral("progress")},
        {QStringLiteral("files"), whole(totals.files)},
        {QStringLiteral("files_ended"), whole(totals.filesEnded)},
        {QStringLiteral("bytes"), whole(totals.bytes)},
        {QStringLiteral("bytes_done"), static_cast<qint64>(totals.bytesDone)},
        {QStringLiteral("bytes_per_s"), totals.bytesPerSecond},
        {QStringLiteral("elapsed_s"), totals.elapsedS},
        {QStringLiteral("left_s"),
            totals.secondsLeft < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(totals.secondsLeft)},
    });
}

std::string endLine(const RunReport& report, const std::string& output)
{
    QJsonObject states;
    for (int state = 0; state < kFileStates; ++state)
        if (isFinal(static_cast<FileState>(state)))
            states[stateWord(static_cast<FileState>(state))]
                = whole(report.totals.states[static_cast<std::size_t>(state)]);
    QJsonObject object{
        {QStringLiteral("event"), QStringLiteral("end")},
        {QStringLiteral("elapsed_s"), report.totals.elapsedS},
        {QStringLiteral("workers"), report.workers},
        {QStringLiteral("start_workers"), report.startWorkers},
        {QStringLiteral("speed_up"), report.totals.speedUp},
        {QStringLiteral("efficiency"), report.totals.efficiency},
        {QStringLiteral("stopped"), report.stopped},
        {QStringLiteral("states"), states},
        {QStringLiteral("advice"), adviceJson(report.advice)},
    };
    if (!output.empty())
        object[QStringLiteral("output")] = shownBytes(output);
    return line(object);
}

} // namespace fanfold
