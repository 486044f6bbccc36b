// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/find_files.h"
#include "app/cli/limit_options.h"
#include "app/cli/option_values.h"
#include "app/cli/progress_bar.h"
#include "app/cli/stop_signals.h"
#include "core/run/calibration_run.h"
#include "core/wording/calibration_wording.h"
#include "core/wording/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>

namespace fanfold {

namespace {

constexpr double kUsualSeconds = 20;
constexpr double kFewestSeconds = 1;
constexpr double kMostSeconds = 3600;

Result<double> secondsOf(const Arguments& arguments)
{
    const auto text = arguments.value("--seconds");
    if (!text)
        return kUsualSeconds;
    double seconds = 0;
    const char* end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, seconds);
    if (parsed.ec != std::errc() || parsed.ptr != end
        || !(seconds >= kFewestSeconds && seconds <= kMostSeconds))
        return failure(ErrorCode::badRequest, "--seconds must be 1 to 3600");
    return seconds;
}

std::string number(double value, int decimals, int width)
{
    return QString::number(value, 'f', decimals).rightJustified(width).toStdString();
}

std::string tableOf(const CalibrationReport& report)
{
    std::string text
        = "workers      time   files/s      MB/s  speed-up  efficiency   Amdahl's law\n";
    for (const CalibrationPoint& point : report.points) {
        const auto files = static_cast<double>(report.files);
        const auto bytes = static_cast<double>(report.bytes);
        text += number(point.workers, 0, 7) + number(point.medianS, 3, 8) + " s"
            + number(files / point.medianS, 1, 10) + number(bytes / point.medianS / 1e6, 1, 10)
            + number(point.speedUp, 2, 10) + number(100 * point.efficiency, 0, 10) + " %"
            + number(point.amdahlS, 3, 13) + " s\n";
    }
    return text;
}

std::string plainText(const CalibrationReport& report)
{
    std::string text;
    if (!report.points.empty())
        text = sampleText(report).toStdString() + '\n' + tableOf(report);
    if (report.points.size() > 1)
        text += amdahlText(report).toStdString() + '\n';
    return text + proposalText(report).toStdString() + '\n';
}

std::string jsonText(const CalibrationReport& report)
{
    QJsonArray points;
    for (const CalibrationPoint& point : report.points) {
        QJsonArray all;
        for (const double seconds : point.seconds)
            all.append(seconds);
        points.append(QJsonObject{
            {QStringLiteral("workers"), point.workers},
            {QStringLiteral("seconds"), all},
            {QStringLiteral("median_s"), point.medianS},
            {QStringLiteral("files_per_s"), static_cast<double>(report.files) / point.medianS},
            {QStringLiteral("bytes_per_s"), static_cast<double>(report.bytes) / point.medianS},
            {QStringLiteral("speed_up"), point.speedUp},
            {QStringLiteral("efficiency"), point.efficiency},
            {QStringLiteral("amdahl_s"), point.amdahlS},
        });
    }
    const QJsonObject object{
        {QStringLiteral("files"), static_cast<qint64>(report.filesOfAll)},
        {QStringLiteral("sample_files"), static_cast<qint64>(report.files)},
        {QStringLiteral("sample_bytes"), static_cast<qint64>(report.bytes)},
        {QStringLiteral("cores_usable"), report.usableCores},
        {QStringLiteral("points"), points},
        {QStringLiteral("serial_part"), report.serialPart},
        {QStringLiteral("fastest_workers"), report.fastestWorkers},
        {QStringLiteral("proposed_workers"), report.proposedWorkers},
        {QStringLiteral("reason"), proposalText(report)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

std::string adviceOn(const CalibrationReport& report)
{
    if (report.stopped || report.secondsNeeded <= 0 || report.secondsNeeded > kMostSeconds)
        return {};
    return " Try --seconds " + number(report.secondsNeeded, 0, 0) + '.';
}

int doCalibrate(CalibrationRequest request, bool asJson, const StopSignals& signals)
{
    CalibrationRun run;
    ProgressBar bar;
    int code = kSomeNotDone;
    QObject::connect(&run, &CalibrationRun::progressed, &run,
        [&bar](const std::shared_ptr<const CalibrationProgress>& progress) {
            if (barIsWanted())
                bar.show(number(100 * progress->share, 0, 3) + " %  "
                    + (progress->workers == 0 ? std::string("choosing a sample")
                                              : "workers: " + std::to_string(progress->workers)));
        });
    QObject::connect(&run, &CalibrationRun::finished, &run,
        [&](const std::shared_ptr<const CalibrationReport>& report) {
            bar.clear();
            if (report->points.empty() || report->stopped) {
                complain(proposalText(*report).toStdString() + adviceOn(*report));
            } else {
                print(asJson ? jsonText(*report) : plainText(*report));
                code = kAllDone;
            }
            run.close();
        });
    QObject::connect(
        &run, &CalibrationRun::closed, QCoreApplication::instance(), &QCoreApplication::quit);
    QObject::connect(&signals, &StopSignals::asked, &run, [&run] { run.stop(); });
    run.start(std::move(request));
    QCoreApplication::exec();
    return StopSignals::wasAsked() ? static_cast<int>(kInterrupted) : code;
}

} // namespace

CommandSpec calibrateSpec()
{
    CommandSpec spec;
    spec.name = "calibrate";
    spec.operands = "PATH...";
    spec.summary = "Measures with how many workers these files are read fastest.";
    spec.options = scanSpecs();
    spec.options.push_back(
        {"--seconds", "S", "how long it may take, 20 unless given; more seconds, surer numbers"});
    spec.options.push_back({"--json", {}, "one JSON object on stdout"});
    for (OptionSpec& option : limitSpecs())
        spec.options.push_back(std::move(option));
    for (OptionSpec& option : readOptionSpecs())
        spec.options.push_back(std::move(option));
    spec.details
        = "A sample of the files, small and large ones in the same shares as there are, is\n"
          "read with 1, 2, 4 ... workers, up to twice the usable cores. It is read once\n"
          "before it counts, so that every count finds it in the system's cache; the\n"
          "counts take turns, and the median of each is shown. The same files give the\n"
          "same sample. It has at least twice as many files as the largest count of\n"
          "workers; where that takes much longer than --seconds, nothing is measured, and\n"
          "the seconds that would do are named.\n"
          "\n"
          "Amdahl's law: T(n) = T(1) (s + (1 - s) / n), where s is what only one worker\n"
          "at a time can do. The proposal is the smallest count within 5 % of the fastest.\n"
          "\n"
          "Exit code: 0 measured, 1 nothing could be measured, 2 wrong usage or nothing to\n"
          "read, 130 interrupted.\n";
    return spec;
}

int calibrateCommand(const Arguments& arguments)
{
    const auto scan = scanRequest(arguments);
    if (!scan)
        return usageError("calibrate", scan.error());
    const auto read = readOptions(arguments);
    if (!read)
        return usageError("calibrate", read.error());
    const auto seconds = secondsOf(arguments);
    if (!seconds)
        return usageError("calibrate", seconds.error());
    CalibrationRequest request;
    const auto limits = readLimits(arguments, request.run.limits);
    if (!limits)
        return usageError("calibrate", limits.error());
    const StopSignals signals;
    const FoundFiles found = findFiles(*scan);
    if (StopSignals::wasAsked())
        return kInterrupted;
    if (found.files->empty())
        return nothingToRead(*scan, found);
    request.run.files = found.files;
    request.run.read = *read;
    request.run.binFolder = programFolder();
    request.seconds = *seconds;
    return doCalibrate(std::move(request), arguments.has("--json"), signals);
}

} // namespace fanfold
