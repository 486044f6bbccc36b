// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/worker_exit.h"

#include "core/base/number_text.h"

#include <csignal>
#include <cstring>

namespace fanfold {

namespace {

template <typename... Visitors> struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

std::string deed(ByHand how)
{
    switch (how) {
    case ByHand::replaced:
        return "replaced";
    case ByHand::terminated:
        return "terminated";
    case ByHand::killed:
        return "killed";
    }
    return {};
}

std::string wish(ByHand how)
{
    switch (how) {
    case ByHand::replaced:
        return "replace";
    case ByHand::terminated:
        return "terminate";
    case ByHand::killed:
        return "kill";
    }
    return {};
}

} // namespace

std::string signalName(int signal)
{
    const char* const name = sigabbrev_np(signal);
    return name ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

std::string exitText(const WorkerExit& exit)
{
    return std::visit(
        Overloaded{
            [](const ExitedCleanly&) { return std::string(); },
            [](const StartFailed& failed) { return failed.why; },
            [](const Crashed& crashed) { return signalName(crashed.signal); },
            [](const ExitedWithCode& exited) { return "exit " + std::to_string(exited.code); },
            [](const TimedOut& timedOut) {
                return "a file took longer than " + shortestText(timedOut.seconds) + " s";
            },
            [](const FellSilent& silent) {
                return "no answer for " + shortestText(silent.seconds) + " s";
            },
            [](const BrokeProtocol& broke) { return "protocol: " + broke.what; },
            [](const HungUp&) { return std::string("closed its output"); },
            [](const Killed& killed) { return "a request to " + wish(killed.how) + " it"; },
        },
        exit);
}

bool ranOutOfTime(const WorkerExit& exit)
{
    return std::holds_alternative<TimedOut>(exit) || std::holds_alternative<FellSilent>(exit);
}

Error exitError(const WorkerExit& exit)
{
    return std::visit(
        Overloaded{
            [](const ExitedCleanly&) {
                return Error{ErrorCode::workerExited, "0"};
            },
            [](const StartFailed& failed) {
                return Error{ErrorCode::workerNotStarted, failed.why};
            },
            [](const Crashed& crashed) {
                return Error{ErrorCode::workerCrashed, signalName(crashed.signal)};
            },
            [](const ExitedWithCode& exited) {
                return Error{ErrorCode::workerExited, std::to_string(exited.code)};
            },
            [](const TimedOut& timedOut) {
                return Error{ErrorCode::workerTimedOut, shortestText(timedOut.seconds)};
            },
            [](const FellSilent& silent) {
                return Error{ErrorCode::workerSilent, shortestText(silent.seconds)};
            },
            [](const BrokeProtocol& broke) {
                return Error{ErrorCode::workerProtocol, broke.what};
            },
            [](const HungUp&) {
                return Error{ErrorCode::workerHungUp, {}};
            },
            [](const Killed& killed) {
                return Error{ErrorCode::workerEndedByHand, deed(killed.how)};
            },
        },
        exit);
}

} // namespace fanfold
