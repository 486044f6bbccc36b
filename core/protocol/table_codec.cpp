// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/table_codec.h"

namespace fanfold {

namespace {

unsigned char byteOf(char c)
{
    return static_cast<unsigned char>(c);
}

char readChar(CborReader& reader)
{
    return static_cast<char>(reader.integer<unsigned char>());
}

int readColumn(CborReader& reader, std::size_t columns, int lowest)
{
    const int column = reader.integer<int>();
    if (column < lowest || (column >= 0 && static_cast<std::size_t>(column) >= columns)) {
        reader.fail("a column that is not there");
        return lowest;
    }
    return column;
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

template <typename T> void writeList(CborWriter& writer, const std::vector<T>& items);

void write(CborWriter& writer, const DialectReason& reason)
{
    writer.array(3);
    writer.count(static_cast<std::uint64_t>(reason.code));
    writer.integer(reason.value);
    writer.bytes(reason.detail);
}

DialectReason readDialectReason(CborReader& reader)
{
    DialectReason reason;
    reader.array(3);
    reason.code = reader.enumeration(ReasonCode::noOther);
    reason.value = reader.integer<int>();
    reason.detail = reader.bytes();
    return reason;
}

void write(CborWriter& writer, const Dialect& dialect)
{
    writer.array(13);
    writer.bytes(dialect.delimiter);
    writer.count(byteOf(dialect.decimal));
    writer.count(byteOf(dialect.quote));
    writer.count(byteOf(dialect.escape));
    writer.integer(dialect.headerRows);
    writer.bytes(dialect.comment);
    writer.text(dialect.encoding);
    writer.integer(dialect.firstDataLine);
    writer.count(byteOf(dialect.thousands));
    writer.bytes(dialect.missing);
    writer.text(dialect.encodingReason);
    writer.number(dialect.confidence);
    writeList(writer, dialect.reasons);
}

Dialect readDialect(CborReader& reader)
{
    Dialect dialect;
    reader.array(13);
    dialect.delimiter = reader.bytes();
    dialect.decimal = readChar(reader);
    dialect.quote = readChar(reader);
    dialect.escape = readChar(reader);
    dialect.headerRows = reader.integer<int>();
    dialect.comment = reader.bytes();
    dialect.encoding = reader.text();
    dialect.firstDataLine = reader.integer<std::int64_t>();
    dialect.thousands = readChar(reader);
    dialect.missing = reader.bytes();
    dialect.encodingReason = reader.text();
    dialect.confidence = reader.number();
    dialect.reasons = readList<DialectReason>(reader, [&] { return readDialectReason(reader); });
    return dialect;
}

void write(CborWriter& writer, const ColumnInfo& column)
{
    writer.array(5);
    writer.text(column.name);
    writer.text(column.unit);
    writer.count(static_cast<std::uint64_t>(column.type));
    writer.count(static_cast<std::uint64_t>(column.timeStyle));
    writer.boolean(column.zoned);
}

ColumnInfo readColumnInfo(CborReader& reader)
{
    ColumnInfo column;
    reader.array(5);
    column.name = reader.text();
    column.unit = reader.text();
    column.type = reader.enumeration(ColumnType::time);
    column.timeStyle = reader.enumeration(TimeStyle::shortYearFirst);
    column.zoned = reader.boolean();
    return column;
}

void write(CborWriter& writer, const ColumnSummary& summary)
{
    writer.array(7);
    writer.integer(summary.column);
    writer.count(summary.count);
    writer.count(summary.missing);
    writer.number(summary.min);
    writer.number(summary.max);
    writer.number(summary.mean);
    writer.number(summary.std);
}

ColumnSummary readColumnSummary(CborReader& reader, std::size_t columns)
{
    ColumnSummary summary;
    reader.array(7);
    summary.column = readColumn(reader, columns, 0);
    summary.count = reader.count();
    summary.missing = reader.count();
    summary.min = reader.number();
    summary.max = reader.number();
    summary.mean = reader.number();
    summary.std = reader.number();
    return summary;
}

void write(CborWriter& writer, const Warning& warning)
{
    writer.array(4);
    writer.count(static_cast<std::uint64_t>(warning.code));
    writer.integer(warning.line);
    writer.count(warning.times);
    writer.text(warning.detail);
}

void write(CborWriter& writer, const MetadataEntry& entry)
{
    writer.array(2);
    writer.text(entry.key);
    writer.text(entry.value);
}

MetadataEntry readMetadataEntry(CborReader& reader)
{
    MetadataEntry entry;
    reader.array(2);
    entry.key = reader.text();
    entry.value = reader.text();
    return entry;
}

Warning readWarning(CborReader& reader)
{
    Warning warning;
    reader.array(4);
    warning.code = reader.enumeration(WarningCode::unplacedNames);
    warning.line = reader.integer<std::int64_t>();
    warning.times = reader.count();
    warning.detail = reader.text();
    return warning;
}

template <typename T> void writeList(CborWriter& writer, const std::vector<T>& items)
{
    writer.array(items.size());
    for (const T& item : items)
        write(writer, item);
}

} // namespace

void write(CborWriter& writer, const ReadOptions& options)
{
    writer.array(options.amounts ? 8 : 7);
    options.delimiter ? writer.bytes(*options.delimiter) : writer.null();
    options.quote ? writer.count(byteOf(*options.quote)) : writer.null();
    options.decimal ? writer.count(byteOf(*options.decimal)) : writer.null();
    options.headerRows ? writer.integer(*options.headerRows) : writer.null();
    options.comment ? writer.bytes(*options.comment) : writer.null();
    options.encoding ? writer.bytes(*options.encoding) : writer.null();
    options.skipLines ? writer.integer(*options.skipLines) : writer.null();
    if (options.amounts) // not there in the logs of older runs
        writer.boolean(true);
}

ReadOptions readReadOptions(CborReader& reader)
{
    ReadOptions options;
    const std::size_t fields = reader.list();
    if (fields != 7 && fields != 8)
        reader.fail("an array of another length");
    if (!reader.null())
        options.delimiter = reader.bytes();
    if (!reader.null())
        options.quote = readChar(reader);
    if (!reader.null())
        options.decimal = readChar(reader);
    if (!reader.null())
        options.headerRows = reader.integer<int>();
    if (!reader.null())
        options.comment = reader.bytes();
    if (!reader.null())
        options.encoding = reader.bytes();
    if (!reader.null())
        options.skipLines = reader.integer<int>();
    if (fields > 7)
        options.amounts = reader.boolean();
    return options;
}

void write(CborWriter& writer, const SeriesChoice& choice)
{
    writer.array(2);
    writer.text(choice.x);
    writer.array(choice.y.size());
    for (const std::string& name : choice.y)
        writer.text(name);
}

SeriesChoice readSeriesChoice(CborReader& reader)
{
    SeriesChoice choice;
    reader.array(2);
    choice.x = reader.text();
    choice.y = readList<std::string>(reader, [&] { return reader.text(); });
    return choice;
}

void write(CborWriter& writer, const PictureSpec& spec)
{
    writer.array(5);
    writer.count(static_cast<std::uint64_t>(spec.format));
    writer.integer(spec.widthPx);
    writer.integer(spec.heightPx);
    writer.integer(spec.dpi);
    writer.boolean(spec.dark);
}

PictureSpec readPictureSpec(CborReader& reader)
{
    PictureSpec spec;
    reader.array(5);
    spec.format = reader.enumeration(PictureFormat::pdf);
    spec.widthPx = reader.integer<int>();
    spec.heightPx = reader.integer<int>();
    spec.dpi = reader.integer<int>();
    spec.dark = reader.boolean();
    return spec;
}

void write(CborWriter& writer, const TableSummary& table)
{
    writer.array(10);
    writer.text(table.reader);
    write(writer, table.dialect);
    writeList(writer, table.columns);
    writer.count(table.rows);
    writeList(writer, table.summaries);
    writeList(writer, table.warnings);
    writeList(writer, table.metadata);
    writer.integer(table.xColumn);
    writer.array(table.yColumns.size());
    for (const int column : table.yColumns)
        writer.integer(column);
    writer.text(table.compression);
}

TableSummary readTableSummary(CborReader& reader)
{
    TableSummary table;
    reader.array(10);
    table.reader = reader.text();
    table.dialect = readDialect(reader);
    table.columns = readList<ColumnInfo>(reader, [&] { return readColumnInfo(reader); });
    const std::size_t columns = table.columns.size();
    table.rows = reader.count();
    table.summaries
        = readList<ColumnSummary>(reader, [&] { return readColumnSummary(reader, columns); });
    table.warnings = readList<Warning>(reader, [&] { return readWarning(reader); });
    table.metadata = readList<MetadataEntry>(reader, [&] { return readMetadataEntry(reader); });
    table.xColumn = readColumn(reader, columns, kRowNumber);
    table.yColumns = readList<int>(reader, [&] { return readColumn(reader, columns, 0); });
    table.compression = reader.text();
    return table;
}

void write(CborWriter& writer, const Preview& preview)
{
    writer.array(preview.series.size());
    for (const Series& series : preview.series) {
        writer.array(5);
        writer.integer(series.xColumn);
        writer.integer(series.yColumn);
        writer.numbers(series.x);
        writer.numbers(series.y);
        writer.boolean(series.xSorted);
    }
}

Preview readPreview(CborReader& reader, std::size_t columns)
{
    Preview preview;
    preview.series = readList<Series>(reader, [&] {
        Series series;
        reader.array(5);
        series.xColumn = readColumn(reader, columns, kRowNumber);
        series.yColumn = readColumn(reader, columns, 0);
        series.x = reader.numbers();
        series.y = reader.numbers();
        series.xSorted = reader.boolean();
        if (series.x.size() != series.y.size())
            reader.fail("a series of unequal lengths");
        return series;
    });
    return preview;
}

} // namespace fanfold
