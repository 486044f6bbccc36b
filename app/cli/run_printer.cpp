// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_printer.h"

#include "app/cli/console.h"
#include "app/cli/json_lines.h"
#include "app/cli/progress_bar.h"
#include "core/runlog/resume.h"
#include "core/wording/advice_wording.h"
#include "core/wording/wording.h"

#include <chrono>
#include <cmath>

namespace fanfold {

namespace {

std::string counted(std::uint64_t count, const char* thing)
{
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

// Many files take as long as the one before, to the hundredth of a second.
class Durations {
public:
    const std::string& text(double seconds)
    {
        const double rounded = std::round(seconds * 100) / 100;
        if (rounded != m_seconds) {
            m_seconds = rounded;
            m_text = durationText(rounded).toStdString();
        }
        return m_text;
    }

private:
    double m_seconds = -1;
    std::string m_text;
};

std::string doneLine(const std::string& path, const FileStatus& status, const std::string& duration,
    const std::string& why)
{
    std::string line = "done  " + path + "  (" + counted(status.table->rows, "row") + ", "
        + counted(status.table->columns.size(), "column");
    if (!status.table->warnings.empty())
        line += ", " + counted(status.table->warnings.size(), "warning");
    line += ", " + duration;
    if (!why.empty())
        line += "; " + why;
    return line + ")\n";
}

// "812 of 1000 files are done already; 150 changed on disk, 38 failed before"
std::string resumeLine(const ResumedRun& resumed)
{
    std::string line = std::to_string(resumed.filesKept) + " of "
        + counted(resumed.kept.size(), "file") + (resumed.filesKept == 1 ? " is" : " are")
        + " done already";
    const QStringList again = againTexts(resumed);
    if (!again.isEmpty())
        line += "; " + again.join(QStringLiteral(", ")).toStdString();
    return line + '\n';
}

// One sentence for all when no worker could be started or set up; those never begun are in the
// counts.
bool isWorthALine(const FileStatus& status)
{
    return status.error.code != ErrorCode::workerNotStarted
        && status.error.code != ErrorCode::setUpFailed
        && !(status.state == FileState::cancelled && status.attempts == 0);
}

class QuietPrinter : public RunPrinter {
public:
    void began(const RunRequest& request, std::uint64_t, const CoreCount&) override
    {
        m_resumed = request.resumed;
    }
    void updated(const FileList& files, const RunUpdate& update) override
    {
        for (const auto& [id, status] : update.files)
            if (isFinal(status.state) && status.state != FileState::done && isWorthALine(status))
                complainAbout(files[number(id)].relative, status.error);
        if (update.logProblem)
            complain((logSentence(*update.logProblem) + QLatin1Char(' ') + logConsequence())
                         .toStdString());
    }
    void ended(const FileList&, const RunReport& report, const std::string&) override
    {
        if (!report.workersStarted)
            complain(sentence(report.startError).toStdString());
        if (report.setUpError)
            complain(sentence(*report.setUpError).toStdString());
    }

protected:
    bool isKept(FileId file) const
    {
        return m_resumed && m_resumed->kept[number(file)].state == FileState::done;
    }
    std::string why(FileId file) const ///< it is read again; empty = it is read for the first time
    {
        return m_resumed ? againWord(m_resumed->why[number(file)]).toStdString() : std::string();
    }
    const ResumedRun* resumed() const { return m_resumed.get(); }

private:
    std::shared_ptr<const ResumedRun> m_resumed;
};

class PlainPrinter : public QuietPrinter {
public:
    explicit PlainPrinter(bool onTerminal)
        : m_hasBar(onTerminal)
    {
    }

    void began(const RunRequest& request, std::uint64_t bytes, const CoreCount& cores) override
    {
        QuietPrinter::began(request, bytes, cores);
        print("this computer has " + counted(static_cast<unsigned>(cores.physical), "core") + " ("
            + std::to_string(cores.logical) + " logical, " + std::to_string(cores.usable)
            + " usable): " + counted(static_cast<unsigned>(request.workers), "worker") + '\n');
        if (resumed())
            print(resumeLine(*resumed()));
    }

    void updated(const FileList& files, const RunUpdate& update) override
    {
        m_bar.clear();
        std::string lines;
        for (const auto& [id, status] : update.files)
            if (status.state == FileState::done && !isKept(id))
                lines += doneLine(shownLine(files[number(id)].relative), status,
                    m_durations.text(status.seconds), why(id));
        if (!lines.empty())
            print(lines);
        QuietPrinter::updated(files, update);
        if (m_hasBar && update.state != RunState::finished)
            m_bar.show(update.totals);
    }

    void ended(const FileList& files, const RunReport& report, const std::string& output) override
    {
        m_bar.clear();
        QuietPrinter::ended(files, report, output);
        const RunTotals& totals = report.totals;
        std::string text = counted(totals.files, "file") + " in "
            + durationText(totals.elapsedS).toStdString() + ": ";
        std::string counts;
        for (int state = 0; state < kFileStates; ++state)
            if (const auto count = totals.states[static_cast<std::size_t>(state)]; count > 0)
                counts += (counts.empty() ? "" : ", ") + std::to_string(count) + ' '
                    + stateWord(static_cast<FileState>(state)).toStdString();
        text += counts + '\n';
        if (!speedUpText(totals.speedUp).isEmpty())
            text += "about " + QString::number(totals.speedUp, 'f', 1).toStdString()
                + " x one worker\n";
        if (report.tuned)
            text += report.workers == report.startWorkers
                ? "auto: stayed at " + counted(static_cast<unsigned>(report.workers), "worker")
                    + '\n'
                : "auto: " + std::to_string(report.startWorkers) + " -> "
                    + counted(static_cast<unsigned>(report.workers), "worker") + '\n';
        if (report.advice.kind != AdviceKind::tooShort
            && report.advice.kind != AdviceKind::nothingRead)
            text += adviceText(report.advice,
                        shownInOneLine(
                            shownBytes(files[number(report.advice.input.longest)].relative)))
                        .toStdString()
                + '\n';
        if (!output.empty())
            text += "results in " + shownLine(output) + '\n';
        print(text);
    }

private:
    bool m_hasBar;
    ProgressBar m_bar;
    Durations m_durations;
};

class JsonPrinter : public QuietPrinter {
public:
    void began(const RunRequest& request, std::uint64_t bytes, const CoreCount& cores) override
    {
        QuietPrinter::began(request, bytes, cores);
        print(startLine(request, bytes, cores));
    }

    void updated(const FileList& files, const RunUpdate& update) override
    {
        std::string lines;
        for (const auto& [id, status] : update.files)
            if (isFinal(status.state) && !isKept(id))
                lines += fileLine(files[number(id)], status, why(id));
        const auto now = Clock::now();
        if (now - m_progressAt >= std::chrono::milliseconds(100)) {
            m_progressAt = now;
            lines += progressLine(update.totals);
        }
        if (!lines.empty())
            print(lines);
        QuietPrinter::updated(files, update);
    }

    void ended(const FileList& files, const RunReport& report, const std::string& output) override
    {
        QuietPrinter::ended(files, report, output);
        print(endLine(report, output));
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_progressAt{};
};

} // namespace

std::unique_ptr<RunPrinter> RunPrinter::create(Style style, bool onTerminal)
{
    if (style == Style::quiet)
        return std::make_unique<QuietPrinter>();
    if (style == Style::json)
        return std::make_unique<JsonPrinter>();
    return std::make_unique<PlainPrinter>(onTerminal);
}

} // namespace fanfold
