// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/timeline_csv.h"

#include "core/export/csv_text.h"
#include "core/run/wording.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace fanfold {

namespace {

double rounded(double seconds)
{
    return std::round(seconds * 1e6) / 1e6;
}

} // namespace

std::string timelineCsv(const FileList& files, const RunTimeline& timeline)
{
    std::vector<std::pair<WorkerId, const TimelineBlock*>> rows;
    for (std::uint32_t worker = 0; worker < timeline.lanes().size(); ++worker)
        for (const TimelineBlock& block : timeline.lanes()[worker].blocks)
            rows.emplace_back(WorkerId{worker}, &block);
    std::stable_sort(rows.begin(), rows.end(),
        [](const auto& a, const auto& b) { return a.second->startS < b.second->startS; });
    CsvText csv("file,files,worker,start_s,end_s,busy_s,state,attempt,reason");
    for (const auto& [worker, block] : rows) {
        csv.cell(shownBytes(files[number(block->file)].relative).toStdString());
        csv.cell(std::uint64_t{block->files}).cell(workerName(worker).toStdString());
        csv.cell(rounded(block->startS)).cell(rounded(block->endS)).cell(rounded(block->busyS));
        csv.cell(stateWord(block->state).toStdString());
        csv.cell(static_cast<std::uint64_t>(block->attempt));
        csv.cell(
            block->error ? shortReason(Error{*block->error, {}}).toStdString() : std::string());
        csv.endRow();
    }
    return csv.take();
}

} // namespace fanfold
