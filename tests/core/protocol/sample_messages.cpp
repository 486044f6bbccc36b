// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/sample_messages.h"

#include <limits>

namespace fanfold {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

JobSettings sampleSettings()
{
    JobSettings settings;
    settings.read = {";", '\'', ',', 2, "%", "GB18030", 3, true};
    settings.series = {"energy", {"mu", "\u03b8"}};
    settings.maxSeries = 3;
    settings.pointsPerFile = 4000;
    settings.picture = PictureSpec{PictureFormat::svg, 800, 600, 192, true};
    return settings;
}

JobSpec sampleRangeJob()
{
    JobSpec job;
    job.id = JobId{78};
    job.path = FilePath("/data/large.csv");
    job.range = FileRange{5'000'000'000, 6'000'000'000};
    return job;
}

JobSpec sampleDrawJob()
{
    JobSpec job;
    job.id = JobId{79};
    const JobOutcome outcome = sampleOutcome();
    job.found = std::make_shared<const ReadOutcome>(ReadOutcome{outcome.table, outcome.preview});
    return job;
}

JobOutcome samplePart()
{
    PartialOutcome part;
    part.range = {1 << 20, 2 << 20};
    part.beginOffset = part.range.from + 3;
    part.endOffset = part.range.to + 1;
    part.endsSettled = false;
    part.table = sampleOutcome().table;
    part.lines = 30;
    part.badCells = {0, 2};
    CollectedRows& rows = part.collected;
    rows.plan = {0, false, false, {2}, {0, 2}};
    rows.numeric = {0, 2};
    rows.reducedColumns = {2};
    rows.rows = 30;
    rows.course.last = -0.0;
    rows.statistics = {{1, 0, {{30, -1, kInfinity, 0.5, 3}, {}}}};
    rows.sentinels = {{{{-999, 3}}, 1, 2}, {}};
    ReducedSeries series;
    series.exactX = {1, NAN};
    series.exactY = {-0.0, 2};
    series.exactBlocks = {{1, 2}};
    rows.reduced = {series};
    JobOutcome outcome;
    outcome.id = JobId{6};
    outcome.part = std::make_shared<const PartialOutcome>(std::move(part));
    return outcome;
}

JobSpec sampleJob()
{
    JobSpec job;
    job.id = JobId{77};
    job.kind = JobKind::convert;
    job.path = FilePath("/data/no utf-8 \xff\xfe\n.csv");
    job.sizeBytes = 5'000'000'000;
    job.title = "a title";
    job.output = FilePath("/out/\xff.csv");
    job.overwrite = true;
    return job;
}

} // namespace

JobOutcome sampleOutcome()
{
    JobOutcome outcome;
    outcome.id = JobId{std::numeric_limits<std::uint64_t>::max()};
    TableSummary& table = outcome.table;
    table.reader = "text";
    table.dialect = {"\t", ',', '"', '\\', 2, "#", "UTF-16LE", 17, '.', "-9.990e-29",
        "byte order mark", 0.75, {{ReasonCode::evenRows, 97, ""}, {ReasonCode::runnerUp, 80, ";"}}};
    table.columns = {{"energy", "eV", ColumnType::number}, {"note", "", ColumnType::text},
        {"mu", "", ColumnType::number}, {"when", "", ColumnType::time, TimeStyle::dayFirst, true}};
    table.rows = 1'000'000;
    table.summaries
        = {{0, 1'000'000, 0, -1.5, 1e300, 0.1, 2.5}, {2, 0, 4, NAN, kInfinity, -0.0, NAN}};
    table.warnings = {{WarningCode::raggedRow, 12, 3, "4 cells"}, {WarningCode::footer, -1, 1, ""}};
    table.metadata = {{"Element.symbol", "Fe"}, {"", "a title \u00e9"}};
    table.xColumn = 0;
    table.yColumns = {2};
    table.compression = "gz";
    outcome.preview.series
        = {{0, 2, {1, 2, 3}, {-1, NAN, kInfinity}, false}, {kRowNumber, 0, {}, {}, true}};
    outcome.cost = {123'456'789'012, 5, 6, 7'000'000'000};
    return outcome;
}

std::vector<ParentMessage> sampleParentMessages()
{
    return {
        Hello{Hello::kMagic, 9, "build \u00e9", 4711},
        JobSettings{},
        sampleSettings(),
        AssignJobs{},
        AssignJobs{{JobSpec{}, sampleJob(), sampleRangeJob(), sampleDrawJob()}},
        CancelJob{JobId{300}},
        RecallJobs{},
        Shutdown{},
    };
}

std::vector<WorkerMessage> sampleWorkerMessages()
{
    JobOutcome failed;
    failed.id = JobId{5};
    failed.error = Error{ErrorCode::notATable, "binary data", Stage::sniffing, {3, 400}};
    JobOutcome notSaved = sampleOutcome();
    notSaved.error = Error{ErrorCode::outputNotWritable, "a.png: full", Stage::writing, {}};
    JobOutcome begun;
    begun.id = JobId{8};
    begun.error = failed.error;
    begun.sample = std::make_shared<const TableSample>(
        TableSample{{"a,b", "1,2 \u00e9"}, {{"1", "2 \u00e9"}, {}, {""}}});
    return {
        Hello{Hello::kMagic, 1, "", 1},
        JobBegan{JobId{70'000}},
        JobProgress{JobId{1}, Stage::reading, 10, 5'000'000'000, 300'000'000},
        JobOutcomes{},
        JobOutcomes{{std::make_shared<const JobOutcome>(sampleOutcome()),
            std::make_shared<const JobOutcome>(failed),
            std::make_shared<const JobOutcome>(notSaved),
            std::make_shared<const JobOutcome>(samplePart()),
            std::make_shared<const JobOutcome>(begun)}},
        JobsRecalled{{JobId{1}, JobId{std::uint64_t{1} << 40}}},
        SettingsRefused{},
        SettingsRefused{7, Error{ErrorCode::setUpFailed, "no ink", Stage::starting, {}}},
    };
}

} // namespace fanfold
