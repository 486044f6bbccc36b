// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value: a code, the verbatim facts, and where. Sentences for people are made
// from it by core/wording/wording.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace fanfold {

enum class ErrorCode : std::uint8_t {
    // of a file, found by the worker that reads it
    fileMissing, ///< gone since the scan
    fileUnreadable, ///< permission denied; detail = the system's text
    notRegularFile, ///< a directory, pipe or device
    readFailed, ///< I/O error; detail = the system's text
    fileEmpty, ///< 0 bytes, or nothing but blanks
    notATable, ///< detail = what it looks like: "binary data", "prose", "a PNG image" ...
    badOverride, ///< an override that does not fit the file, or an unknown column; detail = which
    outOfMemory, ///< detail = the limit in MB, if one was set
    cancelled,
    // of a worker, found by the pool
    workerCrashed, ///< detail = the signal's name
    workerExited, ///< detail = the exit code
    workerTimedOut, ///< took longer than allowed; detail = seconds allowed
    workerSilent, ///< said nothing while it had work; detail = seconds waited for
    workerProtocol, ///< it said something that the protocol does not know; detail = what
    workerHungUp, ///< it closed its output and lived on
    workerEndedByHand, ///< a person wanted its end; detail = "replaced", "terminated", "killed"
    workerNotStarted, ///< detail = the system's text
    setUpFailed, ///< no worker can do what the settings ask for; detail = what
    quarantined, ///< crashed every attempt it was allowed; detail = that of the last crash
    // of outputs
    outputNotWritable, ///< detail = path and the system's text
    outputExists, ///< detail = path
    drawingFailed, ///< detail = why
    // of a request
    badRequest, ///< detail = what does not fit
};

/// What the worker was doing. Shown in lanes and problems.
enum class Stage : std::uint8_t { none, starting, opening, sniffing, reading, drawing, writing };

struct ErrorWhere {
    std::int64_t line = -1; ///< line of the file from 1, -1 = not known
    std::int64_t byte = -1; ///< offset from the file's start, -1 = not known
    friend bool operator==(const ErrorWhere&, const ErrorWhere&) = default;
};

/// How a worker was lost on a file, beyond what an Error says of every failure.
struct WorkerLoss {
    ErrorCode cause = ErrorCode::workerCrashed; ///< of the last attempt, also when quarantined
    int attempts = 1; ///< how many workers were lost, without those that a person ended
    double seconds = 0; ///< that the last attempt took
    std::uint64_t bytesTotal = 0; ///< of the file, of which where.byte were read; 0 = not known
    std::int64_t peakBytes = 0; ///< most memory the last worker has used; 0 = not known
    std::string lastWords; ///< the last lines of its stderr, UTF-8; empty = it said nothing
};

struct Error {
    ErrorCode code = ErrorCode::badRequest;
    std::string detail; ///< UTF-8, facts only, untranslated
    Stage stage = Stage::none;
    ErrorWhere where{};
    std::shared_ptr<const WorkerLoss> loss{}; ///< null = no worker was lost

    /// The same went wrong at the same place. The loss does not count: no two take the same time.
    friend bool operator==(const Error& a, const Error& b)
    {
        return a.code == b.code && a.detail == b.detail && a.stage == b.stage && a.where == b.where;
    }
};

} // namespace fanfold
