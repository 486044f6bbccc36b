// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calibration_run.h"

#include "core/base/cores.h"
#include "core/run/batch_run.h"
#include "core/run/split_files.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr std::size_t kProbeFiles = 32;
constexpr int kMostRounds = 9; ///< more teach nothing
constexpr double kProbeShare = 0.2; ///< of the time, at most
constexpr std::size_t kWorthGrowing = 2; ///< times as many files

std::uint64_t bytesOf(const FileList& files)
{
    std::uint64_t bytes = 0;
    for (const FoundFile& file : files)
        bytes += file.sizeBytes;
    return bytes;
}

// What several workers can do at a time: files, and ranges of large ones.
std::size_t jobsOf(const FileList& files, const RunRequest& run, int usableCores)
{
    const SplitRule rule = splitRule(run, bytesOf(files), 2 * usableCores);
    std::size_t jobs = 0;
    for (const FoundFile& file : files)
        jobs += std::max<std::size_t>(1, rangesOf(file.sizeBytes, rule).size());
    return jobs;
}

} // namespace

class CalibrationRun::Private {
public:
    explicit Private(CalibrationRun* owner)
        : q(owner)
        , run(new BatchRun(owner))
        , deadline(new QTimer(owner))
    {
        deadline->setSingleShot(true);
        QObject::connect(deadline, &QTimer::timeout, q, [this] { run->stop(StopMode::killNow); });
        QObject::connect(run, &BatchRun::finished, q,
            [this](const std::shared_ptr<const RunReport>& ended) { take(*ended); });
        QObject::connect(run, &BatchRun::closed, q, &CalibrationRun::closed);
    }

    void begin()
    {
        order = sampleOrder(*request.run.files, request.seed);
        counts = calibrationCounts(
            report.usableCores, jobsOf(*request.run.files, request.run, report.usableCores));
        report.points.clear();
        for (const int count : counts)
            report.points.push_back({.workers = count, .seconds = {}});
        chooseSample(std::min(order.size(), kProbeFiles));
        step = Step::touching;
        measure(1, kProbeShare * request.seconds);
    }

    void take(const RunReport& ended)
    {
        deadline->stop();
        if (!ended.workersStarted)
            report.error = ended.startError;
        if (!ended.workersStarted || isStopping) {
            end();
            return;
        }
        switch (step) {
        case Step::touching:
            if (ended.stopped) {
                size(ended); // slow files: nothing is gained by a second look
                break;
            }
            step = Step::probing;
            measure(1, kProbeShare * request.seconds);
            break;
        case Step::probing:
            size(ended);
            break;
        case Step::warming:
            if (ended.stopped) {
                endTooSlow(2 * request.seconds);
                break;
            }
            step = Step::proving;
            measure(1, leftS());
            break;
        case Step::proving:
            if (ended.stopped)
                endTooSlow(2 * request.seconds);
            else
                size(ended);
            break;
        case Step::measuring:
            note(ended);
            break;
        }
    }

private:
    /// A few files are read twice; a sample is chosen, read to warm the cache, and read by one
    /// worker, which may teach that a larger one fits; then the rounds begin.
    enum class Step { touching, probing, warming, proving, measuring };

    double spentS() const { return static_cast<double>(timer.nsecsElapsed()) * 1e-9; }
    double leftS() const { return kLatestShare * request.seconds - spentS(); }

    void chooseSample(std::size_t files)
    {
        auto chosen = std::make_shared<FileList>();
        for (std::size_t i = 0; i < files; ++i)
            chosen->push_back((*request.run.files)[number(order[i])]);
        report.files = files;
        report.bytes = bytesOf(*chosen);
        sample = std::move(chosen);
    }

