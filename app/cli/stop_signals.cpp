// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include "app/cli/console.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>

namespace fanfold {

namespace {

// What a signal handler may touch.
std::atomic<bool> stopAsked = false;
std::array<int, 2> wakePipe{-1, -1};
const CancelToken stopToken;

extern "C" void onStopSignal(int)
{
    if (stopAsked.exchange(true))
        _exit(kInterrupted);
    stopToken.cancel();
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(wakePipe[1], &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    if (pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = onStopSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    struct sigaction hangUp = {};
    if (sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler != SIG_IGN) // not under nohup
        sigaction(SIGHUP, &action, nullptr);
}

bool StopSignals::wasAsked()
{
    return stopAsked;
}

const CancelToken& StopSignals::token()
{
    return stopToken;
}

} // namespace fanfold
