// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calibration_wording.h"

#include "core/run/wording.h"
#include "core/run/wording_context.h"

#include <QLocale>

#include <algorithm>

namespace fanfold {

QString sampleText(const CalibrationReport& report)
{
    std::size_t times = 0;
    for (const CalibrationPoint& point : report.points)
        times = std::max(times, point.seconds.size());
    const QLocale locale;
    return Wording::tr("Sample: %1 of %2 files, %3, read %4 × with each count.")
        .arg(locale.toString(static_cast<qulonglong>(report.files)),
            locale.toString(static_cast<qulonglong>(report.filesOfAll)),
            sizeText(static_cast<double>(report.bytes)),
            locale.toString(static_cast<qulonglong>(times)));
}

QString amdahlText(const CalibrationReport& report)
{
    const QString part = QLocale().toString(report.serialPart * 100, 'f', 1);
    if (report.serialPart < 0.0005)
        return Wording::tr("Amdahl's law: nothing had to be done by one worker alone.");
    return Wording::tr("Amdahl's law: %1 % had to be done by one worker alone, so that no number "
                       "of workers would be more than %2 × as fast.")
        .arg(part, QLocale().toString(1 / report.serialPart, 'f', 1));
}

QString proposalText(const CalibrationReport& report)
{
    if (report.error)
        return sentence(*report.error);
    if (report.stopped)
        return Wording::tr("Stopped before there was enough to judge by.");
    if (report.noneRead)
        return Wording::tr("None of the files in the sample could be read, so there is nothing to "
                           "measure.");
    if (report.secondsNeeded > 0)
        return Wording::tr("The files are too slow for a quick look: reading enough of them with "
                           "each count takes about %1.")
            .arg(durationText(report.secondsNeeded));
    if (report.points.empty())
        return Wording::tr("No file ended in time: allow more seconds, or choose smaller files.");
    if (report.points.size() == 1)
        return Wording::tr("One file leaves nothing to share: use 1 worker.");
    const int wanted = report.proposedWorkers;
    if (wanted == report.fastestWorkers)
        return wanted == 1
            ? Wording::tr("Use 1 worker: more of them were not faster.")
            : Wording::tr("Use %1 workers: they were the fastest of those tried.").arg(wanted);
    if (wanted == 1)
        return Wording::tr("Use 1 worker: the fastest count, %1 workers, saved less than 5 %.")
            .arg(report.fastestWorkers);
    return Wording::tr("Use %1 workers: the fastest count, %2 workers, saved less than 5 %.")
        .arg(wanted)
        .arg(report.fastestWorkers);
}

} // namespace fanfold
