// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_notices.h"

#include "core/wording/advice_wording.h"
#include "core/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace fanfold {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(RunNotices)
};

constexpr double kTellingS = 1;

QString both(const QString& first, const QString& second)
{
    const QString comma = first.isEmpty() || second.isEmpty() ? QString() : QStringLiteral(", ");
    return first + comma + second;
}

int asInt(std::uint64_t count)
{
    return static_cast<int>(count);
}

} // namespace

std::uint64_t filesRead(const RunTotals& totals)
{
    return totals.filesEnded - totals.states[static_cast<std::size_t>(FileState::cancelled)];
}

std::uint64_t notDone(const RunTotals& totals)
{
    const auto of = [&](FileState state) { return totals.states[static_cast<std::size_t>(state)]; };
    return totals.filesEnded - of(FileState::done) - of(FileState::skipped)
        - of(FileState::cancelled);
}

QString speedUpOf(const RunTotals& totals)
{
    return totals.elapsedS >= kTellingS ? speedUpText(totals.speedUp) : QString();
}

QString limitOf(const RunReport& report)
{
    return report.totals.elapsedS >= kTellingS ? adviceBrief(report.advice.kind) : QString();
}

Notice endNotice(const RunReport& report, const Retry& retry)
{
    const RunTotals& totals = report.totals;
    Notice notice;
    if (!report.workersStarted) {
        notice.tone = Notice::Tone::failed;
        notice.sentence = sentence(report.startError);
        return notice;
    }
    if (report.setUpError) {
        notice.tone = Notice::Tone::failed;
        notice.sentence = sentence(*report.setUpError);
        return notice;
    }
    const QString time = durationText(totals.elapsedS);
    const std::uint64_t done = totals.states[static_cast<std::size_t>(FileState::done)];
    notice.sentence = report.stopped
        ? Say::tr("Stopped after %1: %Ln files are done", nullptr, asInt(done)).arg(time)
        : Say::tr("%Ln files in %1", nullptr, asInt(totals.files - report.filesKept)).arg(time);
    if (!report.stopped && retry.files > 0)
        notice.sentence = Say::tr("%Ln files read again in %1", nullptr, asInt(retry.files))
                              .arg(durationText(totals.elapsedS - retry.begunS));
    else
        notice.quiet = both(speedUpOf(totals), limitOf(report));
    if (report.filesKept > 0 && !report.stopped && retry.files == 0)
        notice.quiet
            = both(Say::tr("%Ln were done before", nullptr, asInt(report.filesKept)), notice.quiet);
    const std::uint64_t bad = notDone(totals);
    if (bad > 0)
        notice.problem = Say::tr("%Ln failed", nullptr, asInt(bad));
    else if (totals.withWarnings > 0)
        notice.quiet
            = both(notice.quiet, Say::tr("%Ln with warnings", nullptr, asInt(totals.withWarnings)));
    const std::uint64_t left = totals.states[static_cast<std::size_t>(FileState::cancelled)];
    if (report.stopped || left > 0 || bad > 0)
        notice.tone = Notice::Tone::warning;
    if (bad > 0 && done == 0)
        notice.tone = Notice::Tone::failed;
    return notice;
}

Notice endNotice(const ExportEnd& end)
{
    Notice notice;
    const QString place = shownInOneLine(end.folder.shown());
    QStringList others;
    if (end.skipped > 0)
        others << Say::tr("%Ln skipped, they existed", nullptr, asInt(end.skipped));
    notice.quiet = others.join(QStringLiteral(", "));
    if (end.failed > 0 && !end.firstFailed.isEmpty()) {
        const QString name = shownInOneLine(end.firstFailed.shownName());
        notice.tone = end.written > 0 ? Notice::Tone::warning : Notice::Tone::failed;
        notice.sentence = end.written > 0
            ? Say::tr("%Ln plots saved in %1", nullptr, asInt(end.written)).arg(place)
            : Say::tr("Nothing was saved in %1").arg(place);
        notice.problem = Say::tr("%Ln failed, the first is %1: %2", nullptr, asInt(end.failed))
                             .arg(name, sentence(end.error));
        return notice;
    }
    if (end.failed > 0) {
        notice.tone = Notice::Tone::failed;
        const bool intoInput
            = end.error.code == ErrorCode::badRequest && end.error.stage == Stage::writing;
        notice.sentence = intoInput
            ? Say::tr("Nothing was saved: %1 lies within the folder of the data.").arg(place)
            : sentence(end.error);
        if (end.written > 0)
            notice.problem = Say::tr("%Ln failed", nullptr, asInt(end.failed));
        return notice;
    }
    if (end.cancelled) {
        notice.tone = Notice::Tone::warning;
        notice.sentence
            = Say::tr("Export cancelled: %Ln plots are in %1", nullptr, asInt(end.written))
                  .arg(place);
    } else if (!end.file.isEmpty()) {
        notice.sentence
            = Say::tr("Saved %1 in %2").arg(shownInOneLine(end.file.shownName()), place);
    } else if (end.written == 0) {
        notice.tone = Notice::Tone::warning;
        notice.sentence = Say::tr("Nothing was saved in %1").arg(place);
    } else {
        notice.sentence = Say::tr("%Ln plots saved in %1", nullptr, asInt(end.written)).arg(place);
    }
    return notice;
}

Notice interruptedNotice(const ResumedRun& resumed)
{
    Notice notice;
    notice.tone = Notice::Tone::warning;
    notice.sentence = Say::tr("%L1 of %Ln files were done when the run was interrupted.", nullptr,
        asInt(resumed.kept.size()))
                          .arg(resumed.filesKept);
    // That the others were not reached needs no words.
    ResumedRun others = resumed;
    others.again[static_cast<std::size_t>(AgainReason::isNew)] = 0;
    notice.quiet = againTexts(others).join(QStringLiteral(", "));
    return notice;
}

Notice logNotice(const Error& problem)
{
    Notice notice;
    notice.tone = Notice::Tone::warning;
    notice.sentence = logSentence(problem);
    notice.quiet = logConsequence();
    return notice;
}

std::optional<Notice> scanNotice(const ScanReport& report)
{
    Notice notice;
    notice.tone = Notice::Tone::warning;
    const auto problems = static_cast<int>(report.problems.size());
    if (!report.problems.empty()) {
        const ScanProblem& first = report.problems.front();
        notice.sentence = problems == 1
            ? Say::tr("%1 could not be looked into: %2")
                  .arg(shownInOneLine(first.path.shown()), sentence(first.error))
            : Say::tr("%Ln places could not be looked into, the first is %1", nullptr, problems)
                  .arg(shownInOneLine(first.path.shown()));
        return notice;
    }
    if (report.cancelled)
        notice.sentence
            = Say::tr("The search was ended: %Ln files were found", nullptr, asInt(report.files));
    else if (report.files == 0)
        notice.sentence = Say::tr("There are no files in this folder.");
    else
        return std::nullopt;
    return notice;
}

} // namespace fanfold
