// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/timeline_csv.h"

#include "core/export/csv_text.h"
#include "core/export/row_words.h"
#include "core/wording/wording.h"

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
    RowWords words;
    for (const auto& [worker, block] : rows) {
        csv.cell(shownUtf8(files[number(block->file)].relative));
        csv.cell(std::uint64_t{block->files}).cell(words.worker(worker));
        csv.cell(rounded(block->startS)).cell(rounded(block->endS)).cell(rounded(block->busyS));
        csv.cell(words.state(block->state));
        csv.cell(static_cast<std::uint64_t>(block->attempt));
        if (block->error)
            csv.cell(shortReason(Error{*block->error, {}}).toStdString());
        else
            csv.emptyCell();
        csv.endRow();
    }
    return csv.take();
}

} // namespace fanfold
