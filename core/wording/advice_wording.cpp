// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/advice_wording.h"

#include "core/wording/wording.h"
#include "core/wording/wording_context.h"

#include <QLocale>

#include <cmath>

namespace fanfold {

namespace {

constexpr double kWorthTelling = 0.01; ///< of the time

QString percent(double share)
{
    return QLocale().toString(std::round(share * 100), 'f', 0);
}

QString processorText(const Advice& advice)
{
    const QString what = Wording::tr("The workers computed %1 % of the time and waited %2 % for a "
                                     "core: this run is limited by the processor.")
                             .arg(percent(advice.computed), percent(advice.coreWait));
    const AdviceInput& in = advice.input;
    const int wanted = advice.suggestedWorkers;
    if (in.workers < wanted)
        return what + QLatin1Char(' ')
            + Wording::tr("There are %1 usable cores: try %2 workers.")
                  .arg(in.usableCores)
                  .arg(wanted);
    if (wanted == 1)
        return what + QLatin1Char(' ')
            + Wording::tr("More than one worker will not make it faster here.");
    return what + QLatin1Char(' ')
        + Wording::tr("More than %1 workers will not make it faster here.").arg(wanted);
}

QString diskText(const Advice& advice)
{
    const QString what = Wording::tr("The workers waited %1 % of the time for the disk and "
                                     "computed %2 %: this run is limited by the disk.")
                             .arg(percent(advice.disk), percent(advice.computed));
    if (advice.suggestedWorkers <= advice.input.workers)
        return what + QLatin1Char(' ')
            + Wording::tr("There are as many workers as make sense here.");
    return what + QLatin1Char(' ')
        + Wording::tr("More of them can wait at the same time: try %1 workers.")
              .arg(advice.suggestedWorkers);
}

QString parentText(const Advice& advice)
{
    const QString what = Wording::tr("The workers waited %1 % of the time for their next file; the "
                                     "program that hands them out was busy %2 % of it.")
                             .arg(percent(advice.gap), percent(advice.parentBusy));
    if (advice.suggestedWorkers >= advice.input.workers)
        return what;
    if (advice.suggestedWorkers == 1)
        return what + QLatin1Char(' ') + Wording::tr("One worker would do the same.");
    return what + QLatin1Char(' ')
        + Wording::tr("%1 workers would do the same.").arg(advice.suggestedWorkers);
}

QString kindText(const Advice& advice, const QString& slowest)
{
    const AdviceInput& in = advice.input;
    switch (advice.kind) {
    case AdviceKind::tooShort:
        return Wording::tr("The run was too short to tell what limited it.");
    case AdviceKind::nothingRead:
        return Wording::tr("No file was read to its end, so nothing can be said of the time.");
    case AdviceKind::tooFewFiles:
        return in.lanes <= 1
            ? Wording::tr("There were fewer files than workers, so only one of them had work.")
            : Wording::tr("There were fewer files than workers, so only %1 of them had work.")
                  .arg(in.lanes);
    case AdviceKind::straggler:
        return Wording::tr("One file, %1, took %2 of %3: the other workers waited for it %4 % of "
                           "the time. More workers will not make it faster.")
            .arg(slowest, durationText(in.longestS), durationText(in.elapsedS),
                percent(advice.endIdle));
    case AdviceKind::unevenSplit:
        return Wording::tr("The files were dealt out in turn, and some workers had less to do: "
                           "%1 % of the time was idle at the end. The split “dynamic” uses it.")
            .arg(percent(advice.endIdle));
    case AdviceKind::lostAttempts:
        return Wording::tr(
            "%1 % of the workers' time went into attempts that were lost: the worker "
            "crashed, took too long or was ended. The problems tell which files.")
            .arg(percent(advice.lost));
    case AdviceKind::renewals:
        return Wording::tr("Starting workers anew took %1 % of the time: each is replaced after "
                           "some files, or was lost.")
            .arg(percent(advice.renewal));
    case AdviceKind::processor:
        return processorText(advice);
    case AdviceKind::disk:
        return diskText(advice);
    case AdviceKind::parent:
        return parentText(advice);
    }
    return {};
}

} // namespace

QString adviceWord(AdviceKind kind)
{
    switch (kind) {
    case AdviceKind::tooShort:
        return QStringLiteral("too-short");
    case AdviceKind::nothingRead:
        return QStringLiteral("nothing-read");
    case AdviceKind::tooFewFiles:
        return QStringLiteral("too-few-files");
    case AdviceKind::straggler:
        return QStringLiteral("straggler");
    case AdviceKind::unevenSplit:
        return QStringLiteral("uneven-split");
    case AdviceKind::lostAttempts:
        return QStringLiteral("lost-attempts");
    case AdviceKind::renewals:
        return QStringLiteral("renewals");
    case AdviceKind::processor:
        return QStringLiteral("processor");
    case AdviceKind::disk:
        return QStringLiteral("disk");
    case AdviceKind::parent:
        return QStringLiteral("parent");
    }
    return {};
}

QString adviceBrief(AdviceKind kind)
{
    switch (kind) {
    case AdviceKind::tooShort:
    case AdviceKind::nothingRead:
    case AdviceKind::tooFewFiles:
        return {};
    case AdviceKind::straggler:
        return Wording::tr("waited for one long file");
    case AdviceKind::unevenSplit:
        return Wording::tr("unevenly dealt out");
    case AdviceKind::lostAttempts:
        return Wording::tr("limited by lost workers");
    case AdviceKind::renewals:
        return Wording::tr("limited by starting workers anew");
    case AdviceKind::processor:
        return Wording::tr("limited by the processor");
    case AdviceKind::disk:
        return Wording::tr("limited by the disk");
    case AdviceKind::parent:
        return Wording::tr("limited by handing out files");
    }
    return {};
}

QString adviceText(const Advice& advice, const QString& slowest)
{
    const QString text = kindText(advice, slowest);
    const bool isPlainRun = advice.kind == AdviceKind::processor || advice.kind == AdviceKind::disk
        || advice.kind == AdviceKind::parent;
    if (!isPlainRun || advice.lost < kWorthTelling)
        return text;
    return text + QLatin1Char(' ')
        + Wording::tr("%1 % went into attempts that were lost.").arg(percent(advice.lost));
}

} // namespace fanfold
