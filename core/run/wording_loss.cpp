// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/wording_loss.h"

#include "core/base/file_path.h"
#include "core/run/wording.h"
#include "core/run/wording_context.h"

#include <QLocale>

namespace fanfold {

namespace {

QString either(const std::string& detail, const QString& with, const QString& without)
{
    return detail.empty() ? without : with.arg(shownInOneLine(shownBytes(detail)));
}

QString endedByHand(const std::string& detail)
{
    if (detail == "replaced")
        return Wording::tr("The worker on this file was replaced by hand");
    if (detail == "terminated")
        return Wording::tr("The worker on this file was terminated by hand");
    if (detail == "killed")
        return Wording::tr("The worker on this file was killed by hand");
    return Wording::tr("The worker on this file was ended by hand");
}

// Nobody here did it, and no program does it to itself.
bool isKilled(const Error& error)
{
    return error.code == ErrorCode::workerCrashed && error.detail == "SIGKILL";
}

QString whatHappened(const Error& error)
{
    switch (error.code) {
    case ErrorCode::workerCrashed:
        if (isKilled(error))
            return Wording::tr("The worker on this file was killed (SIGKILL)");
        return either(error.detail, Wording::tr("The worker crashed on this file (%1)"),
            Wording::tr("The worker crashed on this file"));
    case ErrorCode::workerExited:
        return either(error.detail,
            Wording::tr("The worker ended on this file without an answer (exit code %1)"),
            Wording::tr("The worker ended on this file without an answer"));
    case ErrorCode::workerTimedOut:
        return either(error.detail,
            Wording::tr("The file took longer than the allowed %1 s; its worker was ended"),
            Wording::tr("The file took longer than allowed; its worker was ended"));
    case ErrorCode::workerSilent:
        return either(error.detail,
            Wording::tr("The worker gave no sign of life for %1 s on this file and was ended"),
            Wording::tr("The worker gave no sign of life on this file and was ended"));
    case ErrorCode::workerHungUp:
        return Wording::tr("The worker closed its line to this program on this file and was ended");
    case ErrorCode::workerEndedByHand:
        return endedByHand(error.detail);
    default:
        return either(error.detail,
            Wording::tr("The worker gave an answer that makes no sense (%1)"),
            Wording::tr("The worker gave an answer that makes no sense"));
    }
}

QString doingWhat(Stage stage)
{
    switch (stage) {
    case Stage::none:
    case Stage::starting:
        return {};
    case Stage::opening:
        return Wording::tr(" while opening it");
    case Stage::sniffing:
        return Wording::tr(" while looking what it is");
    case Stage::reading:
        return Wording::tr(" while reading");
    case Stage::drawing:
        return Wording::tr(" while drawing");
    case Stage::writing:
        return Wording::tr(" while writing");
    }
    return {};
}

QString atWhichByte(const Error& error)
{
    if (error.where.byte < 0)
        return {};
    const QString byte = QLocale().toString(qlonglong{error.where.byte});
    if (!error.loss || error.loss->bytesTotal == 0)
        return Wording::tr(", at byte %1").arg(byte);
    return Wording::tr(", at byte %1 of %2")
        .arg(byte, QLocale().toString(qulonglong{error.loss->bytesTotal}));
}

} // namespace

QString lossSentence(const Error& error)
{
    QString text = whatHappened(error) + doingWhat(error.stage) + atWhichByte(error);
    const QString who = isKilled(error)
        ? Wording::tr(" It was somebody, or the system because memory ran short.")
        : QString();
    if (!error.loss)
        return Wording::tr("%1.").arg(text) + who;
    const WorkerLoss& loss = *error.loss;
    if (error.code != ErrorCode::workerTimedOut) // which has said it
        text += Wording::tr(", after %1").arg(durationText(loss.seconds));
    if (loss.peakBytes > 0)
        text += Wording::tr(", using %1").arg(sizeText(static_cast<double>(loss.peakBytes)));
    text = Wording::tr("%1.").arg(text) + who;
    if (!loss.lastWords.empty()) {
        QStringList lines = shownBytes(loss.lastWords).split(QLatin1Char('\n'));
        for (QString& line : lines)
            line = shownInOneLine(line);
        text += Wording::tr(" It said: \u201c%1\u201d.").arg(lines.join(QStringLiteral(" | ")));
    }
    return text;
}

} // namespace fanfold