    // Few files tell too much time for each: what is done once for a run weighs most then. So the
    // sample grows until one worker needs as long for it as there is time.
    void size(const RunReport& probe)
    {
        const RunTotals& totals = probe.totals;
        const auto of
            = [&](FileState state) { return totals.states[static_cast<std::size_t>(state)]; };
        const std::uint64_t ended = totals.filesEnded - of(FileState::cancelled);
        report.noneRead = ended > 0 && of(FileState::done) == 0;
        if (ended == 0 || report.noneRead) {
            end();
            return;
        }
        const SampleAnswer answer = chooseSampleSize({counts, report.usableCores, order.size(),
            totals.elapsedS / static_cast<double>(ended), spentS(), request.seconds});
        const bool isTooSmall = answer.files >= kWorthGrowing * report.files;
        const bool isTooLarge = report.files >= kWorthGrowing * answer.files;
        if (step == Step::proving ? !isTooSmall : !(isTooSmall || isTooLarge || probe.stopped)) {
            step = Step::measuring;
            note(probe);
        } else if (answer.secondsNeeded > 0) {
            endTooSlow(answer.secondsNeeded);
        } else {
            chooseSample(answer.files);
            step = Step::warming;
            measure(counts.back(), leftS());
        }
    }

    void note(const RunReport& ended)
    {
        if (ended.stopped) { // by the deadline: what is measured must do
            end();
            return;
        }
        report.points[at].seconds.push_back(ended.totals.elapsedS);
        at = (at + 1) % report.points.size();
        if (at == 0)
            ++round;
        next();
    }

    void next()
    {
        const CalibrationPoint& point = report.points[at];
        const double expectedS = point.seconds.empty() ? 0 : point.seconds.back();
        if (round == kMostRounds || (round > 0 && spentS() + expectedS > request.seconds))
            end();
        else
            measure(point.workers, leftS());
    }

    void measure(int workers, double mostS)
    {
        RunRequest one = request.run;
        one.files = sample;
        one.workers = workers;
        tell(step == Step::measuring ? workers : 0);
        run->start(std::move(one));
        deadline->start(static_cast<int>(std::ceil(1000 * std::max(0.0, mostS))));
    }

    void tell(int workers)
    {
        auto progress = std::make_shared<CalibrationProgress>();
        progress->share = std::min(1.0, spentS() / request.seconds);
        progress->workers = workers;
        progress->report = report;
        judge(progress->report);
        Q_EMIT q->progressed(std::move(progress));
    }

    void endTooSlow(double secondsNeeded)
    {
        report.secondsNeeded = secondsNeeded;
        report.points.clear();
        end();
    }

    void end()
    {
        report.stopped = isStopping;
        judge(report);
        // One worker alone says nothing about more of them.
        if (report.points.size() == 1 && counts.size() > 1 && !isStopping && !report.error) {
            endTooSlow(2 * request.seconds);
            return;
        }
        Q_EMIT q->finished(std::make_shared<const CalibrationReport>(report));
    }

public:
    CalibrationRun* q;
    BatchRun* run;
    QTimer* deadline;
    QElapsedTimer timer;
    CalibrationRequest request;
    std::vector<FileId> order;
    std::shared_ptr<const FileList> sample;
    std::vector<int> counts;
    CalibrationReport report;
    Step step = Step::touching;
    std::size_t at = 0; ///< the point that is measured
    int round = 0;
    bool isStopping = false;
};

CalibrationRun::CalibrationRun(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<std::shared_ptr<const CalibrationProgress>>();
    qRegisterMetaType<std::shared_ptr<const CalibrationReport>>();
}

CalibrationRun::~CalibrationRun() = default;

void CalibrationRun::start(CalibrationRequest request)
{
    d->request = std::move(request);
    d->report = {};
    d->report.usableCores = countCores().usable;
    d->report.filesOfAll = d->request.run.files->size();
    d->at = 0;
    d->round = 0;
    d->isStopping = false;
    d->timer.start();
    d->begin();
}

void CalibrationRun::stop()
{
    d->isStopping = true;
    d->run->stop(StopMode::killNow);
}

void CalibrationRun::close()
{
    d->isStopping = true;
    d->run->close();
}

} // namespace fanfold
