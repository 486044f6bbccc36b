// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/option_values.h"
#include "app/cli/pool_jobs.h"
#include "core/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace fanfold {

namespace {

QString warningWord(WarningCode code)
{
    switch (code) {
    case WarningCode::raggedRow:
        return QStringLiteral("ragged-row");
    case WarningCode::badNumber:
        return QStringLiteral("bad-number");
    case WarningCode::unclosedQuote:
        return QStringLiteral("unclosed-quote");
    case WarningCode::invalidEncoding:
        return QStringLiteral("invalid-encoding");
    case WarningCode::nulBytes:
        return QStringLiteral("nul-bytes");
    case WarningCode::footer:
        return QStringLiteral("footer");
    case WarningCode::duplicateName:
        return QStringLiteral("duplicate-name");
    case WarningCode::ambiguousDecimal:
        return QStringLiteral("ambiguous-decimal");
    case WarningCode::mixedLineEnds:
        return QStringLiteral("mixed-line-ends");
    case WarningCode::pictureNotDrawn:
        return QStringLiteral("picture-not-drawn");
    case WarningCode::noRows:
        return QStringLiteral("no-rows");
    case WarningCode::badTime:
        return QStringLiteral("bad-time");
    case WarningCode::ambiguousDate:
        return QStringLiteral("ambiguous-date");
    case WarningCode::otherDateOrder:
        return QStringLiteral("other-date-order");
    case WarningCode::likelyMissing:
        return QStringLiteral("likely-missing");
    case WarningCode::furtherTables:
        return QStringLiteral("further-tables");
    case WarningCode::rowsLeftOut:
        return QStringLiteral("rows-left-out");
    case WarningCode::scaleFactor:
        return QStringLiteral("scale-factor");
    case WarningCode::rowsAbove:
        return QStringLiteral("rows-above");
    case WarningCode::unplacedNames:
        return QStringLiteral("unplaced-names");
    }
    return {};
}

QString typeWord(ColumnType type)
{
    switch (type) {
    case ColumnType::number:
        return QStringLiteral("number");
    case ColumnType::text:
        return QStringLiteral("text");
    case ColumnType::time:
        return QStringLiteral("time");
    }
    return {};
}

QString styleWord(TimeStyle style)
{
    switch (style) {
    case TimeStyle::none:
        return QStringLiteral("none");
    case TimeStyle::yearFirst:
        return QStringLiteral("year-first");
    case TimeStyle::dayFirst:
        return QStringLiteral("day-first");
    case TimeStyle::monthFirst:
        return QStringLiteral("month-first");
    case TimeStyle::timeOfDay:
        return QStringLiteral("time-of-day");
    case TimeStyle::epochSeconds:
        return QStringLiteral("epoch-s");
    case TimeStyle::epochMilliseconds:
        return QStringLiteral("epoch-ms");
    case TimeStyle::shortYearFirst:
        return QStringLiteral("short-year-first");
    }
    return {};
}

QJsonObject dialectObject(const Dialect& dialect)
{
    const auto mark = [](char c) { return c == 0 ? QString() : QString(QLatin1Char(c)); };
    QJsonArray reasons;
    for (const DialectReason& reason : dialect.reasons)
        reasons.append(sentence(reason));
    return {
        {QStringLiteral("delimiter"), shownBytes(dialect.delimiter)},
        {QStringLiteral("decimal"), mark(dialect.decimal)},
        {QStringLiteral("quote"), mark(dialect.quote)},
        {QStringLiteral("escape"), mark(dialect.escape)},
        {QStringLiteral("header_rows"), dialect.headerRows},
        {QStringLiteral("comment"), shownBytes(dialect.comment)},
        {QStringLiteral("encoding"), shownBytes(dialect.encoding)},
        {QStringLiteral("encoding_reason"), shownBytes(dialect.encodingReason)},
        {QStringLiteral("first_data_line"), qint64{dialect.firstDataLine}},
        {QStringLiteral("thousands"), mark(dialect.thousands)},
        {QStringLiteral("missing"), shownBytes(dialect.missing)},
        {QStringLiteral("confidence"), dialect.confidence},
        {QStringLiteral("reasons"), reasons},
    };
}

std::string tableJson(const TableSummary& table)
{
    QJsonArray columns;
    for (const ColumnInfo& column : table.columns) {
        QJsonObject object{
            {QStringLiteral("name"), shownBytes(column.name)},
            {QStringLiteral("type"), typeWord(column.type)},
            {QStringLiteral("unit"), shownBytes(column.unit)},
        };
        if (column.type == ColumnType::time) {
            object[QStringLiteral("time_style")] = styleWord(column.timeStyle);
            object[QStringLiteral("zoned")] = column.zoned;
        }
        columns.append(object);
    }
    QJsonArray warnings;
    for (const Warning& warning : table.warnings) {
        QJsonObject object{
            {QStringLiteral("code"), warningWord(warning.code)},
            {QStringLiteral("times"), static_cast<qint64>(warning.times)},
            {QStringLiteral("message"), sentence(warning)},
        };
        if (warning.line >= 0)
            object[QStringLiteral("line")] = qint64{warning.line};
        warnings.append(object);
    }
    QJsonArray metadata;
    for (const MetadataEntry& entry : table.metadata)
        metadata.append(QJsonObject{
            {QStringLiteral("key"), shownBytes(entry.key)},
            {QStringLiteral("value"), shownBytes(entry.value)},
        });
    const QJsonObject root{
        {QStringLiteral("reader"), shownBytes(table.reader)},
        {QStringLiteral("compression"),
            table.compression.empty() ? QJsonValue() : QJsonValue(shownBytes(table.compression))},
        {QStringLiteral("dialect"), dialectObject(table.dialect)},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("rows"), static_cast<qint64>(table.rows)},
        {QStringLiteral("metadata"), metadata},
        {QStringLiteral("warnings"), warnings},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace

CommandSpec inspectSpec()
{
    return {"inspect", "FILE", "Says as JSON how a file would be read: dialect, columns, rows.",
        readOptionSpecs(),
        "Prints {reader, compression, dialect, columns [{name, type, unit}], rows,\n"
        "metadata [{key, value}], warnings}.\n"
        "Exit code: 0 read, 1 could not be read (the reason is on stderr), 2 wrong usage.\n"};
}

int inspectCommand(const Arguments& arguments)
{
    const auto read = readOptions(arguments);
    if (!read)
        return usageError("inspect", read.error());
    if (arguments.operands().size() != 1 || arguments.operands().front().empty())
        return usageError("inspect", {ErrorCode::badRequest, "inspect takes one FILE", {}, {}});
    const std::string& path = arguments.operands().front();
    PoolOptions options;
    options.program = programFolder().joined("fanfold-worker");
    JobSettings settings;
    settings.read = *read;
    JobSpec job;
    job.path = FilePath(path);
    const std::optional<FinishedJob> finished = apply(options, settings, job);
    if (!finished)
        return kInterrupted;
    if (finished->outcome->error) {
        complainAbout(path, *finished->outcome->error);
        return kSomeNotDone;
    }
    print(tableJson(finished->outcome->table));
    return kAllDone;
}

} // namespace fanfold
