// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include "core/base/file_path.h"
#include "core/wording/wording_context.h"
#include "core/wording/wording_looks.h"
#include "core/wording/wording_loss.h"

namespace fanfold {

namespace {

QString fact(const std::string& detail)
{
    return shownInOneLine(shownBytes(detail));
}

// "text: detail." or "text." when nothing more is known.
QString withFact(const QString& text, const std::string& detail)
{
    QString all = detail.empty() ? text : text + QStringLiteral(": ") + fact(detail);
    if (!all.endsWith(QLatin1Char('.')))
        all += QLatin1Char('.');
    return all;
}

// The last attempt tells more than that there was more than one.
QString quarantineSentence(const Error& error)
{
    if (!error.loss)
        return withFact(
            Wording::tr("Set aside: it crashed every worker that tried it"), error.detail);
    Error last = error;
    last.code = error.loss->cause;
    return Wording::tr("Set aside after %1 attempts. %2")
        .arg(error.loss->attempts)
        .arg(lossSentence(last));
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
            : Wording::tr("Not a table: it looks like %1.").arg(lookAlikeName(error.detail));
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
    case ErrorCode::workerExited:
    case ErrorCode::workerTimedOut:
    case ErrorCode::workerSilent:
    case ErrorCode::workerProtocol:
    case ErrorCode::workerHungUp:
    case ErrorCode::workerEndedByHand:
        return lossSentence(error);
    case ErrorCode::workerNotStarted:
        return withFact(Wording::tr("No worker could be started"), error.detail);
    case ErrorCode::setUpFailed:
        return withFact(Wording::tr("The workers cannot do what was asked for"), error.detail);
    case ErrorCode::quarantined:
        return quarantineSentence(error);
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
    case WarningCode::badTime:
        return Wording::tr("Cells of a time column that are no time, counted as missing: %1")
            .arg(warning.times);
    case WarningCode::ambiguousDate:
        return Wording::tr("Dates can be read in two ways");
    case WarningCode::otherDateOrder:
        return Wording::tr("Dates whose parts are in another order, counted as missing: %1")
            .arg(warning.times);
    case WarningCode::likelyMissing:
        return Wording::tr("Numbers that often stand for missing values, read as numbers: %1")
            .arg(warning.times);
    case WarningCode::furtherTables:
        return Wording::tr("Further tables in the file, left out: %1").arg(warning.times);
    case WarningCode::rowsLeftOut:
        return Wording::tr("The file has dots in place of some rows");
    case WarningCode::scaleFactor:
        return Wording::tr("The numbers stand below a factor and were not multiplied by it");
    case WarningCode::rowsAbove:
        return Wording::tr("Rows of numbers above the table, left out: %1").arg(warning.times);
    case WarningCode::unplacedNames:
        return Wording::tr("It is not clear which columns the names belong to");
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

QString sentence(const DialectReason& reason)
{
    switch (reason.code) {
    case ReasonCode::fixedByPerson:
        return Wording::tr("the delimiter was given");
    case ReasonCode::evenRows:
        return Wording::tr("%1 % of the rows have a cell for each column").arg(reason.value);
    case ReasonCode::numbers:
        return Wording::tr("%1 % of the cells are numbers or missing").arg(reason.value);
    case ReasonCode::runnerUp:
        return Wording::tr("the next best delimiter, “%1”, explains the file %2 % as well")
            .arg(fact(reason.detail))
            .arg(reason.value);
    case ReasonCode::noOther:
        return Wording::tr("no other delimiter gives a table");
    }
    return {};
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
