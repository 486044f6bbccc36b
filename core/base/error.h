// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value: a code, the verbatim facts, and where. Sentences for people are made
// from it by core/run/wording.h.
#pragma once

#include <cstdint>
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
    workerNotStarted, ///< detail = the system's text
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

struct Error {
    ErrorCode code = ErrorCode::badRequest;
    std::string detail; ///< UTF-8, facts only, untranslated
    Stage stage = Stage::none;
    ErrorWhere where{};
    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace fanfold
