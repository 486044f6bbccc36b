// SPDX-License-Identifier: GPL-3.0-or-later
// What a job can do to the worker that does it, by the name of its file. What is done to the whole
// process, by its first argument, is in misbehaving_worker.cpp.
#pragma once

#include "core/protocol/messages.h"

#include <optional>
#include <string_view>

namespace fanfold {

class Misbehaviour {
public:
    /// descriptor: where frames go.
    explicit Misbehaviour(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    void say(const WorkerMessage& message);
    void sayBytes(std::string_view bytes);
    void sayDone(JobId id, std::optional<Error> error = {});
    /// name: of the job's file, without its extension. Comes back if the job can still be ended,
    /// with the error that it ends with; a name that is not known does nothing.
    std::optional<Error> act(std::string_view name, JobId id);

private:
    void sayNonsense(std::string_view name, JobId id);
    void printMuch(std::string_view name);
    [[noreturn]] void reportForEver(JobId id);
    [[noreturn]] void growAndAbort(JobId id);
    [[noreturn]] void closeStdoutAndLiveOn();

    int m_descriptor;
};

[[noreturn]] void sleepForEver();

} // namespace fanfold
