// SPDX-License-Identifier: GPL-3.0-or-later
// What each step between a file's bytes and its outcome costs on one core. Run by ./dev bench.
#include "core/layout/layout_finder.h"
#include "core/protocol/codec.h"
#include "core/readers/plain_rows.h"
#include "core/readers/row_batch.h"
#include "core/readers/row_reader.h"
#include "core/reduce/series_reducer.h"
#include "core/reduce/statistics.h"
#include "core/text/text_encoding.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace fanfold;

namespace {

constexpr int kRows = 20'000;

// Rows of numbers as programs write them; format is printf's for one number.
std::string table(int columns, const char* format)
{
    std::mt19937_64 random(16);
    std::normal_distribution<double> noise;
    std::string text(kNumberPadding, ' ');
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < columns; ++column) {
            char cell[64];
            const double value = column == 0 ? row * 0.018 : noise(random);
            const int size = std::snprintf(cell, sizeof cell, format, value);
            text.append(cell, static_cast<std::size_t>(size));
            text += column + 1 < columns ? ',' : '\n';
        }
    }
    return text;
}

TableLayout layoutOf(int columns)
{
    TableLayout layout;
    layout.dialect.delimiter = ",";
    layout.columns.resize(static_cast<std::size_t>(columns));
    return layout;
}

void countBytes(benchmark::State& state, std::size_t bytes)
{
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

constexpr const char* kFormats[] = {"%.6f", "%.3e", "%.17g"};

void rowsOneByOne(benchmark::State& state)
{
    const auto columns = static_cast<int>(state.range(0));
    std::string text = table(columns, kFormats[state.range(1)]);
    const std::size_t size = text.size();
    text.append(kNumberPadding, '\0');
    const PlainRecord record(layoutOf(columns));
    RowBatch batch(static_cast<std::size_t>(columns));
    for (auto _ : state) {
        const char* const end = text.data() + size;
        for (const char* p = text.data() + kNumberPadding; p < end;) {
            p = record.scan<false>(p, batch.nextRow(), batch.stride());
            if (p == nullptr) {
                state.SkipWithError("a record that is not plain");
                break;
            }
            batch.commit();
            if (batch.isFull())
                batch.clear();
        }
    }
    countBytes(state, size);
}
BENCHMARK(rowsOneByOne)->ArgNames({"columns", "format"})->ArgsProduct({{2, 10}, {0, 1, 2}});

void rowsInVectors(benchmark::State& state)
{
    if (static_cast<std::size_t>(state.range(2)) >= rowKernels().size()) {
        state.SkipWithError("not on this machine");
        return;
    }
    const RowKernel& kernel = rowKernels()[static_cast<std::size_t>(state.range(2))];
    state.SetLabel(kernel.name);
    const auto columns = static_cast<int>(state.range(0));
    std::string text = table(columns, kFormats[state.range(1)]);
    const std::size_t size = text.size();
    text.append(kNumberPadding, '\0');
    const PlainRecord record(layoutOf(columns));
    PlainRows rows(record, &kernel);
    RowBatch batch(static_cast<std::size_t>(columns));
    for (auto _ : state) {
        const char* const end = text.data() + size;
        const char* p = text.data() + kNumberPadding;
        rows.setBytes(p, end);
        while (p < end) {
            const auto taken = rows.take(p, end, {batch.nextRow(), batch.stride(), batch.room()});
            if (taken.rows == 0) {
                state.SkipWithError("a record that is not plain");
                break;
            }
            p = taken.next;
            benchmark::DoNotOptimize(*batch.nextRow());
            batch.clear();
        }
    }
    countBytes(state, size);
}
BENCHMARK(rowsInVectors)
    ->ArgNames({"columns", "format", "kernel"})
    ->ArgsProduct({{2, 10}, {0}, {0, 1, 2}}); // the other formats are left to the one above

struct MixedRows {
    const char* label;
    std::vector<const char*> rows; ///< one after the other
};

const MixedRows kMixedRows[] = {
    {"plain", {"17,abc,0.125\n"}},
    {"quoted", {"17,\"abc\",0.125\n"}},
    {"delimiters in quotes", {"17,\"abc, d\",0.125\n"}},
    {"quotes in quotes", {"17,\"abc \"\"d\"\"\",0.125\n"}},
    {"quoted numbers", {"\"17\",abc,\"0.125\"\n"}},
    {"line breaks in quotes", {"17,\"abc\nd\",0.125\n"}},
    {"ragged", {"17,abc,0.125,9,9\n"}},
    {"every other ragged", {"17,abc,0.125\n", "17,abc,0.125,9,9\n"}},
};

void rowsOfAllKinds(benchmark::State& state)
{
    const MixedRows& mixed = kMixedRows[state.range(0)];
    state.SetLabel(mixed.label);
    TableLayout layout = layoutOf(3);
    for (ColumnInfo& column : layout.columns)
        column.type = ColumnType::number;
    layout.columns[1].type = ColumnType::text;
    std::string text(kNumberPadding, ' ');
    for (std::size_t row = 0; row < kRows; ++row)
        text += mixed.rows[row % mixed.rows.size()];
    const std::size_t size = text.size() - kNumberPadding;
    text += layout.rules.lineEnd;
    text.append(kNumberPadding, '\0');
    for (auto _ : state) {
        ColumnCollector collector(layout.columns, {}, 0);
        WarningLog warnings;
        RowReader reader(layout, collector, warnings);
        reader.beginBlock(0);
        const std::string_view bytes = std::string_view(text).substr(kNumberPadding, size);
        benchmark::DoNotOptimize(reader.consume(bytes, size, true));
        reader.finishBlock();
    }
    countBytes(state, size);
}
BENCHMARK(rowsOfAllKinds)->ArgName("kind")->DenseRange(0, std::size(kMixedRows) - 1);

void oneNumber(benchmark::State& state)
{
    const std::string text = table(1, kFormats[state.range(0)]);
    const std::string_view bytes = std::string_view(text).substr(kNumberPadding);
    for (auto _ : state)
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = bytes.find('\n', at);
            double value = 0;
            parseNumber(bytes.substr(at, end - at), '.', value);
            benchmark::DoNotOptimize(value);
            at = end + 1;
        }
    countBytes(state, bytes.size());
}
BENCHMARK(oneNumber)->ArgName("format")->DenseRange(0, 2);

