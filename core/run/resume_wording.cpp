// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a run that is gone on with.
#include "core/base/file_path.h"
#include "core/run/resume.h"
#include "core/run/wording_context.h"

namespace fanfold {

namespace {

QString againText(AgainReason reason, int files)
{
    switch (reason) {
    case AgainReason::isNew:
        return Wording::tr("%Ln new", nullptr, files);
    case AgainReason::changedOnDisk:
        return Wording::tr("%Ln changed on disk", nullptr, files);
    case AgainReason::failedBefore:
        return Wording::tr("%Ln failed before", nullptr, files);
    case AgainReason::otherBuild:
        return Wording::tr("%Ln read by another version of Fanfold", nullptr, files);
    case AgainReason::settingsChanged:
        return Wording::tr("%Ln read with other settings", nullptr, files);
    case AgainReason::pictureMissing:
        return Wording::tr("%Ln without a picture", nullptr, files);
    case AgainReason::curveNotKept:
        return Wording::tr("%Ln whose curve was not kept", nullptr, files);
    }
    return {};
}

} // namespace

QString againWord(AgainReason reason)
{
    switch (reason) {
    case AgainReason::isNew:
        return QStringLiteral("new");
    case AgainReason::changedOnDisk:
        return QStringLiteral("changed on disk");
    case AgainReason::failedBefore:
        return QStringLiteral("failed before");
    case AgainReason::otherBuild:
        return QStringLiteral("read by another version");
    case AgainReason::settingsChanged:
        return QStringLiteral("settings changed");
    case AgainReason::pictureMissing:
        return QStringLiteral("picture missing");
    case AgainReason::curveNotKept:
        return QStringLiteral("curve not kept");
    }
    return {};
}

QStringList againTexts(const ResumedRun& resumed)
{
    QStringList texts;
    for (std::size_t reason = 0; reason < kAgainReasons; ++reason)
        if (resumed.again[reason] > 0)
            texts += againText(
                static_cast<AgainReason>(reason), static_cast<int>(resumed.again[reason]));
    return texts;
}

QString logSentence(const Error& problem)
{
    return Wording::tr("The log of the run cannot be written: %1.")
        .arg(shownInOneLine(shownBytes(problem.detail)));
}

QString logConsequence()
{
    return Wording::tr("The run goes on, but what is done from here on is read again if it is "
                       "interrupted.");
}

} // namespace fanfold
