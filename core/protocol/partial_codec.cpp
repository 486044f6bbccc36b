// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/partial_codec.h"

#include "core/protocol/table_codec.h"

namespace fanfold {

namespace {

constexpr int kMaxSeriesLevel = 80;

template <typename T, typename Write>
void writeList(CborWriter& writer, const std::vector<T>& items, const Write& writeItem)
{
    writer.array(items.size());
    for (const T& item : items)
        writeItem(item);
}

template <typename T, typename Read>
std::vector<T> readList(CborReader& reader, const Read& readItem)
{
    std::vector<T> items;
    const std::size_t count = reader.list();
    for (std::size_t i = 0; i < count && !reader.failed(); ++i)
        items.push_back(readItem());
    return items;
}

int readLevel(CborReader& reader, int lowest, int highest)
{
    const int level = reader.integer<int>();
    if (level >= lowest && level <= highest)
        return level;
    reader.fail("a level out of range");
    return lowest;
}

void writeColumns(CborWriter& writer, const std::vector<int>& columns)
{
    writeList(writer, columns, [&](int column) { writer.integer(column); });
}

std::vector<int> readColumns(CborReader& reader, std::size_t columns)
{
    return readList<int>(reader, [&] {
        const int column = reader.integer<int>();
        if (column < 0 || static_cast<std::size_t>(column) >= columns)
            reader.fail("a column that is not there");
        return column;
    });
}

void write(CborWriter& writer, const SeriesPlan& plan)
{
    writer.array(5);
    writer.integer(plan.x);
    writer.boolean(plan.xIsSettled);
    writer.boolean(plan.xIsChosen);
    writeColumns(writer, plan.yWithX);
    writeColumns(writer, plan.yWithRows);
}

SeriesPlan readPlan(CborReader& reader, std::size_t columns)
{
    SeriesPlan plan;
    reader.array(5);
    plan.x = reader.integer<int>();
    if (plan.x < kRowNumber || (plan.x >= 0 && static_cast<std::size_t>(plan.x) >= columns))
        reader.fail("a column that is not there");
    plan.xIsSettled = reader.boolean();
    plan.xIsChosen = reader.boolean();
    plan.yWithX = readColumns(reader, columns);
    plan.yWithRows = readColumns(reader, columns);
    return plan;
}

void write(CborWriter& writer, const XCourse& course)
{
    writer.array(6);
    writer.boolean(course.rises);
    writer.boolean(course.falls);
    writer.boolean(course.neverFalls);
    writer.boolean(course.started);
    writer.number(course.first);
    writer.number(course.last);
}

XCourse readCourse(CborReader& reader)
{
    XCourse course;
    reader.array(6);
    course.rises = reader.boolean();
    course.falls = reader.boolean();
    course.neverFalls = reader.boolean();
    course.started = reader.boolean();
    course.first = reader.number();
    course.last = reader.number();
    return course;
}

void write(CborWriter& writer, const BlockMoments& block)
{
    writer.array(3);
    writer.count(block.block);
    writer.integer(block.level);
    writeList(writer, block.columns, [&](const Moments& moments) {
        writer.array(5);
        writer.count(moments.count);
        writer.number(moments.min);
        writer.number(moments.max);
        writer.number(moments.mean);
        writer.number(moments.m2);
    });
}

BlockMoments readBlockMoments(CborReader& reader)
{
    BlockMoments block;
    reader.array(3);
    block.block = reader.count();
    block.level = readLevel(reader, 0, kMaxBlockLevel);
    block.columns = readList<Moments>(reader, [&] {
        Moments moments;
        reader.array(5);
        moments.count = reader.count();
        moments.min = reader.number();
        moments.max = reader.number();
        moments.mean = reader.number();
        moments.m2 = reader.number();
        return moments;
    });
    return block;
}

void write(CborWriter& writer, const SeriesBucket& bucket)
{
    writer.array(5);
    writer.count(bucket.block);
    writer.count(bucket.rowInBlock);
    writer.boolean(bucket.hasValue);
    writer.boolean(bucket.hasGap);
    std::vector<double> numbers;
    for (const ReducedPoint* point :
        {&bucket.first, &bucket.low, &bucket.high, &bucket.last, &bucket.gap})
        numbers.insert(numbers.end(), {point->row, point->x, point->y});
    writer.numbers(numbers);
}

SeriesBucket readBucket(CborReader& reader)
{
    SeriesBucket bucket;
    reader.array(5);
    bucket.block = reader.count();
    bucket.rowInBlock = reader.count();
    bucket.hasValue = reader.boolean();
    bucket.hasGap = reader.boolean();
    const std::vector<double> numbers = reader.numbers();
    if (numbers.size() != 15) {
        reader.fail("a bucket of another size");
        return bucket;
    }
    const double* number = numbers.data();
    for (ReducedPoint* point :
        {&bucket.first, &bucket.low, &bucket.high, &bucket.last, &bucket.gap}) {
        *point = {number[0], number[1], number[2]};
        number += 3;
    }
    return bucket;
}

void write(CborWriter& writer, const ReducedSeries& series)
{
    writer.array(7);
    writer.count(series.capacity);
    writer.count(series.rows);
    writer.integer(series.level);
    writer.numbers(series.exactX);
    writer.numbers(series.exactY);
    writeList(writer, series.exactBlocks, [&](const BlockRows& part) {
        writer.array(2);
        writer.count(part.block);
        writer.count(part.rows);
    });
    writeList(writer, series.buckets, [&](const SeriesBucket& bucket) { write(writer, bucket); });
}

ReducedSeries readSeries(CborReader& reader)
{
    ReducedSeries series;
    reader.array(7);
    series.capacity = reader.count();
    series.rows = reader.count();
    series.level = readLevel(reader, ReducedSeries::kExact, kMaxSeriesLevel);
    series.exactX = reader.numbers();
    series.exactY = reader.numbers();
    series.exactBlocks = readList<BlockRows>(reader, [&] {
        reader.array(2);
        const std::uint64_t block = reader.count();
        return BlockRows{block, reader.count()};
    });
    series.buckets = readList<SeriesBucket>(reader, [&] { return readBucket(reader); });
    if (series.exactX.size() != series.exactY.size())
        reader.fail("a series of unequal lengths");
    return series;
}

void write(CborWriter& writer, const SentinelCounts& counts)
{
    writer.array(3);
    writer.number(counts.low);
    writer.number(counts.high);
    writeList(writer, counts.seen, [&](const Sentinel& one) {
        writer.array(2);
        writer.number(one.value);
        writer.count(one.times);
    });
}

SentinelCounts readSentinels(CborReader& reader)
{
    SentinelCounts counts;
    reader.array(3);
    counts.low = reader.number();
    counts.high = reader.number();
    counts.seen = readList<Sentinel>(reader, [&] {
        reader.array(2);
        const double value = reader.number();
        return Sentinel{value, reader.count()};
    });
    return counts;
}

void write(CborWriter& writer, const CollectedRows& rows)
{
    writer.array(9);
    write(writer, rows.plan);
    writer.integer(rows.pointsPerFile);
    writeColumns(writer, rows.numeric);
    writeColumns(writer, rows.reducedColumns);
    writer.count(rows.rows);
    write(writer, rows.course);
    writeList(writer, rows.statistics, [&](const BlockMoments& block) { write(writer, block); });
    writeList(writer, rows.sentinels, [&](const SentinelCounts& counts) { write(writer, counts); });
    writeList(writer, rows.reduced, [&](const ReducedSeries& series) { write(writer, series); });
}

CollectedRows readCollectedRows(CborReader& reader, std::size_t columns)
{
    CollectedRows rows;
    reader.array(9);
    rows.plan = readPlan(reader, columns);
    rows.pointsPerFile = reader.integer<int>();
    rows.numeric = readColumns(reader, columns);
    rows.reducedColumns = readColumns(reader, columns);
    rows.rows = reader.count();
    rows.course = readCourse(reader);
    rows.statistics = readList<BlockMoments>(reader, [&] { return readBlockMoments(reader); });
    rows.sentinels = readList<SentinelCounts>(reader, [&] { return readSentinels(reader); });
    rows.reduced = readList<ReducedSeries>(reader, [&] { return readSeries(reader); });
    return rows;
}

} // namespace

void write(CborWriter& writer, const PartialOutcome& part)
{
    writer.array(10);
    writer.count(part.range.from);
    writer.count(part.range.to);
    writer.count(part.beginOffset);
    writer.count(part.endOffset);
    writer.count(part.dataOffset);
    writer.boolean(part.endsSettled);
    write(writer, part.table);
    writer.integer(part.lines);
    writeList(writer, part.badCells, [&](std::uint64_t cells) { writer.count(cells); });
    write(writer, part.collected);
}

PartialOutcome readPartialOutcome(CborReader& reader)
{
    PartialOutcome part;
    reader.array(10);
    part.range.from = reader.count();
    part.range.to = reader.count();
    part.beginOffset = reader.count();
    part.endOffset = reader.count();
    part.dataOffset = reader.count();
    part.endsSettled = reader.boolean();
    part.table = readTableSummary(reader);
    part.lines = reader.integer<std::int64_t>();
    part.badCells = readList<std::uint64_t>(reader, [&] { return reader.count(); });
    part.collected = readCollectedRows(reader, part.table.columns.size());
    return part;
}

} // namespace fanfold
