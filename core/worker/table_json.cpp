// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/table_json.h"

#include "core/worker/code_names.h"

#include <QJsonArray>

namespace fanfold {

namespace {

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonValue lineNumber(std::int64_t line)
{
    return line < 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(line));
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString characterText(char c)
{
    return c == 0 ? QString() : QString(QLatin1Char(c));
}

QString columnName(const TableSummary& table, int column)
{
    return column == kRowNumber ? QStringLiteral("#")
                                : text(table.columns[static_cast<std::size_t>(column)].name);
}

QJsonArray reasonsJson(const Dialect& dialect)
{
    QJsonArray reasons;
    for (const DialectReason& reason : dialect.reasons)
        reasons.append(QJsonObject{
            {QStringLiteral("code"), codeName(reason.code)},
            {QStringLiteral("value"), reason.value},
            {QStringLiteral("detail"), text(reason.detail)},
        });
    return reasons;
}

QJsonObject dialectJson(const Dialect& dialect)
{
    return {
        {QStringLiteral("delimiter"), text(dialect.delimiter)},
        {QStringLiteral("decimal"), characterText(dialect.decimal)},
        {QStringLiteral("quote"), characterText(dialect.quote)},
        {QStringLiteral("escape"), characterText(dialect.escape)},
        {QStringLiteral("headerRows"), dialect.headerRows},
        {QStringLiteral("comment"), text(dialect.comment)},
        {QStringLiteral("encoding"), text(dialect.encoding)},
        {QStringLiteral("encodingReason"), text(dialect.encodingReason)},
        {QStringLiteral("firstDataLine"), lineNumber(dialect.firstDataLine)},
        {QStringLiteral("thousands"), characterText(dialect.thousands)},
        {QStringLiteral("missing"), text(dialect.missing)},
        {QStringLiteral("confidence"), dialect.confidence},
        {QStringLiteral("reasons"), reasonsJson(dialect)},
    };
}

QJsonArray columnsJson(const TableSummary& table)
{
    QJsonArray columns;
    for (const ColumnInfo& column : table.columns) {
        QJsonObject object{
            {QStringLiteral("name"), text(column.name)},
            {QStringLiteral("unit"), text(column.unit)},
            {QStringLiteral("type"), codeName(column.type)},
        };
        if (column.type == ColumnType::time) {
            object[QStringLiteral("timeStyle")] = codeName(column.timeStyle);
            object[QStringLiteral("zoned")] = column.zoned;
        }
        columns.append(object);
    }
    return columns;
}

QJsonArray summariesJson(const TableSummary& table)
{
    QJsonArray summaries;
    for (const ColumnSummary& summary : table.summaries)
        summaries.append(QJsonObject{
            {QStringLiteral("column"), columnName(table, summary.column)},
            {QStringLiteral("count"), number(summary.count)},
            {QStringLiteral("missing"), number(summary.missing)},
            {QStringLiteral("min"), summary.min},
            {QStringLiteral("max"), summary.max},
            {QStringLiteral("mean"), summary.mean},
            {QStringLiteral("std"), summary.std},
        });
    return summaries;
}

QJsonArray warningsJson(const TableSummary& table)
{
    QJsonArray warnings;
    for (const Warning& warning : table.warnings)
        warnings.append(QJsonObject{
            {QStringLiteral("code"), codeName(warning.code)},
            {QStringLiteral("line"), lineNumber(warning.line)},
            {QStringLiteral("times"), number(warning.times)},
            {QStringLiteral("detail"), text(warning.detail)},
        });
    return warnings;
}

QJsonArray metadataJson(const TableSummary& table)
{
    QJsonArray metadata;
    for (const MetadataEntry& entry : table.metadata)
        metadata.append(QJsonObject{
            {QStringLiteral("key"), text(entry.key)},
            {QStringLiteral("value"), text(entry.value)},
        });
    return metadata;
}

QJsonObject errorJson(const Error& error)
{
    return {
        {QStringLiteral("code"), codeName(error.code)},
        {QStringLiteral("detail"), text(error.detail)},
        {QStringLiteral("stage"), codeName(error.stage)},
        {QStringLiteral("line"), lineNumber(error.where.line)},
        {QStringLiteral("byte"), lineNumber(error.where.byte)},
    };
}

QJsonObject costJson(const JobCost& cost)
{
    constexpr double kNsPerS = 1e9;
    return {
        {QStringLiteral("wall_s"), static_cast<double>(cost.wallNs) / kNsPerS},
        {QStringLiteral("cpu_s"), static_cast<double>(cost.cpuNs) / kNsPerS},
        {QStringLiteral("wait_s"), static_cast<double>(cost.waitNs) / kNsPerS},
        {QStringLiteral("peak_bytes"), static_cast<qint64>(cost.peakBytes)},
    };
}

} // namespace

QJsonObject outcomeJson(const FilePath& path, const JobOutcome& outcome)
{
    QJsonObject json{
        {QStringLiteral("path"), path.shown()},
        {QStringLiteral("cost"), costJson(outcome.cost)},
    };
    if (outcome.error) {
        json[QStringLiteral("error")] = errorJson(*outcome.error);
        return json;
    }
    const TableSummary& table = outcome.table;
    QJsonArray y;
    for (const int column : table.yColumns)
        y.append(columnName(table, column));
    json[QStringLiteral("reader")] = text(table.reader);
    if (!table.compression.empty())
        json[QStringLiteral("compression")] = text(table.compression);
    json[QStringLiteral("dialect")] = dialectJson(table.dialect);
    json[QStringLiteral("columns")] = columnsJson(table);
    json[QStringLiteral("rows")] = number(table.rows);
    json[QStringLiteral("summaries")] = summariesJson(table);
    json[QStringLiteral("x")] = columnName(table, table.xColumn);
    json[QStringLiteral("y")] = y;
    json[QStringLiteral("metadata")] = metadataJson(table);
    json[QStringLiteral("warnings")] = warningsJson(table);
    return json;
}

} // namespace fanfold
