// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/code_names.h"

namespace fanfold {

QLatin1String codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::fileMissing:
        return QLatin1String("fileMissing");
    case ErrorCode::fileUnreadable:
        return QLatin1String("fileUnreadable");
    case ErrorCode::notRegularFile:
        return QLatin1String("notRegularFile");
    case ErrorCode::readFailed:
        return QLatin1String("readFailed");
    case ErrorCode::fileEmpty:
        return QLatin1String("fileEmpty");
    case ErrorCode::notATable:
        return QLatin1String("notATable");
    case ErrorCode::badOverride:
        return QLatin1String("badOverride");
    case ErrorCode::outOfMemory:
        return QLatin1String("outOfMemory");
    case ErrorCode::cancelled:
        return QLatin1String("cancelled");
    case ErrorCode::workerCrashed:
        return QLatin1String("workerCrashed");
    case ErrorCode::workerExited:
        return QLatin1String("workerExited");
    case ErrorCode::workerTimedOut:
        return QLatin1String("workerTimedOut");
    case ErrorCode::workerSilent:
        return QLatin1String("workerSilent");
    case ErrorCode::workerProtocol:
        return QLatin1String("workerProtocol");
    case ErrorCode::workerHungUp:
        return QLatin1String("workerHungUp");
    case ErrorCode::workerEndedByHand:
        return QLatin1String("workerEndedByHand");
    case ErrorCode::workerNotStarted:
        return QLatin1String("workerNotStarted");
    case ErrorCode::setUpFailed:
        return QLatin1String("setUpFailed");
    case ErrorCode::quarantined:
        return QLatin1String("quarantined");
    case ErrorCode::outputNotWritable:
        return QLatin1String("outputNotWritable");
    case ErrorCode::outputExists:
        return QLatin1String("outputExists");
    case ErrorCode::drawingFailed:
        return QLatin1String("drawingFailed");
    case ErrorCode::badRequest:
        return QLatin1String("badRequest");
    }
    return {};
}

QLatin1String codeName(Stage stage)
{
    switch (stage) {
    case Stage::none:
        return QLatin1String("none");
    case Stage::starting:
        return QLatin1String("starting");
    case Stage::opening:
        return QLatin1String("opening");
    case Stage::sniffing:
        return QLatin1String("sniffing");
    case Stage::reading:
        return QLatin1String("reading");
    case Stage::drawing:
        return QLatin1String("drawing");
    case Stage::writing:
        return QLatin1String("writing");
    }
    return {};
}

QLatin1String codeName(WarningCode code)
{
    switch (code) {
    case WarningCode::raggedRow:
        return QLatin1String("raggedRow");
    case WarningCode::badNumber:
        return QLatin1String("badNumber");
    case WarningCode::unclosedQuote:
        return QLatin1String("unclosedQuote");
    case WarningCode::invalidEncoding:
        return QLatin1String("invalidEncoding");
    case WarningCode::nulBytes:
        return QLatin1String("nulBytes");
    case WarningCode::footer:
        return QLatin1String("footer");
    case WarningCode::duplicateName:
        return QLatin1String("duplicateName");
    case WarningCode::ambiguousDecimal:
        return QLatin1String("ambiguousDecimal");
    case WarningCode::mixedLineEnds:
        return QLatin1String("mixedLineEnds");
    case WarningCode::pictureNotDrawn:
        return QLatin1String("pictureNotDrawn");
    case WarningCode::noRows:
        return QLatin1String("noRows");
    case WarningCode::badTime:
        return QLatin1String("badTime");
    case WarningCode::ambiguousDate:
        return QLatin1String("ambiguousDate");
    case WarningCode::otherDateOrder:
        return QLatin1String("otherDateOrder");
    case WarningCode::likelyMissing:
        return QLatin1String("likelyMissing");
    case WarningCode::furtherTables:
        return QLatin1String("furtherTables");
    case WarningCode::rowsLeftOut:
        return QLatin1String("rowsLeftOut");
    case WarningCode::scaleFactor:
        return QLatin1String("scaleFactor");
    case WarningCode::rowsAbove:
        return QLatin1String("rowsAbove");
    case WarningCode::unplacedNames:
        return QLatin1String("unplacedNames");
    }
    return {};
}

QLatin1String codeName(ColumnType type)
{
    switch (type) {
    case ColumnType::number:
        return QLatin1String("number");
    case ColumnType::text:
        return QLatin1String("text");
    case ColumnType::time:
        return QLatin1String("time");
    }
    return {};
}

QLatin1String codeName(TimeStyle style)
{
    switch (style) {
    case TimeStyle::none:
        return QLatin1String("none");
    case TimeStyle::yearFirst:
        return QLatin1String("yearFirst");
    case TimeStyle::dayFirst:
        return QLatin1String("dayFirst");
    case TimeStyle::monthFirst:
        return QLatin1String("monthFirst");
    case TimeStyle::timeOfDay:
        return QLatin1String("timeOfDay");
    case TimeStyle::epochSeconds:
        return QLatin1String("epochSeconds");
    case TimeStyle::epochMilliseconds:
        return QLatin1String("epochMilliseconds");
    case TimeStyle::shortYearFirst:
        return QLatin1String("shortYearFirst");
    }
    return {};
}

QLatin1String codeName(ReasonCode code)
{
    switch (code) {
    case ReasonCode::fixedByPerson:
        return QLatin1String("fixedByPerson");
    case ReasonCode::evenRows:
        return QLatin1String("evenRows");
    case ReasonCode::numbers:
        return QLatin1String("numbers");
    case ReasonCode::runnerUp:
        return QLatin1String("runnerUp");
    case ReasonCode::noOther:
        return QLatin1String("noOther");
    }
    return {};
}

} // namespace fanfold
