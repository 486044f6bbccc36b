// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/wording.h"

#include "core/base/file_path.h"
#include "core/run/wording_context.h"

namespace fanfold {

namespace {

QString fact(const std::string& detail)
{
    return shownInOneLine(shownBytes(detail));
}

// "text: detail." or "text." when nothing more is known.
QString withFact(const QString& text, const std::string& detail)
{
    return detail.empty() ? text + QLatin1Char('.')
                          : text + QStringLiteral(": ") + fact(detail) + QLatin1Char('.');
}

QString crashSentence(const Error& error)
{
    const QString stage = error.stage == Stage::none
        ? Wording::tr("The worker that read this file crashed")
        : Wording::tr("The worker crashed on this file (stage: %1)").arg(stageName(error.stage));
    return withFact(stage, error.detail);
}

QString whereabouts(const Error& error)
{
    if (error.stage == Stage::none)
        return {};
    return error.where.byte < 0
        ? Wording::tr(" Stage: %1.").arg(stageName(error.stage))
        : Wording::tr(" Stage: %1, byte %2.").arg(stageName(error.stage)).arg(error.where.byte);
}

QString body(const Error& error)
{
    switch (error.code) {
    case ErrorCode::fileMissing:
        return Wording::tr("The file is not there (any more).");
    case ErrorCode::fileUnreadable:
        return withFact(Wording::tr("The file cannot be opened"), error.detail);
    case ErrorCode::notRegularFile:
        return Wording::tr("This is not a file: a folder, a pipe or a device cannot be read.");
    case ErrorCode::readFailed:
        return withFact(Wording::tr("Reading stopped half-way"), error.detail);
    case ErrorCode::fileEmpty:
        return Wording::tr("The file is empty.");
    case ErrorCode::notATable:
        return error.detail.empty()
            ? Wording::tr("Not a table.")
            : Wording::tr("Not a table: it looks like %1.").arg(fact(error.detail));
    case ErrorCode::badOverride:
        return withFact(Wording::tr("A reading option does not fit this file"), error.detail);
    case ErrorCode::outOfMemory:
        return error.detail.empty()
            ? Wording::tr("The file needs more memory than there is.")
            : Wording::tr("The file needs more memory than the limit of %1 MB.")
                  .arg(fact(error.detail));
    case ErrorCode::cancelled:
        return Wording::tr("Cancelled before it was done.");
    case ErrorCode::workerCrashed:
        return crashSentence(error);
    case ErrorCode::workerExited:
        return withFact(Wording::tr("The worker ended on this file without an answer, exit code"),
            error.detail);
    case ErrorCode::workerTimedOut:
        return error.detail.empty()
            ? Wording::tr("The file took longer than allowed.")
            : Wording::tr("The file took longer than the allowed %1 s.").arg(fact(error.detail))
                + whereabouts(error);
    case ErrorCode::workerSilent:
        return error.detail.empty()
            ? Wording::tr("The worker gave no sign of life on this file.")
            : Wording::tr("The worker gave no sign of life for %1 s on this file.")
                    .arg(fact(error.detail))
                + whereabouts(error);
    case ErrorCode::workerProtocol:
        return withFact(Wording::tr("The worker gave an answer that makes no sense"), error.detail);
    case ErrorCode::workerNotStarted:
        return withFact(Wording::tr("No worker could be started"), error.detail);
    case ErrorCode::quarantined:
        return withFact(
            Wording::tr("Set aside: it crashed every worker that tried it"), error.detail);
    case ErrorCode::outputNotWritable:
        return withFact(Wording::tr("The output cannot be written"), error.detail);
    case ErrorCode::outputExists:
        return withFact(
            Wording::tr("The output exists already and was left as it is"), error.detail);
    case ErrorCode::drawingFailed:
        return withFact(Wording::tr("The plot could not be drawn"), error.detail);
    case ErrorCode::badRequest:
        return withFact(Wording::tr("This cannot be done"), error.detail);
    }
    return {};
}

QString body(const Warning& warning)
{
    switch (warning.code) {
    case WarningCode::raggedRow:
        return Wording::tr("Rows with more or fewer cells than columns: %1").arg(warning.times);
    case WarningCode::badNumber:
        return Wording::tr("Cells of a numeric column that are no number, counted as missing: %1")
            .arg(warning.times);
    case WarningCode::unclosedQuote:
        return Wording::tr("A quote that is never closed");
    case WarningCode::invalidEncoding:
        return Wording::tr("Bytes that are no text in the encoding found: %1").arg(warning.times);
    case WarningCode::nulBytes:
        return Wording::tr("NUL bytes: %1").arg(warning.times);
    case WarningCode::footer:
        return Wording::tr("Lines after the table, left out: %1").arg(warning.times);
    case WarningCode::duplicateName:
        return Wording::tr("Columns of the same name");
    case WarningCode::ambiguousDecimal:
        return Wording::tr("The decimal mark can be read in two ways");
    case WarningCode::mixedLineEnds:
        return Wording::tr("Different kinds of line ends");
    case WarningCode::pictureNotDrawn:
        return Wording::tr("No plot was drawn");
    case WarningCode::noRows:
        return Wording::tr("There are no rows below the header");
    case WarningCode::furtherTables:
        return Wording::tr("Further tables in the file, left out: %1").arg(warning.times);
    }
    return {};
}

} // namespace

QString sentence(const Error& error)
{
    QString text = body(error);
    if (error.where.line >= 0)
        text = Wording::tr("Line %1: %2").arg(error.where.line).arg(text);
    return text;
}

QString sentence(const Warning& warning)
{
    QString text = body(warning);
    if (!warning.detail.empty())
        text += QStringLiteral(" (") + fact(warning.detail) + QLatin1Char(')');
    if (warning.line >= 0)
        text = Wording::tr("%1, first in line %2").arg(text).arg(warning.line);
    return text + QLatin1Char('.');
}

} // namespace fanfold