void validation(benchmark::State& state)
{
    const std::string text = table(10, "%.6f");
    for (auto _ : state)
        benchmark::DoNotOptimize(firstInvalidUtf8(text));
    countBytes(state, text.size());
}
BENCHMARK(validation);

std::vector<double> walk(std::size_t rows)
{
    std::mt19937_64 random(17);
    std::normal_distribution<double> noise;
    std::vector<double> values(rows);
    double value = 0;
    for (double& next : values)
        next = value += noise(random);
    return values;
}

void statistics(benchmark::State& state)
{
    const std::vector<double> values = walk(512);
    for (auto _ : state)
        benchmark::DoNotOptimize(momentsOf(values));
    countBytes(state, values.size() * sizeof(double));
}
BENCHMARK(statistics);

void reduction(benchmark::State& state)
{
    const std::vector<double> values = walk(100'000);
    for (auto _ : state) {
        SeriesReducer reducer(static_cast<std::size_t>(state.range(0)));
        for (std::size_t at = 0; at + 512 <= values.size(); at += 512) {
            const auto batch = std::span(values).subspan(at, 512);
            reducer.add(batch, batch);
        }
        benchmark::DoNotOptimize(reducer.points(static_cast<std::size_t>(state.range(0))));
    }
    countBytes(state, values.size() * sizeof(double));
}
BENCHMARK(reduction)->ArgName("points")->Arg(2'000);

void sniffing(benchmark::State& state)
{
    const std::string text = "time (s),signal (mV)\n" + table(2, "%.6f").substr(kNumberPadding);
    const std::string_view head = std::string_view(text).substr(
        0, text.find('\n', static_cast<std::size_t>(state.range(0))) + 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(findLayout(head, true, {}));
    countBytes(state, head.size());
}
BENCHMARK(sniffing)->ArgName("bytes")->Arg(1'000)->Arg(4'000)->Arg(64'000);

JobOutcomes outcomes(std::size_t count)
{
    JobOutcome outcome;
    outcome.table.reader = "text";
    for (int column = 0; column < 2; ++column) {
        outcome.table.columns.push_back({"signal", "mV", ColumnType::number});
        outcome.table.summaries.push_back({column, 200, 0, -1.5, 2.5, 0.1, 0.7});
    }
    outcome.table.rows = 200;
    outcome.table.xColumn = 0;
    outcome.table.yColumns = {1};
    return {std::vector(count, std::make_shared<const JobOutcome>(outcome))};
}

void frames(benchmark::State& state)
{
    const WorkerMessage message = outcomes(16);
    std::size_t size = 0;
    for (auto _ : state) {
        std::string bytes;
        appendMessage(bytes, message);
        size = bytes.size();
        FrameReader reader;
        reader.feed(bytes);
        const auto frame = reader.next();
        benchmark::DoNotOptimize(decodeWorkerMessage(**frame));
    }
    countBytes(state, size);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * 16));
}
BENCHMARK(frames);

} // namespace

BENCHMARK_MAIN();
