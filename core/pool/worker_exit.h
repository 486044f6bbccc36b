// SPDX-License-Identifier: GPL-3.0-or-later
// Why a worker process ended.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>
#include <variant>

namespace fanfold {

struct ExitedCleanly { }; ///< code 0
struct StartFailed {
    std::string why; ///< the system's text
};
struct Crashed {
    int signal = 0;
};
struct ExitedWithCode {
    int code = 0;
};
struct TimedOut {
    double seconds = 0; ///< what one file was allowed
};
struct FellSilent {
    double seconds = 0; ///< how long it was waited for
};
struct BrokeProtocol {
    std::string what;
};
struct HungUp { }; ///< it closed its output and lived on
/// How a person wanted a worker to end.
enum class ByHand : std::uint8_t {
    replaced, ///< at once, and another one is to take its lane
    terminated, ///< SIGTERM; SIGKILL if it does not comply
    killed, ///< SIGKILL
};
struct Killed { ///< by us, on request
    ByHand how = ByHand::replaced;
};

using WorkerExit = std::variant<ExitedCleanly, StartFailed, Crashed, ExitedWithCode, TimedOut,
    FellSilent, BrokeProtocol, HungUp, Killed>;

/// The end of a process, and what is known of it beyond the reason.
struct WorkerEnd {
    WorkerExit exit;
    std::string lastWords; ///< see WorkerLoss
    std::int64_t peakBytes = 0; ///< most memory it has used; 0 = not known
};

/// For a lane: "SIGSEGV", "exit 3", "a request to kill it" ... "" for a clean end.
std::string exitText(const WorkerExit& exit);
/// What it means for the job that was in work.
Error exitError(const WorkerExit& exit);
/// It was ended because it took too long, not because of what it did.
bool ranOutOfTime(const WorkerExit& exit);
/// "SIGSEGV"; "signal 99" for one without a name.
std::string signalName(int signal);

} // namespace fanfold
