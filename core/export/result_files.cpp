// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/result_files.h"

#include "core/export/csv_text.h"
#include "core/export/row_words.h"
#include "core/wording/advice_wording.h"
#include "core/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fanfold {

namespace {

std::vector<std::size_t> naturalOrder(const FileList& files)
{
    std::vector<std::size_t> order(files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto isBefore = [&files](std::size_t a, std::size_t b) {
        const int byKey = files[a].sortKey.compare(files[b].sortKey);
        return byKey != 0 ? byKey < 0 : files[a].relative < files[b].relative;
    };
    if (!std::is_sorted(order.begin(), order.end(), isBefore))
        std::sort(order.begin(), order.end(), isBefore);
    return order;
}

double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

qint64 whole(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

} // namespace

QJsonObject adviceJson(const Advice& advice)
{
    return {
        {QStringLiteral("limit"), adviceWord(advice.kind)},
        {QStringLiteral("suggested_workers"), advice.suggestedWorkers},
        {QStringLiteral("computed"), rounded(advice.computed)},
        {QStringLiteral("core_wait"), rounded(advice.coreWait)},
        {QStringLiteral("disk"), rounded(advice.disk)},
        {QStringLiteral("lost"), rounded(advice.lost)},
        {QStringLiteral("renewal"), rounded(advice.renewal)},
        {QStringLiteral("gap"), rounded(advice.gap)},
        {QStringLiteral("end_idle"), rounded(advice.endIdle)},
        {QStringLiteral("parent_busy"), rounded(advice.parentBusy)},
        {QStringLiteral("longest_s"), rounded(advice.input.longestS)},
    };
}

std::string filesCsv(const FileList& files, const std::vector<FileStatus>& results)
{
    CsvText csv("path,state,reader,rows,columns,bytes,seconds,worker,attempts,warnings,message");
    RowWords words;
    for (const std::size_t i : naturalOrder(files)) {
        const FileStatus& status = results[i];
        csv.cell(shownUtf8(files[i].relative)).cell(words.state(status.state));
        if (status.table) {
            csv.cell(status.table->reader).cell(status.table->rows);
            csv.cell(std::uint64_t{status.table->columns.size()});
        } else {
            csv.emptyCell().emptyCell().emptyCell();
        }
        csv.cell(files[i].sizeBytes);
        if (status.attempts > 0)
            csv.cell(rounded(status.seconds)).cell(words.worker(status.worker));
        else
            csv.emptyCell().emptyCell();
        csv.cell(static_cast<std::uint64_t>(status.attempts));
        csv.cell(std::uint64_t{status.table ? status.table->warnings.size() : 0});
        if (status.state == FileState::done)
            csv.emptyCell();
        else
            csv.cell(sentence(status.error).toStdString());
        csv.endRow();
    }
    return csv.take();
}

std::string summaryCsv(const FileList& files, const std::vector<FileStatus>& results)
{
    CsvText csv("file,column,count,missing,min,max,mean,std");
    for (const std::size_t i : naturalOrder(files)) {
        const auto& table = results[i].table;
        if (!table)
            continue;
        const std::string path = shownUtf8(files[i].relative);
        for (const ColumnSummary& summary : table->summaries) {
            const auto column = static_cast<std::size_t>(summary.column);
            csv.cell(path).cell(table->columns.at(column).name);
            csv.cell(summary.count).cell(summary.missing);
            csv.cell(summary.min).cell(summary.max).cell(summary.mean).cell(summary.std).endRow();
        }
    }
    return csv.take();
}

std::string runJson(const RunReport& report, const CoreCount& cores)
{
    QJsonObject states;
    for (int state = 0; state < kFileStates; ++state) {
        const auto value = static_cast<FileState>(state);
        if (isFinal(value))
            states[stateWord(value)] = whole(report.totals.states[static_cast<std::size_t>(state)]);
    }
    QJsonArray perWorker;
    for (const WorkerReport& worker : report.perWorker)
        perWorker.append(QJsonObject{
            {QStringLiteral("name"), worker.name},
            {QStringLiteral("files"), whole(worker.files)},
            {QStringLiteral("bytes"), whole(worker.bytes)},
            {QStringLiteral("busy_s"), rounded(worker.busyS)},
            {QStringLiteral("cpu_s"), rounded(worker.cpuS)},
        });
    const QJsonObject run{
        {QStringLiteral("elapsed_s"), rounded(report.totals.elapsedS)},
        {QStringLiteral("workers"), report.workers},
        {QStringLiteral("start_workers"), report.startWorkers},
        {QStringLiteral("cores_physical"), cores.physical},
        {QStringLiteral("cores_logical"), cores.logical},
        {QStringLiteral("cores_usable"), cores.usable},
        {QStringLiteral("files"), whole(report.totals.files)},
        {QStringLiteral("files_kept"), whole(report.filesKept)},
        {QStringLiteral("bytes"), whole(report.totals.bytes)},
        {QStringLiteral("speed_up"), rounded(report.totals.speedUp)},
        {QStringLiteral("efficiency"), rounded(report.totals.efficiency)},
        {QStringLiteral("advice"), adviceJson(report.advice)},
        {QStringLiteral("states"), states},
        {QStringLiteral("per_worker"), perWorker},
    };
    return QJsonDocument(run).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace fanfold
