// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window keeps a person waiting: opens a folder, runs it, and prints how long the
// event loop was away at most (99th percentile, worst), until when the first rows stood, and the
// memory. Use: window_gaps FOLDER [WORKERS]
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/window/engine_thread.h"
#include "ui/window/main_window.h"
#include "ui/window/run_presenter.h"
#include "ui/window/start_options.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr int kTickMs = 1;

/// Milliseconds between ticks that should come every millisecond.
class GapMeter {
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) * 1e-6);
            m_clock.restart();
        });
        m_clock.start();
        m_timer.start(kTickMs);
    }

    void print(const char* phase, double seconds)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const std::size_t last = m_gaps.size() - 1;
        std::printf("%-5s %6.2f s   gaps: 99th percentile %5.1f ms, worst %5.1f ms\n", phase,
            seconds, m_gaps[last * 99 / 100], m_gaps[last]);
        m_gaps.clear();
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

long peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').front().toLong() / 1000;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc < 2)
        return std::fprintf(stderr, "use: window_gaps FOLDER [WORKERS]\n"), 2;
    fanfold::applyLook(app, fanfold::ThemeChoice::light);
    fanfold::EngineThread engine;
    fanfold::MainWindow window(engine, fanfold::FilePath(FANFOLD_BIN_DIR));
    window.resize(1600, 1000);
    window.show();

    fanfold::StartOptions options;
    options.paths = {fanfold::absolutePath(fanfold::FilePath(argv[1]))};
    options.workers = argc > 2 ? std::atoi(argv[2]) : 2;
    options.start = true;
    auto* presenter = window.findChild<fanfold::RunPresenter*>();
    GapMeter gaps;
    QElapsedTimer clock;
    clock.start();
    double firstRows = 0;
    double scanned = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        const double now = static_cast<double>(clock.elapsed()) * 1e-3;
        const fanfold::RunState state = presenter->link().state();
        if (firstRows == 0 && presenter->files().rowCount() > 0)
            firstRows = now;
        if (scanned == 0 && state != fanfold::RunState::idle) {
            scanned = now;
            gaps.print("scan", now);
        }
        if (state == fanfold::RunState::finished) {
            gaps.print("run", now - scanned);
            std::printf("first rows after %.2f s, %d files, peak memory %ld MB\n", firstRows,
                presenter->files().rowCount(), peakMegabytes());
            QApplication::quit();
        }
    });
    watch.start(5);
    window.obey(options);
    return QApplication::exec();
}
